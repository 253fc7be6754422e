import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The contact form is sent over HTTPS', nl: 'Het contactformulier wordt via HTTPS verzonden' },
  failureTitle: {
    en: 'The contact form is not sent over HTTPS',
    nl: 'Het contactformulier wordt niet via HTTPS verzonden',
  },
  expected: {
    en: 'a page over HTTPS, and a form whose every button sends to an https address',
    nl: 'een pagina via HTTPS, en een formulier waarvan elke knop naar een https-adres verzendt',
  },
  fix: {
    en: 'Let the form and its buttons send to an https address.',
    nl: 'Laat het formulier en zijn knoppen naar een https-adres verzenden.',
  },
  reasons: {
    encrypted: {
      en: 'The page and the form use HTTPS: {to}.',
      nl: 'De pagina en het formulier gebruiken HTTPS: {to}.',
    },
    'page-over-http': {
      en: 'The form is on a page that came over plain HTTP: {page}.',
      nl: 'Het formulier staat op een pagina die via gewoon HTTP kwam: {page}.',
    },
    'target-over-http': {
      en: 'The form sends its fields over plain HTTP, to {to}.',
      nl: 'Het formulier verzendt zijn velden via gewoon HTTP, naar {to}.',
    },
    'mail-program': {
      en: 'The form opens the visitor’s own mail program ({to}); over which connections the message then travels is unknown.',
      nl: 'Het formulier opent het mailprogramma van de bezoeker zelf ({to}); via welke verbindingen het bericht dan reist, is onbekend.',
    },
  },
} satisfies CheckTexts;
