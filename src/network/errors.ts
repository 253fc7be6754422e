/** What went wrong on the way, as the observation of a failed attempt. */
import { ProbeError } from '../model/errors.ts';
import type { NetworkObservations } from '../model/observations/network.ts';

/** What happened, with the machine's own code for it. */
type CodeOfError = {
  [Code in keyof NetworkObservations]: NetworkObservations[Code] extends { error: string } ? Code : never;
}[keyof NetworkObservations];

/** The ProbeError for what went wrong on the way, with the phase in which it did; our own mistakes stay as they are. */
export function networkError(error: unknown, where: string): Error {
  if (error instanceof ProbeError) return error;
  const code = codeOf(error);
  const make = (reason: ProbeError['reason'], phase: ProbeError['phase'], what: CodeOfError) =>
    new ProbeError(reason, phase, { code: what, where, error: code }, { cause: error });
  switch (code) {
    case 'ECONNREFUSED':
      return make('refused', 'tcp', 'connection-refused');
    case 'ECONNRESET':
    case 'EPIPE':
    case 'UND_ERR_SOCKET':
      return make('reset', 'tcp', 'connection-reset');
    case 'HTTP_CLOSED_WITHOUT_ANSWER':
    case 'HTTP_HEAD_BROKEN_OFF':
      return make('reset', 'http', 'closed-without-answer');
    case 'ENETUNREACH':
    case 'EHOSTUNREACH':
    case 'EADDRNOTAVAIL':
    // An address of one link (RFC 4007) that does not say which.
    case 'EINVAL':
      return make('unsupported', 'tcp', 'no-route');
    // A rule of this machine's own firewall.
    case 'EACCES':
    case 'EPERM':
      return make('blocked', 'tcp', 'own-network-refuses');
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return make('timeout', 'tcp', 'no-connection-in-time');
    case 'UND_ERR_HEADERS_TIMEOUT':
    case 'UND_ERR_BODY_TIMEOUT':
    case 'TimeoutError':
      return make('timeout', 'http', 'no-answer-in-time');
    case 'AbortError':
    case 'UND_ERR_ABORTED':
      return new ProbeError('interrupted', 'http', { code: 'run-stopped', where }, { cause: error });
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return make('dns', 'dns', 'address-not-found');
    default:
  }
  // undici 7 leaves the parser's own code out of most of its errors.
  if (
    code.startsWith('HTTP_') ||
    code.startsWith('ERR_HTTP2_') ||
    code.startsWith('HPE_') ||
    code.startsWith('UND_ERR_') ||
    code === 'HTTPParserError'
  )
    return make('protocol', 'http', 'not-sound-http');
  if (TRUST_ERRORS.has(code)) return make('tls-untrusted', 'tls', 'certificate-proves-nothing');
  if (code.endsWith('_CERTIFICATE_REQUIRED')) return make('tls-alert', 'tls', 'client-certificate-demanded');
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO')
    return make('tls-alert', 'tls', 'no-tls-agreed');
  return error instanceof Error ? error : new Error(String(error));
}

/** OpenSSL's codes for a certificate that proves nothing, with Node's own for a wrong host name. */
const TRUST_ERRORS = new Set([
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
  'CERT_NOT_YET_VALID',
  'CERT_HAS_EXPIRED',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'CERT_CHAIN_TOO_LONG',
  'CERT_REVOKED',
  'INVALID_CA',
  'PATH_LENGTH_EXCEEDED',
  'INVALID_PURPOSE',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'HOSTNAME_MISMATCH',
  'UNSPECIFIED',
  'EE_KEY_TOO_SMALL',
  'CA_KEY_TOO_SMALL',
  'CA_MD_TOO_WEAK',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** The machine's own code for an error; its name where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code !== 'ERR_OUT_OF_RANGE' ? code : error.name;
}
