/** RFC 8446: is there a TLS server at every address of the name? A refusal answers that question, silence does not. */
import { defineCheck } from '../../../model/check.ts';
import { sortSessions } from '../../lib/sessions.ts';

export const reachable = defineCheck({
  id: 'tls.reachable',
  title: { en: 'Reachable over HTTPS on every address', nl: 'Bereikbaar via HTTPS op elk adres' },
  failureTitle: { en: 'Not reachable over HTTPS on every address', nl: 'Niet op elk adres bereikbaar via HTTPS' },
  severity: 'critical',
  needs: ['tls.session'],
  params: {},
  expected: {
    en: 'every address of the host name completes a TLS handshake',
    nl: 'elk adres van de hostnaam rondt een TLS-handshake af',
  },
  fix: {
    en: 'Let the server listen with TLS on each address that DNS names, or take the address out of DNS.',
    nl: 'Laat de server met TLS luisteren op elk adres in de DNS, of haal het adres uit de DNS.',
  },
  reasons: {
    'every-address': {
      outcome: 'pass',
      text: { en: 'Every address answers over TLS: {answered}.', nl: 'Elk adres antwoordt over TLS: {answered}.' },
    },
    'every-address-asked': {
      outcome: 'pass',
      text: {
        en: 'Every address that can be reached from here answers over TLS: {answered}. Not asked, for lack of a route: {notAsked}.',
        nl: 'Elk adres dat vanaf hier bereikbaar is, antwoordt over TLS: {answered}. Niet gemeten, want vanaf hier onbereikbaar: {notAsked}.',
      },
    },
    'address-refuses': {
      outcome: 'fail',
      text: {
        en: 'No TLS at {failed}: {detail}.',
        nl: 'Geen TLS op {failed}: {detail}.',
      },
    },
    'address-silent': {
      outcome: 'error',
      text: {
        en: 'No answer from {failed}: {detail}.',
        nl: 'Geen antwoord van {failed}: {detail}.',
      },
    },
    'no-route': {
      outcome: 'error',
      text: {
        en: 'No address can be reached from here: {notAsked}.',
        nl: 'Geen enkel adres is vanaf hier bereikbaar: {notAsked}.',
      },
    },
  },
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
