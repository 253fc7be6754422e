import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'Sessions of visitors are not recorded', nl: 'Sessies van bezoekers worden niet opgenomen' },
  failureTitle: { en: 'Sessions of visitors are recorded', nl: 'Sessies van bezoekers worden opgenomen' },
  expected: { en: 'no product that records sessions', nl: 'geen product dat sessies opneemt' },
  fix: {
    en: 'Remove the recorder, or do not call the statistics anonymous.',
    nl: 'Verwijder de opname, of noem de statistieken niet anoniem.',
  },
  reasons: {
    'none-seen': {
      en: 'No product was seen that records sessions.',
      nl: 'Er is geen product gezien dat sessies opneemt.',
    },
    'recorder-seen': {
      en: '{party} records on {page}: {request}, caused by {by}.',
      nl: '{party} neemt op {page} op: {request}, veroorzaakt door {by}.',
    },
    'nothing-measured': {
      en: 'No measurement was seen, so nothing follows from what is missing.',
      nl: 'Er is geen meting gezien; uit wat ontbreekt volgt dus niets.',
    },
  },
} satisfies CheckTexts;
