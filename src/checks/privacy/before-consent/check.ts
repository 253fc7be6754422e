/** ePrivacy Directive 5(3), Telecommunicatiewet 11.7a: nothing that needs consent is stored or sent before a choice. */
import { defineCheck } from '../../../model/check.ts';
import { tracesOf } from '../../../privacy/traces.ts';
import { isOutside, traceData, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const beforeConsent = defineCheck({
  id: 'privacy.before-consent',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['nothing-before'],
    fail: ['stored', 'sent', 'cookieless-ping'],
    inconclusive: ['visited-from-outside-eea', 'purpose-unknown'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    if (isOutside(visit)) return verdict('visited-from-outside-eea', { country: visit.from ?? '' });
    const traces = tracesOf(visit.untouched, 'before', visit.declared);
    for (const [what, reason] of [
      ['stored', 'stored'],
      ['sent', 'sent'],
      ['ping', 'cookieless-ping'],
    ] as const) {
      const those = traces.filter((trace) => trace.what === what);
      if (those.length > 0) return verdict(reason, traceData(those));
    }
    const unseen = unseenIn([visit.untouched], visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return traces.length > 0 ? verdict('purpose-unknown', traceData(traces)) : verdict('nothing-before');
  },
});
