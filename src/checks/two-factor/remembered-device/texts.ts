import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'A remembered device skips the code for a limited time only',
    nl: 'Een onthouden apparaat slaat de code maar beperkte tijd over',
  },
  failureTitle: {
    en: 'A remembered device skips the code for too long',
    nl: 'Een onthouden apparaat slaat de code te lang over',
  },
  expected: {
    en: 'a device is remembered for at most {maxDays} days, or not at all',
    nl: 'een apparaat wordt hooguit {maxDays} dagen onthouden, of helemaal niet',
  },
  fix: {
    en: 'Shorten the time that a device is remembered, or switch the option off.',
    nl: 'Verkort de tijd dat een apparaat wordt onthouden, of zet de mogelijkheid uit.',
  },
  reasons: {
    'not-offered': {
      en: 'The question for a code does not offer to remember the device.',
      nl: 'Bij de vraag om een code wordt niet aangeboden het apparaat te onthouden.',
    },
    'asked-again': {
      en: 'Remembering was offered and ticked, and a new login was asked for a code all the same.',
      nl: 'Onthouden werd aangeboden en aangevinkt, maar toch werd bij een nieuwe aanmelding om een code gevraagd.',
    },
    bounded: {
      en: 'A remembered device skips the code, for at most {days} days.',
      nl: 'Een onthouden apparaat slaat de code over, hooguit {days} dagen.',
    },
    'too-long': {
      en: 'A remembered device skips the code for {days} days.',
      nl: 'Een onthouden apparaat slaat de code {days} dagen over.',
    },
    unclear: {
      en: 'Remembering the device was offered and ticked, but it cannot be told what it does.',
      nl: 'Het onthouden van het apparaat werd aangeboden en aangevinkt, maar wat het doet, is niet te zeggen.',
    },
  },
} satisfies CheckTexts;
