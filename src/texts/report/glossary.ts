/** The words of the HTML reports explained, and its tools. */
import { messages } from '../catalogue.ts';

export const glossaryTexts = messages({
  'term.promise': { en: 'Promise', nl: 'Toezegging' },
  'term.control': { en: 'Control', nl: 'Beheersmaatregel' },
  'term.safeguard': { en: 'Kind of protection', nl: 'Soort bescherming' },
  'term.finding': { en: 'Finding', nl: 'Bevinding' },
  'term.evidence': { en: 'Evidence', nl: 'Bewijs' },
  'term.waiver': { en: 'Exception', nl: 'Uitzondering' },
  'term.attestation': { en: 'Attestation', nl: 'Bevestiging' },
  'term.https': { en: 'HTTPS', nl: 'HTTPS' },
  'term.two-factor': { en: 'Two-factor authentication', nl: 'Tweestapsverificatie (2-factor authenticatie)' },
  'term.self-assessment': { en: 'Self-assessment', nl: 'Zelfbeoordeling' },
  'glossary.title': { en: 'Words', nl: 'Begrippen' },
  'glossary.pass': { en: 'Measured, and seen to be so.', nl: 'Gemeten, en het is zo waargenomen.' },
  'glossary.fail': { en: 'Measured, and not as promised.', nl: 'Gemeten, en het is niet zoals toegezegd.' },
  'glossary.waived': {
    en: 'Measured and not as promised; somebody accepted that until a date.',
    nl: 'Gemeten en niet zoals toegezegd; iemand heeft dat tot een bepaalde datum aanvaard.',
  },
  'glossary.inconclusive': {
    en: 'Measured, but what was seen does not decide.',
    nl: 'Gemeten, maar wat is waargenomen, geeft geen uitsluitsel.',
  },
  'glossary.error': {
    en: 'The question could not be asked, for instance because the system did not answer.',
    nl: 'De vraag kon niet worden gesteld, bijvoorbeeld omdat het systeem niet antwoordde.',
  },
  'glossary.not-applicable': { en: 'The question does not arise here.', nl: 'De vraag speelt hier niet.' },
  'glossary.not-checked': {
    en: 'Not part of this run, or not configured. It says nothing about the promise.',
    nl: 'Geen deel van deze meting, of niet ingesteld. Het zegt niets over de toezegging.',
  },
  'glossary.attested': {
    en: 'Not measured; a responsible person has confirmed it, until a date.',
    nl: 'Niet gemeten; een verantwoordelijke heeft het bevestigd, tot een bepaalde datum.',
  },
  'glossary.promise': {
    en: 'A sentence from the published statement.',
    nl: 'Een zin uit de gepubliceerde verklaring.',
  },
  'glossary.control': {
    en: 'One promise about one system, proven by one kind of protection.',
    nl: 'Eén toezegging over één systeem, bewezen door één soort bescherming.',
  },
  'glossary.safeguard': {
    en: 'A set of checks that together prove, for instance, an encrypted connection.',
    nl: 'Een reeks controles die samen bijvoorbeeld een versleutelde verbinding bewijzen.',
  },
  'glossary.finding': {
    en: 'The answer of one check in this run.',
    nl: 'Het antwoord van één controle in deze meting.',
  },
  'glossary.evidence': {
    en: 'What was seen, with its time and digest; without passwords or other secrets.',
    nl: 'Wat is waargenomen, met tijd en controlegetal; zonder wachtwoorden of andere geheimen.',
  },
  'glossary.waiver': {
    en: 'A deviation accepted for a time, with an owner and an end.',
    nl: 'Een afwijking die tijdelijk is aanvaard, met een eigenaar en een einddatum.',
  },
  'glossary.attestation': {
    en: 'A person’s dated confirmation of what cannot be measured.',
    nl: 'De gedateerde verklaring van een persoon over wat niet te meten is.',
  },
  'glossary.https': {
    en: 'The encrypted connection between your browser and a website.',
    nl: 'De versleutelde verbinding tussen uw browser en een website.',
  },
  'glossary.two-factor': {
    en: 'Besides a password something else is needed to log in, such as a one-time code.',
    nl: 'Naast een wachtwoord is nog iets nodig om in te loggen, zoals een eenmalige code.',
  },
  'glossary.self-assessment': {
    en: 'The organisation measured itself; no independent auditor has given an opinion.',
    nl: 'De organisatie heeft zichzelf gemeten; geen onafhankelijke auditor heeft een oordeel gegeven.',
  },
  'tools.words': { en: 'Search', nl: 'Zoeken' },
  'tools.state': { en: 'Show', nl: 'Tonen' },
  'tools.all': { en: 'all', nl: 'alles' },
  'tools.open': { en: 'Open all', nl: 'Alles openen' },
  'tools.close': { en: 'Close all', nl: 'Alles sluiten' },
  'tools.shown': { en: 'shown', nl: 'getoond' },
});
