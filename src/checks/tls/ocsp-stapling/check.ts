/** RFC 6066 §8: does the server send the answer about revocation along, so that visitors need not ask the issuer? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';

export const ocspStapling = defineCheck({
  id: 'tls.ocsp-stapling',
  title: {
    en: 'The server sends along what its issuer says of revocation',
    nl: 'De server stuurt mee wat de uitgever over intrekking zegt',
  },
  failureTitle: {
    en: 'The server leaves it to visitors to ask about revocation',
    nl: 'De server laat het aan bezoekers over om naar intrekking te vragen',
  },
  severity: 'low',
  needs: ['tls.scan'],
  params: {},
  expected: { en: 'a stapled OCSP answer', nl: 'een meegestuurd OCSP-antwoord' },
  fix: {
    en: 'Switch OCSP stapling on.',
    nl: 'Zet OCSP-stapling aan.',
  },
  reasons: {
    stapled: {
      outcome: 'pass',
      text: { en: 'An OCSP answer is stapled.', nl: 'Er wordt een OCSP-antwoord meegestuurd.' },
    },
    'not-stapled': {
      outcome: 'fail',
      text: {
        en: 'The issuer answers at {url}, and the server staples no answer of it.',
        nl: 'De uitgever antwoordt op {url} en de server stuurt dat antwoord niet mee.',
      },
    },
    'no-responder': {
      outcome: 'not-applicable',
      text: {
        en: 'The issuer offers no OCSP for this certificate.',
        nl: 'De uitgever biedt voor dit certificaat geen OCSP aan.',
      },
    },
    ...SCAN_REASONS,
  },
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
