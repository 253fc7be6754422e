/** RFC 6797 §6.1.2: does the order to use HTTPS hold for all names below this one, and before the first visit? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { parseHsts } from '../../lib/hsts.ts';

export const hstsScope = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.hsts-scope',
    title: {
      en: 'The order to use HTTPS covers the whole domain',
      nl: 'De opdracht om HTTPS te gebruiken geldt voor het hele domein',
    },
    failureTitle: {
      en: 'The order to use HTTPS leaves something out',
      nl: 'De opdracht om HTTPS te gebruiken laat iets open',
    },
    severity: 'low',
    needs: ['http.response'],
    params: {},
    expected: {
      en: '`includeSubDomains` and `preload` in Strict-Transport-Security',
      nl: '`includeSubDomains` en `preload` in Strict-Transport-Security',
    },
    fix: {
      en: 'Once every name below answers over HTTPS, add `includeSubDomains`, then `preload`, and enter the domain at hstspreload.org.',
      nl: 'Als alle namen eronder via HTTPS antwoorden, voeg dan `includeSubDomains` toe, daarna `preload`, en meld het domein aan op hstspreload.org.',
    },
    reasons: {
      'whole-domain': {
        outcome: 'pass',
        text: { en: 'Both are there.', nl: 'Beide staan erin.' },
      },
      'subdomains-left-out': {
        outcome: 'fail',
        text: {
          en: '`includeSubDomains` is missing: a name below this one may still be visited without HTTPS.',
          nl: '`includeSubDomains` ontbreekt: een naam onder deze kan nog zonder HTTPS worden bezocht.',
        },
      },
      'first-visit-left-out': {
        outcome: 'fail',
        text: {
          en: '`preload` is missing: the very first visit of a browser is not covered.',
          nl: '`preload` ontbreekt: het allereerste bezoek van een browser is niet afgedekt.',
        },
      },
      'no-order': {
        outcome: 'not-applicable',
        text: {
          en: 'There is no order to use HTTPS that could cover more.',
          nl: 'Er is geen opdracht om HTTPS te gebruiken die meer zou kunnen omvatten.',
        },
      },
    },
    judge({ 'http.response': { chain } }, _params, verdict) {
      const hop = chain[0];
      const field = hop?.headers.find(([name]) => name === 'strict-transport-security')?.[1];
      if (hop?.scheme !== 'https' || hop.verified !== true || field === undefined) return verdict('no-order');
      const hsts = parseHsts(field);
      if (!hsts.ok || hsts.value.maxAgeSeconds === 0) return verdict('no-order');
      if (!hsts.value.includeSubDomains) return verdict('subdomains-left-out');
      return hsts.value.preload ? verdict('whole-domain') : verdict('first-visit-left-out');
    },
  }),
);
