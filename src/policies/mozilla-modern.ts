/** Mozilla’s server-side TLS guidelines, version 6.0 (2026-04): the modern configuration. */
import type { Policy } from '../model/policy.ts';

const SUITES = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'];

export const mozillaModern: Policy = {
  name: 'mozilla-modern',
  version: '6.0',
  area: 'https',
  title: {
    en: 'Mozilla server-side TLS, modern configuration (6.0)',
    nl: 'Mozilla server-side TLS, configuratie modern (6.0)',
  },
  sources: ['Mozilla server-side TLS guidelines 6.0'],
  checks: {
    'tls.protocol-versions': { params: { good: ['TLSv1.3'] } },
    'tls.cipher-suites': { params: { good: SUITES } },
    // Mozilla leaves the choice to the client: every suite on its list is good.
    'tls.cipher-preference': { level: 'off' },
    'tls.key-exchange-groups': { params: { good: ['X25519MLKEM768', 'x25519', 'secp256r1', 'secp384r1'] } },
    'tls.key-exchange-hash': { params: { good: ['sha256', 'sha384', 'sha512', 'intrinsic'] } },
    'tls.certificate-key': { params: { good: ['prime256v1', 'secp384r1'] } },
    'tls.certificate-signature': { params: { good: ['sha256', 'sha384', 'sha512'] } },
    'http.strict-transport-security': { params: { minMaxAgeSeconds: 63_072_000 } },
  },
};
