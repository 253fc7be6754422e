/** RFC 9112: browsers repair answers that break the rules of HTTP, each in its own way; what stands in between may not. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { HttpFlaw } from '../../../model/evidence/http.ts';
import { ANSWER_REASONS, answersOf } from '../../lib/answers.ts';
import { texts } from './texts.ts';

/** What leaves unclear where an answer ends comes first: two readers that differ on it can be told different things. */
const FLAWS = [
  'length-and-chunks',
  'length-repeated',
  'length-unreadable',
  'shorter-than-announced',
  'bytes-before-status',
  'line-without-field',
  'space-before-colon',
  'folded-field',
  'lines-without-return',
] as const satisfies readonly HttpFlaw[];

export const wellFormed = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.well-formed',
    severity: 'low',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['as-agreed'],
      fail: FLAWS,
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const { unseen } = answersOf(response);
      // Redirects count too; how a firewall or another site answers does not.
      const own = response.chain.filter(({ refusal, foreign }) => refusal === undefined && foreign === undefined);
      for (const flaw of FLAWS) {
        const flawed = own.find(({ flaws }) => flaws?.includes(flaw) === true);
        if (flawed !== undefined) return verdict(flaw, { url: flawed.url });
      }
      return unseen === undefined ? verdict('as-agreed') : verdict(unseen.reason, unseen.data);
    },
  }),
);
