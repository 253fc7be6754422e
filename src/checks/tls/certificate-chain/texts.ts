import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'The chain of certificates is sent whole', nl: 'De keten van certificaten wordt heel meegestuurd' },
  failureTitle: {
    en: 'The chain of certificates is not sent as it should be',
    nl: 'De keten van certificaten wordt niet goed meegestuurd',
  },
  expected: {
    en: 'every certificate between the server’s own and the root, each followed by its issuer',
    nl: 'elk certificaat tussen dat van de server en de hoogste uitgever, telkens gevolgd door de uitgever ervan',
  },
  fix: {
    en: 'Let the server send its own certificate and then the intermediate ones, in that order: often a file named fullchain.pem.',
    nl: 'Laat de server eerst het eigen certificaat sturen en dan de tussencertificaten, in die volgorde: vaak het bestand fullchain.pem.',
  },
  reasons: {
    whole: {
      en: 'The chain of {count} is complete and in order.',
      nl: 'De keten van {count} is volledig en op volgorde.',
    },
    incomplete: {
      en: 'A certificate is missing: nothing that was sent, and no known root, vouches for {issuer}.',
      nl: 'Er ontbreekt een certificaat: niets van wat is gestuurd, en geen bekende uitgever, staat in voor {issuer}.',
    },
    'out-of-order': {
      en: 'The certificates do not follow each other: some clients cannot read the chain so.',
      nl: 'De certificaten volgen niet op elkaar: sommige programma’s kunnen de keten zo niet lezen.',
    },
  },
} satisfies CheckTexts;
