import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Guessing passwords is slowed down', nl: 'Het raden van wachtwoorden wordt afgeremd' },
  failureTitle: { en: 'Guessing passwords is not slowed down', nl: 'Het raden van wachtwoorden wordt niet afgeremd' },
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
      en: 'Wrong password {at} was blocked: {detail}.',
      nl: 'Verkeerd wachtwoord {at} werd geblokkeerd: {detail}.',
    },
    captcha: {
      en: 'At wrong password {at} a captcha was asked.',
      nl: 'Bij verkeerd wachtwoord {at} werd een captcha gevraagd.',
    },
    slowed: {
      en: 'Wrong password {at} was answered after {detail}.',
      nl: 'Verkeerd wachtwoord {at} werd pas na {detail} beantwoord.',
    },
    'connection-refused': {
      en: 'At wrong password {at} the server broke off the connection.',
      nl: 'Bij verkeerd wachtwoord {at} verbrak de server de verbinding.',
    },
    'not-limited': {
      en: '{sent} wrong passwords in a row were all answered alike.',
      nl: '{sent} verkeerde wachtwoorden achter elkaar werden allemaal gelijk beantwoord.',
    },
    unreachable: {
      en: 'From wrong password {at} on other pages did not answer either ({detail}): a ban of this address, or a breakdown.',
      nl: 'Vanaf verkeerd wachtwoord {at} antwoordden andere pagina’s ook niet ({detail}): een ban van dit adres, of een storing.',
      fix: {
        en: 'See in the server’s log whether it banned the address of this machine; then have it ban the login only, or attest it.',
        nl: 'Kijk in het logboek van de server of het adres van deze machine is geweerd; laat dan alleen het inloggen weren, of leg het vast in een verklaring.',
      },
    },
    'not-judged': {
      en: 'It was not seen that passwords are judged: no wrong one was plainly refused, or the right one was refused as well.',
      nl: 'Niet is gezien dat wachtwoorden worden beoordeeld: geen verkeerd wachtwoord werd duidelijk geweigerd, of het juiste ook.',
      fix: {
        en: 'See whether the audit account can log in, and the server is in order.',
        nl: 'Kijk of het auditaccount kan inloggen en de server in orde is.',
      },
    },
    'too-few': {
      en: 'Only {sent} wrong passwords were sent, which says nothing.',
      nl: 'Er zijn maar {sent} verkeerde wachtwoorden verstuurd; dat zegt niets.',
    },
  },
} satisfies CheckTexts;
