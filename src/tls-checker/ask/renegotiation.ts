/** What a handshake says of renegotiation by the client. */
import type { HandshakeResult } from '../net/full-handshake.ts';
import type { ProtocolVersion } from '../registry/protocol.ts';
import type { Undetermined } from '../types.ts';
import { notApplicable, type Asked } from './features.ts';
import { whyFailed } from './resumption.ts';

export function renegotiationOf(result: HandshakeResult): Asked<boolean> {
  if (!result.ok) return whyFailed(result);
  switch (result.handshake.renegotiation?.outcome) {
    case 'accepted':
      return { value: true };
    case 'refused':
      return { value: false };
    case 'ignored':
      return { reason: 'timeout', detail: 'the server left the request to renegotiate unanswered' };
    default:
      return CLOSES_BY_ITSELF;
  }
}

/** SSLv3 renegotiates as TLS does (RFC 6101 section 5.6.1.1); no OpenSSL of Node's speaks it. */
export function withoutLegacy(offered: readonly ProtocolVersion[]): Undetermined {
  if (offered.includes('SSLv3')) return { reason: 'not-asked', detail: 'this OpenSSL does not speak SSLv3' };
  return notApplicable(`${offered.includes('TLSv1.3') ? 'TLS 1.3' : 'SSLv2'} has no renegotiation`);
}

export const CLOSES_BY_ITSELF = {
  reason: 'closed',
  detail: 'the server closes by itself before it can be seen whether it renegotiates',
} as const;
