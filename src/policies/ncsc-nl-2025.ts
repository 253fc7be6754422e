/** The TLS guideline of the Dutch National Cyber Security Centre, version 2025-05, as internet.nl applies it. */
import type { Policy } from '../model/policy.ts';

/**
 * Appendix B: whatever is in no list is insufficient. internet.nl names two suites besides, ECDHE_RSA with CCM; IANA's
 * registry has no such suites, so no server can choose them.
 */
const SUITES = {
  good: ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'],
  sufficient: [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_128_CCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_AES_256_CCM',
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_128_CCM',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  ],
  phaseOut: [
    'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384',
    'TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256',
    'TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384',
    'TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384',
    'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
    'TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384',
    'TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256',
    'TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384',
    'TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
    'TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384',
    'TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256',
    'TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256',
    'TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256',
    'TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384',
    'TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384',
    'TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256',
    'TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256',
    'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_DHE_RSA_WITH_AES_256_CCM',
    'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
    'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_DHE_RSA_WITH_AES_128_CCM',
    'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
  ],
};

export const ncscNl2025: Policy = {
  name: 'ncsc-nl-2025',
  version: '2025-05',
  area: 'https',
  title: {
    en: 'NCSC-NL, IT Security Guidelines for Transport Layer Security (2025-05)',
    nl: 'NCSC, ICT-beveiligingsrichtlijnen voor Transport Layer Security (2025-05)',
  },
  sources: ['NCSC-NL, ICT-beveiligingsrichtlijnen voor TLS, 2025-05', 'internet.nl 1.11, which applies them'],
  checks: {
    'tls.protocol-versions': { params: { good: ['TLSv1.3'], sufficient: ['TLSv1.2'] } },
    'tls.cipher-suites': { params: SUITES },
    'tls.cipher-preference': { params: SUITES },
    'tls.key-exchange-groups': {
      params: {
        good: ['X25519MLKEM768', 'SecP256r1MLKEM768', 'SecP384r1MLKEM1024'],
        sufficient: [
          'secp256r1',
          'secp384r1',
          'secp521r1',
          'x25519',
          'x448',
          'brainpoolP256r1',
          'brainpoolP384r1',
          'brainpoolP512r1',
          'brainpoolP256r1tls13',
          'brainpoolP384r1tls13',
          'brainpoolP512r1tls13',
        ],
        phaseOut: ['secp224r1', 'ffdhe3072', 'ffdhe4096', 'ffdhe6144', 'ffdhe8192'],
      },
    },
    'tls.key-exchange-hash': {
      params: { good: ['sha256', 'sha384', 'sha512', 'intrinsic'], phaseOut: ['sha224'] },
    },
    'tls.certificate-key': {
      params: {
        good: [
          'prime256v1',
          'secp384r1',
          'secp521r1',
          'brainpoolP256r1',
          'brainpoolP384r1',
          'brainpoolP512r1',
          'ed25519',
          'ed448',
          'rsa-3072+',
          'rsa-4096+',
        ],
        phaseOut: ['secp224r1', 'rsa-2048+'],
      },
    },
    'tls.certificate-signature': {
      params: { good: ['sha256', 'sha384', 'sha512', 'ed25519', 'ed448'], phaseOut: ['sha224'] },
    },
    'http.strict-transport-security': { params: { minMaxAgeSeconds: 31_536_000 } },
  },
};
