import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The site says whom to tell of a weakness', nl: 'De site zegt bij wie een zwakke plek te melden is' },
  failureTitle: {
    en: 'The site does not say properly whom to tell of a weakness',
    nl: 'De site zegt niet goed bij wie een zwakke plek te melden is',
  },
  expected: {
    en: '/.well-known/security.txt as plain text over HTTPS, with Contact and an Expires that is still to come',
    nl: '/.well-known/security.txt als platte tekst via HTTPS, met Contact en een Expires in de toekomst',
  },
  fix: {
    en: 'Publish the file with two lines, `Contact: mailto:…` and `Expires: …` with a date within a year.',
    nl: 'Publiceer het bestand met twee regels, `Contact: mailto:…` en `Expires: …` met een datum binnen een jaar.',
  },
  reasons: {
    current: { en: 'It names {contact}, until {until}.', nl: 'Er staat {contact}, tot {until}.' },
    'other-port': {
      en: 'The address has a port of its own; the file speaks for the host.',
      nl: 'Het adres heeft een eigen poort; het bestand geldt voor de host.',
    },
    absent: { en: 'There is no such file (status {status}).', nl: 'Dat bestand is er niet (status {status}).' },
    'over-http': { en: 'It comes over plain HTTP.', nl: 'Het komt via HTTP zonder versleuteling.' },
    'not-verified': {
      en: 'The certificate did not verify, so nobody can say whose file this is.',
      nl: 'Het certificaat klopte niet, dus het is niet te zeggen van wie dit bestand is.',
    },
    'not-plain-text': {
      en: 'It is sent as {type}, and not as plain text.',
      nl: 'Het wordt verstuurd als {type}, en niet als platte tekst.',
    },
    'other-charset': {
      en: 'It is sent with charset {charset}, and not with utf-8.',
      nl: 'Het wordt verstuurd met charset {charset}, en niet met utf-8.',
    },
    'not-reached': {
      en: 'It is kept at {to}, which could not be visited.',
      nl: 'Het staat op {to}; dat adres was niet te bezoeken.',
    },
    unreadable: {
      en: '{count} of its lines are neither a field nor a comment.',
      nl: '{count} van de regels zijn geen veld en geen opmerking.',
    },
    'no-contact': {
      en: 'It has no Contact with an address that can be written to, called or visited.',
      nl: 'Er staat geen Contact in met een adres, nummer of webpagina.',
    },
    'no-expiry': {
      en: 'It does not have exactly one Expires with a date and time.',
      nl: 'Er staat niet precies één Expires in met een datum en tijd.',
    },
    expired: { en: 'It held until {until}.', nl: 'Het gold tot {until}.' },
  },
} satisfies CheckTexts;
