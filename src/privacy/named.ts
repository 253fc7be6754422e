/** Which of the parties that were asked a statement names: a known one by any of its names, another by its host or domain. */
import { siteOf } from '../model/site.ts';
import { processorAt } from './processors.ts';

/** Ids of known parties, and hosts. */
export function namedIn(text: string, asked: readonly { readonly host: string; readonly path: string }[]): string[] {
  const plain = ` ${text.toLowerCase().replace(/\s+/g, ' ')} `;
  const says = (words: string) => hasWord(plain, words.toLowerCase());
  const named = asked.flatMap(({ host, path }) => {
    const known = processorAt(host, path);
    const isNamed = says(host) || says(siteOf(host)) || (known?.names.some(says) ?? false);
    return isNamed ? [known?.id ?? host] : [];
  });
  return [...new Set(named)];
}

/** As a whole: not as a part of another word. */
function hasWord(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + words.length]];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
