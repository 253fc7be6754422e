/** GDPR recital 26, WP29 Opinion 05/2014: the same identifier on two pages singles a browser out. */
import { defineCheck } from '../../../model/check.ts';
import { hitOf } from '../../../privacy/hits.ts';
import type { ProfileSeen, SeenRequest } from '../../../model/evidence/privacy.ts';
import { profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const noLastingIdentifier = defineCheck({
  id: 'privacy.no-lasting-identifier',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['changes'],
    fail: ['same-id'],
    inconclusive: ['one-page-only'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    for (const profile of profilesOf(visit)) {
      const same = sameOn(profile);
      if (same !== undefined) return verdict('same-id', same);
    }
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    const isTwice = profilesOf(visit).some(({ requests }) => {
      return new Set(requests.filter((request) => hitOf(request) !== null).map(loadOf)).size > 1;
    });
    return isTwice ? verdict('changes') : verdict('one-page-only');
  },
});

/** One opening of a page. */
const loadOf = ({ page, marked }: SeenRequest): string => `${page} ${String(marked)}`;

/** An identifier that went out from two openings of pages. */
function sameOn({ requests }: ProfileSeen): { field: string; host: string; pages: readonly string[] } | undefined {
  const seen = new Map<string, SeenRequest>();
  for (const request of requests) {
    const { host, ids, carries } = request;
    const isMeasurement = hitOf(request) !== null;
    const own = Object.entries(ids).map(([field, hash]) => [field, `${host} ${field} ${hash}`] as const);
    const kept = isMeasurement ? carries.map((field) => [field, `${host} kept ${field}`] as const) : [];
    for (const [field, key] of [...own, ...kept]) {
      const before = seen.get(key);
      if (before === undefined) seen.set(key, request);
      else if (loadOf(before) !== loadOf(request)) return { field, host, pages: [before.page, request.page] };
    }
  }
  return undefined;
}
