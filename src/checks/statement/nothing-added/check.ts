/** GDPR 13: does the page say more than the file, so that promises or uses of data go unmeasured? */
import { defineCheck } from '../../../model/check.ts';
import { publishedText, UNSEEN_REASONS } from '../../lib/statement.ts';
import { texts } from './texts.ts';

export const nothingAdded = defineCheck({
  id: 'statement.nothing-added',
  severity: 'high',
  needs: ['statement.page'],
  params: {},
  outcomes: {
    pass: ['nothing-added'],
    fail: ['said-more', 'said-more-elsewhere'],
  },
  advised: ['said-more-elsewhere'],
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'statement.page': seen }, _params, verdict) {
    const page = publishedText(seen);
    if (page === undefined) return verdict('not-seen');
    const { added } = page;
    const inside = added.filter(({ section }) => section !== null);
    const [first] = inside;
    if (first !== undefined)
      return verdict('said-more', { text: first.text, section: first.section ?? '', count: inside.length });
    const [other] = added;
    if (other !== undefined) return verdict('said-more-elsewhere', { text: other.text, count: added.length });
    return page.found > 0 ? verdict('nothing-added', { units: page.units }) : verdict('not-seen');
  },
});
