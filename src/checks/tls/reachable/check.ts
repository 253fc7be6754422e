/** RFC 8446: is there a TLS server at every address of the name? A refusal answers that question, silence does not. */
import { defineCheck } from '../../../model/check.ts';
import { sortSessions } from '../../lib/sessions.ts';
import { texts } from './texts.ts';

export const reachable = defineCheck({
  id: 'tls.reachable',
  severity: 'critical',
  needs: ['tls.session'],
  params: {},
  outcomes: {
    pass: ['every-address', 'every-address-asked'],
    fail: ['address-refuses'],
    error: ['address-silent', 'no-route'],
  },
  texts,
  judge({ 'tls.session': session }, _params, verdict) {
    const { answered, failed, notAsked } = sortSessions(session);
    const told = (those: typeof failed) => ({
      failed: those.map(({ address }) => address),
      detail: those[0]!.failure.detail,
    });
    const silent = failed.filter(({ failure }) => !REFUSALS.includes(failure.reason));
    if (silent.length > 0) return verdict('address-silent', told(silent));
    if (failed.length > 0) return verdict('address-refuses', told(failed));
    const addresses = answered.map(({ address }) => address);
    if (addresses.length === 0) return verdict('no-route', { notAsked });
    if (notAsked.length > 0) return verdict('every-address-asked', { answered: addresses, notAsked });
    return verdict('every-address', { answered: addresses });
  },
});

/** The server was there and would not speak TLS; anything else is a failure to ask. */
const REFUSALS: readonly string[] = ['refused', 'tls-alert', 'protocol'];
