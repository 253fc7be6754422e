/** ASVS 6.3.2, WSTG-ATHN-02: accounts that a product comes with, such as admin with the password admin, are gone. */
import { defineCheck } from '../../../model/check.ts';
import type { LoginDefaultAccounts } from '../../../model/evidence/password-tests.ts';
import { accessOf } from '../../lib/access.ts';

export const noDefaultAccounts = defineCheck({
  id: 'credentials.no-default-accounts',
  title: {
    en: 'Accounts that the product came with are gone',
    nl: 'Accounts waarmee het product is geleverd, zijn weg',
  },
  failureTitle: {
    en: 'An account that the product came with still works',
    nl: 'Een account waarmee het product is geleverd, werkt nog',
  },
  severity: 'critical',
  needs: ['login.default-accounts'],
  params: {},
  expected: { en: 'none of the default accounts is let in', nl: 'geen van de standaardaccounts wordt toegelaten' },
  fix: {
    en: 'Remove the account, or give it a password of its own, today.',
    nl: 'Verwijder het account, of geef het vandaag nog een eigen wachtwoord.',
  },
  reasons: {
    'none-admitted': {
      outcome: 'pass',
      text: {
        en: 'None of the {tried} default accounts was let in.',
        nl: 'Geen van de {tried} standaardaccounts werd toegelaten.',
      },
    },
    admitted: {
      outcome: 'fail',
      text: { en: 'The default account {names} was let in.', nl: 'Het standaardaccount {names} werd toegelaten.' },
    },
    'not-all-tried': {
      outcome: 'inconclusive',
      text: {
        en: 'The server began to block after {tried} of {total} default accounts.',
        nl: 'De server begon te blokkeren na {tried} van {total} standaardaccounts.',
      },
    },
    'right-refused-too': {
      outcome: 'inconclusive',
      text: {
        en: 'All were refused, but so was the right password of the audit account after them: the server may have begun to block.',
        nl: 'Alle werden geweigerd, maar daarna het juiste wachtwoord van het auditaccount ook: misschien begon de server te blokkeren.',
      },
      fix: {
        en: 'See whether the audit account can log in from here, and is not blocked.',
        nl: 'Kijk of het auditaccount vanaf hier kan inloggen en niet geblokkeerd is.',
      },
    },
    indistinct: {
      outcome: 'inconclusive',
      text: {
        en: 'The answers do not tell a refusal from an admission.',
        nl: 'Aan de antwoorden is niet te zien of iemand wordt geweigerd of toegelaten.',
      },
    },
  },
  judge({ 'login.default-accounts': { tried, stopped, total, nobody, right, reference } }, _params, verdict) {
    const admitted = (answer: LoginDefaultAccounts['nobody']) =>
      answer.reading === 'challenge' || accessOf(answer.view, reference) === 'open';
    if (nobody.reading !== 'refused' || admitted(nobody)) return verdict('indistinct');
    const names = tried.filter(admitted).map(({ name }) => name);
    if (names.length > 0) return verdict('admitted', { names });
    if (stopped !== null || !(tried.length >= total)) return verdict('not-all-tried', { tried: tried.length, total });
    const refused = tried.filter(({ reading }) => reading === 'refused');
    if (tried.length === 0 || refused.length < tried.length) return verdict('indistinct');
    if (!['admitted', 'challenge'].includes(right)) return verdict('right-refused-too');
    return verdict('none-admitted', { tried: tried.length });
  },
});
