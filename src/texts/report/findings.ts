/** The sections about controls and findings of the HTML reports. */
import { messages } from '../catalogue.ts';

export const findingTexts = messages({
  'first.title': { en: 'Fix first', nl: 'Eerst op te lossen' },
  'first.nothing': {
    en: 'Nothing: every required check passed or has an exception.',
    nl: 'Niets: elke vereiste controle voldoet of heeft een uitzondering.',
  },
  'first.more': { en: 'And {n} more, under Promise by promise.', nl: 'En nog {n}, onder Per toezegging.' },
  'first.failing': { en: 'Failed', nl: 'Voldoet niet' },
  'first.undecided': { en: 'Could not be determined', nl: 'Niet vast te stellen' },
  'finding.fix': { en: 'How to fix', nl: 'Oplossing' },
  'finding.expected': { en: 'Expected', nl: 'Verwacht' },
  'finding.observed': { en: 'Found', nl: 'Gevonden' },
  'finding.where': { en: 'Where and when', nl: 'Waar en wanneer' },
  'finding.nowhere': { en: 'no address', nl: 'geen adres' },
  'finding.check-title': { en: 'Check', nl: 'Controle' },
  'finding.when': { en: 'When', nl: 'Wanneer' },
  'finding.flaky': { en: 'answered only at the second attempt', nl: 'antwoordde pas bij de tweede poging' },
  'overview.title': { en: 'At a glance', nl: 'In één oogopslag' },
  'overview.caption': {
    en: 'By system and protection: is the promise kept?',
    nl: 'Per systeem en beveiliging: wordt de toezegging nagekomen?',
  },
  'overview.system': { en: 'System', nl: 'Systeem' },
  'overview.no-system': { en: 'The organisation', nl: 'De organisatie' },
  'overview.not-promised': { en: 'not promised', nl: 'niet toegezegd' },
  'promises.title': { en: 'Promise by promise', nl: 'Per toezegging' },
  'promises.no-address': { en: 'no address configured', nl: 'geen adres ingesteld' },
  'promises.advice': {
    en: { one: '{n} recommendation', other: '{n} recommendations' },
    nl: { one: '{n} aanbeveling', other: '{n} aanbevelingen' },
  },
  'promises.unanswered': {
    en: { one: '{n} check without a result', other: '{n} checks without a result' },
    nl: { one: '{n} controle zonder uitslag', other: '{n} controles zonder uitslag' },
  },
  'promises.same': {
    en: { one: '{n} check with the same result as', other: '{n} checks with the same result as' },
    nl: { one: '{n} controle met dezelfde uitslag als', other: '{n} controles met dezelfde uitslag als' },
  },
  'promises.step': { en: 'How to fix: step {n}', nl: 'Oplossing: stap {n}' },
  'promises.limits': { en: 'What this does not prove.', nl: 'Wat dit niet bewijst.' },
  'promises.held': {
    en: { one: '{n} check passed', other: '{n} checks passed' },
    nl: { one: '{n} controle voldoet', other: '{n} controles voldoen' },
  },
  'promises.none-apply': { en: 'No check applies here', nl: 'Geen enkele controle is hier van toepassing' },
  'promises.held-of': {
    en: { one: '{n} check passed; the others do not apply', other: '{n} checks passed; the others do not apply' },
    nl: {
      one: '{n} controle voldoet; de overige zijn niet van toepassing',
      other: '{n} controles voldoen; de overige zijn niet van toepassing',
    },
  },
  'promises.held-others': {
    en: {
      one: '{n} check passed; the others are listed with what is known',
      other: '{n} checks passed; the others are listed with what is known',
    },
    nl: {
      one: '{n} controle voldoet; bij de overige staat wat bekend is',
      other: '{n} controles voldoen; bij de overige staat wat bekend is',
    },
  },
  'promises.seen': { en: 'What was found', nl: 'Wat is gevonden' },
  'promises.seen-required': { en: 'Required checks', nl: 'Vereiste controles' },
  'promises.seen-advised': { en: 'Advised checks', nl: 'Aanbevolen controles' },
  'promises.fails-on': {
    en: 'will fail on {date} if nothing changes',
    nl: 'voldoet vanaf {date} niet meer als er niets verandert',
  },
  'promises.line': { en: 'controls.yaml, line {line}', nl: 'controls.yaml, regel {line}' },
  'advice.title': { en: 'Recommendations', nl: 'Aanbevelingen' },
  'advice.lead': {
    en: 'These do not break a promise, but would strengthen the protection.',
    nl: 'Deze punten schenden geen toezegging, maar maken de beveiliging sterker.',
  },
  'advice.none': { en: 'There are no recommendations.', nl: 'Er zijn geen aanbevelingen.' },
  'advice.caption': {
    en: 'Advised checks that failed, and warnings of the policy; the most severe first',
    nl: 'Aanbevolen controles die niet voldoen en waarschuwingen van de norm; de ernstigste bovenaan',
  },
  'advice.what': { en: 'Recommendation', nl: 'Aanbeveling' },
  'expiry.title': { en: 'Expires first', nl: 'Verloopt het eerst' },
  'expiry.lead': {
    en: 'What is in order now and will expire unless somebody acts.',
    nl: 'Wat nu in orde is en verloopt als niemand iets doet.',
  },
  'expiry.none': {
    en: 'Nothing that was measured has an expiry date.',
    nl: 'Niets van wat is gemeten, heeft een verloopdatum.',
  },
  'expiry.caption': {
    en: 'Days left at the time of judging; a full bar is ninety days',
    nl: 'Resterende dagen op het moment van beoordelen; een volle balk is negentig dagen',
  },
  'expiry.kind': { en: 'What expires', nl: 'Wat verloopt' },
  'expiry.date': { en: 'Expires on', nl: 'Verloopt op' },
  'expiry.days': { en: 'Days', nl: 'Dagen' },
  'expiry.measured': { en: 'a check that passes now', nl: 'een controle die nu voldoet' },
  'expiry.waiver': { en: 'the exception', nl: 'de uitzondering' },
  'expiry.attestation': { en: 'the confirmation', nl: 'de bevestiging' },
  'expiry.more': { en: 'And {n} more, later.', nl: 'En daarna nog {n}.' },
});
