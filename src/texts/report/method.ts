/** Scope, criteria, method, limits and integrity: what an auditor asks of a report. */
import { messages } from '../catalogue.ts';

export const methodTexts = messages({
  'scope.title': { en: 'Scope', nl: 'Reikwijdte' },
  'scope.sentence': {
    en: '{controls} promises about {systems} systems are declared: {checked} were tested or confirmed, {unchecked} have no verdict.',
    nl: 'Er zijn {controls} toezeggingen over {systems} systemen opgenomen: {checked} zijn getest of bevestigd, {unchecked} hebben geen oordeel.',
  },
  'scope.caption': { en: 'Every declared promise, counted once', nl: 'Elke opgenomen toezegging, één keer geteld' },
  'scope.outcome': { en: 'Outcome', nl: 'Uitkomst' },
  'scope.number': { en: 'Number', nl: 'Aantal' },
  'scope.total': { en: 'Declared', nl: 'Opgenomen' },
  'scope.why': { en: 'No verdict, and why', nl: 'Geen oordeel, en waarom' },
  'scope.why.error': {
    en: 'The system could not be reached, or the measurement was cut off.',
    nl: 'Het systeem was niet bereikbaar of de meting brak af.',
  },
  'scope.why.inconclusive': {
    en: 'What was found is not enough for a verdict.',
    nl: 'Wat is gevonden, is niet genoeg voor een oordeel.',
  },
  'scope.why.not-checked': { en: 'Not part of this run.', nl: 'Geen deel van deze meting.' },
  'criteria.title': { en: 'Measured against', nl: 'Toetsingscriterium' },
  'criteria.title-client': { en: 'What was it measured against?', nl: 'Waaraan is getoetst?' },
  'criteria.lead-client': {
    en: 'What the organisation itself has published.',
    nl: 'Aan wat de organisatie zelf heeft gepubliceerd.',
  },
  'criteria.lead': {
    en: 'The criterion is what the organisation itself has published.',
    nl: 'Het criterium is wat de organisatie zelf heeft gepubliceerd.',
  },
  'criteria.document': { en: 'Document', nl: 'Document' },
  'criteria.date': { en: 'Published', nl: 'Gepubliceerd op' },
  'criteria.digest': { en: 'Hash of the text (SHA-256)', nl: 'Hash van de tekst (SHA-256)' },
  'criteria.caption': {
    en: 'Each promise of the named sections, its topics where their results differ, and the controls that cover it',
    nl: 'Elke toezegging uit de genoemde onderdelen, haar onderwerpen waar de uitkomst verschilt, en de maatregelen die haar dekken',
  },
  'criteria.sentence': { en: 'Promise', nl: 'Toezegging' },
  'criteria.elsewhere': { en: 'Other sections', nl: 'Andere onderdelen' },
  'criteria.controls': { en: 'Controls', nl: 'Maatregelen' },
  'criteria.unclaimed': { en: 'not covered by a control', nl: 'door geen maatregel gedekt' },
  'method.title': { en: 'Method', nl: 'Werkwijze' },
  'method.owner': {
    en: '{tool} {version} tested the live systems over the network, from {from} to {to}: the method that auditors call TEST. Evidence and judgement are kept separate, so that the judgement can be repeated.',
    nl: '{tool} {version} heeft de werkende systemen via het netwerk getest, van {from} tot {to}: wat auditors TEST noemen. Bewijs en oordeel worden apart bewaard, zodat de beoordeling te herhalen is.',
  },
  'method.judging': { en: 'Judged by these policies:', nl: 'Beoordeeld volgens deze normen:' },
  'method.client': {
    en: 'A program tested the systems on {time}, the way a visitor or a user would. A promise counts as kept only when the measurement shows it.',
    nl: 'Een programma heeft de systemen getest op {time}, zoals een bezoeker of gebruiker dat zou doen. Een toezegging geldt alleen als nagekomen als de meting dat aantoont.',
  },
  'method.attested': {
    en: 'What a program cannot see, a named employee has confirmed in writing, with a date. It is always shown as confirmed and never counted as measured.',
    nl: 'Wat een programma niet kan zien, heeft een medewerker schriftelijk en met een datum bevestigd. Dat staat er altijd als bevestigd en telt nooit als gemeten.',
  },
  'limits.title': { en: 'Limitations', nl: 'Beperkingen' },
  'limits.client.self': {
    en: 'The organisation measured itself: nobody outside it has verified the results.',
    nl: 'De organisatie heeft zichzelf gemeten: niemand van buiten heeft de uitkomsten nagekeken.',
  },
  'limits.client.no-pentest': {
    en: 'Nobody tried to break in or searched for unknown vulnerabilities.',
    nl: 'Er is niet geprobeerd in te breken en niet gezocht naar onbekende kwetsbaarheden.',
  },
  'limits.client.account': {
    en: 'What is visible only after logging in was measured with one test account, not with every account.',
    nl: 'Wat alleen na inloggen zichtbaar is, is met één testaccount gemeten, niet met elk account.',
  },
  'limits.self': {
    en: 'This is a self-assessment: no independent auditor has given assurance.',
    nl: 'Dit is een zelfbeoordeling, geen assurance: geen onafhankelijke auditor heeft hierover een oordeel gegeven.',
  },
  'limits.moment': {
    en: 'It describes one moment. The situation may have changed since.',
    nl: 'Het rapport beschrijft één moment. De situatie kan sindsdien zijn veranderd.',
  },
  'limits.place': {
    en: 'It was measured from one place on the network; results may differ elsewhere.',
    nl: 'Er is vanaf één plek op het netwerk gemeten; elders kan de uitkomst anders zijn.',
  },
  'limits.no-pentest': {
    en: 'It is not a penetration test: it does not search for unknown vulnerabilities.',
    nl: 'Het is geen penetratietest: er is niet gezocht naar onbekende kwetsbaarheden.',
  },
  'limits.third': {
    en: 'For services run by third parties, only what is visible from outside was measured.',
    nl: 'Van diensten van derden is alleen gemeten wat van buiten zichtbaar is.',
  },
  'limits.account': {
    en: 'Tests that need an account used an audit account, not every account.',
    nl: 'Voor tests met een account is een auditaccount gebruikt, niet elk account.',
  },
  'integrity.title': { en: 'Integrity', nl: 'Integriteit' },
  'integrity.lead': {
    en: 'These hashes (SHA-256) tie the verdicts to the evidence. One changed byte gives a different hash.',
    nl: 'Deze hashes (SHA-256) verbinden de oordelen met het bewijs. Eén gewijzigde byte geeft een andere hash.',
  },
  'integrity.tool': { en: 'Tool', nl: 'Programma' },
  'integrity.source': { en: 'Controls', nl: 'Maatregelen' },
  'integrity.plan': { en: 'Plan', nl: 'Plan' },
  'integrity.evidence': { en: 'Evidence', nl: 'Bewijs' },
  'integrity.policy': { en: 'Policy', nl: 'Norm' },
  'integrity.how': { en: 'How to verify', nl: 'Zo controleert u dit' },
  'integrity.embedded': {
    en: 'This file contains the whole assessment. Extract it and compare its hash with the one above:',
    nl: 'Dit bestand bevat de volledige beoordeling. Haal die eruit en vergelijk de hash met die hierboven:',
  },
  'integrity.verify': {
    en: 'If the run was signed, this file contains the signature too. Verify the whole file with:',
    nl: 'Is de meting ondertekend, dan bevat dit bestand ook de handtekening. Controleer het hele bestand met:',
  },
  'integrity.signed': {
    en: 'This page is signed: whoever has the public key of the organisation can see that not a letter of it was changed. It was signed with the key with this number:',
    nl: 'Deze pagina is ondertekend: wie de publieke sleutel van de organisatie heeft, kan zien dat er geen letter aan is veranderd. Ondertekend met de sleutel met dit nummer:',
  },
  'integrity.check': {
    en: 'Take the public key from the website of the organisation, not from whoever sent you this page. Then keep this page as a file, and on a computer with Node.js:',
    nl: 'Haal de publieke sleutel van de website van de organisatie, niet van wie u deze pagina stuurde. Bewaar deze pagina dan als bestand, en geef op een computer met Node.js:',
  },
  'integrity.unsigned': {
    en: 'This page is not signed: the page itself does not show who made it, or whether it was changed. If you doubt it, ask the organisation for the page with this number.',
    nl: 'Deze pagina is niet ondertekend: aan de pagina zelf is niet te zien wie haar maakte, of dat er iets aan is veranderd. Twijfelt u, vraag de organisatie dan om de pagina met dit nummer.',
  },
  'integrity.client': {
    en: 'This is report {id}. The organisation keeps the full measurement and its evidence under that number, and can show them to an auditor.',
    nl: 'Dit is rapport {id}. Onder dat nummer bewaart de organisatie de volledige meting met het bewijs; zij kan die aan een auditor tonen.',
  },
});
