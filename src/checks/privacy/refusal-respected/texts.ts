import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Refusing stops storing and measuring', nl: 'Weigeren stopt het opslaan en meten' },
  failureTitle: { en: 'Refusing does not stop storing and measuring', nl: 'Weigeren stopt het opslaan en meten niet' },
  expected: {
    en: 'after refusing nothing new is stored, and nothing measured',
    nl: 'na weigeren wordt niets nieuws opgeslagen, en niets gemeten',
  },
  fix: {
    en: 'Start the tag only after acceptance, and turn off consent mode without storage.',
    nl: 'Start de tag pas na acceptatie, en zet de consent mode zonder opslag uit.',
  },
  reasons: {
    stops: {
      en: 'After “{button}” nothing was stored that needs consent, and nothing was measured.',
      nl: 'Na “{button}” is niets opgeslagen waarvoor toestemming nodig is, en niets gemeten.',
    },
    'still-stored': {
      en: 'Stored after a refusal: {names}; on {page}, for {by}.',
      nl: 'Opgeslagen na een weigering: {names}; op {page}, voor {by}.',
    },
    'still-sent': {
      en: 'Measured after a refusal: {names}; on {page}, caused by {by}.',
      nl: 'Gemeten na een weigering: {names}; op {page}, veroorzaakt door {by}.',
    },
    'still-pinged': {
      en: 'Measured after a refusal, without a cookie: {names}; on {page}, caused by {by}.',
      nl: 'Gemeten na een weigering, zonder cookie: {names}; op {page}, veroorzaakt door {by}.',
    },
    'visited-from-outside-eea': {
      en: 'The visit was made from {country}, where a site may ask nothing.',
      nl: 'Het bezoek is gedaan vanuit {country}, waar een site misschien niets vraagt.',
    },
    'no-banner': {
      en: 'No cookie banner was found, so refusing was not tried.',
      nl: 'Er is geen cookiebanner gevonden; weigeren is dus niet geprobeerd.',
      fix: {
        en: 'Name the buttons in `consent: { accept, refuse }`.',
        nl: 'Noem de knoppen in `consent: { accept, refuse }`.',
      },
    },
    'banner-unclear': {
      en: 'Something lies over the page whose words are not known; nothing was pressed.',
      nl: 'Er ligt iets over de pagina met woorden die niet bekend zijn; er is niets ingedrukt.',
      fix: {
        en: 'Name the buttons in `consent: { accept, refuse }`.',
        nl: 'Noem de knoppen in `consent: { accept, refuse }`.',
      },
    },
    'refusal-not-found': {
      en: 'The banner has no button that is known to refuse.',
      nl: 'De banner heeft geen knop waarvan bekend is dat die weigert.',
      fix: {
        en: 'Put a refusing button beside the accepting one, or name it in `consent: { refuse }`.',
        nl: 'Zet een weigerknop naast de acceptatieknop, of noem die in `consent: { refuse }`.',
      },
    },
    'refusal-not-proven': {
      en: '“{button}” was pressed, and nothing shows that the site took it for an answer.',
      nl: '“{button}” is ingedrukt, en nergens blijkt dat de site dat als antwoord nam.',
      fix: { en: 'Name the button in `consent: { refuse }`.', nl: 'Noem de knop in `consent: { refuse }`.' },
    },
    'purpose-unknown': {
      en: '{names} holds an identifier on {page}, and its name does not say what for.',
      nl: '{names} bevat een kenmerk op {page}, en de naam zegt niet waarvoor.',
    },
    'nothing-to-refuse': {
      en: 'Nothing is stored or measured that needs consent.',
      nl: 'Er wordt niets opgeslagen of gemeten waarvoor toestemming nodig is.',
    },
    'no-consent-claimed': {
      en: 'The organisation claims to need no consent, and there is no banner.',
      nl: 'De organisatie stelt geen toestemming nodig te hebben, en er is geen banner.',
    },
  },
} satisfies CheckTexts;
