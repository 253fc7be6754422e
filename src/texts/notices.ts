/** What is no verdict but must be reported: waivers and attestations that expire or are of no use, sentences that nobody claims. */
import { messages } from './catalogue.ts';

export const noticeTexts = messages({
  'notice.waiver-expired': {
    en: 'The exception for {what} expired on {date}.',
    nl: 'De uitzondering voor {what} is verlopen op {date}.',
  },
  'notice.waiver-unused': {
    en: 'The exception for {what} is not needed: nothing fails.',
    nl: 'De uitzondering voor {what} is niet nodig: er gaat niets mis.',
  },
  'notice.waiver-expires-soon': {
    en: 'The exception for {what} expires on {date}.',
    nl: 'De uitzondering voor {what} verloopt op {date}.',
  },
  'notice.attestation-unused': {
    en: 'The confirmation of {what} does not count: this was measured, and the measurement decides.',
    nl: 'De bevestiging van {what} telt niet mee: dit is gemeten en de meting beslist.',
  },
  'notice.attestation-expired': {
    en: 'The confirmation of {what} expired on {date}.',
    nl: 'De bevestiging van {what} is verlopen op {date}.',
  },
  'notice.document-gone': {
    en: 'The confirmation of {what} does not count: the document that it rests on is no longer there.',
    nl: 'De bevestiging van {what} telt niet mee: het document waarop die steunt is er niet meer.',
  },
  'notice.document-changed': {
    en: 'The confirmation of {what} does not count: the document that it rests on is no longer the one that was attested.',
    nl: 'De bevestiging van {what} telt niet mee: het document waarop die steunt is niet meer het document dat is bevestigd.',
  },
  'notice.document-over': {
    en: 'The confirmation of {what} does not count: the document that it rests on has expired.',
    nl: 'De bevestiging van {what} telt niet mee: het document waarop die steunt is verlopen.',
  },
  'notice.attestation-expires-soon': {
    en: 'The confirmation of {what} expires on {date}.',
    nl: 'De bevestiging van {what} verloopt op {date}.',
  },
  'notice.statement-unclaimed': {
    en: 'This promise of the statement is not covered by a control: “{sentence}”',
    nl: 'Deze toezegging uit de verklaring is door geen maatregel gedekt: “{sentence}”',
  },
  'notice.statement-unmeasured': {
    en: 'No control measures or confirms {topics} in this promise: “{promise}”',
    nl: 'Geen maatregel meet of bevestigt {topics} in deze toezegging: “{promise}”',
  },
  'notice.judged-before-measured': {
    en: 'Judged as of {time}, before anything was measured ({measured}): this is not the state of that day.',
    nl: 'Beoordeeld alsof het {time} was, voordat er iets was gemeten ({measured}): dit is niet de stand van die dag.',
  },
  'notice.exception-revived': {
    en: 'What {what} relies on expired on {date}, before the measurement; it counts only because of the earlier date.',
    nl: 'Waar {what} op steunt, verliep op {date}, vóór de meting; het telt alleen door de eerdere datum.',
  },
  'notice.clock-differs': {
    en: 'The clock of this machine ({ours}) and those of the servers ({theirs}) differ. Check this clock first: with a wrong one, valid certificates look expired and right codes are refused.',
    nl: 'De klok van deze machine ({ours}) en die van de servers ({theirs}) verschillen. Controleer eerst deze klok: als die verkeerd staat, lijken geldige certificaten verlopen en worden goede codes geweigerd.',
  },
  'notice.traffic-inspected': {
    en: 'Hosts whose names have nothing in common ({hosts}) show certificates of one authority that is not public: {authority}. Something between this machine and the internet seems to read the traffic, and then the certificates of the servers themselves were not seen. Measure from a network without inspection.',
    nl: 'Hosts waarvan de namen niets gemeen hebben ({hosts}) tonen certificaten van één uitgever die niet publiek is: {authority}. Waarschijnlijk leest iets tussen deze machine en internet het verkeer mee, en dan zijn de certificaten van de servers zelf niet gezien. Meet vanaf een netwerk zonder inspectie.',
  },
  'notice.own-roots': {
    en: {
      one: 'Certificates were also accepted from a root of the organisation’s own: {names}.',
      other: 'Certificates were also accepted from {n} roots of the organisation’s own: {names}.',
    },
    nl: {
      one: 'Ook certificaten van een eigen root van de organisatie zijn geaccepteerd: {names}.',
      other: 'Ook certificaten van {n} eigen roots van de organisatie zijn geaccepteerd: {names}.',
    },
  },
  'because.not-selected': { en: 'Not selected in this run.', nl: 'Niet geselecteerd in deze meting.' },
  'because.not-attested': {
    en: 'No probe can see this, and nobody has confirmed it yet.',
    nl: 'Dit is niet te meten en nog niemand heeft het bevestigd.',
  },
  'because.attested-later': {
    en: 'The confirmation is dated after this run.',
    nl: 'De bevestiging is van na deze meting.',
  },
  'because.document-gone': {
    en: 'The confirmation does not count: the document that it rests on is no longer there.',
    nl: 'De bevestiging telt niet mee: het document waarop die steunt is er niet meer.',
  },
  'because.document-changed': {
    en: 'The confirmation does not count: the document that it rests on is no longer the one that was attested.',
    nl: 'De bevestiging telt niet mee: het document waarop die steunt is niet meer het document dat is bevestigd.',
  },
  'because.document-over': {
    en: 'The confirmation does not count: the document that it rests on has expired.',
    nl: 'De bevestiging telt niet mee: het document waarop die steunt is verlopen.',
  },
  'because.attestation-expired': { en: 'The confirmation has expired.', nl: 'De bevestiging is verlopen.' },
});
