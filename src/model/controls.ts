/** The ControlSet: controls.yaml after loading. Plain JSON, free of secrets: accounts hold names of variables only. */
import type { Json } from './json.ts';
import type { Unit } from './statement.ts';
import type { Term } from './day.ts';
import type { Lang, Text } from './text.ts';
import type { Topic } from './topic.ts';

export interface ControlSet {
  readonly schemaVersion: 1;
  /** The file as the user named it, and the SHA-256 of its bytes. */
  readonly source: { readonly file: string; readonly digest: string };
  readonly organisation: Organisation;
  readonly statement: FiledStatement;
  readonly systems: readonly System[];
  readonly accounts: readonly Account[];
  readonly controls: readonly Control[];
  readonly waivers: readonly Waiver[];
  readonly attestations: readonly Attestation[];
  /** Certificates that count besides the public roots, each in PEM. */
  readonly trust?: readonly string[];
}

export interface Organisation {
  readonly name: string;
  readonly contact?: string;
  /** Languages of the reports, the default one first. */
  readonly languages: readonly Lang[];
  /** IANA name, e.g. `Europe/Amsterdam`. */
  readonly timezone?: string;
  /** A `data:` URI of an image, embedded in the HTML reports. */
  readonly logo?: string;
  /** Words that a password of this organisation should not be built from. */
  readonly words?: readonly string[];
}

export interface Statement {
  readonly title: string;
  /** ISO date of publication. */
  readonly date?: string;
  readonly file?: string;
  readonly url?: string;
  /** Language of the statement's own text. */
  readonly language: Lang;
  /** SHA-256 of the statement file's bytes; absent when no file is named. */
  readonly digest?: string;
  readonly coverage: StatementCoverage;
}

/** As it was read; the rest of it only where a control compares it with the published page. */
export interface FiledStatement extends Statement {
  /** Its headings in their order, each as often as it appears. */
  readonly headings?: readonly string[];
  /** Units that no named section holds and no control claims, and what introduces them. */
  readonly others?: readonly string[];
}

/** What the named sections promise, and what controls quote of it. */
export interface StatementCoverage {
  /** As controls.yaml names them. */
  readonly sections: readonly string[];
  /** Every unit of these sections, and those elsewhere that a control claims; in the order of the statement. */
  readonly units: readonly CoveredUnit[];
}

export interface CoveredUnit extends Unit {
  /** The named section that it stands in; null when it stands elsewhere. */
  readonly section: string | null;
  /** Ids of the controls that claim it. */
  readonly controls: readonly string[];
}

/** A value from the file, or from the environment; `value` is null when the variable is not set. */
export interface Setting {
  readonly value: string | null;
  readonly env?: string;
}

export interface System {
  readonly id: string;
  readonly name: Text;
  /** No value and no variable for a system that has no address. */
  readonly url: Setting;
  /** Further addresses of the same system, e.g. another port that must not serve plain HTTP. */
  readonly endpoints: readonly Setting[];
  /** May its host name appear in the client's report? By default yes when the URL stands in the file. */
  readonly public: boolean;
  /** Consent to checks that could lock out, slow down or alarm. */
  readonly active: boolean;
  readonly login?: Login;
  readonly mail?: Mail;
  readonly mailbox?: Mailbox;
  readonly requests?: Requests;
  /** Paths that a visit opens besides the url. */
  readonly pages?: readonly string[];
  /** Parties that the statement names: ids of `privacy/table.ts`, or hosts. */
  readonly processors?: readonly string[];
  /** Registrable domains of the organisation besides that of the url. */
  readonly own?: readonly string[];
  readonly statistics?: Statistics;
  /** CSS selectors of the buttons of the cookie banner. */
  readonly consent?: { readonly accept?: string; readonly refuse?: string };
  readonly form?: ContactPage;
  readonly line: number;
}

/** How visits of a website are counted, as the statement says it. */
export interface Statistics {
  readonly product: string;
  /** The account, as it appears in requests. */
  readonly id?: string;
  readonly consent?: 'none' | 'before';
  readonly anonymous?: boolean;
}

/** Parts of a system that evidence is asked of instead of its url. */
export type SystemPart = 'mail' | 'mailbox' | 'requests' | 'form';

/** The e-mail of a domain, which needs no address of its own. */
export interface Mail {
  /** In lower case, without the dot at the end. */
  readonly domain: string;
  /** Selectors of the DKIM keys that it signs with, where they are known. */
  readonly dkim?: readonly string[];
  readonly incoming: boolean;
  readonly outgoing: boolean;
  /** Addresses that mail programs use: `imaps://mail.example.nl:993`, with the port. */
  readonly clients: readonly string[];
  /** Seconds between two connections to one mail server, as usual when absent; and their number at most. */
  readonly gap?: number;
  readonly most: number;
  /** How the machine that measures calls itself to mail servers; its own name when absent. */
  readonly ehlo?: string;
}

/** What is usual between mail servers, and far from what a limiter takes for an attack. */
export const USUAL_GAP = 20;
export const USUAL_MOST = 6;

/** A mailbox that is only looked at: how many messages its folders hold, and of which days. */
export interface Mailbox {
  /** The host, with its port where that is not 993. */
  readonly place: Setting;
  readonly account: string;
  readonly folders: readonly MailFolderPromise[];
}

/** What is promised of one folder. */
export interface MailFolderPromise {
  /** `inbox`, `trash`, `sent` and the like, or the path of a folder. */
  readonly folder: string;
  /** Messages older than this are out of it, but for so many. */
  readonly handledWithin?: Term;
  readonly allow: number;
  /** How long a message stays in it. */
  readonly keepAtLeast?: Term;
  readonly keepAtMost?: Term;
  /** Copies that each month adds. */
  readonly expectPerMonth?: number;
}

/** A register of what people asked about their own data. */
export interface Requests {
  /** The register's file, relative to the folder of controls.yaml. */
  readonly place: Setting;
  /** SHA-256 of its bytes, as they were checked; absent when its variable is not set. */
  readonly digest?: string;
  /** What is promised besides the law; nothing when absent. */
  readonly within?: Term;
  /** How old the newest entry may be. */
  readonly fresh: Term;
}

/** The page with the contact form. */
export interface ContactPage {
  /** Its whole address; no value while that of the system has none. */
  readonly place: Setting;
  /** Where the messages arrive. */
  readonly to?: string;
  /** What a field is for, by its name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** How to log in; members other than these are the driver's own, given to it as they are. */
export interface Login {
  readonly driver: string;
  readonly account: string;
  readonly options: Readonly<Record<string, Json>>;
}

/** An audit account, by reference to environment variables. `missing` names those that are not set. */
export interface Account {
  readonly id: string;
  readonly username: SecretReference;
  readonly password: SecretReference;
  readonly totp?: SecretReference;
  /** Wrong passwords and wrong codes that one run may spend on this account. */
  readonly attempts: number;
  /** Seconds from one login with this account to the next, for servers that count logins within a time; 0 when absent. */
  readonly pause?: number;
  readonly missing: readonly string[];
}

export interface SecretReference {
  readonly env: string;
}

export interface Control {
  readonly id: string;
  /** The promise, quoted literally from the statement; empty for an extra. */
  readonly claim: string;
  /** Measured though nothing promises it (`claim: none`); `note` says why. */
  readonly extra?: true;
  /** Id of the system, or null when the promise is not tied to a system. */
  readonly system: string | null;
  readonly safeguard: string;
  /** The topics of its claim that it answers for, by its safeguard or its own `topics`; absent: all, a person confirms it. */
  readonly proves?: readonly Topic[];
  /** Why it claims a promise that is conditional or negative, or speaks of other topics than its safeguard. */
  readonly note?: string;
  /** Parameters of checks, by check id. */
  readonly params: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  /** Advised checks of its safeguard that this control requires. */
  readonly checks?: Readonly<Record<string, 'required'>>;
  /** References to frameworks, e.g. `gdpr:32`, `iso27001:A.8.5`. */
  readonly refs: readonly string[];
  /** 1-based position of the entry in the file. */
  readonly line: number;
  readonly column: number;
}

export interface Waiver {
  readonly control: string;
  /** One check of the control; the whole control when absent. */
  readonly check?: string;
  readonly reason: string;
  readonly owner: string;
  /** ISO date; the waiver holds until the end of that day, UTC. */
  readonly expires: string;
}

export interface Attestation {
  readonly control: string;
  readonly by: string;
  /** ISO date of the statement. */
  readonly date: string;
  /** ISO date; the attestation holds until the end of that day, UTC. */
  readonly expires: string;
  readonly statement: string;
  readonly evidence?: AttestedEvidence;
}

/** The document that an attestation rests on. */
export interface AttestedEvidence {
  readonly file: string;
  /** The one that was attested; empty when the file is gone and nobody wrote it down. */
  readonly digest: string;
  /** ISO date of the document. */
  readonly date?: string;
  readonly parties?: readonly string[];
  /** ISO date; the document holds until the end of that day, UTC. */
  readonly expires?: string;
  /** Is it no longer there, or another file? The attestation does not count then. */
  readonly lost?: 'gone' | 'changed';
}

/** Attempts of an account of which controls.yaml says nothing: who grants fewer chooses to leave more unproven. */
export const USUAL_ATTEMPTS = 4;

/** The last day on which an attestation can count: its own, or that of the document that it rests on. */
export function lastDayOf({ expires, evidence }: Pick<Attestation, 'expires' | 'evidence'>): string {
  return evidence?.expires !== undefined && evidence.expires < expires ? evidence.expires : expires;
}
