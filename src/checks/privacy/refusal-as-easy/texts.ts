import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Refusing is as easy as accepting', nl: 'Weigeren is even makkelijk als accepteren' },
  failureTitle: { en: 'Refusing is not as easy as accepting', nl: 'Weigeren is niet even makkelijk als accepteren' },
  expected: { en: 'a refusing button beside the accepting one', nl: 'een weigerknop naast de acceptatieknop' },
  fix: {
    en: 'Put a button that refuses beside the one that accepts.',
    nl: 'Zet naast de knop die accepteert een knop die weigert.',
  },
  reasons: {
    'both-there': { en: 'The banner has “{accept}” and “{refuse}”.', nl: 'De banner heeft “{accept}” en “{refuse}”.' },
    'only-accept': {
      en: 'The banner has “{accept}” and no button that refuses on the same layer.',
      nl: 'De banner heeft “{accept}” en geen knop die op dezelfde laag weigert.',
    },
    'notice-only': {
      en: 'The banner only has “{notice}”, which is not a choice.',
      nl: 'De banner heeft alleen “{notice}”; dat is geen keuze.',
    },
    'visited-from-outside-eea': {
      en: 'The visit was made from {country}, where a site may ask nothing.',
      nl: 'Het bezoek is gedaan vanuit {country}, waar een site misschien niets vraagt.',
    },
    'banner-unclear': {
      en: 'The words of the banner are not known.',
      nl: 'De woorden van de banner zijn niet bekend.',
    },
    'other-button': {
      en: 'The banner has a button whose words are not known; it may refuse.',
      nl: 'De banner heeft een knop met woorden die niet bekend zijn; misschien weigert die.',
    },
    'no-banner': { en: 'There is no cookie banner.', nl: 'Er is geen cookiebanner.' },
  },
} satisfies CheckTexts;
