/** ASVS 6.3.1, NIST SP 800-63B-4 §3.2.2, WSTG-ATHN-03: who guesses passwords is slowed down, blocked or asked for proof of being human. */
import { defineCheck } from '../../../model/check.ts';

export const attemptsLimited = defineCheck({
  id: 'credentials.attempts-limited',
  title: { en: 'Guessing passwords is slowed down', nl: 'Het raden van wachtwoorden wordt afgeremd' },
  failureTitle: { en: 'Guessing passwords is not slowed down', nl: 'Het raden van wachtwoorden wordt niet afgeremd' },
  severity: 'high',
  needs: ['login.throttling'],
  params: {},
  expected: {
    en: 'a brake within the wrong passwords that were sent',
    nl: 'een rem binnen het aantal verstuurde verkeerde wachtwoorden',
  },
  fix: {
    en: 'Slow down or block after five to ten wrong passwords, for each account and each address: e.g. fail2ban, Plesk’s IP ban, or the product’s own setting.',
    nl: 'Rem af of blokkeer na vijf tot tien verkeerde wachtwoorden, per account en per adres: bijvoorbeeld fail2ban, de IP-ban van Plesk of de instelling van het product.',
  },
  reasons: {
    blocked: {
      outcome: 'pass',
      text: {
        en: 'Wrong password {at} was blocked: {detail}.',
        nl: 'Verkeerd wachtwoord {at} werd geblokkeerd: {detail}.',
      },
    },
    captcha: {
      outcome: 'pass',
      text: {
        en: 'At wrong password {at} a captcha was asked.',
        nl: 'Bij verkeerd wachtwoord {at} werd een captcha gevraagd.',
      },
    },
    slowed: {
      outcome: 'pass',
      text: {
        en: 'Wrong password {at} was answered after {detail}.',
        nl: 'Verkeerd wachtwoord {at} werd pas na {detail} beantwoord.',
      },
    },
    'connection-refused': {
      outcome: 'pass',
      text: {
        en: 'At wrong password {at} the server broke off the connection.',
        nl: 'Bij verkeerd wachtwoord {at} verbrak de server de verbinding.',
      },
    },
    'not-limited': {
      outcome: 'fail',
      text: {
        en: '{sent} wrong passwords in a row were all answered alike.',
        nl: '{sent} verkeerde wachtwoorden achter elkaar werden allemaal gelijk beantwoord.',
      },
    },
    'too-few': {
      outcome: 'inconclusive',
      text: {
        en: 'Only {sent} wrong passwords were sent, which says nothing.',
        nl: 'Er zijn maar {sent} verkeerde wachtwoorden verstuurd; dat zegt niets.',
      },
    },
  },
  judge({ 'login.throttling': { sent, stopped, at, detail } }, _params, verdict) {
    if (stopped === 'none') return sent >= 10 ? verdict('not-limited', { sent }) : verdict('too-few', { sent });
    if (at === null || !(at > 0)) return verdict('too-few', { sent });
    if (stopped === 'blocked') return verdict('blocked', { at, detail });
    if (stopped === 'captcha') return verdict('captcha', { at });
    if (stopped === 'slowed') return verdict('slowed', { at, detail });
    return (stopped as unknown) === 'connection' ? verdict('connection-refused', { at }) : verdict('too-few', { sent });
  },
});
