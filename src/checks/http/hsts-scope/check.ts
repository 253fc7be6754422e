/** RFC 6797 §6.1.2: does the order to use HTTPS hold for all names below this one, and before the first visit? */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { parseHsts } from '../../lib/hsts.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const hstsScope = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.hsts-scope',
    severity: 'low',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['whole-domain'],
      fail: ['subdomains-left-out', 'first-visit-left-out'],
      'not-applicable': ['no-order'],
    },
    shared: REFUSAL_REASONS,
    texts,
    judge({ 'http.response': { chain } }, _params, verdict) {
      const hop = chain[0];
      const refused = refusalIn(chain.slice(0, 1));
      if (refused !== undefined) return verdict(refused.reason, refused.data);
      const field = hop?.headers.find(([name]) => name === 'strict-transport-security')?.[1];
      if (hop?.scheme !== 'https' || hop.verified !== true || field === undefined) return verdict('no-order');
      const hsts = parseHsts(field);
      if (!hsts.ok || hsts.value.maxAgeSeconds === 0) return verdict('no-order');
      if (!hsts.value.includeSubDomains) return verdict('subdomains-left-out');
      return hsts.value.preload ? verdict('whole-domain') : verdict('first-visit-left-out');
    },
  }),
);
