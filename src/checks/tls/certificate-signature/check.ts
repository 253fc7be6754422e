/** RFC 9155, CA/Browser Forum: with which hash is each certificate signed? */
import { defineCheck } from '../../../model/check.ts';
import { judgeLevels, LEVEL_PARAMS } from '../../lib/levels.ts';
import { SCAN_REASONS, type Facts } from '../../lib/scan.ts';

export const certificateSignature = defineCheck({
  id: 'tls.certificate-signature',
  title: {
    en: 'The certificates are signed with a strong hash',
    nl: 'De certificaten zijn met een sterke hash ondertekend',
  },
  failureTitle: {
    en: 'A certificate is signed with a weak hash',
    nl: 'Een certificaat is met een zwakke hash ondertekend',
  },
  severity: 'high',
  needs: ['tls.scan'],
  params: LEVEL_PARAMS,
  expected: { en: 'only {good} and {sufficient}', nl: 'alleen {good} en {sufficient}' },
  fix: {
    en: 'Request a new certificate; no public authority signs with SHA-1 any more.',
    nl: 'Vraag een nieuw certificaat aan; geen publieke uitgever tekent nog met SHA-1.',
  },
  reasons: {
    'strong-only': { outcome: 'pass', text: { en: 'Signed with {names}.', nl: 'Ondertekend met {names}.' } },
    'to-phase-out': { outcome: 'pass', text: { en: 'To be phased out: {names}.', nl: 'Uit te faseren: {names}.' } },
    insufficient: { outcome: 'fail', text: { en: 'Insufficient: {names}.', nl: 'Onvoldoende: {names}.' } },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, params, verdict) {
    const { reason, data } = judgeLevels(scan, params, { namesOf, isComplete });
    return verdict(reason === 'sound' ? 'strong-only' : reason, data);
  },
});

/** The hash of each signature, roots apart: `sha256`, or the name of the algorithm when it has its own, as Ed25519. */
function namesOf({ certificates }: Facts): string[] {
  const sent = certificates.flatMap(({ chain }) =>
    chain.filter(({ subject, issuer }, index) => index === 0 || subject !== issuer),
  );
  return sent.map(({ signatureAlgorithm }) => {
    const name = signatureAlgorithm.toLowerCase();
    return /sha-?(1|224|256|384|512)(?!\d)|md5|md2/.exec(name)?.[0].replace('-', '') ?? name;
  });
}

function isComplete({ certificates }: Facts): boolean {
  return certificates.length > 0;
}
