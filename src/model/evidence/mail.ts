/** What DNS says about the mail of a domain: every answer as it came, so that each rule can be judged on it later. */
import type { Attempt } from '../attempt.ts';
import type { Observation } from '../observation.ts';
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

/** The policy of MTA-STS, fetched as senders do: over a proven connection, without following redirects (RFC 8461 §3.3). */
export type MailPolicy =
  /** No record announces one, so nothing was fetched. */
  | { readonly state: 'not-announced' }
  /** Whether one is announced is not known. */
  | { readonly state: 'unknown'; readonly detail: Observation }
  | { readonly state: 'fetched'; readonly url: string; readonly answer: Attempt<MailPolicyAnswer> };

export interface MailPolicyAnswer {
  readonly status: number;
  /** Did the certificate prove the name of the policy host? */
  readonly verified: boolean;
  /** The Content-Type field; null when there is none. */
  readonly type: string | null;
  readonly text: string;
  /** Read to its end; false for what is longer than any policy may be. */
  readonly whole: boolean;
}

/** The mail servers of a domain, as a sender meets them at port 25; nothing is sent beyond EHLO, STARTTLS and QUIT. */
export interface MailServers {
  readonly domain: string;
  /** One for each address of each server. */
  readonly servers: readonly MailServer[];
}

export interface MailServer {
  readonly host: string;
  readonly address: string;
  /** In their order. The last may be the one after which the server was left alone. */
  readonly talks: readonly MailTalk[];
  /** Does its certificate name the mail domain? null when none was seen. */
  readonly namesDomain: boolean | null;
}

export interface MailTalk {
  /** What was offered: the TLS of today, versions before TLS 1.2 alone, or weak suites of TLS 1.2 alone. */
  readonly offers: 'current' | 'older' | 'weak-suites';
  readonly talk: Attempt<MailTalked>;
}

/** As far as it came: what was not said is null. */
export interface MailTalked {
  readonly greeting: MailReply | null;
  readonly ehlo: MailReply | null;
  readonly starttls: MailReply | null;
  readonly tls: MailTls | null;
}

export interface MailReply {
  readonly code: number;
  /** Without the code, the longest hundred. */
  readonly lines: readonly string[];
}

export type MailTls =
  | {
      readonly state: 'agreed';
      /** As OpenSSL names it: `TLSv1.3`. */
      readonly protocol: string;
      readonly cipherSuite: string;
      readonly chain: readonly MailCertificate[];
      readonly trusted: boolean;
      /** OpenSSL's code, e.g. `CERT_HAS_EXPIRED`. */
      readonly trustProblem: string | null;
      readonly hostnameMatches: boolean;
    }
  /** Of the suites that were offered alone the server chose this one; the handshake went no further. */
  | { readonly state: 'chosen'; readonly cipherSuite: string }
  /** The server said no, by an alert. */
  | { readonly state: 'refused'; readonly error: string }
  /** It hung up, was silent, or broke the rules. */
  | { readonly state: 'broken-off'; readonly error: string };

export interface MailCertificate {
  readonly subject: string;
  readonly notBefore: string;
  readonly notAfter: string;
  /** Did the next of the chain sign it? */
  readonly signedByNext: boolean;
  readonly ca: boolean;
  /** Of its own signature, e.g. `sha256WithRSAEncryption`; absent when it could not be read. */
  readonly signature?: string;
  /** Whole, and its SHA-256 and SHA-512, in hexadecimal: as TLSA records name them (RFC 6698 §2.1.3). */
  readonly certificate: readonly [string, string, string];
  readonly key: readonly [string, string, string];
}

/** The addresses that mail programs use, asked what they take before TLS. Nobody logs in. */
export interface MailClients {
  readonly services: readonly MailService[];
}

export interface MailService {
  /** `imap://mail.example.nl:143`. */
  readonly url: string;
  readonly talk: Attempt<MailServiceTalked>;
}

export interface MailServiceTalked {
  /** The visit came from an address of the server itself, which some take for safe. */
  readonly fromItself?: true;
  /** What it offers before TLS; null where TLS comes first. */
  readonly offers: readonly string[] | null;
  /** Its answer to STARTTLS or STLS where it does not come along. */
  readonly refusal: string | null;
  readonly tls: MailTls | null;
}
