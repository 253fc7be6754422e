/** What the name service says of the endpoint's host, with what each answer is worth: validated here, from the trust anchor down. */

export interface DnsRecords {
  readonly host: string;
  /** `address:port` of the resolver that carried the records; its own opinion of them is not asked. */
  readonly resolver: string;
  /** Of the addresses of the host. */
  readonly addresses: { readonly security: DnsSecurity; readonly count: number };
  /** RFC 8659: the records of the host, or of the first name above it that has any; `name` is null when none has. */
  readonly caa: {
    readonly name: string | null;
    readonly security: DnsSecurity;
    readonly records: readonly CaaRecord[];
  };
  /** RFC 6698: `_443._tcp.host`. */
  readonly tlsa: {
    readonly name: string;
    readonly security: DnsSecurity;
    readonly records: readonly TlsaRecord[];
  };
}

export interface DnsSecurity {
  /** `secure`: signed and proven. `insecure`: proven to be unsigned. `bogus`: should be signed, and is not rightly so. */
  readonly status: 'secure' | 'insecure' | 'bogus';
  readonly problem: string | null;
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
