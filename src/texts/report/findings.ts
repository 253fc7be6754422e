/** The sections about controls and findings of the HTML reports. */
import { messages } from '../catalogue.ts';

export const findingTexts = messages({
  'first.title': { en: 'First to mend', nl: 'Eerst te herstellen' },
  'first.nothing': {
    en: 'Nothing: every required check that was made holds, or is under an exception.',
    nl: 'Niets: iedere vereiste controle die is gedaan, voldoet of valt onder een uitzondering.',
  },
  'first.more': {
    en: { one: 'And {n} more, under Promise by promise.', other: 'And {n} more, under Promise by promise.' },
    nl: { one: 'En nog {n}, onder Per toezegging.', other: 'En nog {n}, onder Per toezegging.' },
  },
  'first.failing': { en: 'Does not hold', nl: 'Voldoet niet' },
  'first.undecided': { en: 'Could not be decided', nl: 'Niet vastgesteld' },
  'finding.mend': { en: 'How to mend', nl: 'Herstelmaatregel' },
  'finding.expected': { en: 'Expected', nl: 'Verwacht' },
  'finding.observed': { en: 'Seen', nl: 'Waarneming' },
  'finding.where': { en: 'Where and when', nl: 'Waar en wanneer' },
  'finding.nowhere': { en: 'no address', nl: 'geen adres' },
  'finding.check-title': { en: 'Check', nl: 'Controle' },
  'finding.when': { en: 'When', nl: 'Wanneer' },
  'finding.flaky': { en: 'answered only at a second try', nl: 'gaf pas bij een tweede poging antwoord' },
  'overview.title': { en: 'At a glance', nl: 'In één oogopslag' },
  'overview.caption': {
    en: 'Per system and kind of protection: does the promise hold?',
    nl: 'Per systeem en soort bescherming: wordt de toezegging nagekomen?',
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
    en: { one: '{n} check without an answer', other: '{n} checks without an answer' },
    nl: { one: '{n} controle zonder uitslag', other: '{n} controles zonder uitslag' },
  },
  'promises.same': {
    en: { one: '{n} check with the same answer as at', other: '{n} checks with the same answer as at' },
    nl: { one: '{n} controle met dezelfde waarneming als bij', other: '{n} controles met dezelfde waarneming als bij' },
  },
  'promises.step': { en: 'How to mend: step {n}', nl: 'Herstelmaatregel: stap {n}' },
  'promises.limits': { en: 'What this does not prove.', nl: 'Wat dit niet bewijst.' },
  'promises.held': {
    en: { one: '{n} check holds', other: '{n} checks hold' },
    nl: { one: '{n} controle voldoet', other: '{n} controles voldoen' },
  },
  'promises.none-apply': { en: 'No check applies here', nl: 'Geen enkele controle is hier van toepassing' },
  'promises.held-of': {
    en: { one: '{n} check holds; the others do not apply', other: '{n} checks hold; the others do not apply' },
    nl: {
      one: '{n} controle voldoet; de overige zijn niet van toepassing',
      other: '{n} controles voldoen; de overige zijn niet van toepassing',
    },
  },
  'promises.held-others': {
    en: {
      one: '{n} check holds; the others are listed with what is known',
      other: '{n} checks hold; the others are listed with what is known',
    },
    nl: {
      one: '{n} controle voldoet; bij de overige staat wat bekend is',
      other: '{n} controles voldoen; bij de overige staat wat bekend is',
    },
  },
  'promises.seen': { en: 'What was seen', nl: 'Wat is waargenomen' },
  'promises.seen-required': { en: 'Required checks', nl: 'Vereiste controles' },
  'promises.seen-advised': { en: 'Advised checks', nl: 'Aanbevolen controles' },
  'promises.fails-on': {
    en: 'will fail on {date} if nothing changes',
    nl: 'voldoet vanaf {date} niet meer als er niets verandert',
  },
  'promises.line': { en: 'controls.yaml, line {line}', nl: 'controls.yaml, regel {line}' },
  'advice.title': { en: 'Recommendations', nl: 'Aanbevelingen' },
  'advice.lead': {
    en: 'These break no promise; they would make the protection stronger.',
    nl: 'Hiermee wordt geen toezegging geschonden; zij zouden de bescherming wel sterker maken.',
  },
  'advice.none': { en: 'There are no recommendations.', nl: 'Er zijn geen aanbevelingen.' },
  'advice.caption': {
    en: 'Advised checks that do not hold, and warnings of the policy, the heaviest first',
    nl: 'Aanbevolen controles die niet voldoen en waarschuwingen van de norm, de zwaarste bovenaan',
  },
  'advice.what': { en: 'Recommendation', nl: 'Aanbeveling' },
  'expiry.title': { en: 'First to expire', nl: 'Verloopt het eerst' },
  'expiry.lead': {
    en: 'What holds now and ends by itself if nobody acts.',
    nl: 'Wat nu voldoet en vanzelf eindigt als niemand iets doet.',
  },
  'expiry.none': {
    en: 'Nothing that was measured has an end in sight.',
    nl: 'Niets van wat gemeten is, heeft een einde in zicht.',
  },
  'expiry.caption': {
    en: 'Days to go, counted from the moment of judging; the bar is full at ninety days',
    nl: 'Resterende dagen vanaf het moment van beoordelen; de balk is vol bij negentig dagen',
  },
  'expiry.kind': { en: 'What ends', nl: 'Wat eindigt' },
  'expiry.date': { en: 'Ends on', nl: 'Eindigt op' },
  'expiry.days': { en: 'Days', nl: 'Dagen' },
  'expiry.measured': { en: 'a check that now holds', nl: 'een controle die nu voldoet' },
  'expiry.waiver': { en: 'the exception', nl: 'de uitzondering' },
  'expiry.attestation': { en: 'the attestation', nl: 'de bevestiging' },
  'expiry.more': {
    en: { one: 'And {n} more, later.', other: 'And {n} more, later.' },
    nl: { one: 'En nog {n} later.', other: 'En nog {n} later.' },
  },
});
