/** Exceptions and attestations in the HTML reports. */
import { messages } from '../catalogue.ts';

export const exceptionTexts = messages({
  'exceptions.title': { en: 'Exceptions and confirmations', nl: 'Uitzonderingen en bevestigingen' },
  'exceptions.lead': {
    en: 'An exception is a deviation that somebody accepted for a limited time; the promise still counts as broken. A confirmation is a dated statement by a named employee about what cannot be measured.',
    nl: 'Een uitzondering is een afwijking die iemand tijdelijk heeft aanvaard; de toezegging geldt dan nog steeds als niet nagekomen. Een bevestiging is de gedateerde verklaring van een medewerker over wat niet te meten is.',
  },
  'exceptions.none': {
    en: 'There are no exceptions and no confirmations.',
    nl: 'Er zijn geen uitzonderingen en geen bevestigingen.',
  },
  'exceptions.waiver': { en: 'Exception', nl: 'Uitzondering' },
  'exceptions.waivers': { en: 'Exceptions', nl: 'Uitzonderingen' },
  'exceptions.attestations': { en: 'Confirmations', nl: 'Bevestigingen' },
  'exceptions.notices': { en: 'Needs attention', nl: 'Aandachtspunten' },
  'exceptions.promise': { en: 'Promise', nl: 'Toezegging' },
  'exceptions.owner': { en: 'Owner', nl: 'Eigenaar' },
  'exceptions.reason': { en: 'Reason', nl: 'Reden' },
  'exceptions.expires': { en: 'Expires', nl: 'Verloopt op' },
  'exceptions.standing': { en: 'State', nl: 'Status' },
  'exceptions.by': { en: 'By', nl: 'Door' },
  'exceptions.statement': { en: 'Statement and evidence', nl: 'Verklaring en bewijsstuk' },
  'exceptions.date': { en: 'Date', nl: 'Datum' },
  'exceptions.expired': { en: 'expired', nl: 'verlopen' },
  'exceptions.document-gone': { en: 'document is gone', nl: 'document is er niet meer' },
  'exceptions.document-changed': { en: 'document was changed', nl: 'document is gewijzigd' },
  'exceptions.document-over': { en: 'document has expired', nl: 'document is verlopen' },
  'exceptions.current': { en: 'current', nl: 'geldig' },
  'exceptions.later': { en: 'starts later', nl: 'gaat later in' },
  'exceptions.idle': { en: 'not needed', nl: 'niet nodig' },
  'exceptions.overruled': { en: 'does not count: this was measured', nl: 'telt niet mee: dit is gemeten' },
  'exceptions.soon': {
    en: { one: 'expires within {n} day', other: 'expires within {n} days' },
    nl: { one: 'verloopt binnen {n} dag', other: 'verloopt binnen {n} dagen' },
  },
  'exceptions.waiver-current': {
    en: 'Exception until {date}, accepted by {owner}:',
    nl: 'Uitzondering tot {date}, aanvaard door {owner}:',
  },
  'exceptions.waiver-lapsed': {
    en: 'The exception of {owner} expired on {date} and no longer counts:',
    nl: 'De uitzondering van {owner} is verlopen op {date} en telt niet meer:',
  },
  'exceptions.attestation-current': {
    en: '{by} confirmed this in writing on {date}; valid until {expires}:',
    nl: '{by} heeft dit schriftelijk bevestigd op {date}; geldig tot {expires}:',
  },
  'exceptions.attestation-document': {
    en: 'The confirmation by {by} of {date} does not count: the document that it rests on no longer holds:',
    nl: 'De bevestiging door {by} van {date} telt niet mee: het document waarop die steunt geldt niet meer:',
  },
  'exceptions.attestation-lapsed': {
    en: 'The confirmation by {by} of {date} expired on {expires}:',
    nl: 'De bevestiging door {by} van {date} is verlopen op {expires}:',
  },
});
