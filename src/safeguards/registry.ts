/** Every safeguard, sorted by id. */
import type { Safeguard } from '../model/safeguard.ts';
import { accessRequests } from './access-requests.ts';
import { attestation } from './attestation.ts';
import { contactForm } from './contact-form.ts';
import { cookies } from './cookies.ts';
import { dnssec } from './dnssec.ts';
import { https } from './https.ts';
import { loginThrottling } from './login-throttling.ts';
import { mail } from './mail.ts';
import { mailAuthentication } from './mail-authentication.ts';
import { mailTransport } from './mail-transport.ts';
import { mailboxRetention } from './mailbox-retention.ts';
import { passwordPolicy } from './password-policy.ts';
import { securityContact } from './security-contact.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionProtection } from './session-protection.ts';
import { statement } from './statement.ts';
import { statistics } from './statistics.ts';
import { strongCredentials } from './strong-credentials.ts';
import { thirdParties } from './third-parties.ts';
import { twoFactorDirectory } from './two-factor-directory.ts';
import { twoFactor } from './two-factor.ts';

export const SAFEGUARDS: readonly Safeguard[] = [
  accessRequests,
  attestation,
  contactForm,
  cookies,
  dnssec,
  https,
  loginThrottling,
  mail,
  mailAuthentication,
  mailTransport,
  mailboxRetention,
  passwordPolicy,
  securityContact,
  securityHeaders,
  sessionProtection,
  statement,
  statistics,
  strongCredentials,
  thirdParties,
  twoFactor,
  twoFactorDirectory,
];
