/** The audit account's password, and the source in which leaked passwords are looked up. */
import type { CredentialsObservations } from '../model/observations/credentials.ts';
import { texts } from './catalogue.ts';

export const credentialsTexts = texts<CredentialsObservations>()({
  'account-without-password': {
    en: 'the audit account has no password',
    nl: 'het auditaccount heeft geen wachtwoord',
  },
  'account-without-name-or-password': {
    en: 'the audit account has no user name or no password',
    nl: 'het auditaccount heeft geen gebruikersnaam of geen wachtwoord',
  },
  'breach-service': { en: '{host}', nl: '{host}' },
  'breach-file': { en: 'file {name}', nl: 'bestand {name}' },
  'breach-status': {
    en: '{source} answered with HTTP status {status}',
    nl: '{source} antwoordde met HTTP-status {status}',
  },
  'breach-too-long': {
    en: '{source} sent more than a range of hashes can hold',
    nl: '{source} stuurde meer dan er in een reeks hashes past',
  },
  'breach-empty-range': {
    en: '{source} sent an empty answer, although every range of hashes has entries',
    nl: '{source} stuurde een leeg antwoord, terwijl elke reeks hashes regels heeft',
  },
  'breach-not-a-range': {
    en: '{source} sent something that is not a range of hashes',
    nl: '{source} stuurde iets dat geen reeks hashes is',
  },
  'breach-unreadable': { en: '{source} cannot be read ({error})', nl: '{source} is niet te lezen ({error})' },
  'breach-line-malformed': {
    en: '{source} has a line that is not a hash with a count',
    nl: '{source} heeft een regel die geen hash met een aantal is',
  },
  'breach-file-empty': { en: '{source} is empty', nl: '{source} is leeg' },
  'breach-not-sorted': { en: '{source} is not sorted by hash', nl: '{source} is niet op hash gesorteerd' },
});
