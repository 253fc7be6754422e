/** Every check, sorted by id. Adding one is its folder and a line here; `npm run new:check` does both. */
import type { Check } from '../model/check.ts';
import { passwordLength } from './credentials/password-length/check.ts';
import { passwordNotBreached } from './credentials/password-not-breached/check.ts';
import { passwordNotCommon } from './credentials/password-not-common/check.ts';
import { passwordNotDerived } from './credentials/password-not-derived/check.ts';
import { passwordNotShared } from './credentials/password-not-shared/check.ts';
import { passwordStrength } from './credentials/password-strength/check.ts';
import { redirectToHttps } from './http/redirect-to-https/check.ts';
import { strictTransportSecurity } from './http/strict-transport-security/check.ts';
import { certificateExpiry } from './tls/certificate-expiry/check.ts';
import { certificateHostname } from './tls/certificate-hostname/check.ts';
import { certificateTrusted } from './tls/certificate-trusted/check.ts';
import { certificateValidity } from './tls/certificate-validity/check.ts';
import { reachable } from './tls/reachable/check.ts';

export const CHECKS: readonly Check[] = [
  passwordLength,
  passwordNotBreached,
  passwordNotCommon,
  passwordNotDerived,
  passwordNotShared,
  passwordStrength,
  redirectToHttps,
  strictTransportSecurity,
  certificateExpiry,
  certificateHostname,
  certificateTrusted,
  certificateValidity,
  reachable,
];
