/** What finished handshakes say of tickets, resumption and early data. */
import type { FullHandshake, HandshakeResult } from '../net/full-handshake.ts';
import { earlyDataSize } from '../net/openssl-session.ts';
import type { Undetermined } from '../types.ts';
import { notApplicable, type Asked } from './features.ts';

/** Whether the session of a handshake of TLS 1.3 has a ticket. */
export function hasTicket({ version, session }: FullHandshake): boolean {
  return version === 'TLSv1.3' && session !== undefined && earlyDataSize(session) !== undefined;
}

/** A no counts only when the server of the first handshake was heard out. */
export function heard(fact: Asked<boolean>, { unheard }: FullHandshake): Asked<boolean> {
  return unheard !== undefined && 'value' in fact && !fact.value ? unheard : fact;
}

export function resumptionOf(second: HandshakeResult | undefined): Asked<boolean> {
  if (second === undefined) return { value: false };
  return second.ok ? { value: second.handshake.reused } : whyFailed(second);
}

/** RFC 8446 section 4.6.1: the ticket says how much early data the server takes. */
export function earlyDataOf({ version, session, unheard }: FullHandshake): Asked<boolean> {
  if (version !== 'TLSv1.3') return notApplicable('TLS 1.3 is not offered');
  const size = session === undefined ? undefined : earlyDataSize(session);
  if (size === undefined) return unheard ?? notApplicable('the server gave no session ticket');
  return { value: size > 0 };
}

export function whyFailed({ code, detail }: Extract<HandshakeResult, { ok: false }>): Undetermined {
  if (code === 'STOPPED') return { reason: 'deadline', detail };
  const reason = code === 'ETIMEDOUT' ? 'timeout' : 'contradiction';
  return { reason, detail: `no full handshake with this OpenSSL: ${code} ${detail}` };
}
