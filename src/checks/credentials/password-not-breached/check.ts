/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.12: a password from a leak is known to everybody who guesses for a living. */
import { defineCheck } from '../../../model/check.ts';

export const passwordNotBreached = defineCheck({
  id: 'credentials.password-not-breached',
  title: { en: 'The password is not known from a leak', nl: 'Het wachtwoord is niet bekend uit een lek' },
  failureTitle: { en: 'The password is known from a leak', nl: 'Het wachtwoord is bekend uit een lek' },
  severity: 'critical',
  needs: ['credentials.breach'],
  params: {
    sourceRequired: {
      type: 'boolean',
      description: 'leave the control undecided when the run names no source of leaked passwords',
      default: false,
    },
  },
  expected: {
    en: 'a password that is in no known leak',
    nl: 'een wachtwoord dat in geen bekend lek voorkomt',
  },
  fix: {
    en: 'Change the password today, everywhere it is used, and take one from a password manager.',
    nl: 'Wijzig het wachtwoord vandaag nog, overal waar het gebruikt wordt, en neem er een uit een wachtwoordmanager.',
  },
  reasons: {
    'not-in-leaks': {
      outcome: 'pass',
      text: {
        en: 'It is not among the leaked passwords of {source}.',
        nl: 'Het komt niet voor in de gelekte wachtwoorden van {source}.',
      },
    },
    'in-leaks': {
      outcome: 'fail',
      text: {
        en: 'It was seen {count} times in leaks, says {source}.',
        nl: 'Het is {count} keer in lekken gezien, zegt {source}.',
      },
    },
    'source-unusable': {
      outcome: 'inconclusive',
      text: {
        en: 'The source of leaked passwords gave no usable answer: {detail}.',
        nl: 'De bron van gelekte wachtwoorden gaf geen bruikbaar antwoord: {detail}.',
      },
      fix: {
        en: 'Run again later, or name another source with `--breach-source`.',
        nl: 'Meet later opnieuw, of noem een andere bron met `--breach-source`.',
      },
    },
    'no-source': {
      outcome: 'not-checked',
      advised: true,
      text: {
        en: 'No source of leaked passwords was named, so none was asked.',
        nl: 'Er is geen bron van gelekte wachtwoorden genoemd, dus er is niets opgezocht.',
      },
      fix: {
        en: 'Name one with `--breach-source`: a file, or `https://api.pwnedpasswords.com/range/`.',
        nl: 'Noem er een met `--breach-source`: een bestand, of `https://api.pwnedpasswords.com/range/`.',
      },
    },
    'source-missing': {
      outcome: 'not-checked',
      text: {
        en: 'The policy demands a look into known leaks, and no source of leaked passwords was named.',
        nl: 'De norm eist dat bekende lekken worden nagezocht, maar er is geen bron van gelekte wachtwoorden genoemd.',
      },
      fix: {
        en: 'Name one with `--breach-source`: a file, or `https://api.pwnedpasswords.com/range/`.',
        nl: 'Noem er een met `--breach-source`: een bestand, of `https://api.pwnedpasswords.com/range/`.',
      },
    },
  },
  judge({ 'credentials.breach': breach }, { sourceRequired }, verdict) {
    if (!breach.asked) return verdict(sourceRequired ? 'source-missing' : 'no-source');
    const { source, answer } = breach;
    if (answer.status === 'failed') return verdict('source-unusable', { detail: answer.detail });
    const { count } = answer.value;
    return count === 0 ? verdict('not-in-leaks', { source }) : verdict('in-leaks', { source, count });
  },
});
