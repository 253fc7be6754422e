/** Connections, and the verdicts of other guidelines, in the HTML reports. */
import { messages } from '../catalogue.ts';

export const connectionTexts = messages({
  'tls.title': { en: 'Connections', nl: 'Verbindingen' },
  'tls.lead': {
    en: 'What was found at each address. Beside a value stands the level that the policy gives it, as far as a check of this run tells.',
    nl: 'Wat op ieder adres werd aangetroffen. Bij een waarde staat het niveau dat de norm haar geeft, voor zover een controle van deze meting dat zegt.',
  },
  'tls.caption': {
    en: 'Version, cipher suite and certificate per address',
    nl: 'Versie, algoritmeselectie en certificaat per adres',
  },
  'tls.where': { en: 'Where and when', nl: 'Waar en wanneer' },
  'tls.protocol': { en: 'Version', nl: 'Versie' },
  'tls.suite': { en: 'Cipher suite', nl: 'Algoritmeselectie' },
  'tls.key': { en: 'Key', nl: 'Sleutel' },
  'tls.until': { en: 'Certificate valid until', nl: 'Certificaat geldig tot' },
  'tls.trusted': { en: 'Trusted for this name', nl: 'Vertrouwd voor deze naam' },
  'tls.yes': { en: 'yes', nl: 'ja' },
  'tls.untrusted': { en: 'not trusted', nl: 'niet vertrouwd' },
  'tls.other-name': { en: 'for another name', nl: 'voor een andere naam' },
  'tls.failed': { en: 'no connection', nl: 'geen verbinding' },
  'tls.expired': { en: 'expired', nl: 'verlopen' },
  'tls.days': {
    en: { one: '{n} day left', other: '{n} days left' },
    nl: { one: 'nog {n} dag', other: 'nog {n} dagen' },
  },
  'tls.level-required': { en: 'insufficient', nl: 'onvoldoende' },
  'tls.level-advised': { en: 'advised against', nl: 'afgeraden' },
  'tls.level-phase-out': { en: 'to be phased out', nl: 'uit te faseren' },
  'tls.level-good': { en: 'good', nl: 'goed' },
  'tls.level-sufficient': { en: 'sufficient', nl: 'voldoende' },
  'tls.versions': {
    en: 'Versions of TLS per address, and what the policy says of those that are accepted',
    nl: 'TLS-versies per adres, en wat de norm zegt van de versies die worden geaccepteerd',
  },
  'tls.accepted': { en: 'accepted', nl: 'geaccepteerd' },
  'tls.refused': { en: 'refused', nl: 'geweigerd' },
  'tls.unknown': { en: 'not known', nl: 'niet bekend' },
  'tls.suites': { en: 'Cipher suites', nl: 'Algoritmeselecties' },
  'tls.order': { en: 'Order', nl: 'Volgorde' },
  'tls.order-server': { en: 'the server chooses', nl: 'de server kiest' },
  'tls.order-client': { en: 'the visitor chooses', nl: 'de bezoeker kiest' },
  'tls.incomplete': { en: 'the list could not be completed', nl: 'de lijst kon niet worden voltooid' },
  'tls.different': {
    en: 'Not every address of this name answers alike:',
    nl: 'Niet elk adres van deze naam antwoordt hetzelfde:',
  },
  'side.title': { en: 'By other yardsticks', nl: 'Langs andere meetlatten' },
  'side.lead': {
    en: 'The verdict of this report follows the policy named under Method. Other guidelines draw the line elsewhere; here is what each would say of the same measurement, and why.',
    nl: 'Het oordeel van dit rapport volgt de norm die onder Werkwijze staat. Andere richtlijnen trekken de grens elders; hier staat wat elk van dezelfde meting zou zeggen, en waarom.',
  },
  'side.caption': {
    en: 'Verdict per guideline, and the grade by the guide of SSL Labs (2009r)',
    nl: 'Oordeel per richtlijn, en de waardering volgens de handleiding van SSL Labs (2009r)',
  },
  'side.grade': { en: 'SSL Labs', nl: 'SSL Labs' },
  'side.why': { en: 'Why they differ', nl: 'Waarom ze verschillen' },
  'side.check': { en: 'About', nl: 'Onderwerp' },
  'side.off': { en: 'not asked', nl: 'niet gevraagd' },
  'side.advised': { en: 'recommendation', nl: 'aanbeveling' },
  'side.same': {
    en: { one: 'on the one check they agree.', other: 'on all {n} checks they agree.' },
    nl: { one: 'over de ene controle zijn ze het eens.', other: 'over alle {n} controles zijn ze het eens.' },
  },
  'side.agreed': {
    en: { one: 'On one other check they agree.', other: 'On the {n} other checks they agree.' },
    nl: { one: 'Over één andere controle zijn ze het eens.', other: 'Over de {n} andere controles zijn ze het eens.' },
  },
});
