/** RFC 6066 §8: does the server send the answer about revocation along, so that visitors need not ask the issuer? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const ocspStapling = defineCheck({
  id: 'tls.ocsp-stapling',
  severity: 'low',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['stapled'],
    fail: ['not-stapled'],
    'not-applicable': ['no-responder'],
  },
  shared: SCAN_REASONS,
  texts,
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { facts, unseen, certificates, allRead } = shownIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    // A leaf that no hello could ask about has nothing in the place of its staple either.
    const isAsked = facts.every(({ undetermined }) => undetermined['certificates.ocsp'] === undefined);
    if (!isAsked) return verdict('not-determined');
    const without = certificates.find(({ ocspUrl, ocsp }) => ocsp === null && typeof ocspUrl === 'string');
    if (without !== undefined) return verdict('not-stapled', { url: without.ocspUrl ?? '' });
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (!allRead) return verdict('not-determined');
    if (certificates.every(({ ocspUrl, ocsp }) => ocspUrl === null && ocsp === null)) return verdict('no-responder');
    const statuses = certificates.flatMap(({ ocsp, ocspUrl }): unknown[] =>
      ocsp === null && ocspUrl === null ? [] : [ocsp?.status],
    );
    const known = ['good', 'revoked', 'unknown'];
    return statuses.every((status) => known.some((each) => each === status))
      ? verdict('stapled')
      : verdict('not-determined');
  },
});
