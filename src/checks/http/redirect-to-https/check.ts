/** Is a visitor who types the address without https sent to HTTPS at once, on the same host first, and for good? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';

export const redirectToHttps = atEachAddress(
  'http.plain',
  defineCheck({
    id: 'http.redirect-to-https',
    title: {
      en: 'Visitors over plain HTTP are sent to HTTPS',
      nl: 'Bezoekers via HTTP worden doorgestuurd naar HTTPS',
    },
    failureTitle: {
      en: 'Visitors over plain HTTP are not sent to HTTPS properly',
      nl: 'Bezoekers via HTTP worden niet goed doorgestuurd naar HTTPS',
    },
    severity: 'high',
    needs: ['http.plain'],
    params: {},
    expected: {
      en: 'no plain HTTP at all, or a permanent redirect (301 or 308) to https on the same host',
      nl: 'helemaal geen HTTP, of een blijvende doorverwijzing (301 of 308) naar https op dezelfde host',
    },
    fix: {
      en: 'Answer every request over plain HTTP with a 301 to https on the same host, or close the port.',
      nl: 'Beantwoord elk verzoek via HTTP met een 301 naar https op dezelfde host, of sluit de poort.',
    },
    reasons: {
      redirects: {
        outcome: 'pass',
        text: { en: '{from} redirects to {to} ({status}).', nl: '{from} verwijst door naar {to} ({status}).' },
      },
      'no-plain-http': {
        outcome: 'pass',
        text: { en: 'Nothing listens for plain HTTP.', nl: 'Er luistert niets voor HTTP zonder versleuteling.' },
      },
      'port-silent': {
        outcome: 'pass',
        text: {
          en: 'Port {port} lets no connection come about, while port {beside} of the same addresses does: {addresses}.',
          nl: 'Poort {port} laat geen verbinding toe, terwijl poort {beside} van dezelfde adressen dat wel doet: {addresses}.',
        },
      },
      'other-port': {
        outcome: 'not-applicable',
        text: {
          en: 'This is not the standard port for HTTPS, so port 80 of the host says nothing about it.',
          nl: 'Dit is niet de standaardpoort voor HTTPS, dus poort 80 van de host zegt er niets over.',
        },
      },
      'content-over-http': {
        outcome: 'fail',
        text: {
          en: '{from} answers {status} over plain HTTP.',
          nl: '{from} antwoordt {status} via HTTP zonder versleuteling.',
        },
      },
      'another-host-first': {
        outcome: 'fail',
        text: {
          en: '{from} redirects to another host first: {to}.',
          nl: '{from} verwijst eerst door naar een andere host: {to}.',
        },
      },
      'stays-on-http': {
        outcome: 'fail',
        text: { en: '{from} redirects to plain HTTP: {to}.', nl: '{from} verwijst door naar HTTP: {to}.' },
      },
      temporary: {
        outcome: 'fail',
        text: {
          en: '{from} redirects with {status}, which browsers do not remember.',
          nl: '{from} verwijst door met {status}; dat onthouden browsers niet.',
        },
      },
      'unusable-redirect': {
        outcome: 'fail',
        text: {
          en: '{from} redirects to something that is no address.',
          nl: '{from} verwijst door naar iets dat geen adres is.',
        },
      },
    },
    judge({ 'http.plain': plain }, _params, verdict) {
      if (plain.state === 'other-port') return verdict('other-port');
      if (plain.state === 'refused') return verdict('no-plain-http');
      if (plain.state === 'silent') {
        const { addresses, port, beside } = plain;
        return verdict('port-silent', { addresses, port, beside });
      }
      const { chain, notFollowed, end } = plain.response;
      const [first, second] = chain;
      const from = first?.url ?? '';
      const status = first?.status ?? 0;
      const to = second?.url ?? notFollowed;
      if (to === null) return verdict('content-over-http', { from, status });
      if (end === 'redirect-unusable' && second === undefined) return verdict('unusable-redirect', { from });
      const [source, target] = [new URL(from), new URL(to)];
      if (target.protocol !== 'https:') return verdict('stays-on-http', { from, to });
      if (target.hostname !== source.hostname) return verdict('another-host-first', { from, to });
      if (status !== 301 && status !== 308) return verdict('temporary', { from, status });
      return verdict('redirects', { from, to, status });
    },
  }),
);
