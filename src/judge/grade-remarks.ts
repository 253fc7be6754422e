/** What each rule of the SSL Labs guide is about: the check that looks at the same. */
import type { GradeRule } from '../model/side-by-side.ts';
import type { Text } from '../model/text.ts';
import { message } from '../texts/say.ts';

const VERSIONS = 'tls.protocol-versions';
const SUITES = 'tls.cipher-suites';
const TRUSTED = 'tls.certificate-trusted';
const SIGNATURE = 'tls.certificate-signature';
const GROUPS = 'tls.key-exchange-groups';
const HSTS = 'http.strict-transport-security';

const CHECK_OF: Readonly<Record<GradeRule, string>> = {
  'not-known': VERSIONS,
  nothing: 'tls.reachable',
  revoked: 'tls.certificate-revocation',
  untrusted: TRUSTED,
  'sha-1': SIGNATURE,
  'md2-md5': SIGNATURE,
  'other-name': 'tls.certificate-hostname',
  'incomplete-chain': 'tls.certificate-chain',
  heartbleed: VERSIONS,
  'ccs-injection': VERSIONS,
  robot: SUITES,
  'ssl-2': VERSIONS,
  'ssl-3-best': VERSIONS,
  'small-cipher': SUITES,
  'small-exchange': GROUPS,
  'no-tls-1.2': VERSIONS,
  compression: 'tls.compression',
  poodle: SUITES,
  sweet32: SUITES,
  'rc4-modern': SUITES,
  'ssl-3': VERSIONS,
  'tls-1.0': VERSIONS,
  'tls-1.1': VERSIONS,
  rc4: SUITES,
  'no-forward-secrecy': SUITES,
  'no-aead': SUITES,
  'modest-exchange': GROUPS,
  'low-score': SUITES,
  'no-tls-1.3': VERSIONS,
  renegotiation: 'tls.secure-renegotiation',
  'hsts-invalid': HSTS,
  'no-hsts': HSTS,
  'hsts-not-asked': HSTS,
};

export const gradeRemark = (rule: GradeRule): { readonly check: string; readonly text: Text } => ({
  check: CHECK_OF[rule],
  text: message(`grade.${rule}`),
});
