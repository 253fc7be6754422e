/** CNIL recommendation 2020-091: what recognises a browser lives thirteen months at most. */
import { defineCheck } from '../../../model/check.ts';
import { profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const lifetimes = defineCheck({
  id: 'privacy.lifetimes',
  severity: 'low',
  needs: ['privacy.visit'],
  params: {
    months: { type: 'integer', description: 'months that a cookie may live', default: 13, minimum: 1, maximum: 120 },
  },
  outcomes: {
    pass: ['within'],
    fail: ['too-long'],
    inconclusive: ['cut-by-browser'],
    'not-applicable': ['none-kept'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, params, verdict) {
    const kept = profilesOf(visit).flatMap((profile) => profile.kept);
    const most = Math.ceil((params.months * 365.25) / 12);
    const long = kept.filter(({ days }) => typeof days === 'number' && days > most);
    const [longest] = long.toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0));
    if (longest !== undefined) {
      const data = {
        cookies: [...new Set(long.map(({ name }) => name))],
        cookie: longest.name,
        days: Math.round(longest.days ?? 0),
        host: longest.host,
      };
      return verdict('too-long', data);
    }
    // The browser keeps no cookie longer than its own limit: what a script asked for may be ten years.
    const cut = kept.filter(({ days, atLimit }) => days !== null && !Object.is(atLimit, false));
    if (cut.length > 0) return verdict('cut-by-browser', { cookies: [...new Set(cut.map(({ name }) => name))] });
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return kept.some(({ days }) => typeof days === 'number' && days >= 0 && days <= most)
      ? verdict('within')
      : verdict('none-kept');
  },
});
