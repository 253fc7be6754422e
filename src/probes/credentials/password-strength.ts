/**
 * Facts about one password, none of which tell it: how many guesses it takes, whether it is a much used one, and what
 * is left of it without the words that anybody would try first.
 */
import type { PasswordPart } from '../../model/evidence/credentials.ts';
import { EVERYDAY_WORDS, FAMOUS_PASSPHRASES } from './password-words.ts';

/** The estimate takes time that grows fast with length; what follows can only make a password stronger. */
const MAX_ESTIMATED = 40;
const MAX_L33T_SUBSTITUTIONS = 10;
/** Shorter words turn up in random passwords by chance. */
const SHORTEST_WORD = 3;
/** What is left is looked for in so much of the password; far above any limit that is judged. */
const MAX_SEARCHED = 256;

export type WordsOf = Readonly<Record<Exclude<PasswordPart, 'everyday-word' | 'year'>, readonly string[]>>;

export interface PasswordFacts {
  readonly length: number;
  readonly guessesLog10: number;
  readonly common: boolean;
  readonly commonListed: number;
  readonly words: number;
  readonly builtFrom: readonly PasswordPart[];
  readonly ownLength: number;
}

export async function passwordFacts(password: string, wordsOf: WordsOf): Promise<PasswordFacts> {
  const estimator = await (loading ??= load());
  const named = Object.values(wordsOf).flat();
  const remains = withoutWords(password, wordsOf);
  return {
    length: Array.from(password.normalize('NFC')).length,
    guessesLog10: Math.floor(estimator.guessesLog10(password, named) * 10) / 10,
    common: estimator.isCommon(password),
    commonListed: estimator.commonListed,
    words: new Set([...named, ...EVERYDAY_WORDS]).size,
    ...remains,
  };
}

/** Words of a name that a password may be built from: the name itself and its parts, in lower case. */
export function wordsIn(...names: readonly string[]): string[] {
  const parts = names.flatMap((name) => {
    const lower = name.normalize('NFC').toLowerCase().trim();
    return [lower, lower.replace(/[^\p{L}\p{N}]+/gu, ''), ...lower.split(/[^\p{L}\p{N}]+/u)];
  });
  return [...new Set(parts)].filter((part) => Array.from(part).length >= SHORTEST_WORD);
}

/**
 * Which kinds of words the password holds, and how many code points are its own. Letters are compared without case
 * and with the usual digits and signs for letters (`w3lk0m`), forwards and backwards.
 */
export function withoutWords(password: string, wordsOf: WordsOf): { builtFrom: PasswordPart[]; ownLength: number } {
  const all = Array.from(password.normalize('NFC'));
  const searched = all.slice(0, MAX_SEARCHED).map((character) => character.toLowerCase());
  const taken = new Set<number>();
  const builtFrom = new Set<PasswordPart>();
  const kinds: readonly (readonly [PasswordPart, readonly string[]])[] = [
    ['user-name', wordsOf['user-name']],
    ['organisation', wordsOf.organisation],
    ['system', wordsOf.system],
    ['everyday-word', EVERYDAY_WORDS],
    ['year', YEARS],
  ];
  for (const [kind, words] of kinds) {
    for (const word of words) {
      const letters = Array.from(word);
      for (const needle of kind === 'year' ? [letters] : [letters, letters.toReversed()]) {
        for (const at of placesOf(needle, searched)) {
          builtFrom.add(kind);
          for (let index = at; index < at + needle.length; index++) taken.add(index);
        }
      }
    }
  }
  return { builtFrom: [...builtFrom], ownLength: all.length - taken.size };
}

const YEARS: readonly string[] = Array.from({ length: 140 }, (_nothing, index) => String(1930 + index));

/** What stands for a letter in `P@ssw0rd`. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  '@': 'a',
  4: 'a',
  8: 'b',
  '(': 'c',
  3: 'e',
  '€': 'e',
  6: 'g',
  9: 'g',
  1: 'il',
  '!': 'il',
  '|': 'il',
  0: 'o',
  $: 's',
  5: 's',
  '+': 't',
  7: 't',
  2: 'z',
};

function placesOf(needle: readonly string[], text: readonly string[]): number[] {
  const same = (wanted: string, found: string) => wanted === found || STANDS_FOR[found]?.includes(wanted) === true;
  return text.flatMap((_character, at) =>
    at + needle.length <= text.length && needle.every((wanted, index) => same(wanted, text[at + index]!)) ? [at] : [],
  );
}

interface Estimator {
  readonly guessesLog10: (password: string, words: readonly string[]) => number;
  readonly isCommon: (password: string) => boolean;
  readonly commonListed: number;
}

/** Made at first use and once: the dictionaries take a quarter of a second and a hundred megabytes. */
let loading: Promise<Estimator> | undefined;

async function load(): Promise<Estimator> {
  const [{ ZxcvbnFactory }, common, english, dutch] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-nl-be'),
  ]);
  const estimator = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...dutch.dictionary, everyday: [...EVERYDAY_WORDS] },
    graphs: common.adjacencyGraphs,
    maxLength: MAX_ESTIMATED,
    l33tMaxSubstitutions: MAX_L33T_SUBSTITUTIONS,
  });
  const listed = new Set([...common.dictionary['passwords-common'], ...FAMOUS_PASSPHRASES]);
  const lettersAndDigits = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  return {
    // Only this number leaves: the result of the library holds the password itself.
    guessesLog10: (password, words) => estimator.check(password.normalize('NFC'), [...words]).guessesLog10,
    isCommon: (password) => {
      const lower = password.normalize('NFC').toLowerCase();
      return listed.has(lower) || FAMOUS_PASSPHRASES.has(lettersAndDigits(lower));
    },
    commonListed: listed.size,
  };
}
