/** ASVS 6.3.8, WSTG-IDNT-04: the answer does not tell an unknown name from a wrong password, in status, place, text or time. */
import { defineCheck } from '../../../model/check.ts';

export const noUserEnumeration = defineCheck({
  id: 'credentials.no-user-enumeration',
  title: { en: 'The answer does not tell who has an account', nl: 'Het antwoord verraadt niet wie een account heeft' },
  failureTitle: { en: 'The answer tells who has an account', nl: 'Het antwoord verraadt wie een account heeft' },
  severity: 'low',
  needs: ['login.unknown-user'],
  params: {
    noiseMs: {
      type: 'integer',
      description: 'difference in time that is taken for noise, in milliseconds',
      minimum: 1,
      default: 100,
    },
  },
  expected: {
    en: 'the same answer to an unknown name and to a wrong password',
    nl: 'hetzelfde antwoord op een onbekende naam en op een verkeerd wachtwoord',
  },
  fix: {
    en: 'Give one answer for both, and let a hash be computed for unknown names as well.',
    nl: 'Geef voor beide één antwoord en laat ook bij onbekende namen een hash berekenen.',
  },
  reasons: {
    'same-answer': {
      outcome: 'pass',
      text: {
        en: 'An unknown name and a wrong password are answered alike, also in time.',
        nl: 'Een onbekende naam en een verkeerd wachtwoord worden gelijk beantwoord, ook in tijd.',
      },
    },
    'same-answer-untimed': {
      outcome: 'pass',
      text: {
        en: 'An unknown name and a wrong password are answered alike; too few attempts were left to compare times.',
        nl: 'Een onbekende naam en een verkeerd wachtwoord worden gelijk beantwoord; er waren te weinig pogingen over om tijden te vergelijken.',
      },
    },
    'status-differs': {
      outcome: 'fail',
      text: {
        en: 'An unknown name is answered with {unknown}, a wrong password with {known}.',
        nl: 'Een onbekende naam wordt beantwoord met {unknown}, een verkeerd wachtwoord met {known}.',
      },
    },
    'place-differs': {
      outcome: 'fail',
      text: {
        en: 'An unknown name leads to {unknown}, a wrong password to {known}.',
        nl: 'Een onbekende naam leidt naar {unknown}, een verkeerd wachtwoord naar {known}.',
      },
    },
    'text-differs': {
      outcome: 'fail',
      text: { en: 'The answers differ in their text.', nl: 'De antwoorden verschillen in hun tekst.' },
    },
    'time-differs': {
      outcome: 'fail',
      text: {
        en: 'An unknown name is answered in {unknownMs} ms, a wrong password in {knownMs} ms.',
        nl: 'Een onbekende naam wordt in {unknownMs} ms beantwoord, een verkeerd wachtwoord in {knownMs} ms.',
      },
    },
    'not-compared': {
      outcome: 'not-checked',
      advised: true,
      text: {
        en: 'It was not tried: too few attempts of the account were left, or the server began to block.',
        nl: 'Het is niet geprobeerd: er waren te weinig pogingen van het account over, of de server begon te blokkeren.',
      },
    },
  },
  judge({ 'login.unknown-user': answers }, { noiseMs }, verdict) {
    if (!answers.asked) return verdict('not-compared');
    const { known, unknown, timing } = answers;
    if (known.status !== unknown.status)
      return verdict('status-differs', { known: known.status, unknown: unknown.status });
    if (known.path !== unknown.path) return verdict('place-differs', { known: known.path, unknown: unknown.path });
    if (known.content !== unknown.content || known.reading !== unknown.reading) return verdict('text-differs');
    if (timing === null) return verdict('same-answer-untimed');
    const { knownMs, unknownMs } = timing;
    if (!(Math.abs(knownMs - unknownMs) <= noiseMs)) return verdict('time-differs', { knownMs, unknownMs });
    return verdict('same-answer');
  },
});
