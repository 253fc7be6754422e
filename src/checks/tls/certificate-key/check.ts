/** RFC 8446 §4.4.2, NCSC-NL: are the keys of the certificates that the server sends strong enough? */
import { defineCheck } from '../../../model/check.ts';
import { judgeLevels, LEVEL_PARAMS } from '../../lib/levels.ts';
import { SCAN_REASONS, type Facts } from '../../lib/scan.ts';

export const certificateKey = defineCheck({
  id: 'tls.certificate-key',
  title: { en: 'The keys of the certificates are strong', nl: 'De sleutels van de certificaten zijn sterk' },
  failureTitle: { en: 'A key of a certificate is weak', nl: 'Een sleutel van een certificaat is zwak' },
  severity: 'high',
  needs: ['tls.scan'],
  params: LEVEL_PARAMS,
  expected: {
    en: 'keys that the policy calls good or sufficient',
    nl: 'sleutels die het beleid goed of voldoende noemt',
  },
  fix: {
    en: 'Request a certificate with a P-256 key, or RSA of at least 3072 bits.',
    nl: 'Vraag een certificaat aan met een P-256-sleutel, of RSA van ten minste 3072 bits.',
  },
  reasons: {
    'strong-only': { outcome: 'pass', text: { en: 'Keys: {names}.', nl: 'Sleutels: {names}.' } },
    'to-phase-out': { outcome: 'pass', text: { en: 'To be phased out: {names}.', nl: 'Uit te faseren: {names}.' } },
    insufficient: { outcome: 'fail', text: { en: 'Insufficient: {names}.', nl: 'Onvoldoende: {names}.' } },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, params, verdict) {
    const { reason, data } = judgeLevels(scan, params, { namesOf, isComplete });
    return verdict(reason === 'sound' ? 'strong-only' : reason, data);
  },
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

function isComplete({ certificates }: Facts): boolean {
  return certificates.length > 0;
}
