/** What DNS says of the endpoint's host, and what each answer is worth: validated here, from the trust anchor down. */
import type { Attempt } from '../attempt.ts';
import type { Observation } from '../observation.ts';

export interface DnsRecords {
  readonly host: string;
  /** `address:port` of the resolver that carried the records; its own opinion of them is not asked. */
  readonly resolver: string;
  /** Of the host, each family apart: that one cannot be asked says nothing of the other. */
  readonly addresses: { readonly ipv4: Attempt<DnsAddresses>; readonly ipv6: Attempt<DnsAddresses> };
  readonly caa: Attempt<DnsAuthorities>;
  readonly tlsa: Attempt<DnsAssociations>;
}

export interface DnsAddresses {
  readonly security: DnsSecurity;
  readonly count: number;
}

/** RFC 8659: the records of the host, or of the first name above it that has any; `name` is null when none has. */
export interface DnsAuthorities {
  readonly name: string | null;
  readonly security: DnsSecurity;
  readonly records: readonly (CaaRecord | MalformedRecord)[];
}

/** RFC 6698: `_443._tcp.host`, or the same below the name that the host is an alias of (RFC 7671 §7). */
export interface DnsAssociations {
  readonly name: string;
  readonly security: DnsSecurity;
  readonly records: readonly (TlsaRecord | MalformedRecord)[];
}

export interface DnsSecurity {
  /** `secure`: signed and proven. `insecure`: proven to be unsigned. `bogus`: should be signed, and the proof fails. */
  readonly status: 'secure' | 'insecure' | 'bogus';
  readonly problem: Observation | null;
}

/** Data that breaks the rules of its type. */
export interface MalformedRecord {
  /** Hexadecimal, the first 64 octets. */
  readonly malformed: string;
}

export interface CaaRecord {
  readonly critical: boolean;
  readonly tag: string;
  readonly value: string;
}

export interface TlsaRecord {
  readonly usage: number;
  readonly selector: number;
  readonly matchingType: number;
  /** Hexadecimal, lower case. */
  readonly data: string;
}
