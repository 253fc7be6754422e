/** RFC 9155, CA/Browser Forum: with which hash is each certificate signed? */
import { defineCheck } from '../../../model/check.ts';
import { LEVEL_PARAMS, sortByLevel } from '../../lib/levels.ts';
import { SCAN_REASONS, seenIn, type Facts } from '../../lib/scan.ts';

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
    const { facts, unseen } = seenIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const seen = facts.flatMap(namesOf);
    const { failing, phaseOut } = sortByLevel(seen, params);
    if (failing.length > 0) return verdict('insufficient', { names: failing });
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (seen.length === 0 || !facts.every(isComplete)) return verdict('not-determined');
    if (phaseOut.length > 0) return verdict('to-phase-out', { names: phaseOut });
    return verdict('strong-only', { names: [...new Set(seen)] });
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
