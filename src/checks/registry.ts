/** Every check, sorted by id. Adding one is its folder and a line here; `npm run new:check` does both. */
import type { Check } from '../model/check.ts';
import { emptyPasswordRefused } from './credentials/empty-password-refused/check.ts';
import { formNotCached } from './credentials/form-not-cached/check.ts';
import { formSecure } from './credentials/form-secure/check.ts';
import { loginThrottled } from './credentials/login-throttled/check.ts';
import { logoutEndsSession } from './credentials/logout-ends-session/check.ts';
import { noDefaultAccounts } from './credentials/no-default-accounts/check.ts';
import { noUserEnumeration } from './credentials/no-user-enumeration/check.ts';
import { passwordCaseMatters } from './credentials/password-case-matters/check.ts';
import { passwordLength } from './credentials/password-length/check.ts';
import { passwordNotBreached } from './credentials/password-not-breached/check.ts';
import { passwordNotCommon } from './credentials/password-not-common/check.ts';
import { passwordNotDerived } from './credentials/password-not-derived/check.ts';
import { passwordNotInAddress } from './credentials/password-not-in-address/check.ts';
import { passwordNotShared } from './credentials/password-not-shared/check.ts';
import { passwordNotTruncated } from './credentials/password-not-truncated/check.ts';
import { passwordPolicy } from './credentials/password-policy/check.ts';
import { passwordSpacesMatter } from './credentials/password-spaces-matter/check.ts';
import { passwordStrength } from './credentials/password-strength/check.ts';
import { sessionCookieProtected } from './credentials/session-cookie-protected/check.ts';
import { sessionIdle } from './credentials/session-idle/check.ts';
import { sessionLifetime } from './credentials/session-lifetime/check.ts';
import { sessionRenewed } from './credentials/session-renewed/check.ts';
import { wrongPasswordRefused } from './credentials/wrong-password-refused/check.ts';
import { caa } from './dns/caa/check.ts';
import { dnssec } from './dns/dnssec/check.ts';
import { tlsa } from './dns/tlsa/check.ts';
import { encrypted } from './form/encrypted/check.ts';
import { fieldsNeeded } from './form/fields-needed/check.ts';
import { found } from './form/found/check.ts';
import { noPreticked } from './form/no-preticked/check.ts';
import { noUndeclaredParties } from './form/no-undeclared-parties/check.ts';
import { notInAddress } from './form/not-in-address/check.ts';
import { nothingBeforeSending } from './form/nothing-before-sending/check.ts';
import { ownTarget } from './form/own-target/check.ts';
import { statementLinked } from './form/statement-linked/check.ts';
import { contentSecurityPolicy } from './http/content-security-policy/check.ts';
import { contentTypeOptions } from './http/content-type-options/check.ts';
import { cookiesHardened } from './http/cookies-hardened/check.ts';
import { cookiesSecure } from './http/cookies-secure/check.ts';
import { frameProtection } from './http/frame-protection/check.ts';
import { hstsScope } from './http/hsts-scope/check.ts';
import { mixedContent } from './http/mixed-content/check.ts';
import { noDowngrade } from './http/no-downgrade/check.ts';
import { redirectToHttps } from './http/redirect-to-https/check.ts';
import { referrerPolicy } from './http/referrer-policy/check.ts';
import { securityTxt } from './http/security-txt/check.ts';
import { strictTransportSecurity } from './http/strict-transport-security/check.ts';
import { versionsHidden } from './http/versions-hidden/check.ts';
import { wellFormed } from './http/well-formed/check.ts';
import { certificate } from './mail/certificate/check.ts';
import { clients } from './mail/clients/check.ts';
import { dane } from './mail/dane/check.ts';
import { daneRollover } from './mail/dane-rollover/check.ts';
import { dkim } from './mail/dkim/check.ts';
import { dmarc } from './mail/dmarc/check.ts';
import { dmarcReports } from './mail/dmarc-reports/check.ts';
import { dnssec as mailDnssec } from './mail/dnssec/check.ts';
import { ipv6 } from './mail/ipv6/check.ts';
import { mtaSts } from './mail/mta-sts/check.ts';
import { mx } from './mail/mx/check.ts';
import { spf } from './mail/spf/check.ts';
import { spfNarrow } from './mail/spf-narrow/check.ts';
import { starttls } from './mail/starttls/check.ts';
import { tlsReports } from './mail/tls-reports/check.ts';
import { tlsStrength } from './mail/tls-strength/check.ts';
import { tlsVersions } from './mail/tls-versions/check.ts';
import { binExists } from './mailbox/bin-exists/check.ts';
import { connectionSafe } from './mailbox/connection-safe/check.ts';
import { copiesKept } from './mailbox/copies-kept/check.ts';
import { inboxCleared } from './mailbox/inbox-cleared/check.ts';
import { keptLongEnough } from './mailbox/kept-long-enough/check.ts';
import { notKeptTooLong } from './mailbox/not-kept-too-long/check.ts';
import { beforeConsent } from './privacy/before-consent/check.ts';
import { cloaked } from './privacy/cloaked/check.ts';
import { cookieAsTold } from './privacy/cookie-as-told/check.ts';
import { lifetimes } from './privacy/lifetimes/check.ts';
import { noAdvertising } from './privacy/no-advertising/check.ts';
import { noLastingIdentifier } from './privacy/no-lasting-identifier/check.ts';
import { noPersonalDataSent } from './privacy/no-personal-data-sent/check.ts';
import { noSessionRecording } from './privacy/no-session-recording/check.ts';
import { noUndeclaredProcessors } from './privacy/no-undeclared-processors/check.ts';
import { noUserId } from './privacy/no-user-id/check.ts';
import { productInUse } from './privacy/product-in-use/check.ts';
import { refusalAsEasy } from './privacy/refusal-as-easy/check.ts';
import { refusalRespected } from './privacy/refusal-respected/check.ts';
import { statementNamesProcessors } from './privacy/statement-names-processors/check.ts';
import { visited } from './privacy/visited/check.ts';
import { answeredInTime } from './requests/answered-in-time/check.ts';
import { drillRecent } from './requests/drill-recent/check.ts';
import { extensionTold } from './requests/extension-told/check.ts';
import { formatUsable } from './requests/format-usable/check.ts';
import { registerFresh } from './requests/register-fresh/check.ts';
import { withinPromise } from './requests/within-promise/check.ts';
import { date } from './statement/date/check.ts';
import { language } from './statement/language/check.ts';
import { linked } from './statement/linked/check.ts';
import { nothingAdded } from './statement/nothing-added/check.ts';
import { published } from './statement/published/check.ts';
import { reviewed } from './statement/reviewed/check.ts';
import { sameText } from './statement/same-text/check.ts';
import { certificateChain } from './tls/certificate-chain/check.ts';
import { certificateExpiry } from './tls/certificate-expiry/check.ts';
import { certificateHostname } from './tls/certificate-hostname/check.ts';
import { certificateKey } from './tls/certificate-key/check.ts';
import { certificateLifetime } from './tls/certificate-lifetime/check.ts';
import { certificateRevocation } from './tls/certificate-revocation/check.ts';
import { certificateSignature } from './tls/certificate-signature/check.ts';
import { certificateTransparency } from './tls/certificate-transparency/check.ts';
import { certificateTrusted } from './tls/certificate-trusted/check.ts';
import { certificateValidity } from './tls/certificate-validity/check.ts';
import { cipherPreference } from './tls/cipher-preference/check.ts';
import { cipherSuites } from './tls/cipher-suites/check.ts';
import { clientRenegotiation } from './tls/client-renegotiation/check.ts';
import { compression } from './tls/compression/check.ts';
import { earlyData } from './tls/early-data/check.ts';
import { extendedMasterSecret } from './tls/extended-master-secret/check.ts';
import { keyExchangeGroups } from './tls/key-exchange-groups/check.ts';
import { keyExchangeHash } from './tls/key-exchange-hash/check.ts';
import { ocspStapling } from './tls/ocsp-stapling/check.ts';
import { postQuantum } from './tls/post-quantum/check.ts';
import { protocolVersions } from './tls/protocol-versions/check.ts';
import { reachable } from './tls/reachable/check.ts';
import { secureRenegotiation } from './tls/secure-renegotiation/check.ts';
import { codeGuessingThrottled } from './two-factor/code-guessing-throttled/check.ts';
import { codeSingleUse } from './two-factor/code-single-use/check.ts';
import { codeWindow } from './two-factor/code-window/check.ts';
import { directoryEnrolled } from './two-factor/directory-enrolled/check.ts';
import { directoryRequired } from './two-factor/directory-required/check.ts';
import { idTokenValid } from './two-factor/id-token-valid/check.ts';
import { noBypass } from './two-factor/no-bypass/check.ts';
import { passwordAloneRefused } from './two-factor/password-alone-refused/check.ts';
import { protectedWithoutLogin } from './two-factor/protected-without-login/check.ts';
import { rememberedDevice } from './two-factor/remembered-device/check.ts';
import { rightCodeAdmits } from './two-factor/right-code-admits/check.ts';
import { wrongCodeRefused } from './two-factor/wrong-code-refused/check.ts';

export const CHECKS: readonly Check[] = [
  emptyPasswordRefused,
  formNotCached,
  formSecure,
  loginThrottled,
  logoutEndsSession,
  noDefaultAccounts,
  noUserEnumeration,
  passwordCaseMatters,
  passwordLength,
  passwordNotBreached,
  passwordNotCommon,
  passwordNotDerived,
  passwordNotInAddress,
  passwordNotShared,
  passwordNotTruncated,
  passwordPolicy,
  passwordSpacesMatter,
  passwordStrength,
  sessionCookieProtected,
  sessionIdle,
  sessionLifetime,
  sessionRenewed,
  wrongPasswordRefused,
  caa,
  dnssec,
  tlsa,
  encrypted,
  fieldsNeeded,
  found,
  noPreticked,
  noUndeclaredParties,
  notInAddress,
  nothingBeforeSending,
  ownTarget,
  statementLinked,
  contentSecurityPolicy,
  contentTypeOptions,
  cookiesHardened,
  cookiesSecure,
  frameProtection,
  hstsScope,
  mixedContent,
  noDowngrade,
  redirectToHttps,
  referrerPolicy,
  securityTxt,
  strictTransportSecurity,
  versionsHidden,
  wellFormed,
  certificate,
  clients,
  dane,
  daneRollover,
  dkim,
  dmarc,
  dmarcReports,
  mailDnssec,
  ipv6,
  mtaSts,
  mx,
  spf,
  spfNarrow,
  starttls,
  tlsReports,
  tlsStrength,
  tlsVersions,
  binExists,
  connectionSafe,
  copiesKept,
  inboxCleared,
  keptLongEnough,
  notKeptTooLong,
  beforeConsent,
  cloaked,
  cookieAsTold,
  lifetimes,
  noAdvertising,
  noLastingIdentifier,
  noPersonalDataSent,
  noSessionRecording,
  noUndeclaredProcessors,
  noUserId,
  productInUse,
  refusalAsEasy,
  refusalRespected,
  statementNamesProcessors,
  visited,
  answeredInTime,
  drillRecent,
  extensionTold,
  formatUsable,
  registerFresh,
  withinPromise,
  date,
  language,
  linked,
  nothingAdded,
  published,
  reviewed,
  sameText,
  certificateChain,
  certificateExpiry,
  certificateHostname,
  certificateKey,
  certificateLifetime,
  certificateRevocation,
  certificateSignature,
  certificateTransparency,
  certificateTrusted,
  certificateValidity,
  cipherPreference,
  cipherSuites,
  clientRenegotiation,
  compression,
  earlyData,
  extendedMasterSecret,
  keyExchangeGroups,
  keyExchangeHash,
  ocspStapling,
  postQuantum,
  protocolVersions,
  reachable,
  secureRenegotiation,
  codeGuessingThrottled,
  codeSingleUse,
  codeWindow,
  directoryEnrolled,
  directoryRequired,
  idTokenValid,
  noBypass,
  passwordAloneRefused,
  protectedWithoutLogin,
  rememberedDevice,
  rightCodeAdmits,
  wrongCodeRefused,
];
