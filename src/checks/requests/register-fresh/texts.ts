import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The register of requests is kept', nl: 'Het register van verzoeken wordt bijgehouden' },
  failureTitle: {
    en: 'The register of requests was not checked in time',
    nl: 'Het register van verzoeken is niet op tijd nagekeken',
  },
  expected: {
    en: 'an entry, or a day on which it was checked, within the last months (`fresh`)',
    nl: 'een regel, of een dag waarop het is nagekeken, in de laatste maanden (`fresh`)',
  },
  fix: {
    en: 'Look whether all requests are in it, and write today under `checked` (a register in YAML), or do the yearly drill.',
    nl: 'Kijk of alle verzoeken erin staan, en schrijf vandaag bij `checked` (een register in YAML), of doe de jaarlijkse proef.',
  },
  reasons: {
    fresh: { en: 'Its newest day is {day}.', nl: 'De nieuwste dag erin is {day}.' },
    'not-checked-since': {
      en: 'It was checked last on {day}.',
      nl: 'Het is het laatst nagekeken op {day}.',
    },
    stale: {
      en: 'Its newest day is {day}: whether it is still kept cannot be determined.',
      nl: 'De nieuwste dag erin is {day}: of het nog wordt bijgehouden, is niet vast te stellen.',
    },
    'without-date': {
      en: 'It has no request and no day on which it was checked.',
      nl: 'Het heeft geen verzoek en geen dag waarop het is nagekeken.',
    },
    'checked-ahead': {
      en: 'It says that it was checked on {day}, which lies in the future.',
      nl: 'Er staat dat het is nagekeken op {day}, en dat ligt in de toekomst.',
    },
  },
} satisfies CheckTexts;
