/** The head of the HTML reports: titles, headline, warnings, identity. */
import { messages } from '../catalogue.ts';

export const mastheadTexts = messages({
  'title.owner': { en: 'Security report', nl: 'Beveiligingsrapport' },
  'title.client': { en: 'Are our security promises true?', nl: 'Komen wij onze beveiligingstoezeggingen na?' },
  'page.title': { en: '{title}: {name}', nl: '{title}: {name}' },
  'page.skip': { en: 'To the content', nl: 'Naar de inhoud' },
  'page.language': { en: 'Language', nl: 'Taal' },
  'page.contents': { en: 'Contents', nl: 'Inhoud' },
  'page.end': { en: 'Made by {tool} {version}. Report {id}.', nl: 'Gemaakt met {tool} {version}. Rapport {id}.' },
  'headline.nothing': { en: 'Nothing has been measured yet.', nl: 'Er is nog niets gemeten.' },
  'headline.fail': {
    en: { one: '{n} of the {total} promises is not kept.', other: '{n} of the {total} promises are not kept.' },
    nl: {
      one: '{n} van de {total} toezeggingen wordt niet nagekomen.',
      other: '{n} van de {total} toezeggingen worden niet nagekomen.',
    },
  },
  'headline.undecided': {
    en: {
      one: '{n} of the {total} promises could not be determined.',
      other: '{n} of the {total} promises could not be determined.',
    },
    nl: {
      one: '{n} van de {total} toezeggingen is niet vastgesteld.',
      other: '{n} van de {total} toezeggingen zijn niet vastgesteld.',
    },
  },
  'headline.waived': {
    en: {
      one: '{n} of the {total} promises is not kept, by a temporary exception.',
      other: '{n} of the {total} promises are not kept, by a temporary exception.',
    },
    nl: {
      one: 'Voor {n} van de {total} toezeggingen geldt een tijdelijke uitzondering.',
      other: 'Voor {n} van de {total} toezeggingen geldt een tijdelijke uitzondering.',
    },
  },
  'headline.kept': {
    en: { one: 'The promise is kept.', other: 'All {n} promises are kept.' },
    nl: { one: 'De toezegging wordt nagekomen.', other: 'Alle {n} toezeggingen worden nagekomen.' },
  },
  'headline.kept-part': {
    en: { one: 'The promise that was looked at is kept.', other: 'The {n} promises that were looked at are kept.' },
    nl: {
      one: 'De onderzochte toezegging wordt nagekomen.',
      other: 'De {n} onderzochte toezeggingen worden nagekomen.',
    },
  },
  'standfirst.part': {
    en: '{measured} measured, {attested} vouched for by a person, {undecided} undecided.',
    nl: '{measured} gemeten, {attested} handmatig bevestigd, {undecided} niet vastgesteld.',
  },
  'standfirst.counts': {
    en: '{controls} promises about {systems} systems and the organisation: {measured} measured, {attested} vouched for by a person, {undecided} undecided.',
    nl: '{controls} toezeggingen over {systems} systemen en de organisatie: {measured} gemeten, {attested} handmatig bevestigd, {undecided} niet vastgesteld.',
  },
  'standfirst.owner': { en: 'What must be mended stands first.', nl: 'Wat hersteld moet worden, staat vooraan.' },
  'standfirst.client': {
    en: 'Below you read of each promise whether it is kept, and what that means for you.',
    nl: 'Hieronder leest u per toezegging of zij wordt nagekomen en wat dat voor u betekent.',
  },
  'warning.incomplete': {
    en: 'This run was interrupted. What was not measured is not proven; ask for the report of a whole run.',
    nl: 'Deze meting is onderbroken. Wat niet gemeten is, is niet bewezen; vraag om het rapport van een volledige meting.',
  },
  'warning.old': {
    en: 'This measurement was {days} days old when it was judged. It tells of the past.',
    nl: 'Deze meting was {days} dagen oud toen zij werd beoordeeld. Zij gaat over het verleden.',
  },
  'warning.expired': {
    en: 'This report has expired. Ask for a newer one: what held then may have changed.',
    nl: 'Dit rapport is verlopen. Vraag om een nieuwer rapport: wat toen gold, kan veranderd zijn.',
  },
  'part.notice': {
    en: 'This run was about a part of the promises: {names} ({n} of the {total}). It says nothing about the others.',
    nl: 'Deze meting ging over een deel van de toezeggingen: {names} ({n} van de {total}). Over de andere zegt zij niets.',
  },
  'part.of': { en: 'part of the promises: {names}', nl: 'deel van de toezeggingen: {names}' },
  'part.more': { en: '{names} and {rest} more', nl: '{names} en nog {rest}' },
  'id.measured': { en: 'Measured', nl: 'Gemeten op' },
  'id.judged': { en: 'Judged as of', nl: 'Beoordeeld naar' },
  'id.utc': { en: 'UTC is universal time.', nl: 'UTC is de wereldtijd.' },
  'id.valid': { en: 'Valid until', nl: 'Geldig tot' },
  'id.first-expiry': { en: 'First to expire', nl: 'Verloopt het eerst' },
  'id.no-expiry': { en: 'nothing in sight', nl: 'niets in zicht' },
  'id.days': { en: { one: 'in {n} day', other: 'in {n} days' }, nl: { one: 'over {n} dag', other: 'over {n} dagen' } },
  'id.report': { en: 'Report number', nl: 'Rapportnummer' },
  'id.class': { en: 'For', nl: 'Bestemd voor' },
  'class.owner': {
    en: 'The organisation itself and its auditor: confidential',
    nl: 'De organisatie zelf en haar auditor: vertrouwelijk',
  },
  'class.client': { en: 'Clients: may be shared', nl: 'Klanten: mag worden gedeeld' },
  'class.nothing': {
    en: 'Not to be shared yet: nothing was measured',
    nl: 'Nog niet om te delen: er is niets gemeten',
  },
});
