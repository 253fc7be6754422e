/** Messages and GitHub issues about changes. They name promises and outcomes, never hosts or what was seen. */
import { messages } from './catalogue.ts';

export const notifyTexts = messages({
  'notify.proven': {
    en: {
      one: '{organisation}: the promise was proven to be kept',
      other: '{organisation}: all {n} promises were proven to be kept',
    },
    nl: {
      one: '{organisation}: de toezegging wordt aantoonbaar nagekomen',
      other: '{organisation}: alle {n} toezeggingen worden aantoonbaar nagekomen',
    },
  },
  'notify.confirmed': {
    en: '{organisation}: {proven} of {total} promises were proven, {attested} were confirmed {by}',
    nl: '{organisation}: {proven} van de {total} toezeggingen zijn bewezen, {attested} zijn bevestigd {by}',
  },
  'notify.waived': {
    en: {
      one: '{organisation}: {n} promise is broken, with a temporary exception',
      other: '{organisation}: {n} promises are broken, with a temporary exception',
    },
    nl: {
      one: '{organisation}: {n} toezegging wordt niet nagekomen, met een tijdelijke uitzondering',
      other: '{organisation}: {n} toezeggingen worden niet nagekomen, met een tijdelijke uitzondering',
    },
  },
  'notify.fails': {
    en: { one: '{organisation}: {n} promise is broken', other: '{organisation}: {n} promises are broken' },
    nl: {
      one: '{organisation}: {n} toezegging wordt niet nagekomen',
      other: '{organisation}: {n} toezeggingen worden niet nagekomen',
    },
  },
  'notify.undecided': {
    en: '{organisation}: not every promise could be determined',
    nl: '{organisation}: niet van elke toezegging is vast te stellen of zij wordt nagekomen',
  },
  'notify.incomplete': { en: 'The run is not complete.', nl: 'De meting is niet volledig.' },
  'notify.changed': { en: 'Changed since the last run:', nl: 'Veranderd sinds de vorige meting:' },
  'notify.unchanged': { en: 'Nothing changed since the last run.', nl: 'Niets veranderd sinds de vorige meting.' },
  'notify.statement-changed': {
    en: 'The published statement says something else than in the last run.',
    nl: 'De gepubliceerde verklaring zegt iets anders dan bij de vorige meting.',
  },
  'notify.first': { en: 'This is the first run.', nl: 'Dit is de eerste meting.' },
  'notify.now': { en: 'Now: {counts}.', nl: 'Stand op dit moment: {counts}.' },
  'notify.report': { en: 'View the report', nl: 'Naar het rapport' },
  'notify.more': { en: 'and {count} more', nl: 'en nog {count}' },
  'notify.issue-title': { en: 'Promise broken: {control}', nl: 'Toezegging niet nagekomen: {control}' },
  'notify.no-sender': {
    en: 'WAARBORG_MAIL_FROM and WAARBORG_MAIL_TO must be set too',
    nl: 'stel ook WAARBORG_MAIL_FROM en WAARBORG_MAIL_TO in',
  },
  'notify.unreachable': { en: 'it could not be reached', nl: 'niet bereikbaar' },
  'notify.answered': { en: 'it answered with status {status}', nl: 'antwoordde met status {status}' },
  'notify.not-an-address': { en: 'its address is not a valid URL', nl: 'het adres is geen geldige URL' },
  'notify.other-scheme': {
    en: 'its address does not start with {scheme}',
    nl: 'het adres begint niet met {scheme}',
  },
  'notify.not-a-mail-address': {
    en: 'its address is not an smtps:// or smtp:// address',
    nl: 'het adres is geen smtps://- of smtp://-adres',
  },
  'notify.mail-refused': {
    en: 'the mail server did not accept the message ({error})',
    nl: 'de mailserver nam het bericht niet aan ({error})',
  },
  'notify.issue-intro': {
    en: 'This promise from "{statement}" was broken in the run of {time}:',
    nl: 'Deze toezegging uit “{statement}” is bij de meting van {time} niet nagekomen:',
  },
  'notify.issue-checks': { en: 'Failed checks:', nl: 'Controles die niet voldoen:' },
  'notify.issue-footer': {
    en: 'Waarborg keeps this issue up to date and closes it once the promise is proven to be kept again.',
    nl: 'Waarborg houdt deze melding bij en sluit haar zodra de toezegging weer aantoonbaar wordt nagekomen.',
  },
  'notify.issue-changed': {
    en: 'The failed checks have changed:',
    nl: 'De controles die niet voldoen, zijn veranderd:',
  },
  'notify.issue-recovered': {
    en: 'In the run of {time} the promise was kept again: {outcome}.',
    nl: 'Bij de meting van {time} is de toezegging weer nagekomen: {outcome}.',
  },
  'notify.issue-waived': {
    en: 'In the run of {time} this deviation has a temporary exception.',
    nl: 'Bij de meting van {time} geldt voor deze afwijking een tijdelijke uitzondering.',
  },
  'notify.issue-gone': {
    en: 'controls.yaml no longer has this control.',
    nl: 'Deze maatregel staat niet meer in controls.yaml.',
  },
  'notify.issue-twin': {
    en: 'This issue is a duplicate; see #{number}.',
    nl: 'Deze melding is dubbel; zie #{number}.',
  },
});
