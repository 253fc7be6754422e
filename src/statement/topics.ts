/** Which topics a unit speaks of, and by which of its words that is known. */
import type { TopicWords, Unit } from '../model/statement.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import { MOST } from './beginnings.ts';
import { IS_LETTER, LAST_LETTER, OPEN_PATTERNS, patternsAt, type TopicPattern } from './lexicon.ts';

/** Longer text is looked at in parts, so that no sentence costs more than its length. */
const WINDOW = 2000;

/** Matches in the order of the text. */
export function topicWordsIn(text: string): readonly TopicWords[] {
  const plain = inPlainLetters(inLowerCase(text));
  let found: TopicWords[] = NOTHING;
  for (let start = 0; start < plain.length; start += WINDOW) {
    const words = wordsIn(plain.length <= WINDOW ? plain : plain.slice(start, start + WINDOW), start);
    found = found.length === 0 ? words : found.concat(words);
  }
  return found.length === 0 ? NOTHING : settled(found, plain).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** One for all units without topics, which are most of them. */
const NOTHING: TopicWords[] = [];

/** As long as it was: in lower case the Turkish capital alone takes two places. */
function inLowerCase(text: string): string {
  const plain = TYPOGRAPHY.test(text)
    ? text
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/[‘’]/g, "'")
        .replaceAll('İ', 'I')
    : text;
  return plain.toLowerCase();
}

const TYPOGRAPHY = /[\u2010-\u2015\u2212‘’İ]/;

/** As long as it was: a letter of two places becomes two. */
function inPlainLetters(text: string): string {
  return /[\u0250-\uffff]/.test(text) ? text.replace(/[\u{250}-\u{10ffff}]/gu, (one) => written(one)) : text;
}

const written = (one: string) => (/[\p{L}\p{N}]/u.test(one) ? LAST_LETTER.repeat(one.length) : one);

/** Of each topic the matches from left to right, none inside another; their places are counted from `start`. */
function wordsIn(text: string, start: number): TopicWords[] {
  const open = OPEN_PATTERNS.filter(({ holds }) => text.includes(holds));
  let found = NOTHING;
  const ends = new Map<Topic, number>();
  let inside = false;
  for (let index = 0; index < text.length; index += 1) {
    const begins = !inside;
    inside = IS_LETTER[text.charCodeAt(index)] === 1;
    if (!begins || !inside) continue;
    for (const { topic, pattern } of patternsHere(text, index, open)) {
      if (index < (ends.get(topic) ?? 0)) continue;
      pattern.lastIndex = index;
      if (!pattern.test(text)) continue;
      ends.set(topic, pattern.lastIndex);
      if (found === NOTHING) found = [];
      found.push({ topic, from: start + index, to: start + pattern.lastIndex });
    }
  }
  return found;
}

function patternsHere(text: string, index: number, open: readonly TopicPattern[]): readonly TopicPattern[] {
  const known = patternsAt(text.slice(index, index + MOST));
  return open.length === 0 ? known : [...open, ...known];
}

/** Own words and label count; the introduction only where they say nothing. */
export function topicsOf({
  text,
  label,
  context,
}: Pick<Unit, 'text' | 'label' | 'context'>): Pick<Unit, 'topics' | 'words'> {
  const words = topicWordsIn(text);
  const own = label === '' ? words : [...words, ...topicWordsIn(label)];
  const all = new Set((own.length > 0 || context === '' ? own : topicWordsIn(context)).map(({ topic }) => topic));
  if (all.size === 0) return { topics: NO_TOPICS, words };
  return {
    topics: TOPICS.filter((topic) => all.has(topic) && (topic !== 'general' || all.size === 1)),
    words,
  };
}

const NO_TOPICS: readonly Topic[] = [];

/** What one topic takes from another: "binnen vier weken" is a term to answer, not to keep; TLS of mail is no HTTPS. */
function settled(found: readonly TopicWords[], text: string): TopicWords[] {
  const has = (topic: Topic) => found.some((one) => one.topic === topic);
  const drop = new Set<Topic>();
  if (has('response-term') && !/bewaar|bewaren|verwijder|retain|retention|kept|stored/i.test(text))
    drop.add('retention');
  if (has('mail-encryption') && !/https|website|webs|site|verbinding|connection/i.test(text)) drop.add('https');
  if (has('password-hashing')) drop.add('encryption-at-rest');
  // A means to an end is no purpose of data.
  if (found.some(({ topic }) => topic !== 'purpose' && topic !== 'general')) drop.add('purpose');
  return found.filter(({ topic }) => !drop.has(topic));
}
