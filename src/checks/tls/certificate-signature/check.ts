/** RFC 9155, CA/Browser Forum: with which hash is each certificate signed? */
import { defineLevelCheck } from '../../lib/level-check.ts';
import { certificatesRead, type Facts } from '../../lib/scan.ts';

export const certificateSignature = defineLevelCheck({
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
  expected: { en: 'only {good} and {sufficient}', nl: 'alleen {good} en {sufficient}' },
  fix: {
    en: 'Request a new certificate; no public authority signs with SHA-1 any more.',
    nl: 'Vraag een nieuw certificaat aan; geen publieke uitgever tekent nog met SHA-1.',
  },
  sound: { reason: 'strong-only', text: { en: 'Signed with {names}.', nl: 'Ondertekend met {names}.' } },
  seen: 'shown',
  namesOf,
  isComplete: certificatesRead,
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
