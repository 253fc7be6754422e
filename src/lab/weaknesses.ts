/** TLS settings of the administration system that a fault makes worse than a careful administrator would. */
import { constants } from 'node:crypto';
import type { Broken } from './faults.ts';
import type { TlsWeakness } from './site.ts';

const STRONG = 'TLS_AES_256_GCM_SHA384:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256';
/** RFC 7627; Node.js gives OpenSSL's option no name. */
const SSL_OP_NO_EXTENDED_MASTER_SECRET = 1;

export function weaknessOf(broken: Broken): TlsWeakness | undefined {
  if (broken('administration-old-tls')) return { minVersion: 'TLSv1', ciphers: `${STRONG}:ECDHE-ECDSA-AES128-SHA` };
  if (broken('administration-weak-suite')) return { ciphers: `${STRONG}:ECDHE-ECDSA-AES128-SHA` };
  if (broken('administration-worse-suite-first')) {
    return { ciphers: 'TLS_AES_256_GCM_SHA384:ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384' };
  }
  if (broken('administration-weak-group')) return { curves: 'X25519:P-256:ffdhe2048' };
  if (broken('administration-weak-hash')) return { sigalgs: 'ecdsa_secp256r1_sha256:ECDSA+SHA1' };
  if (broken('administration-renegotiates')) return { secureOptions: constants.SSL_OP_NO_COMPRESSION };
  if (broken('administration-loose-keys')) {
    return { secureOptions: SSL_OP_NO_EXTENDED_MASTER_SECRET | constants.SSL_OP_NO_RENEGOTIATION };
  }
  return undefined;
}
