/** Connections, and the verdicts of other guidelines, in the HTML reports. */
import { messages } from '../catalogue.ts';

export const connectionTexts = messages({
  'tls.title': { en: 'Connections', nl: 'Verbindingen' },
  'tls.lead': {
    en: 'What was found at each address. Next to each value is the level that the policy gives it, where a check of this run covers it.',
    nl: 'Wat op elk adres is gevonden. Bij elke waarde staat het niveau volgens de norm, voor zover een controle van deze meting daarover gaat.',
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
    en: 'TLS versions by address, and how the policy rates those that are accepted',
    nl: 'TLS-versies per adres, en wat de norm zegt van de versies die worden geaccepteerd',
  },
  'tls.accepted': { en: 'accepted', nl: 'geaccepteerd' },
  'tls.refused': { en: 'refused', nl: 'geweigerd' },
  'tls.unknown': { en: 'unknown', nl: 'onbekend' },
  'tls.suites': { en: 'Cipher suites', nl: 'Algoritmeselecties' },
  'tls.order': { en: 'Order', nl: 'Volgorde' },
  'tls.order-server': { en: 'the server chooses', nl: 'de server kiest' },
  'tls.order-client': { en: 'the client chooses', nl: 'de client kiest' },
  'tls.incomplete': { en: 'the list is not complete', nl: 'de lijst is niet volledig' },
  'tls.different': {
    en: 'The addresses of this name answer differently:',
    nl: 'De adressen van deze naam antwoorden verschillend:',
  },
  'side.title': { en: 'Other guidelines', nl: 'Andere richtlijnen' },
  'side.lead': {
    en: 'This report’s verdict follows the policy named under Method. Other guidelines draw the line elsewhere; this is what each would say about the same measurement, and why.',
    nl: 'Het oordeel van dit rapport volgt de norm die onder Werkwijze staat. Andere richtlijnen trekken de grens elders; hier staat wat elk over dezelfde meting zou zeggen, en waarom.',
  },
  'side.caption': {
    en: 'Verdict by guideline, and the grade by the SSL Labs rating guide (2009r)',
    nl: 'Oordeel per richtlijn, en de waardering volgens de handleiding van SSL Labs (2009r)',
  },
  'side.grade': { en: 'SSL Labs', nl: 'SSL Labs' },
  'side.why': { en: 'Why they differ', nl: 'Waarom ze verschillen' },
  'side.check': { en: 'Check', nl: 'Controle' },
  'side.off': { en: 'not tested', nl: 'niet getest' },
  'side.advised': { en: 'recommendation', nl: 'aanbeveling' },
  'side.same': {
    en: { one: 'They agree on the one check.', other: 'They agree on all {n} checks.' },
    nl: { one: 'Over de ene controle zijn ze het eens.', other: 'Over alle {n} controles zijn ze het eens.' },
  },
  'side.agreed': {
    en: { one: 'They agree on one other check.', other: 'They agree on the {n} other checks.' },
    nl: { one: 'Over één andere controle zijn ze het eens.', other: 'Over de {n} andere controles zijn ze het eens.' },
  },
});
