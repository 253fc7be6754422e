import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'A second TLSA record waits for the next key',
    nl: 'Een tweede TLSA-record staat klaar voor de volgende sleutel',
  },
  failureTitle: {
    en: 'There is no TLSA record for the next key',
    nl: 'Er is geen TLSA-record voor de volgende sleutel',
  },
  expected: { en: 'two usable TLSA records or more', nl: 'twee bruikbare TLSA-records of meer' },
  fix: {
    en: 'Publish a record for the key that comes next, or one for the authority (usage 2), beside the present one.',
    nl: 'Publiceer naast het huidige een record voor de volgende sleutel, of een voor de autoriteit (gebruik 2).',
  },
  reasons: {
    ready: { en: 'Several usable TLSA records: {hosts}.', nl: 'Meer dan één bruikbaar TLSA-record: {hosts}.' },
    'one-record': {
      en: 'A single usable TLSA record, so the next change of keys may lose mail: {hosts}.',
      nl: 'Eén bruikbaar TLSA-record; bij een nieuwe sleutel kan mail verloren gaan: {hosts}.',
    },
    'no-dane': { en: '{domain} has no DANE.', nl: '{domain} heeft geen DANE.' },
  },
} satisfies CheckTexts;
