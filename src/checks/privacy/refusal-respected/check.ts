/** GDPR 4(11), 7(3): after a refusal that was really made, nothing new is stored and nothing measured. */
import { defineCheck } from '../../../model/check.ts';
import type { PrivacyVisit } from '../../../model/evidence/privacy.ts';
import { tracesOf } from '../../../privacy/traces.ts';
import { isOutside, traceData, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const refusalRespected = defineCheck({
  id: 'privacy.refusal-respected',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['stops'],
    fail: ['still-stored', 'still-sent', 'still-pinged'],
    inconclusive: [
      'visited-from-outside-eea',
      'no-banner',
      'banner-unclear',
      'refusal-not-found',
      'refusal-not-proven',
      'purpose-unknown',
    ],
    'not-applicable': ['nothing-to-refuse', 'no-consent-claimed'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    if (isOutside(visit)) return verdict('visited-from-outside-eea', { country: visit.from ?? '' });
    const { banner, refused, declared } = visit;
    if (banner.state !== 'shown') return verdict(withoutBanner(visit));
    if (refused === null || refused.choice === 'not-pressed') {
      const unseen = unseenIn([visit.untouched], visit);
      if (unseen !== null) return verdict(unseen.reason, unseen.data);
      return verdict(isNothingThere(visit) ? 'nothing-to-refuse' : 'refusal-not-found');
    }
    if (refused.choice !== 'proven') return verdict('refusal-not-proven', { button: banner.refuse ?? '' });
    const traces = tracesOf(refused, 'after', declared);
    for (const [what, reason] of [
      ['stored', 'still-stored'],
      ['sent', 'still-sent'],
      ['ping', 'still-pinged'],
    ] as const) {
      const those = traces.filter((trace) => trace.what === what);
      if (those.length > 0) return verdict(reason, traceData(those));
    }
    const unseen = unseenIn([refused], visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    if (traces.length > 0) return verdict('purpose-unknown', traceData(traces));
    return verdict('stops', { button: banner.refuse ?? '' });
  },
});

function withoutBanner(
  visit: PrivacyVisit,
): 'no-consent-claimed' | 'banner-unclear' | 'nothing-to-refuse' | 'no-banner' {
  const { statistics, selectors } = visit.declared;
  if (statistics?.consent === 'none') return 'no-consent-claimed';
  if (visit.banner.state === 'unclear') return 'banner-unclear';
  const isExpected = statistics?.consent === 'before' || selectors;
  const isSeen = unseenIn([visit.untouched], visit) === null;
  return !isExpected && isSeen && visit.banner.state === 'none' && isNothingThere(visit)
    ? 'nothing-to-refuse'
    : 'no-banner';
}

/** Neither before a choice nor after accepting is there anything that needs consent. */
function isNothingThere({ untouched, accepted, banner, declared }: PrivacyVisit): boolean {
  if (tracesOf(untouched, 'before', declared).length > 0) return false;
  if (accepted === null) return banner.accept === null;
  return accepted.choice === 'proven' && tracesOf(accepted, 'after', declared).length === 0;
}
