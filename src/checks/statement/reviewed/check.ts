/** GDPR 24(1): was the statement reviewed in the last two years? */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const reviewed = defineCheck({
  id: 'statement.reviewed',
  severity: 'low',
  needs: ['statement.page'],
  params: {
    months: {
      type: 'integer',
      description: 'months after which a statement deserves a review',
      default: 24,
      minimum: 1,
      maximum: 120,
    },
  },
  outcomes: {
    pass: ['recent'],
    fail: ['too-old'],
    'not-applicable': ['no-date-declared'],
  },
  texts,
  judge({ 'statement.page': seen }, { months }, verdict, { asOf }) {
    const day = seen.state === 'visited' ? seen.dated : null;
    const until = new Date(`${day}T00:00:00Z`);
    if (day === null || Number.isNaN(until.getTime())) return verdict('no-date-declared');
    until.setUTCMonth(until.getUTCMonth() + months);
    if (until.getTime() > Date.parse(asOf)) return verdict('recent', { day }, { failsOn: until.toISOString() });
    return verdict('too-old', { day, months });
  },
});
