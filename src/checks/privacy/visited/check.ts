/** Was the site really seen, by a browser like those of visitors? Everything else rests on it. */
import { defineCheck } from '../../../model/check.ts';
import { profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const visited = defineCheck({
  id: 'privacy.visited',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['seen'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    const pages = new Set(visit.untouched.pages.map(({ page }) => page));
    return verdict('seen', { n: pages.size, pages: [...pages] });
  },
});
