import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: {
    en: 'Deleted mail stays in the bin as long as promised',
    nl: 'Verwijderde e-mail blijft zo lang in de prullenbak als toegezegd',
  },
  failureTitle: {
    en: 'The bin is emptied sooner than promised',
    nl: 'De prullenbak wordt eerder geleegd dan toegezegd',
  },
  expected: {
    en: 'messages that have been in the folder for the promised time',
    nl: 'berichten die de toegezegde tijd in de map staan',
  },
  fix: {
    en: 'Change the setting that empties the folder, on the server and in each mail program, or change the promise.',
    nl: 'Pas de instelling aan die de map leegt, op de server en in elk mailprogramma, of pas de toezegging aan.',
  },
  reasons: {
    kept: {
      en: '{folders}: messages have been there for longer than {months} months.',
      nl: '{folders}: er staan berichten langer dan {months} maanden.',
    },
    'emptied-sooner': {
      en: '{folders}: nothing has been there for longer than {oldest} months, and {months} were promised, although the mailbox is older and much is deleted.',
      nl: '{folders}: niets staat er langer dan {oldest} maanden, terwijl {months} zijn toegezegd; de mailbox is ouder en er wordt veel verwijderd.',
    },
    'gmail-empties-bin': {
      en: 'Gmail permanently deletes what has been in its bin for thirty days, so a promise of more than that cannot be kept there.',
      nl: 'Gmail verwijdert definitief wat dertig dagen in de prullenbak staat; langer bewaren kan daar dus niet.',
    },
    'no-savedate': {
      en: '{folders}: the server does not keep the day on which a message arrived in the folder (SAVEDATE).',
      nl: '{folders}: de server bewaart niet op welke dag een bericht in de map kwam (SAVEDATE).',
    },
    'dates-look-migrated': {
      en: 'Half of the messages in {folders} are dated within a few days. That looks like a move to another server, after which dates say nothing of age.',
      nl: 'De helft van de berichten in {folders} is van enkele dagen. Dat lijkt op een verhuizing naar een andere server, en dan zegt een datum niets over ouderdom.',
    },
    'mostly-gone': {
      en: '{folders}: some messages have been there for longer than {months} months, but most of that age are gone.',
      nl: '{folders}: enkele berichten staan er langer dan {months} maanden, maar de meeste van die leeftijd zijn weg.',
    },
    'too-little-mail': {
      en: '{folders}: the mailbox is too new, or too little is deleted, to see how long mail is kept.',
      nl: '{folders}: de mailbox is te nieuw, of er wordt te weinig verwijderd, om te zien hoe lang e-mail blijft.',
    },
    'nothing-promised': {
      en: 'controls.yaml names no folder with `keep-at-least`.',
      nl: 'controls.yaml noemt geen map met `keep-at-least`.',
    },
  },
} satisfies CheckTexts;
