/** RFC 6797: a host asks browsers to use only HTTPS. Judges the field on every answer over HTTPS on the way. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { parseHsts } from '../../lib/hsts.ts';

export const strictTransportSecurity = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.strict-transport-security',
    title: { en: 'Browsers are told to use only HTTPS', nl: 'Browsers krijgen de opdracht alleen HTTPS te gebruiken' },
    failureTitle: {
      en: 'Browsers are not reliably told to use only HTTPS',
      nl: 'Browsers krijgen niet betrouwbaar de opdracht alleen HTTPS te gebruiken',
    },
    severity: 'medium',
    needs: ['http.response'],
    params: {
      minMaxAgeSeconds: { type: 'integer', description: 'least max-age in seconds', minimum: 1, default: 31_536_000 },
    },
    expected: {
      en: 'Strict-Transport-Security with max-age of at least {minMaxAgeSeconds} seconds',
      nl: 'Strict-Transport-Security met een max-age van ten minste {minMaxAgeSeconds} seconden',
    },
    fix: {
      en: 'Send `Strict-Transport-Security: max-age=31536000` or more with every answer over HTTPS.',
      nl: 'Stuur `Strict-Transport-Security: max-age=31536000` of meer met elk antwoord via HTTPS.',
    },
    reasons: {
      sufficient: {
        outcome: 'pass',
        text: { en: 'max-age is {maxAge} seconds.', nl: 'max-age is {maxAge} seconden.' },
      },
      'header-absent': {
        outcome: 'fail',
        text: { en: 'No Strict-Transport-Security on {url}.', nl: 'Geen Strict-Transport-Security op {url}.' },
      },
      'header-repeated': {
        outcome: 'fail',
        text: {
          en: 'The field stands there {count} times; browsers read the first only.',
          nl: 'Het veld staat er {count} keer; browsers lezen alleen het eerste.',
        },
      },
      'header-malformed': {
        outcome: 'fail',
        text: { en: 'The field cannot be read: {problem}.', nl: 'Het veld is niet te lezen: {problem}.' },
      },
      'max-age-too-short': {
        outcome: 'fail',
        text: {
          en: 'max-age is {maxAge} seconds; the minimum is {minMaxAgeSeconds}.',
          nl: 'max-age is {maxAge} seconden; het minimum is {minMaxAgeSeconds}.',
        },
      },
      'not-https': {
        outcome: 'inconclusive',
        text: {
          en: 'The answer came over {scheme}, where browsers ignore this field.',
          nl: 'Het antwoord kwam via {scheme}; daar negeren browsers dit veld.',
        },
      },
      'not-verified': {
        outcome: 'inconclusive',
        text: {
          en: 'The certificate did not verify, and then browsers ignore this field (RFC 6797 §8.1).',
          nl: 'Het certificaat klopte niet en dan negeren browsers dit veld (RFC 6797 §8.1).',
        },
      },
    },
    judge({ 'http.response': { chain } }, { minMaxAgeSeconds }, verdict) {
      const [first] = chain;
      if (first?.scheme !== 'https') return verdict('not-https', { scheme: first?.scheme ?? 'no connection' });
      const ages: number[] = [];
      // Another check tells when the way leaves HTTPS.
      for (const hop of chain.filter(({ scheme }) => scheme !== 'http')) {
        if (hop.verified !== true) return verdict('not-verified');
        const fields = hop.headers.filter(([name]) => name === 'strict-transport-security').map(([, value]) => value);
        const [field] = fields;
        if (field === undefined) return verdict('header-absent', { url: hop.url });
        if (fields.length > 1) return verdict('header-repeated', { count: fields.length });
        const hsts = parseHsts(field);
        if (!hsts.ok) return verdict('header-malformed', { problem: hsts.problem });
        const { maxAgeSeconds: maxAge } = hsts.value;
        if (maxAge < minMaxAgeSeconds) return verdict('max-age-too-short', { maxAge });
        ages.push(maxAge);
      }
      return verdict('sufficient', { maxAge: Math.min(...ages) });
    },
  }),
);
