/** Cases that each check on answers has: a refusal is no answer of the site. */
import type { EvidenceKinds } from '../../src/model/evidence.ts';
import type { HttpHop } from '../../src/model/evidence/http.ts';
import { hop, httpResponse } from './evidence.ts';

const KINDS = [
  { kind: 'status', reason: 'refused', status: 403 },
  { kind: 'limiter', reason: 'too-many-requests', status: 429 },
  { kind: 'block', reason: 'blocked', status: 200 },
  { kind: 'challenge', reason: 'challenged', status: 503 },
] as const;

/** @param evidenceOf what holds this one answer */
export function refusals(evidenceOf: (refused: HttpHop) => Partial<EvidenceKinds>) {
  return KINDS.map(({ kind, reason, status }) => ({
    name: `a refusal: ${kind}`,
    with: evidenceOf(hop({ status, refusal: { kind, status, by: 'Example' } })),
    expect: reason,
    vanishes: 'without the refusal it is an answer',
  }));
}

export const refusedResponses = (evidence: Partial<EvidenceKinds> = {}) =>
  refusals((refused) => ({ ...evidence, 'http.response': httpResponse({ chain: [refused], end: 'refused' }) }));

/** An address that only leads to a site that is not declared. */
export const leadsElsewhere = {
  name: 'a way that ends at a site that is not declared',
  with: {
    'http.response': httpResponse({
      chain: [hop({ status: 301, to: { by: 'redirect', url: 'https://other.example/', usable: true } })],
      end: 'redirect-elsewhere',
      notFollowed: 'https://other.example/',
    }),
  },
  expect: 'leads-elsewhere',
  vanishes: 'the end tells it',
} as const;
