/** Every safeguard, sorted by id. */
import type { Safeguard } from '../model/safeguard.ts';
import { attestation } from './attestation.ts';
import { https } from './https.ts';
import { strongCredentials } from './strong-credentials.ts';
import { twoFactorDirectory } from './two-factor-directory.ts';
import { twoFactor } from './two-factor.ts';

export const SAFEGUARDS: readonly Safeguard[] = [attestation, https, strongCredentials, twoFactor, twoFactorDirectory];
