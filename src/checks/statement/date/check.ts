/** Does the page carry the date that the file is known by? */
import { defineCheck } from '../../../model/check.ts';
import { publishedText, UNSEEN_REASONS } from '../../lib/statement.ts';
import { texts } from './texts.ts';

export const date = defineCheck({
  id: 'statement.date',
  severity: 'low',
  needs: ['statement.page'],
  params: {},
  outcomes: {
    pass: ['same-date'],
    fail: ['date-differs', 'no-date'],
    'not-applicable': ['no-date-declared'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'statement.page': seen }, _params, verdict) {
    const page = publishedText(seen);
    if (seen.state !== 'visited' || page === undefined) return verdict('not-seen');
    const { dated } = seen;
    if (typeof dated !== 'string' || dated === '') return verdict('no-date-declared');
    const [first] = page.dates;
    if (first === undefined) return verdict('no-date', { file: dated });
    return page.dates.includes(dated)
      ? verdict('same-date', { file: dated })
      : verdict('date-differs', { page: first, file: dated });
  },
});
