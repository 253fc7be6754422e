/** What checks on a TLS scan share: the facts of each address, and the reasons for what was not seen. */
import type { TlsScanned } from '../../model/evidence/tls.ts';

/** The facts of one address. */
export type Facts = Pick<
  TlsScanned,
  | 'protocols'
  | 'groups'
  | 'groupsComplete'
  | 'signatureAlgorithms'
  | 'signatureAlgorithmsComplete'
  | 'certificates'
  | 'features'
  | 'dhParameters'
  | 'undetermined'
>;

export type Certificate = Facts['certificates'][number];

export interface Seen {
  /** Facts of the addresses that answered; one entry stands for all that are alike. */
  readonly facts: readonly Facts[];
  /** Addresses that were asked and did not answer. One without a route from here was not asked: `tls.reachable` tells it. */
  readonly unseen: readonly string[];
}

export function seenIn(scan: TlsScanned): Seen {
  const answered = scan.addresses.filter(({ status }) => status === 'complete' || status === 'partial');
  const others = answered.flatMap(({ facts }) => (facts === undefined ? [] : [facts]));
  const unseen = scan.addresses
    .filter((address) => !answered.includes(address))
    .filter(({ family, failure }) => !(family === 6 && failure?.reason === 'unreachable'))
    .map(({ address }) => address);
  return { facts: answered.length === 0 ? [] : [scan, ...others], unseen };
}

export interface Shown extends Seen {
  /** Of all addresses; a server may have one for each kind of key. */
  readonly certificates: readonly Certificate[];
  /** Could every certificate that the addresses show be read? */
  readonly allRead: boolean;
}

export function shownIn(scan: TlsScanned): Shown {
  const seen = seenIn(scan);
  return {
    ...seen,
    certificates: seen.facts.flatMap(({ certificates }) => certificates),
    allRead: seen.facts.length > 0 && seen.facts.every(certificatesRead),
  };
}

/** One that could not be read is not in the list: those beside it say nothing about it. */
export function certificatesRead({ certificates, undetermined }: Facts): boolean {
  return certificates.length > 0 && undetermined['certificates'] === undefined;
}

export const SCAN_REASONS = {
  'no-connection': {
    outcome: 'inconclusive',
    text: {
      en: 'No address answered over TLS, so there is nothing to judge.',
      nl: 'Geen enkel adres antwoordde over TLS, dus er valt niets te beoordelen.',
    },
  },
  'address-not-seen': {
    outcome: 'inconclusive',
    text: {
      en: 'Nothing wrong was seen, but not every address answered: {unseen}.',
      nl: 'Er is niets verkeerds gezien, maar niet elk adres antwoordde: {unseen}.',
    },
  },
  'not-determined': {
    outcome: 'inconclusive',
    text: {
      en: 'Nothing wrong was seen, but the server did not answer every question about this.',
      nl: 'Er is niets verkeerds gezien, maar de server heeft niet elke vraag hierover beantwoord.',
    },
  },
} as const;
