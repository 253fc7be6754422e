/** Sorts the addresses of a host by what became of asking them. */
import type { Failed } from '../../model/attempt.ts';
import type { TlsHandshake, TlsSession } from '../../model/evidence/tls.ts';

export interface Sessions {
  readonly answered: readonly { readonly address: string; readonly handshake: TlsHandshake }[];
  readonly failed: readonly { readonly address: string; readonly failure: Failed }[];
  /** No route from here, e.g. IPv6 on a machine without it: not asked, which says nothing about the server. */
  readonly notAsked: readonly string[];
}

export function sortSessions({ addresses }: TlsSession): Sessions {
  const answered: { address: string; handshake: TlsHandshake }[] = [];
  const failed: { address: string; failure: Failed }[] = [];
  const notAsked: string[] = [];
  for (const { address, session } of addresses) {
    if (session.status === 'completed') answered.push({ address, handshake: session.value });
    else if (session.reason === 'unsupported' && session.phase !== 'tls') notAsked.push(address);
    else failed.push({ address, failure: session });
  }
  return { answered, failed, notAsked };
}

/** The reasons that every check on certificates shares: what was not seen cannot be good. */
export const SESSION_REASONS = {
  'no-session': {
    outcome: 'inconclusive',
    text: {
      en: 'There is no certificate to judge, because no address answered over TLS.',
      nl: 'Er is geen certificaat te beoordelen, omdat geen enkel adres antwoordde over TLS.',
    },
  },
  'address-not-seen': {
    outcome: 'inconclusive',
    text: {
      en: 'Nothing wrong was seen, but not every address answered: {failed}.',
      nl: 'Er is niets verkeerds gezien, maar niet elk adres antwoordde: {failed}.',
    },
  },
} as const;
