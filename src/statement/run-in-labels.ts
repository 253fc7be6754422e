/** Labels that a browser copied without their bold: "Versleuteling: Alle gegevens …", "DNSSEC Ons domein …". */
import { isTitleLike } from './headings.ts';

/** A few words, then a colon. */
const BEFORE_COLON = /^([^:.!?;]{2,48}):\s+(?=\p{Lu})/u;
/** A few words, then one in capitals with which sentences begin. */
const BEFORE_SENTENCE =
  /^([^:.!?;]{2,48}?)\s(?=(?:Alles?|Hiermee|Hierdoor|Ons|Onze|Wij|We|De|Het|Een|Deze|Dit|Die|Uw|Er|The|Our|All|This|These|It|Your|Every)\s)/u;
/** Such a word turns what follows around, so it is no label. */
const TURNS = /(?<!\p{L})(?:niet|geen|nooit|zonder|behalve|not?|never|without|except)(?!\p{L})/iu;
const MOST_WORDS = 5;

/** By the index of its line the length of each label. One alone may be an ordinary sentence; in a run they are labels. */
export function runInLabels(lines: readonly string[]): ReadonlyMap<number, number> {
  const lengths = lines.map(labelLength);
  return new Map(
    lengths.flatMap((length, i): [number, number][] =>
      length > 0 && ((lengths[i - 1] ?? 0) > 0 || (lengths[i + 1] ?? 0) > 0) ? [[i, length]] : [],
    ),
  );
}

function labelLength(line: string): number {
  if (!/[.!?]["'”’)]*$/u.test(line)) return 0;
  const [, label = ''] = BEFORE_COLON.exec(line) ?? BEFORE_SENTENCE.exec(line) ?? [];
  const isLabel = label !== '' && label.split(' ').length <= MOST_WORDS && isTitleLike(label) && !TURNS.test(label);
  return isLabel ? label.length : 0;
}
