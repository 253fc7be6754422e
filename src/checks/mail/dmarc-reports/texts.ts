import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Reports about the domain’s mail arrive', nl: 'Rapporten over mail van het domein komen aan' },
  failureTitle: {
    en: 'Reports about the domain’s mail do not arrive',
    nl: 'Rapporten over mail van het domein komen niet aan',
  },
  expected: {
    en: 'rua with an e-mail address of the organisation, or of somebody who says that they take its reports',
    nl: 'rua met een e-mailadres van de organisatie, of van een ander die zegt de rapporten te ontvangen',
  },
  fix: {
    en: 'Add rua=mailto: with an address that somebody reads to the DMARC record.',
    nl: 'Voeg aan het DMARC-record rua=mailto: toe, met een adres dat iemand leest.',
  },
  reasons: {
    received: { en: 'Reports go to {hosts}.', nl: 'Rapporten gaan naar {hosts}.' },
    nobody: {
      en: 'The DMARC record of {at} names no e-mail address for reports.',
      nl: 'Het DMARC-record van {at} noemt geen e-mailadres voor rapporten.',
    },
    'not-agreed': {
      en: '{hosts} does not say that it takes reports of {at}, so receivers send none.',
      nl: '{hosts} zegt niet dat het rapporten van {at} aanneemt; ontvangers sturen ze dan niet.',
      fix: {
        en: 'Have {hosts} publish a TXT record `v=DMARC1;` at {at}._report._dmarc, or name an address of your own.',
        nl: 'Laat {hosts} een TXT-record `v=DMARC1;` publiceren bij {at}._report._dmarc, of noem een eigen adres.',
      },
    },
    'no-record': {
      en: '{domain} has no DMARC record that can be read; see `mail.dmarc`.',
      nl: '{domain} heeft geen leesbaar DMARC-record; zie `mail.dmarc`.',
    },
  },
} satisfies CheckTexts;
