import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Codes of another time are refused', nl: 'Codes van een ander moment worden geweigerd' },
  failureTitle: { en: 'Codes stay valid for too long', nl: 'Codes blijven te lang geldig' },
  expected: {
    en: 'a code of two or three time steps ago, or ahead, is refused',
    nl: 'een code van twee of drie tijdstappen eerder of later wordt geweigerd',
  },
  fix: {
    en: 'Accept the code of the current time step, and at most one step on either side for clocks that differ.',
    nl: 'Accepteer de code van de huidige tijdstap en hooguit één stap aan weerszijden, voor klokken die verschillen.',
  },
  reasons: {
    'others-refused': {
      en: 'Refused: the code of time step {steps}, counted from the current one.',
      nl: 'Geweigerd: de code van tijdstap {steps}, geteld vanaf de huidige.',
    },
    'long-accepted': {
      en: 'Codes remain valid for more than a minute and a half: the code of time step {steps}, counted from the current one, was accepted.',
      nl: 'Codes blijven langer dan anderhalve minuut geldig: de code van tijdstap {steps}, geteld vanaf de huidige, werd geaccepteerd.',
    },
    'others-accepted': {
      en: 'Accepted: the code of time step {steps}, counted from the current one.',
      nl: 'Geaccepteerd: de code van tijdstap {steps}, geteld vanaf de huidige.',
    },
    indistinct: {
      en: 'It cannot be told whether a code of another time admitted: the right code did not admit either, or the page does not differ clearly.',
      nl: 'Het is niet te zeggen of een code van een ander moment toegang gaf: ook de juiste code gaf geen toegang, of de pagina verschilt niet duidelijk.',
    },
  },
} satisfies CheckTexts;
