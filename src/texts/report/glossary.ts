/** The words of the HTML reports explained, and its tools. */
import { messages } from '../catalogue.ts';

export const glossaryTexts = messages({
  'term.promise': { en: 'Promise', nl: 'Toezegging' },
  'term.control': { en: 'Control', nl: 'Maatregel' },
  'term.safeguard': { en: 'Safeguard', nl: 'Beveiliging' },
  'term.finding': { en: 'Finding', nl: 'Bevinding' },
  'term.evidence': { en: 'Evidence', nl: 'Bewijs' },
  'term.waiver': { en: 'Exception', nl: 'Uitzondering' },
  'term.attestation': { en: 'Confirmation', nl: 'Bevestiging' },
  'term.https': { en: 'HTTPS', nl: 'HTTPS' },
  'term.two-factor': { en: 'Two-factor authentication', nl: 'Tweestapsverificatie (2-factor authenticatie)' },
  'term.self-assessment': { en: 'Self-assessment', nl: 'Zelfbeoordeling' },
  'glossary.title': { en: 'Words', nl: 'Begrippen' },
  'glossary.pass': { en: 'Proven by this measurement.', nl: 'Door deze meting bewezen.' },
  'glossary.fail': {
    en: 'The measurement shows the opposite of what was promised.',
    nl: 'De meting laat iets anders zien dan is toegezegd.',
  },
  'glossary.waived': {
    en: 'Broken; somebody accepted this until a date.',
    nl: 'Niet nagekomen; iemand heeft dat tot een bepaalde datum aanvaard.',
  },
  'glossary.inconclusive': {
    en: 'Measured, but the result is not conclusive.',
    nl: 'Gemeten, maar de uitkomst geeft geen uitsluitsel.',
  },
  'glossary.error': {
    en: 'It could not be measured, for instance because the system did not answer.',
    nl: 'Het kon niet worden gemeten, bijvoorbeeld omdat het systeem niet antwoordde.',
  },
  'glossary.not-applicable': { en: 'Does not apply here.', nl: 'Is hier niet van toepassing.' },
  'glossary.not-checked': {
    en: 'Not part of this run, or not configured. This says nothing about the promise.',
    nl: 'Geen deel van deze meting of niet ingesteld. Het zegt niets over de toezegging.',
  },
  'glossary.attested': {
    en: 'Not measured; a named employee confirmed it in writing, until a date.',
    nl: 'Niet gemeten; een medewerker heeft het schriftelijk bevestigd, tot een bepaalde datum.',
  },
  'glossary.promise': {
    en: 'A sentence from the published statement.',
    nl: 'Een zin uit de gepubliceerde verklaring.',
  },
  'glossary.control': {
    en: 'One promise about one system, proven by one safeguard.',
    nl: 'Eén toezegging over één systeem, bewezen door één beveiliging.',
  },
  'glossary.safeguard': {
    en: 'A set of checks that together prove one kind of protection, such as an encrypted connection.',
    nl: 'Een reeks controles die samen één soort beveiliging bewijzen, zoals een versleutelde verbinding.',
  },
  'glossary.finding': { en: 'The result of one check in this run.', nl: 'De uitslag van één controle in deze meting.' },
  'glossary.evidence': {
    en: 'What the probes recorded, with time and hash; never passwords or other secrets.',
    nl: 'Wat de metingen hebben vastgelegd, met tijd en hash; nooit wachtwoorden of andere geheimen.',
  },
  'glossary.waiver': {
    en: 'A deviation accepted for a limited time, with an owner and an expiry date.',
    nl: 'Een afwijking die tijdelijk is aanvaard, met een eigenaar en een einddatum.',
  },
  'glossary.attestation': {
    en: 'A named employee’s dated statement about what cannot be measured.',
    nl: 'De gedateerde verklaring van een medewerker over wat niet te meten is.',
  },
  'glossary.https': {
    en: 'The encrypted connection between your browser and a website.',
    nl: 'De versleutelde verbinding tussen uw browser en een website.',
  },
  'glossary.two-factor': {
    en: 'Logging in needs something besides the password, such as a one-time code.',
    nl: 'Naast het wachtwoord is nog iets nodig om in te loggen, zoals een eenmalige code.',
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
