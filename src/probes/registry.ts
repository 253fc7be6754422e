/** Every probe, one for each kind of evidence. Adding one is its file and a line here. */
import type { EvidenceKind } from '../model/evidence.ts';
import { credentialsBreach } from './credentials-breach.ts';
import { credentialsPassword } from './credentials-password.ts';
import { directorySecondFactor } from './directory-second-factor.ts';
import { dnsRecords } from './dns-records.ts';
import { formVisit } from './form-visit.ts';
import { httpPlain } from './http-plain.ts';
import { httpResponse } from './http-response.ts';
import { httpSecurityTxt } from './http-security-txt.ts';
import { loginCodeLimit } from './login-code-limit.ts';
import { loginDefaultAccounts } from './login-default-accounts.ts';
import { loginDoors } from './login-doors.ts';
import { loginForm } from './login-form.ts';
import { loginThrottling } from './login-throttling.ts';
import { loginUnknownUser } from './login-unknown-user.ts';
import { loginVariants } from './login-variants.ts';
import {
  loginAnonymous,
  loginCode,
  loginDevice,
  loginIdToken,
  loginPassword,
  loginPasswordPolicy,
  loginReplay,
  loginSession,
  loginSessionIdle,
  loginWrongCode,
  loginWrongPassword,
} from './login-visit.ts';
import { mailClients } from './mail-clients.ts';
import { mailDns } from './mail-dns.ts';
import { mailPolicy } from './mail-policy.ts';
import { mailServers } from './mail-servers.ts';
import { mailboxConnection, mailboxContents } from './mailbox-contents.ts';
import { privacyVisit } from './privacy-visit.ts';
import type { Probe } from './probe.ts';
import { requestsRegister } from './requests-register.ts';
import { statementPage } from './statement-page.ts';
import { tlsRevocationLists } from './tls-revocation-lists.ts';
import { tlsScan } from './tls-scan.ts';
import { tlsSession } from './tls-session.ts';

export const PROBES: { readonly [K in EvidenceKind]: Probe<K> } = {
  'credentials.breach': credentialsBreach,
  'credentials.password': credentialsPassword,
  'directory.second-factor': directorySecondFactor,
  'dns.records': dnsRecords,
  'form.visit': formVisit,
  'http.plain': httpPlain,
  'http.response': httpResponse,
  'http.security-txt': httpSecurityTxt,
  'login.anonymous': loginAnonymous,
  'login.code': loginCode,
  'login.code-limit': loginCodeLimit,
  'login.device': loginDevice,
  'login.default-accounts': loginDefaultAccounts,
  'login.bypass': loginDoors,
  'login.form': loginForm,
  'login.id-token': loginIdToken,
  'login.password': loginPassword,
  'login.password-policy': loginPasswordPolicy,
  'login.replay': loginReplay,
  'login.session': loginSession,
  'login.session-idle': loginSessionIdle,
  'login.throttling': loginThrottling,
  'login.unknown-user': loginUnknownUser,
  'login.variants': loginVariants,
  'login.wrong-code': loginWrongCode,
  'login.wrong-password': loginWrongPassword,
  'mail.clients': mailClients,
  'mail.dns': mailDns,
  'mail.policy': mailPolicy,
  'mail.servers': mailServers,
  'mailbox.connection': mailboxConnection,
  'mailbox.contents': mailboxContents,
  'privacy.visit': privacyVisit,
  'requests.register': requestsRegister,
  'statement.page': statementPage,
  'tls.revocation-lists': tlsRevocationLists,
  'tls.scan': tlsScan,
  'tls.session': tlsSession,
};
