import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'The mailbox has the bin of the promise',
    nl: 'De mailbox heeft de prullenbak van de toezegging',
  },
  failureTitle: {
    en: 'The mailbox has no such bin',
    nl: 'De mailbox heeft die prullenbak niet',
  },
  expected: {
    en: 'a folder for deleted mail',
    nl: 'een map voor verwijderde e-mail',
  },
  fix: {
    en: 'Create the folder, or correct its path in controls.yaml.',
    nl: 'Maak de map aan, of verbeter het pad in controls.yaml.',
  },
  reasons: {
    found: {
      en: 'Found: {folders}.',
      nl: 'Gevonden: {folders}.',
    },
    missing: {
      en: 'The list of all folders does not have {folders}.',
      nl: '{folders} staat niet in de lijst van alle mappen.',
    },
    'not-marked': {
      en: 'The server marks no folder as the bin. Name it in controls.yaml by its path.',
      nl: 'De server markeert geen map als prullenbak. Noem die in controls.yaml bij het pad.',
    },
    several: {
      en: 'The server marks more than one folder as the bin. Name the right one in controls.yaml by its path.',
      nl: 'De server markeert meer dan één map als prullenbak. Noem de juiste in controls.yaml bij het pad.',
    },
    'no-bin': {
      en: 'controls.yaml names no bin.',
      nl: 'controls.yaml noemt geen prullenbak.',
    },
  },
} satisfies CheckTexts;
