/** The TLS guideline of the Dutch National Cyber Security Centre, version 2.1 (2021-01), as internet.nl applied it until 1.10. */
import type { Policy } from '../model/policy.ts';

/**
 * What is in no list is insufficient. CCM, Camellia and ARIA are in none on purpose: neither the guideline's table of suites
 * nor internet.nl's constants for 2.1 (`checks/tasks/tls_constants.py`) name a suite with one of them; 2025-05 was the first
 * to list them. The guideline calls ECDHE with AEAD good, where internet.nl called it sufficient: both pass.
 */
const SUITES = {
  good: [
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'TLS_AES_128_GCM_SHA256',
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  ],
  sufficient: [
    'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384',
    'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
    'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
    'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
    'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
    'TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
    'TLS_DHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_DHE_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_DHE_RSA_WITH_AES_256_CBC_SHA256',
    'TLS_DHE_RSA_WITH_AES_128_CBC_SHA256',
    'TLS_DHE_RSA_WITH_AES_256_CBC_SHA',
    'TLS_DHE_RSA_WITH_AES_128_CBC_SHA',
  ],
  phaseOut: [
    'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_RSA_WITH_AES_256_GCM_SHA384',
    'TLS_RSA_WITH_AES_128_GCM_SHA256',
    'TLS_RSA_WITH_AES_256_CBC_SHA256',
    'TLS_RSA_WITH_AES_128_CBC_SHA256',
    'TLS_RSA_WITH_AES_256_CBC_SHA',
    'TLS_RSA_WITH_AES_128_CBC_SHA',
    'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
  ],
};

export const ncscNl2021: Policy = {
  name: 'ncsc-nl-2021',
  version: '2.1',
  area: 'https',
  title: {
    en: 'NCSC-NL, IT Security Guidelines for Transport Layer Security 2.1 (2021-01)',
    nl: 'NCSC, ICT-beveiligingsrichtlijnen voor Transport Layer Security 2.1 (2021-01)',
  },
  sources: ['NCSC-NL, ICT-beveiligingsrichtlijnen voor TLS, versie 2.1', 'internet.nl 1.10, which applied them'],
  checks: {
    'tls.protocol-versions': {
      params: { good: ['TLSv1.3'], sufficient: ['TLSv1.2'], phaseOut: ['TLSv1.1', 'TLSv1.0'] },
    },
    'tls.cipher-suites': { params: SUITES },
    'tls.cipher-preference': { params: SUITES },
    'tls.key-exchange-groups': {
      params: {
        sufficient: [
          'secp256r1',
          'secp384r1',
          'secp521r1',
          'x25519',
          'x448',
          'ffdhe3072',
          'ffdhe4096',
          'ffdhe6144',
          'ffdhe8192',
        ],
        phaseOut: ['secp224r1', 'ffdhe2048'],
      },
    },
    // Version 2.1 asked that SHA-2 be supported, not that SHA-1 be refused.
    'tls.key-exchange-hash': {
      params: { good: ['sha256', 'sha384', 'sha512', 'intrinsic'], phaseOut: ['sha224', 'sha1', 'md5'] },
    },
    // The curves are those that internet.nl took; it passed P-521 in the key exchange, and not in a certificate.
    'tls.certificate-key': {
      params: {
        good: ['prime256v1', 'secp384r1', 'ed25519', 'ed448', 'rsa-2048+', 'rsa-3072+', 'rsa-4096+'],
        phaseOut: ['secp224r1'],
      },
    },
    'tls.certificate-signature': {
      params: { good: ['sha256', 'sha384', 'sha512', 'ed25519', 'ed448'] },
    },
    // New in 2025-05.
    'tls.extended-master-secret': { level: 'off' },
    'http.strict-transport-security': { params: { minMaxAgeSeconds: 31_536_000 } },
  },
};
