/** What each rule of the SSL Labs guide is about, by the check that looks at the same, and how the report says it. */
import type { GradeRule } from '../model/side-by-side.ts';
import type { Text } from '../model/text.ts';

const VERSIONS = 'tls.protocol-versions';
const SUITES = 'tls.cipher-suites';
const TRUSTED = 'tls.certificate-trusted';
const SIGNATURE = 'tls.certificate-signature';
const GROUPS = 'tls.key-exchange-groups';
const HSTS = 'http.strict-transport-security';

/** The check, then the words in English and Dutch. */
const WORDS: Readonly<Record<GradeRule, readonly [check: string, en: string, nl: string]>> = {
  'not-known': [VERSIONS, 'not everything is known', 'niet alles is bekend'],
  nothing: ['tls.reachable', 'nothing was seen', 'er is niets gezien'],
  revoked: ['tls.certificate-revocation', 'revoked', 'ingetrokken'],
  untrusted: [TRUSTED, 'not trusted', 'niet vertrouwd'],
  'sha-1': [SIGNATURE, 'SHA-1', 'SHA-1'],
  'md2-md5': [SIGNATURE, 'MD2 or MD5', 'MD2 of MD5'],
  'other-name': ['tls.certificate-hostname', 'another name', 'een andere naam'],
  'incomplete-chain': ['tls.certificate-chain', 'incomplete', 'onvolledig'],
  heartbleed: [VERSIONS, 'Heartbleed', 'Heartbleed'],
  'ccs-injection': [VERSIONS, 'CCS injection', 'CCS injection'],
  robot: [SUITES, 'ROBOT', 'ROBOT'],
  'ssl-2': [VERSIONS, 'SSLv2', 'SSLv2'],
  'ssl-3-best': [VERSIONS, 'nothing better than SSLv3', 'niets beters dan SSLv3'],
  'small-cipher': [SUITES, 'less than 112 bits', 'minder dan 112 bits'],
  'small-exchange': [GROUPS, 'far too few bits, or with nobody', 'veel te weinig bits, of met niemand'],
  'no-tls-1.2': [VERSIONS, 'neither TLS 1.2 nor 1.3', 'TLS 1.2 noch 1.3'],
  compression: ['tls.compression', 'compression (CRIME)', 'compressie (CRIME)'],
  poodle: [SUITES, 'CBC in SSLv3 (POODLE)', 'CBC in SSLv3 (POODLE)'],
  sweet32: [SUITES, 'blocks of 64 bits (SWEET32)', 'blokken van 64 bits (SWEET32)'],
  'rc4-modern': [SUITES, 'RC4 in TLS 1.1 or newer', 'RC4 in TLS 1.1 of nieuwer'],
  'ssl-3': [VERSIONS, 'SSLv3', 'SSLv3'],
  'tls-1.0': [VERSIONS, 'TLS 1.0', 'TLS 1.0'],
  'tls-1.1': [VERSIONS, 'TLS 1.1', 'TLS 1.1'],
  rc4: [SUITES, 'RC4', 'RC4'],
  'no-forward-secrecy': [SUITES, 'no forward secrecy', 'geen forward secrecy'],
  'no-aead': [SUITES, 'no AEAD', 'geen AEAD'],
  'modest-exchange': [GROUPS, 'less than 2048 bits', 'minder dan 2048 bits'],
  'low-score': [SUITES, 'the score gives no better grade', 'de score geeft geen betere waardering'],
  'no-tls-1.3': [VERSIONS, 'no TLS 1.3', 'geen TLS 1.3'],
  renegotiation: ['tls.secure-renegotiation', 'not secure', 'niet veilig'],
  'hsts-invalid': [HSTS, 'less than 180 days, or unreadable', 'minder dan 180 dagen, of onleesbaar'],
  'no-hsts': [HSTS, 'absent, so no A+', 'ontbreekt, dus geen A+'],
  'hsts-not-asked': [HSTS, 'not known, so no A+', 'niet bekend, dus geen A+'],
};

export function gradeWords(rule: GradeRule): { readonly check: string; readonly text: Text } {
  const [check, en, nl] = WORDS[rule];
  return { check, text: { en, nl } };
}
