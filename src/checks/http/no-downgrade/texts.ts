import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Redirects stay on HTTPS', nl: 'Doorverwijzingen blijven op HTTPS' },
  failureTitle: {
    en: 'A redirect leads to plain HTTP',
    nl: 'Een doorverwijzing leidt naar HTTP zonder versleuteling',
  },
  expected: { en: 'every hop from the address on is https', nl: 'elke stap vanaf het adres is https' },
  fix: {
    en: 'Let every redirect name an https address; look for absolute http:// addresses in the configuration of the site.',
    nl: 'Laat elke doorverwijzing naar een https-adres gaan; zoek naar http://-adressen in de instellingen van de site.',
  },
  reasons: {
    'stays-on-https': { en: 'Every step is over HTTPS ({steps}).', nl: 'Elke stap gaat via HTTPS ({steps}).' },
    'leads-to-http': { en: 'A redirect leads to {url}.', nl: 'Een doorverwijzing leidt naar {url}.' },
    'no-end': {
      en: 'The redirects go round or never end.',
      nl: 'De doorverwijzingen draaien in een kring rond of houden niet op.',
    },
    'unusable-redirect': {
      en: 'A redirect points to something that is not a valid address.',
      nl: 'Een doorverwijzing wijst naar iets dat geen adres is.',
    },
    'refreshes-to-http': {
      en: 'The page sends visitors on to {url} by itself (Refresh).',
      nl: 'De pagina stuurt bezoekers vanzelf door naar {url} (Refresh).',
    },
    'page-not-read': {
      en: 'Every redirect stays on HTTPS, but the page could not be read whole, so whether it sends visitors on is not known.',
      nl: 'Elke doorverwijzing blijft op HTTPS, maar de pagina was niet in haar geheel te lezen; of zij bezoekers doorstuurt, is dus niet bekend.',
    },
    'hop-failed': {
      en: 'A later step could not be asked: {problem}.',
      nl: 'Een latere stap kon niet worden gemeten: {problem}.',
    },
  },
} satisfies CheckTexts;
