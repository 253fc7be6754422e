import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'What is typed stays in the page until it is sent',
    nl: 'Wat wordt ingetypt, blijft op de pagina tot het wordt verzonden',
  },
  failureTitle: {
    en: 'What is typed leaves the page before it is sent',
    nl: 'Wat wordt ingetypt, verlaat de pagina voordat het wordt verzonden',
  },
  expected: {
    en: 'no request that carries what was typed, plain, encoded or hashed',
    nl: 'geen verzoek dat het ingetypte bevat, leesbaar, gecodeerd of als hash',
  },
  fix: {
    en: 'Remove the script that reads the fields; session recorders and form analytics often do, and can be kept away from fields.',
    nl: 'Verwijder het script dat de velden leest; sessie-opnames en formulierstatistieken doen dat vaak, en zijn van velden weg te houden.',
  },
  reasons: {
    'nothing-left': {
      en: 'A marked value was typed into {n} fields and not sent; no request carried it.',
      nl: 'In {n} velden is een gemerkte waarde getypt en niet verzonden; geen verzoek bevatte die waarde.',
    },
    leaks: {
      en: 'What was typed into “{field}” went to {hosts} before anything was sent.',
      nl: 'Wat in “{field}” werd getypt, ging naar {hosts} voordat er iets was verzonden.',
    },
    'reaches-own-site': {
      en: 'What was typed into “{field}” went to the own site ({hosts}) before anything was sent.',
      nl: 'Wat in “{field}” werd getypt, ging naar de eigen site ({hosts}) voordat er iets was verzonden.',
    },
    'not-watched': {
      en: 'Not everything that the page sends could be recorded.',
      nl: 'Niet alles wat de pagina verzendt, kon worden vastgelegd.',
    },
    'not-typed': {
      en: 'The value that was typed did not stay in each field of “{form}”.',
      nl: 'De getypte waarde bleef niet in elk veld van “{form}” staan.',
    },
  },
} satisfies CheckTexts;
