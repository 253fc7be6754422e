/** What DNS says about the mail of a domain: every answer as it came, so that each rule can be judged on it later. */
import type { Attempt } from '../attempt.ts';
import type { DnsSecurity } from './dns.ts';

export interface MailDns {
  readonly domain: string;
  readonly declared: DeclaredMail;
  /** `address:port` of the resolver that carried the records; its own opinion of them is not asked. */
  readonly resolver: string;
  readonly answers: readonly MailAnswer[];
}

/** What controls.yaml says of the domain. */
export interface DeclaredMail {
  /** Selectors of the keys that it signs with; null when none are declared. */
  readonly dkim: readonly string[] | null;
  /** Does it receive, and does it send? */
  readonly incoming: boolean;
  readonly outgoing: boolean;
}

export type MailType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'TLSA';

export interface MailAnswer {
  /** In lower case, without the dot at the end. */
  readonly name: string;
  readonly type: MailType;
  readonly answer: Attempt<MailRecords>;
}

export interface MailRecords {
  /** False for NXDOMAIN. */
  readonly exists: boolean;
  /** The name at the end of the aliases; the name asked for when there are none. */
  readonly at: string;
  readonly security: DnsSecurity;
  /** As a zone file has them: `10 mx.example.nl`, `192.0.2.1`, `3 1 1 ab12…`; of a TXT record its strings, joined. */
  readonly records: readonly string[];
}
