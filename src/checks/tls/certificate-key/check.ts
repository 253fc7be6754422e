/** RFC 8446 §4.4.2, NCSC-NL: are the keys of the certificates that the server sends strong enough? */
import { defineLevelCheck } from '../../lib/level-check.ts';
import { certificatesRead, type Facts } from '../../lib/scan.ts';

export const certificateKey = defineLevelCheck({
  id: 'tls.certificate-key',
  title: { en: 'The keys of the certificates are strong', nl: 'De sleutels van de certificaten zijn sterk' },
  failureTitle: { en: 'A key of a certificate is weak', nl: 'Een sleutel van een certificaat is zwak' },
  severity: 'high',
  expected: {
    en: 'keys that the policy calls good or sufficient',
    nl: 'sleutels die de norm goed of voldoende noemt',
  },
  fix: {
    en: 'Request a certificate with a P-256 key, or RSA of at least 3072 bits.',
    nl: 'Vraag een certificaat aan met een P-256-sleutel, of RSA van ten minste 3072 bits.',
  },
  sound: { reason: 'strong-only', text: { en: 'Keys: {names}.', nl: 'Sleutels: {names}.' } },
  seen: 'shown',
  namesOf,
  isComplete: certificatesRead,
});

/** Keys of all certificates but roots: the curve, `ed25519`, or RSA in classes of size such as `rsa-2048+`. */
function namesOf({ certificates }: Facts): string[] {
  const sent = certificates.flatMap(({ chain }) =>
    chain.filter(({ subject, issuer }, index) => index === 0 || subject !== issuer),
  );
  return sent.map(({ keyType, keyBits }) => (/^rsa/i.test(keyType) ? rsaClass(keyBits) : keyType.replace(/^ec:/, '')));
}

/** The greatest class whose bound the size reaches; a size that is no number reaches none. */
function rsaClass(bits: number): string {
  const bound = [4096, 3072, 2048, 1024].find((least) => bits >= least);
  return bound === undefined ? `rsa-${bits}` : `rsa-${bound}+`;
}
