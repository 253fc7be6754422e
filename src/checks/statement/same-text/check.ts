/** GDPR 12(1), 13: does the page still promise what controls prove? Numbers and negations decide, typography never. */
import { defineCheck } from '../../../model/check.ts';
import { publishedText, UNSEEN_REASONS } from '../../lib/statement.ts';
import { texts } from './texts.ts';

export const sameText = defineCheck({
  id: 'statement.same-text',
  severity: 'high',
  needs: ['statement.page'],
  params: {},
  outcomes: {
    pass: ['same'],
    fail: ['sentence-changed', 'sentence-missing'],
    inconclusive: ['nothing-claimed', 'only-in-an-earlier-version'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'statement.page': seen }, _params, verdict) {
    const page = publishedText(seen);
    if (page === undefined) return verdict('not-seen');
    if (!(page.claimed > 0)) return verdict('nothing-claimed');
    const { missing } = page;
    const count = missing.length;
    const changed = missing.find(({ nearest }) => nearest !== null);
    if (changed !== undefined)
      return verdict('sentence-changed', { old: changed.text, new: changed.nearest ?? '', count });
    const gone = missing.find(({ archived }) => !archived);
    if (gone !== undefined) return verdict('sentence-missing', { text: gone.text, count });
    const [old] = missing;
    if (old !== undefined) return verdict('only-in-an-earlier-version', { text: old.text });
    return page.found === page.claimed ? verdict('same', { count: page.found }) : verdict('not-seen');
  },
});
