/** Scope, criteria, method, limits and integrity: what an auditor asks of a report. */
import { messages } from '../catalogue.ts';

export const methodTexts = messages({
  'scope.title': { en: 'Scope', nl: 'Reikwijdte' },
  'scope.sentence': {
    en: '{controls} promises about {systems} systems were declared. {checked} were checked or vouched for; {unchecked} were not decided.',
    nl: 'Er zijn {controls} toezeggingen over {systems} systemen opgenomen. {checked} zijn getest of bevestigd; {unchecked} zijn niet vastgesteld.',
  },
  'scope.caption': { en: 'Every declared promise, once', nl: 'Iedere opgenomen toezegging, eenmaal geteld' },
  'scope.outcome': { en: 'Outcome', nl: 'Uitkomst' },
  'scope.number': { en: 'Number', nl: 'Aantal' },
  'scope.total': { en: 'Declared', nl: 'Opgenomen' },
  'scope.why': { en: 'Not decided, and why', nl: 'Niet vastgesteld, en waarom' },
  'scope.why.error': {
    en: 'The system could not be reached, or the measurement broke off.',
    nl: 'Het systeem was niet bereikbaar, of de meting brak af.',
  },
  'scope.why.inconclusive': {
    en: 'What was seen is not enough to decide.',
    nl: 'Wat is waargenomen, is niet genoeg voor een oordeel.',
  },
  'scope.why.not-checked': {
    en: 'It was not part of this measurement.',
    nl: 'Dit maakte geen deel uit van deze meting.',
  },
  'criteria.title': { en: 'Measured against', nl: 'Toetsingscriterium' },
  'criteria.title-client': { en: 'What was it measured against?', nl: 'Waaraan is getoetst?' },
  'criteria.lead-client': {
    en: 'Against what the organisation itself has published.',
    nl: 'Aan wat de organisatie zelf heeft gepubliceerd.',
  },
  'criteria.lead': {
    en: 'The criterion is the organisation’s own published word.',
    nl: 'Het criterium is wat de organisatie zelf heeft gepubliceerd.',
  },
  'criteria.document': { en: 'Document', nl: 'Document' },
  'criteria.date': { en: 'Published', nl: 'Gepubliceerd op' },
  'criteria.digest': { en: 'SHA-256 of the text', nl: 'SHA-256 van de tekst' },
  'criteria.caption': {
    en: 'Each promise of the named sections, what came of each of its topics, and the controls that answer for it',
    nl: 'Iedere toezegging uit de genoemde onderdelen, de uitkomst per onderwerp, en de beheersmaatregelen die ervoor instaan',
  },
  'criteria.sentence': { en: 'Promise', nl: 'Toezegging' },
  'criteria.section': { en: 'Section', nl: 'Onderdeel' },
  'criteria.controls': { en: 'Controls', nl: 'Beheersmaatregelen' },
  'criteria.unclaimed': { en: 'no control claims this promise', nl: 'door geen beheersmaatregel gedekt' },
  'method.title': { en: 'Method', nl: 'Werkwijze' },
  'method.owner': {
    en: 'The program {tool} {version} asked the live systems over the network, from {from} to {to}: the method that auditors call TEST. Each verdict was computed from what was seen; evidence and verdicts are kept apart, so that the judging can be repeated.',
    nl: 'Het programma {tool} {version} heeft de werkende systemen via het netwerk bevraagd, van {from} tot {to}: wat auditors TEST noemen. Ieder oordeel is berekend uit wat is waargenomen; bewijs en oordeel worden apart bewaard, zodat de beoordeling kan worden herhaald.',
  },
  'method.judging': { en: 'Judged by these policies:', nl: 'Beoordeeld volgens deze normen:' },
  'method.client': {
    en: 'The systems themselves were asked on {time}, by a program, in the way that a visitor or a user would. A promise holds only when that was seen to be so.',
    nl: 'De systemen zelf zijn op {time} bevraagd door een programma, zoals een bezoeker of gebruiker dat zou doen. Een toezegging voldoet alleen als dat is waargenomen.',
  },
  'method.attested': {
    en: 'What a program cannot see, a responsible person has vouched for, with a date. That is marked everywhere as vouched for by a person, and is never counted as measured.',
    nl: 'Wat een programma niet kan zien, heeft een verantwoordelijke met een datum bevestigd. Dat staat overal vermeld als handmatig bevestigd en telt nooit als gemeten.',
  },
  'limits.title': { en: 'Limitations', nl: 'Beperkingen' },
  'limits.client.self': {
    en: 'The organisation measured itself: nobody from outside has checked the results or given an opinion on them.',
    nl: 'De organisatie heeft zichzelf gemeten: niemand van buiten heeft de uitkomsten nagekeken of er een oordeel over gegeven.',
  },
  'limits.client.no-pentest': {
    en: 'Nobody tried to break in, or looked for unknown weaknesses.',
    nl: 'Er is niet geprobeerd in te breken en niet gezocht naar onbekende zwakke plekken.',
  },
  'limits.client.account': {
    en: 'What is seen only after logging in was measured with an account that exists for measuring, not with every account.',
    nl: 'Wat alleen na inloggen te zien is, is gemeten met een account dat voor metingen bestaat, en niet met ieder account.',
  },
  'limits.self': {
    en: 'This is a self-assessment; it gives no assurance as an independent auditor would.',
    nl: 'Dit is een zelfbeoordeling, geen assurance: geen onafhankelijke auditor heeft hierover een oordeel gegeven.',
  },
  'limits.moment': {
    en: 'It speaks of one moment. What held then may have changed since.',
    nl: 'Het rapport gaat over één moment. Wat toen gold, kan sindsdien veranderd zijn.',
  },
  'limits.place': {
    en: 'It was measured from one place on the network; elsewhere the answer may differ.',
    nl: 'Er is vanaf één plek op het netwerk gemeten; elders kan het antwoord anders zijn.',
  },
  'limits.no-pentest': {
    en: 'It is no penetration test: it does not look for unknown weaknesses.',
    nl: 'Het is geen penetratietest: er is niet gezocht naar onbekende zwakke plekken.',
  },
  'limits.third': {
    en: 'Of services that third parties run, only what is visible from outside was measured.',
    nl: 'Van diensten van derden is alleen gemeten wat van buiten zichtbaar is.',
  },
  'limits.account': {
    en: 'What was tested with an account was tested with an audit account, not with every account.',
    nl: 'Wat met een account is getest, is met een auditaccount getest en niet met ieder account.',
  },
  'integrity.title': { en: 'Integrity', nl: 'Integriteit' },
  'integrity.lead': {
    en: 'These digests tie the verdicts to what was seen. One changed byte gives another digest.',
    nl: 'Deze controlegetallen verbinden de oordelen met wat is waargenomen. Eén veranderde byte geeft een ander getal.',
  },
  'integrity.tool': { en: 'Tool', nl: 'Programma' },
  'integrity.source': { en: 'Controls', nl: 'Beheersmaatregelen' },
  'integrity.plan': { en: 'Plan', nl: 'Plan' },
  'integrity.evidence': { en: 'Evidence', nl: 'Bewijs' },
  'integrity.policy': { en: 'Policy', nl: 'Norm' },
  'integrity.how': { en: 'How to verify', nl: 'Zo controleert u dit' },
  'integrity.embedded': {
    en: 'This file carries the whole assessment. Take it out and compare its digest with the one above:',
    nl: 'Dit bestand bevat de volledige beoordeling. Haal haar eruit en vergelijk het controlegetal met dat hierboven:',
  },
  'integrity.verify': {
    en: 'When the run was signed, the signature stands in this file too. Verify the file as a whole with:',
    nl: 'Is de meting ondertekend, dan staat ook de handtekening in dit bestand. Controleer het bestand als geheel met:',
  },
  'integrity.client': {
    en: 'This report has number {id}. The organisation keeps the full measurement under that number, with its evidence, and can show it to an auditor.',
    nl: 'Dit rapport heeft nummer {id}. Onder dat nummer bewaart de organisatie de volledige meting met het bewijs; zij kan die aan een auditor tonen.',
  },
});
