/** `waarborg/tls-checker`: what a TLS server accepts, as facts. */
export { knownAttacks, type Attack } from './attacks.ts';
export { crlUrls } from './certificates/crl.ts';
export { certificateSignature } from './certificates/extensions.ts';
export { certificateNamesHost } from './certificates/host-names.ts';
export { TlsParseError } from './codec/bytes.ts';
export { foreignGroup } from './foreign-group.ts';
export { gradeOf, type Grade, type GradeReason, type GradeRule, type HstsFact, type Letter } from './grade.ts';
export { offerSuites, weakSuites, type Offered } from './offer.ts';
export { scan } from './scan.ts';
export { startTls, STARTTLS_PROTOCOLS, upgrade, type StartTlsProtocol } from './net/starttls.ts';
export { tunnel, type Proxy } from './net/tunnel.ts';
export { VERSIONS, type ProtocolVersion } from './registry/protocol.ts';
export { LEGACY_SUITES, suiteOf, TLS13_SUITES, type Suite } from './registry/suites.ts';
export type * from './types.ts';
