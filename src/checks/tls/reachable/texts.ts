import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Reachable over HTTPS on every address', nl: 'Bereikbaar via HTTPS op elk adres' },
  failureTitle: { en: 'Not reachable over HTTPS on every address', nl: 'Niet op elk adres bereikbaar via HTTPS' },
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
      en: 'Every address answers over TLS: {answered}.',
      nl: 'Elk adres antwoordt over TLS: {answered}.',
    },
    'every-address-asked': {
      en: 'Every address that can be reached from here answers over TLS: {answered}. Not tested, because there is no route from here: {notAsked}.',
      nl: 'Elk adres dat vanaf hier bereikbaar is, antwoordt over TLS: {answered}. Niet gemeten, want vanaf hier onbereikbaar: {notAsked}.',
    },
    'address-refuses': { en: 'No TLS at {failed}: {detail}.', nl: 'Geen TLS op {failed}: {detail}.' },
    'address-silent': { en: 'No answer from {failed}: {detail}.', nl: 'Geen antwoord van {failed}: {detail}.' },
    'no-route': {
      en: 'No address can be reached from here: {notAsked}.',
      nl: 'Geen enkel adres is vanaf hier bereikbaar: {notAsked}.',
    },
  },
} satisfies CheckTexts;
