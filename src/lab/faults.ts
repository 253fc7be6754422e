/** What can be broken in the lab. Each fault turns exactly one check to `fail`, and nothing unrelated. */
import { ADMINISTRATION_FAULTS } from './faults/administration.ts';
import { CALENDAR_FAULTS } from './faults/calendar.ts';
import { MAIL_FAULTS } from './faults/mail.ts';
import { PLESK_FAULTS } from './faults/plesk.ts';
import { WEBSITE_FAULTS } from './faults/website.ts';

export type { Fault } from './faults/fault.ts';

export const FAULTS = [
  ...WEBSITE_FAULTS,
  ...ADMINISTRATION_FAULTS,
  ...PLESK_FAULTS,
  ...CALENDAR_FAULTS,
  ...MAIL_FAULTS,
] as const;

export type FaultId = (typeof FAULTS)[number]['id'];
/** Is this broken in this start of the lab? */
export type Broken = (fault: FaultId) => boolean;
