/** What can be broken in the calendar. */
import type { Fault } from './fault.ts';

export const CALENDAR_FAULTS = [
  {
    id: 'calendar-refuses-right-code',
    system: 'calendar',
    check: 'two-factor.right-code-admits',
    title: { en: 'the right code is refused', nl: 'de juiste code wordt geweigerd' },
  },
  {
    id: 'calendar-empty-code',
    system: 'calendar',
    check: 'two-factor.wrong-code-refused',
    title: { en: 'the field for the code may stay empty', nl: 'het veld voor de code mag leeg blijven' },
  },
  {
    id: 'calendar-trusts-header',
    system: 'calendar',
    check: 'two-factor.password-alone-refused',
    title: {
      en: 'no code is asked when a header claims that the visitor is inside',
      nl: 'geen code gevraagd als een kopregel beweert dat de bezoeker binnen is',
    },
  },
  {
    id: 'calendar-open-to-all',
    system: 'calendar',
    check: 'two-factor.protected-without-login',
    title: { en: 'the calendar can be read without logging in', nl: 'de agenda is te lezen zonder in te loggen' },
  },
  {
    id: 'calendar-session-before-code',
    system: 'calendar',
    check: 'two-factor.password-alone-refused',
    title: {
      en: 'the code is asked for, but the session is valid already',
      nl: 'de code wordt gevraagd, maar de sessie is al geldig',
    },
  },
  {
    id: 'calendar-any-code',
    system: 'calendar',
    check: 'two-factor.wrong-code-refused',
    title: { en: 'any six digits will do', nl: 'elke zes cijfers zijn goed' },
  },
  {
    id: 'calendar-code-not-verified',
    system: 'calendar',
    check: 'two-factor.wrong-code-refused',
    title: { en: 'the code is asked for and never looked at', nl: 'de code wordt gevraagd en nooit bekeken' },
  },
  {
    id: 'calendar-code-replay',
    system: 'calendar',
    check: 'two-factor.code-single-use',
    title: { en: 'a code can be used again', nl: 'een code is vaker te gebruiken' },
  },
  {
    id: 'calendar-code-for-an-hour',
    system: 'calendar',
    check: 'two-factor.code-window',
    title: { en: 'codes stay valid for an hour', nl: 'codes blijven een uur geldig' },
  },
  {
    id: 'calendar-caldav-takes-password',
    system: 'calendar',
    check: 'two-factor.no-bypass',
    title: { en: 'CalDAV takes the password alone', nl: 'CalDAV neemt genoegen met het wachtwoord' },
  },
] as const satisfies readonly Fault[];
