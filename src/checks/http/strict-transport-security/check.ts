/** RFC 6797: a host asks browsers to use only HTTPS. Judges the field on every answer over HTTPS on the way. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { HttpHop } from '../../../model/evidence/http.ts';
import { parseHsts } from '../../lib/hsts.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const strictTransportSecurity = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.strict-transport-security',
    severity: 'medium',
    needs: ['http.response'],
    params: {
      minMaxAgeSeconds: { type: 'integer', description: 'least max-age in seconds', minimum: 1, default: 31_536_000 },
    },
    outcomes: {
      pass: ['sufficient'],
      fail: ['header-absent', 'header-repeated', 'header-malformed', 'max-age-too-short'],
      inconclusive: ['not-https', 'not-verified'],
    },
    shared: REFUSAL_REASONS,
    texts,
    judge({ 'http.response': { chain } }, { minMaxAgeSeconds }, verdict) {
      const [first] = chain;
      if (first?.scheme !== 'https') return verdict('not-https', { scheme: first?.scheme ?? 'no connection' });
      const ages: number[] = [];
      // Another check tells when the way leaves HTTPS.
      for (const hop of chain.filter(isOwn)) {
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
      const refused = refusalIn(chain);
      if (refused !== undefined) return verdict(refused.reason, refused.data);
      if (ages.length === 0) return verdict('not-https', { scheme: 'no connection' });
      return verdict('sufficient', { maxAge: Math.min(...ages) });
    },
  }),
);

/** Over HTTPS, by the site itself: not by a firewall, nor at a site that is not declared. */
function isOwn({ scheme, refusal, foreign }: HttpHop): boolean {
  return scheme !== 'http' && refusal === undefined && foreign === undefined;
}
