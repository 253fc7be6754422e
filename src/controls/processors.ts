/** Parties and domains of a website: a word without a dot is one of the known parties, and what is `own` is a whole domain. */
import { siteOf } from '../model/site.ts';
import { PROCESSORS } from '../privacy/processors.ts';
import type { Context } from './context.ts';
import { entriesOf, itemsOf, textOf } from './read.ts';
import { didYouMean, quote } from './words.ts';

export function checkProcessors({ tree, problems }: Pick<Context, 'tree' | 'problems'>): void {
  const known = PROCESSORS.map(({ id }) => id);
  for (const [, system] of entriesOf(tree, 'systems')) {
    for (const node of itemsOf(system, 'processors')) {
      const word = textOf(node) ?? '.';
      if (word.includes('.') || known.includes(word)) continue;
      const hint = `${didYouMean(word, known, 'party')}; or name a host, such as ${quote('fonts.example.net')}`;
      problems.add('CTL_UNKNOWN_PROCESSOR', node.range, `there is no known party ${quote(word)}`, hint);
    }
    for (const node of itemsOf(system, 'own')) {
      const domain = textOf(node) ?? '';
      if (siteOf(domain) === domain) continue;
      const hint = `name the whole domain: ${quote(siteOf(domain))}`;
      problems.add('CTL_VALUE', node.range, `${quote(domain)} is not a registrable domain`, hint);
    }
  }
}
