/** Reading a directory's interface about the second factors of its users. */
import type { DirectoryObservations } from '../model/observations/directory.ts';
import { texts } from './catalogue.ts';

export const directoryTexts = texts<DirectoryObservations>()({
  'login-not-by-directory': {
    en: 'the login of this system does not use a directory’s interface',
    nl: 'de inlogmethode van dit systeem leest geen gebruikersbestand',
  },
  'origin-not-of-driver': {
    en: '{origin} is not one of the driver’s origins, so nothing was sent there',
    nl: '{origin} hoort niet bij deze inlogmethode, dus daar is niets verstuurd',
  },
  'variable-not-set': { en: '{variable} is not set', nl: '{variable} is niet ingesteld' },
});
