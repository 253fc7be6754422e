/** The kinds of evidence: each is named after the probe that collects it, and says how it is asked for. */
import type { DirectorySecondFactor } from './evidence/directory.ts';
import type { LoginIdToken } from './evidence/id-token.ts';
import type { CredentialsBreach, CredentialsPassword } from './evidence/credentials.ts';
import type { Setting, System, SystemPart } from './controls.ts';
import type { DnsRecords } from './evidence/dns.ts';
import type { HttpPlains, HttpResponses, HttpSecurityTxt } from './evidence/http.ts';
import type {
  LoginAnonymous,
  LoginCode,
  LoginCodeLimit,
  LoginDevice,
  LoginDoors,
  LoginPassword,
  LoginReplay,
  LoginWrongCode,
  LoginWrongPassword,
} from './evidence/login.ts';
import type {
  LoginDefaultAccounts,
  LoginFormSeen,
  LoginPasswordPolicy,
  LoginSession,
  LoginSessionIdle,
  LoginThrottling,
  LoginUnknownUser,
  LoginVariants,
} from './evidence/password-tests.ts';
import type { FormVisit } from './evidence/form.ts';
import type { MailClients, MailDns, MailPolicy, MailServers } from './evidence/mail.ts';
import type { MailboxConnection, MailboxContents } from './evidence/mailbox.ts';
import type { PrivacyVisit } from './evidence/privacy.ts';
import type { RequestRegister } from './evidence/requests.ts';
import type { StatementPage } from './evidence/statement.ts';
import type { TlsRevocationLists, TlsScanned, TlsSession } from './evidence/tls.ts';

/** The kinds of evidence, and the shape of each. A new probe adds a line here and one in `EVIDENCE`. */
export interface EvidenceKinds {
  'credentials.breach': CredentialsBreach;
  'credentials.password': CredentialsPassword;
  'directory.second-factor': DirectorySecondFactor;
  'dns.records': DnsRecords;
  'form.visit': FormVisit;
  'http.plain': HttpPlains;
  'http.response': HttpResponses;
  'http.security-txt': HttpSecurityTxt;
  'login.anonymous': LoginAnonymous;
  'login.code': LoginCode;
  'login.code-limit': LoginCodeLimit;
  'login.device': LoginDevice;
  'login.default-accounts': LoginDefaultAccounts;
  'login.bypass': LoginDoors;
  'login.form': LoginFormSeen;
  'login.id-token': LoginIdToken;
  'login.password': LoginPassword;
  'login.password-policy': LoginPasswordPolicy;
  'login.replay': LoginReplay;
  'login.session': LoginSession;
  'login.session-idle': LoginSessionIdle;
  'login.throttling': LoginThrottling;
  'login.unknown-user': LoginUnknownUser;
  'login.variants': LoginVariants;
  'login.wrong-code': LoginWrongCode;
  'login.wrong-password': LoginWrongPassword;
  'mail.clients': MailClients;
  'mail.dns': MailDns;
  'mail.policy': MailPolicy;
  'mail.servers': MailServers;
  'mailbox.connection': MailboxConnection;
  'mailbox.contents': MailboxContents;
  'privacy.visit': PrivacyVisit;
  'requests.register': RequestRegister;
  'statement.page': StatementPage;
  'tls.revocation-lists': TlsRevocationLists;
  'tls.scan': TlsScanned;
  'tls.session': TlsSession;
}
export type EvidenceKind = keyof EvidenceKinds;

/** How each kind of evidence is asked for. */
export const EVIDENCE: Readonly<Record<EvidenceKind, EvidenceManner>> = {
  'credentials.breach': { scope: 'system', account: true },
  'credentials.password': { scope: 'system', account: true },
  'directory.second-factor': { scope: 'system' },
  'dns.records': { scope: 'endpoint' },
  'form.visit': { scope: 'form' },
  'http.plain': { scope: 'endpoint', plain: true },
  'http.response': { scope: 'endpoint' },
  'http.security-txt': { scope: 'endpoint' },
  'login.anonymous': { scope: 'system', account: true },
  'login.code': { scope: 'system', account: true },
  'login.code-limit': { scope: 'system', account: true, active: true },
  'login.device': { scope: 'system', account: true },
  'login.default-accounts': { scope: 'system', account: true, active: true },
  'login.bypass': { scope: 'system', account: true },
  'login.form': { scope: 'system', account: true },
  'login.id-token': { scope: 'system', account: true },
  'login.password': { scope: 'system', account: true },
  'login.password-policy': { scope: 'system', account: true },
  'login.replay': { scope: 'system', account: true },
  'login.session': { scope: 'system', account: true },
  'login.session-idle': { scope: 'system', account: true },
  'login.throttling': { scope: 'system', account: true, active: true },
  'login.unknown-user': { scope: 'system', account: true },
  'login.variants': { scope: 'system', account: true },
  'login.wrong-code': { scope: 'system', account: true },
  'login.wrong-password': { scope: 'system', account: true },
  'mail.clients': { scope: 'mail' },
  'mail.dns': { scope: 'mail' },
  'mail.policy': { scope: 'mail' },
  'mail.servers': { scope: 'mail' },
  'mailbox.connection': { scope: 'mailbox', account: true },
  'mailbox.contents': { scope: 'mailbox', account: true },
  'privacy.visit': { scope: 'system' },
  'requests.register': { scope: 'requests' },
  'statement.page': { scope: 'system' },
  'tls.revocation-lists': { scope: 'endpoint' },
  'tls.scan': { scope: 'endpoint' },
  'tls.session': { scope: 'endpoint' },
};

export interface EvidenceManner {
  /** Asked of each endpoint of a system, once of the system as a whole, or of a part of it that needs no address. */
  readonly scope: 'endpoint' | 'system' | SystemPart;
  /** Also asked of an http address among a system's endpoints, which there is to be closed or to lead to HTTPS: it alone is. */
  readonly plain?: true;
  /** Asked with an audit account: only when the account's variables are set. */
  readonly account?: true;
  /** Could lock out, slow down or alarm: only when the system says `active: true`. */
  readonly active?: true;
}

/** Where these are asked that are not of each endpoint; no value when that is not configured. What one check reads is of one place. */
export function placeFor([kind]: readonly EvidenceKind[], { url, mail, mailbox, requests, form }: Place): Setting {
  const scope = kind === undefined ? 'system' : EVIDENCE[kind].scope;
  if (scope === 'mail') return { value: mail?.domain ?? null };
  if (scope === 'mailbox') return mailbox?.place ?? { value: null };
  if (scope === 'form') return form?.place ?? { value: null };
  return scope === 'requests' ? (requests?.place ?? { value: null }) : url;
}

type Place = Pick<System, 'url' | SystemPart>;

/** Id of the account that these are asked with, if they are. */
export const accountFor = (
  [kind]: readonly EvidenceKind[],
  { login, mailbox }: Pick<System, 'login' | 'mailbox'>,
): string | undefined => (kind !== undefined && EVIDENCE[kind].scope === 'mailbox' ? mailbox : login)?.account;

/** The addresses of a system that these kinds of evidence are asked of; what is not configured stands for itself. */
export function addressesFor(
  kinds: readonly EvidenceKind[],
  system: Place & Pick<System, 'endpoints'>,
): readonly Setting[] {
  const asked = kinds.map((kind) => EVIDENCE[kind]);
  if (!asked.some(({ scope }) => scope === 'endpoint')) return [placeFor(kinds, system)];
  const { url, endpoints } = system;
  const ofPlain = asked.every(({ plain }) => plain === true);
  return [url, ...endpoints.filter(({ value }) => ofPlain || value === null || !/^http:/i.test(value))];
}
