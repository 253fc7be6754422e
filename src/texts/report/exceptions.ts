/** Exceptions and attestations in the HTML reports. */
import { messages } from '../catalogue.ts';

export const exceptionTexts = messages({
  'exceptions.title': { en: 'Exceptions and attestations', nl: 'Uitzonderingen en bevestigingen' },
  'exceptions.lead': {
    en: 'An exception is a deviation that somebody accepted for a time; it never makes a failure a pass. An attestation is a person’s word, with a date, for what cannot be measured.',
    nl: 'Een uitzondering is een afwijking die iemand voor een bepaalde tijd heeft aanvaard; zij maakt van “voldoet niet” nooit “voldoet”. Een bevestiging is de gedateerde verklaring van een persoon over wat niet te meten is.',
  },
  'exceptions.none': {
    en: 'There are no exceptions and no attestations.',
    nl: 'Er zijn geen uitzonderingen en geen bevestigingen.',
  },
  'exceptions.waiver': { en: 'Exception', nl: 'Uitzondering' },
  'exceptions.waivers': { en: 'Exceptions', nl: 'Uitzonderingen' },
  'exceptions.attestations': { en: 'Attestations', nl: 'Bevestigingen' },
  'exceptions.notices': { en: 'To look at', nl: 'Aandachtspunten' },
  'exceptions.promise': { en: 'Promise', nl: 'Toezegging' },
  'exceptions.owner': { en: 'Owner', nl: 'Eigenaar' },
  'exceptions.reason': { en: 'Reason', nl: 'Reden' },
  'exceptions.expires': { en: 'Expires', nl: 'Verloopt op' },
  'exceptions.standing': { en: 'State', nl: 'Status' },
  'exceptions.by': { en: 'By', nl: 'Door' },
  'exceptions.statement': { en: 'Statement and evidence', nl: 'Verklaring en bewijsstuk' },
  'exceptions.date': { en: 'Date', nl: 'Datum' },
  'exceptions.expired': { en: 'expired', nl: 'verlopen' },
  'exceptions.current': { en: 'current', nl: 'geldig' },
  'exceptions.later': { en: 'begins later', nl: 'gaat later in' },
  'exceptions.idle': { en: 'not needed', nl: 'niet nodig' },
  'exceptions.overruled': { en: 'does not count: was measured', nl: 'telt niet mee: is gemeten' },
  'exceptions.soon': {
    en: { one: 'expires within {n} day', other: 'expires within {n} days' },
    nl: { one: 'verloopt binnen {n} dag', other: 'verloopt binnen {n} dagen' },
  },
  'exceptions.waiver-current': {
    en: '{owner} accepted this deviation until {date}:',
    nl: '{owner} heeft deze afwijking aanvaard tot en met {date}:',
  },
  'exceptions.waiver-lapsed': {
    en: 'The exception of {owner} expired on {date} and no longer counts:',
    nl: 'De uitzondering van {owner} is verlopen op {date} en telt niet meer mee:',
  },
  'exceptions.attestation-current': {
    en: '{by} confirmed this on {date}, valid until {expires}:',
    nl: '{by} heeft dit bevestigd op {date}, geldig tot en met {expires}:',
  },
  'exceptions.attestation-lapsed': {
    en: 'The attestation of {by} of {date} expired on {expires}:',
    nl: 'De bevestiging door {by} van {date} is verlopen op {expires}:',
  },
});
