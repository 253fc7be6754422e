/** What can be broken in the Plesk panel. */
import type { Fault } from './fault.ts';

export const PLESK_FAULTS = [
  {
    id: 'plesk-password-only',
    system: 'plesk',
    check: 'two-factor.password-alone-refused',
    title: { en: 'the panel asks for no code', nl: 'het paneel vraagt geen code' },
  },
  {
    id: 'plesk-api-open',
    system: 'plesk',
    check: 'two-factor.no-bypass',
    title: { en: 'the API takes the password alone', nl: 'de API neemt genoegen met het wachtwoord' },
  },
  {
    id: 'plesk-weak-passwords-allowed',
    system: 'plesk',
    check: 'credentials.password-policy',
    // The API tells it, and an open API takes the password alone.
    entails: ['two-factor.no-bypass'],
    title: {
      en: 'new passwords may be weak, as the open API tells',
      nl: 'nieuwe wachtwoorden mogen zwak zijn, zoals de open API vertelt',
    },
  },
  {
    id: 'plesk-idle-for-a-day',
    system: 'plesk',
    check: 'credentials.session-idle',
    // As above: only an open API tells it.
    entails: ['two-factor.no-bypass'],
    title: {
      en: 'an idle session lasts for a day, as the open API tells',
      nl: 'een ongebruikte sessie duurt een dag, zoals de open API vertelt',
    },
  },
  {
    id: 'plesk-device-for-a-year',
    system: 'plesk',
    check: 'two-factor.remembered-device',
    title: {
      en: 'a remembered device skips the code for a year',
      nl: 'een onthouden apparaat slaat de code een jaar over',
    },
  },
  {
    id: 'plesk-takes-any-password',
    system: 'plesk',
    check: 'credentials.wrong-password-refused',
    // The wrong password that is given to a panel with a second factor is a shortened one.
    entails: ['credentials.password-not-truncated'],
    title: { en: 'the panel takes any password', nl: 'het paneel neemt genoegen met elk wachtwoord' },
  },
] as const satisfies readonly Fault[];
