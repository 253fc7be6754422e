import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Visitors over plain HTTP are sent to HTTPS',
    nl: 'Bezoekers via HTTP worden doorgestuurd naar HTTPS',
  },
  failureTitle: {
    en: 'Visitors over plain HTTP are not sent to HTTPS properly',
    nl: 'Bezoekers via HTTP worden niet goed doorgestuurd naar HTTPS',
  },
  expected: {
    en: 'no plain HTTP at all, or a permanent redirect (301 or 308) to https on the same host',
    nl: 'helemaal geen HTTP, of een blijvende doorverwijzing (301 of 308) naar https op dezelfde host',
  },
  fix: {
    en: 'Answer every request over plain HTTP with a 301 to https on the same host, or close the port.',
    nl: 'Beantwoord elk verzoek via HTTP met een 301 naar https op dezelfde host, of sluit de poort.',
  },
  reasons: {
    redirects: { en: '{from} redirects to {to} ({status}).', nl: '{from} verwijst door naar {to} ({status}).' },
    'no-plain-http': { en: 'Nothing listens for plain HTTP.', nl: 'Er luistert niets voor HTTP zonder versleuteling.' },
    'port-silent': {
      en: 'Port {port} lets no connection come about, while port {beside} of the same addresses does: {addresses}.',
      nl: 'Poort {port} laat geen verbinding toe, terwijl poort {beside} van dezelfde adressen dat wel doet: {addresses}.',
    },
    'port-closes': {
      en: 'Port {port} ends every connection without an answer, while port {beside} of the same addresses is open: {addresses}.',
      nl: 'Poort {port} verbreekt elke verbinding zonder antwoord, terwijl poort {beside} van dezelfde adressen open is: {addresses}.',
    },
    'other-port': {
      en: 'This is not the standard port for HTTPS, so port 80 of the host says nothing about it.',
      nl: 'Dit is niet de standaardpoort voor HTTPS, dus poort 80 van de host zegt er niets over.',
    },
    'content-over-http': {
      en: '{from} answers {status} over plain HTTP.',
      nl: '{from} antwoordt {status} via HTTP zonder versleuteling.',
    },
    'another-host-first': {
      en: '{from} redirects to another host first: {to}.',
      nl: '{from} verwijst eerst door naar een andere host: {to}.',
    },
    'stays-on-http': { en: '{from} redirects to plain HTTP: {to}.', nl: '{from} verwijst door naar HTTP: {to}.' },
    temporary: {
      en: '{from} redirects with {status}, which browsers do not remember.',
      nl: '{from} verwijst door met {status}; dat onthouden browsers niet.',
    },
    'unusable-redirect': {
      en: '{from} redirects to something that is not a valid address.',
      nl: '{from} verwijst door naar iets dat geen adres is.',
    },
  },
} satisfies CheckTexts;
