/** The head of the HTML reports: titles, headline, warnings, identity. */
import { messages } from '../catalogue.ts';

export const mastheadTexts = messages({
  'title.owner': { en: 'Security report', nl: 'Beveiligingsrapport' },
  'title.client': { en: 'Do we keep our security promises?', nl: 'Komen wij onze beveiligingstoezeggingen na?' },
  'page.title': { en: '{title}: {name}', nl: '{title}: {name}' },
  'page.skip': { en: 'Skip to the content', nl: 'Naar de inhoud' },
  'page.language': { en: 'Language', nl: 'Taal' },
  'page.contents': { en: 'Contents', nl: 'Inhoud' },
  'page.end': { en: 'Made by {tool} {version}. Report {id}.', nl: 'Gemaakt met {tool} {version}. Rapport {id}.' },
  'headline.nothing': { en: 'Nothing has been measured yet.', nl: 'Er is nog niets gemeten.' },
  'headline.fail': {
    en: { one: '{n} of {total} promises is broken.', other: '{n} of {total} promises are broken.' },
    nl: {
      one: '{n} van de {total} toezeggingen wordt niet nagekomen.',
      other: '{n} van de {total} toezeggingen worden niet nagekomen.',
    },
  },
  'headline.undecided': {
    en: {
      one: '{n} of {total} promises could not be determined or was not tested.',
      other: '{n} of {total} promises could not be determined or were not tested.',
    },
    nl: {
      one: '{n} van de {total} toezeggingen is niet vast te stellen of niet getest.',
      other: '{n} van de {total} toezeggingen zijn niet vast te stellen of niet getest.',
    },
  },
  'headline.waived': {
    en: {
      one: '{n} of {total} promises is broken, with a temporary exception.',
      other: '{n} of {total} promises are broken, with a temporary exception.',
    },
    nl: {
      one: '{n} van de {total} toezeggingen wordt niet nagekomen; daarvoor geldt een tijdelijke uitzondering.',
      other: '{n} van de {total} toezeggingen worden niet nagekomen; daarvoor geldt een tijdelijke uitzondering.',
    },
  },
  'headline.proven': {
    en: { one: 'The promise was proven to be kept.', other: 'All {n} promises were proven to be kept.' },
    nl: {
      one: 'De toezegging wordt aantoonbaar nagekomen.',
      other: 'Alle {n} toezeggingen worden aantoonbaar nagekomen.',
    },
  },
  'headline.proven-part': {
    en: {
      one: 'The promise in this run was proven to be kept.',
      other: 'The {n} promises in this run were proven to be kept.',
    },
    nl: {
      one: 'De toezegging in deze meting wordt aantoonbaar nagekomen.',
      other: 'De {n} toezeggingen in deze meting worden aantoonbaar nagekomen.',
    },
  },
  'headline.proven-measured': {
    en: {
      one: 'What was measured of the promise was proven to be kept.',
      other: 'What was measured of the {n} promises was proven to be kept.',
    },
    nl: {
      one: 'Wat van de toezegging is gemeten, wordt aantoonbaar nagekomen.',
      other: 'Wat van de {n} toezeggingen is gemeten, wordt aantoonbaar nagekomen.',
    },
  },
  'headline.confirmed': {
    en: '{proven} of {total} promises were proven, {attested} were confirmed {by}.',
    nl: '{proven} van de {total} toezeggingen zijn bewezen, {attested} zijn bevestigd {by}.',
  },
  'standfirst.counts': {
    en: '{proven} proven, {attested} confirmed {by}, {waived} with an exception, {broken} broken, {undecided} not determined.',
    nl: '{proven} bewezen, {attested} bevestigd {by}, {waived} met een uitzondering, {broken} niet nagekomen, {undecided} niet vastgesteld.',
  },
  'standfirst.owner': { en: 'What needs fixing comes first.', nl: 'Wat u moet oplossen, staat vooraan.' },
  'standfirst.client': {
    en: 'For each promise, see below whether it is kept and what that means for you.',
    nl: 'Hieronder leest u per toezegging of die wordt nagekomen en wat dat voor u betekent.',
  },
  'warning.incomplete': {
    en: 'This run was interrupted. Anything not measured is not proven; ask for the report of a complete run.',
    nl: 'Deze meting is onderbroken. Wat niet is gemeten, is niet bewezen; vraag om het rapport van een volledige meting.',
  },
  'warning.unmeasured': {
    en: 'The statement promises more than was measured. {topics}.',
    nl: 'De verklaring belooft meer dan er is gemeten. {topics}.',
  },
  'warning.old': {
    en: 'This measurement was {days} days old when it was judged. It describes the past.',
    nl: 'Deze meting was {days} dagen oud toen zij werd beoordeeld. Zij beschrijft het verleden.',
  },
  'warning.own-roots': {
    en: 'Certificates were also accepted from roots of the organisation’s own, which not every browser trusts.',
    nl: 'Ook certificaten van eigen roots van de organisatie zijn geaccepteerd. Niet elke browser vertrouwt die.',
  },
  'warning.expired': {
    en: 'This report has expired. Ask for a newer one: the situation may have changed.',
    nl: 'Dit rapport is verlopen. Vraag om een nieuwer rapport: de situatie kan zijn veranderd.',
  },
  'part.notice': {
    en: 'This run covered only some of the promises: {names} ({n} of {total}). It says nothing about the others.',
    nl: 'Deze meting ging over een deel van de toezeggingen: {names} ({n} van de {total}). Over de andere zegt zij niets.',
  },
  'part.of': { en: 'some of the promises: {names}', nl: 'een deel van de toezeggingen: {names}' },
  'part.more': { en: '{names} and {rest} more', nl: '{names} en nog {rest}' },
  'id.measured': { en: 'Measured', nl: 'Gemeten op' },
  'id.judged': { en: 'Judged as of', nl: 'Beoordeeld per' },
  'id.valid': { en: 'Valid until', nl: 'Geldig tot' },
  'id.first-expiry': { en: 'Expires first', nl: 'Verloopt het eerst' },
  'id.no-expiry': { en: 'nothing expires soon', nl: 'niets verloopt binnenkort' },
  'id.days': { en: { one: 'in {n} day', other: 'in {n} days' }, nl: { one: 'over {n} dag', other: 'over {n} dagen' } },
  'id.report': { en: 'Report number', nl: 'Rapportnummer' },
  'id.class': { en: 'Intended for', nl: 'Bestemd voor' },
  'class.owner': {
    en: 'The organisation itself and its auditor: confidential',
    nl: 'De organisatie zelf en haar auditor: vertrouwelijk',
  },
  'class.client': { en: 'Clients: may be shared', nl: 'Klanten: mag worden gedeeld' },
  'class.nothing': { en: 'Not to be shared yet: nothing was measured', nl: 'Nog niet delen: er is niets gemeten' },
});
