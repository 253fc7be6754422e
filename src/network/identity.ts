/** Does a certificate name the host? For everything that connects over TLS, so that a name counts in one way only. */
import type { PeerCertificate } from 'node:tls';
import { certificateNamesHost } from '../tls-checker/index.ts';

/** Why the certificate does not name the host (RFC 9525); Node's own check takes common names and parts of labels too. */
export function identityProblem(host: string, { raw }: Pick<PeerCertificate, 'raw'>): Error | undefined {
  // Without a certificate, as with an anonymous cipher suite, there are no bytes, whatever the type says.
  const bytes = raw as Buffer | undefined;
  if (bytes !== undefined && certificateNamesHost(bytes, host)) return undefined;
  return Object.assign(new Error('the certificate does not name the host'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
}
