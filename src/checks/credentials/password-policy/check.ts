/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.1: does the server itself refuse new passwords that are too weak, as far as it tells? */
import { defineCheck } from '../../../model/check.ts';

export const passwordPolicy = defineCheck({
  id: 'credentials.password-policy',
  title: { en: 'The server asks for strong new passwords', nl: 'De server eist sterke nieuwe wachtwoorden' },
  failureTitle: {
    en: 'The server takes weak new passwords',
    nl: 'De server accepteert zwakke nieuwe wachtwoorden',
  },
  severity: 'medium',
  needs: ['login.password-policy'],
  params: {
    minLength: { type: 'integer', description: 'least length that the server should ask', minimum: 1, default: 8 },
    minStrength: {
      type: 'integer',
      description: 'least strength that the server should ask, where it tells one: 0 very weak to 4 very strong',
      minimum: 0,
      maximum: 4,
      default: 3,
    },
  },
  expected: {
    en: 'new passwords of at least {minLength} characters, or strength {minStrength} of 4',
    nl: 'nieuwe wachtwoorden van ten minste {minLength} tekens, of sterkte {minStrength} van 4',
  },
  fix: {
    en: 'Raise the least length or strength of new passwords in the settings of the server.',
    nl: 'Verhoog in de instellingen van de server de minimale lengte of sterkte van nieuwe wachtwoorden.',
  },
  reasons: {
    'length-enough': {
      outcome: 'pass',
      text: {
        en: 'The server says that new passwords need {length} characters.',
        nl: 'De server zegt dat nieuwe wachtwoorden {length} tekens nodig hebben.',
      },
    },
    'strength-enough': {
      outcome: 'pass',
      text: {
        en: 'The server says that new passwords need strength {strength} of 4.',
        nl: 'De server zegt dat nieuwe wachtwoorden sterkte {strength} van 4 nodig hebben.',
      },
    },
    'too-short': {
      outcome: 'fail',
      text: {
        en: 'The server says that {length} characters are enough for a new password; the minimum is {minLength}.',
        nl: 'De server zegt dat {length} tekens genoeg zijn voor een nieuw wachtwoord; het minimum is {minLength}.',
      },
    },
    'too-weak': {
      outcome: 'fail',
      text: {
        en: 'The server says that strength {strength} of 4 is enough for a new password; the minimum is {minStrength}.',
        nl: 'De server zegt dat sterkte {strength} van 4 genoeg is voor een nieuw wachtwoord; het minimum is {minStrength}.',
      },
    },
    'not-told': {
      outcome: 'not-applicable',
      text: {
        en: 'The server does not tell what it asks of new passwords.',
        nl: 'De server vertelt niet wat hij van nieuwe wachtwoorden eist.',
      },
      fix: {
        en: 'Declare `passwordPolicy` of the login where it does, or let its administrator vouch for it.',
        nl: 'Geef `passwordPolicy` bij `login` op waar dat wel zo is, of laat de beheerder ervoor instaan.',
      },
    },
  },
  judge({ 'login.password-policy': { told } }, { minLength, minStrength }, verdict) {
    const leastOf = (wanted: 'length' | 'strength') => told.find(({ measure }) => measure === wanted)?.least;
    const [length, strength] = [leastOf('length'), leastOf('strength')];
    const tells = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
    if (tells(length) && length < minLength) return verdict('too-short', { length });
    if (tells(strength) && strength < minStrength) return verdict('too-weak', { strength });
    const sound = told.every(({ measure, least }) => ['length', 'strength'].includes(measure) && tells(least));
    if (!sound) return verdict('not-told');
    if (tells(length)) return verdict('length-enough', { length });
    if (tells(strength)) return verdict('strength-enough', { strength });
    return verdict('not-told');
  },
});
