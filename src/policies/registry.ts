/** Every policy that comes with the tool, by area; the first of an area is its default. */
import type { Policy } from '../model/policy.ts';
import { asvs50 } from './asvs-5.0.ts';
import { internetNlMail } from './internet-nl-mail.ts';
import { mozillaIntermediate } from './mozilla-intermediate.ts';
import { mozillaModern } from './mozilla-modern.ts';
import { ncscNl2021 } from './ncsc-nl-2021.ts';
import { ncscNl2025 } from './ncsc-nl-2025.ts';
import { nist80063b4 } from './nist-800-63b-4.ts';
import { waarborgMail } from './waarborg-mail.ts';

export const POLICIES: readonly Policy[] = [
  ncscNl2025,
  ncscNl2021,
  mozillaIntermediate,
  mozillaModern,
  nist80063b4,
  asvs50,
  waarborgMail,
  internetNlMail,
];
