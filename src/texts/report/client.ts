/** The edition for clients. */
import { messages } from '../catalogue.ts';

export const clientTexts = messages({
  'client.title': { en: 'What was promised, and is it kept?', nl: 'Wat is toegezegd, en wordt het nagekomen?' },
  'client.ask': { en: 'Ask about it at {contact}.', nl: 'Vraag ernaar bij {contact}.' },
  'client.means': { en: 'What this protection does', nl: 'Wat deze beveiliging doet' },
  'client.would': { en: 'What this protection would do', nl: 'Wat deze beveiliging zou doen' },
  'client.would.https': {
    en: 'Everything you send and read would be encrypted on its way, and your browser could be sure that it is talking to the right server.',
    nl: 'Alles wat u verstuurt en leest, zou onderweg versleuteld zijn, en uw browser zou zeker weten dat het de juiste server is.',
  },
  'client.would.strong-credentials': {
    en: 'Nobody could log in without a password that is long, hard to guess and not known from a data leak.',
    nl: 'Niemand zou kunnen inloggen zonder een wachtwoord dat lang is, moeilijk te raden en niet bekend uit een datalek.',
  },
  'client.would.two-factor': {
    en: 'A stolen password would not be enough to log in: a code that changes every half minute would be needed too.',
    nl: 'Een gestolen wachtwoord zou niet genoeg zijn om in te loggen: er zou ook een code nodig zijn die elke halve minuut verandert.',
  },
  'client.would.two-factor-directory': {
    en: 'Every user would need something besides the password to log in, such as a one-time code.',
    nl: 'Elke gebruiker zou naast het wachtwoord nog iets nodig hebben om in te loggen, zoals een eenmalige code.',
  },
  'client.would.dnssec': {
    en: 'A forged answer about where this system is would be recognised.',
    nl: 'Een vervalst antwoord over waar dit systeem staat, zou opvallen.',
  },
  'client.would.login-throttling': {
    en: 'Whoever tried one password after another would be slowed down or stopped.',
    nl: 'Wie het ene wachtwoord na het andere zou proberen, zou worden afgeremd of tegengehouden.',
  },
  'client.would.password-policy': {
    en: 'Nobody could choose a short or well-known password.',
    nl: 'Niemand zou een kort of bekend wachtwoord kunnen kiezen.',
  },
  'client.would.security-contact': {
    en: 'Whoever found a weakness could see where to report it.',
    nl: 'Wie een zwakke plek zou vinden, zou kunnen zien waar die te melden is.',
  },
  'client.would.security-headers': {
    en: 'Your browser would be asked to refuse foreign scripts, framing by other sites and unencrypted connections.',
    nl: 'Uw browser zou gevraagd worden om vreemde scripts, inlijsten door andere sites en onversleutelde verbindingen te weigeren.',
  },
  'client.would.access-requests': {
    en: 'If you asked for a copy of your data, you would get it in time, in a file that opens.',
    nl: 'Als u om een kopie van uw gegevens vroeg, zou u die op tijd krijgen, in een bestand dat opengaat.',
  },
  'client.would.mailbox-retention': {
    en: 'Your mail would be kept for as long as is promised, and no longer.',
    nl: 'Uw e-mail zou zo lang worden bewaard als is toegezegd, en niet langer.',
  },
  'client.would.contact-form': {
    en: 'What you type into the contact form would reach only this organisation or a party that it names, encrypted, and only when you send it.',
    nl: 'Wat u in het contactformulier typt, zou alleen deze organisatie of een genoemde partij bereiken, versleuteld, en pas als u het verstuurt.',
  },
  'client.would.statistics': {
    en: 'Visits would be counted as the statement says, and no more would be kept about you.',
    nl: 'Bezoeken zouden worden geteld zoals de verklaring zegt, en er zou niet meer over u worden bewaard.',
  },
  'client.would.cookies': {
    en: 'Nothing that needs your consent would be stored on your device before you gave it.',
    nl: 'Er zou niets waarvoor toestemming nodig is op uw apparaat worden bewaard voordat u die gaf.',
  },
  'client.would.third-parties': {
    en: 'A visit would reach no other party than those that the statement names.',
    nl: 'Een bezoek zou geen andere partij bereiken dan die de verklaring noemt.',
  },
  'client.would.mail': {
    en: 'Mail to and from this organisation would travel encrypted, and nobody else could send it in its name unnoticed.',
    nl: 'Mail van en naar deze organisatie zou versleuteld reizen, en niemand anders zou ongemerkt mail uit haar naam kunnen sturen.',
  },
  'client.would.mail-transport': {
    en: 'Mail to this organisation would travel encrypted to the right server.',
    nl: 'Mail naar deze organisatie zou versleuteld naar de juiste server gaan.',
  },
  'client.would.mail-authentication': {
    en: 'Mail that pretends to come from this organisation would be refused by your provider.',
    nl: 'Mail die zich voordoet als mail van deze organisatie, zou uw provider weigeren.',
  },
  'client.would.statement': {
    en: 'The statement on the website would be the one that is checked here.',
    nl: 'De verklaring op de website zou dezelfde zijn als de verklaring die hier wordt gecontroleerd.',
  },
  'client.would.session-protection': {
    en: 'After you log in, nobody could take over your session, and it would end by itself.',
    nl: 'Nadat u bent ingelogd, zou niemand uw sessie kunnen overnemen, en ze zou vanzelf eindigen.',
  },
  'client.would.attestation': {
    en: 'A named employee would confirm this in writing, until a date.',
    nl: 'Een medewerker zou dit schriftelijk bevestigen, tot een datum.',
  },
  'client.would.other': {
    en: 'You would have the protection promised above.',
    nl: 'U zou de beveiliging hebben die hierboven is toegezegd.',
  },
  'client.unkept': { en: 'What this means for you now', nl: 'Wat dit nu voor u betekent' },
  'client.unkept.https': {
    en: 'Until this is fixed, the connection may be less well protected than promised.',
    nl: 'Zolang dit niet is opgelost, kan de verbinding minder goed beveiligd zijn dan is toegezegd.',
  },
  'client.unkept.strong-credentials': {
    en: 'Until this is fixed, passwords may protect access less well than promised.',
    nl: 'Zolang dit niet is opgelost, kunnen wachtwoorden de toegang minder goed beveiligen dan is toegezegd.',
  },
  'client.unkept.two-factor': {
    en: 'Until this is fixed, a stolen password may be enough to log in.',
    nl: 'Zolang dit niet is opgelost, kan een gestolen wachtwoord genoeg zijn om in te loggen.',
  },
  'client.unkept.two-factor-directory': {
    en: 'Until this is fixed, a stolen password of some users may be enough to log in.',
    nl: 'Zolang dit niet is opgelost, kan bij sommige gebruikers een gestolen wachtwoord genoeg zijn om in te loggen.',
  },
  'client.unkept.dnssec': {
    en: 'Somebody on the way may be able to send you to another server without your internet provider noticing.',
    nl: 'Iemand onderweg kan u mogelijk naar een andere server sturen zonder dat uw internetprovider het merkt.',
  },
  'client.unkept.login-throttling': {
    en: 'Until this is fixed, passwords can be guessed without a brake; a long password of your own still protects you.',
    nl: 'Tot dit is opgelost, kunnen wachtwoorden ongeremd worden geraden; een lang eigen wachtwoord beschermt u dan nog steeds.',
  },
  'client.unkept.password-policy': {
    en: 'The system accepts weak passwords; choose a long one yourself.',
    nl: 'Het systeem accepteert zwakke wachtwoorden; kies zelf een lang wachtwoord.',
  },
  'client.unkept.access-requests': {
    en: 'Until this is fixed, a copy of your data may come later than promised, or in a file that does not open.',
    nl: 'Tot dit is opgelost, kan een kopie van uw gegevens later komen dan is toegezegd, of in een bestand dat niet opengaat.',
  },
  'client.unkept.mailbox-retention': {
    en: 'Until this is fixed, your mail may be kept longer or shorter than is promised.',
    nl: 'Tot dit is opgelost, kan uw e-mail langer of korter worden bewaard dan is toegezegd.',
  },
  'client.unkept.contact-form': {
    en: 'Until this is fixed, what you type into the contact form may reach others, or travel unencrypted.',
    nl: 'Tot dit is opgelost, kan wat u in het contactformulier typt anderen bereiken, of onversleuteld worden verstuurd.',
  },
  'client.unkept.statistics': {
    en: 'Until this is fixed, more may be kept about your visit than the statement says.',
    nl: 'Tot dit is opgelost, kan er meer over uw bezoek worden bewaard dan de verklaring zegt.',
  },
  'client.unkept.cookies': {
    en: 'Until this is fixed, something may be stored on your device, or sent about you, without your consent.',
    nl: 'Tot dit is opgelost, kan er zonder uw toestemming iets op uw apparaat worden bewaard of over u worden verstuurd.',
  },
  'client.unkept.third-parties': {
    en: 'Until this is fixed, parties that the statement does not name may learn of your visit.',
    nl: 'Tot dit is opgelost, kunnen partijen die de verklaring niet noemt van uw bezoek weten.',
  },
  'client.unkept.mail': {
    en: 'Until this is fixed, mail may be read on its way, or somebody else may send it in the name of this organisation.',
    nl: 'Tot dit is opgelost, kan mail onderweg mogelijk worden gelezen, of kan iemand anders mail sturen uit naam van deze organisatie.',
  },
  'client.unkept.mail-transport': {
    en: 'Until this is fixed, somebody on the way may be able to read your mail to this organisation.',
    nl: 'Tot dit is opgelost, kan iemand onderweg uw mail aan deze organisatie mogelijk lezen.',
  },
  'client.unkept.mail-authentication': {
    en: 'Until this is fixed, somebody else may be able to send you mail in the name of this organisation.',
    nl: 'Tot dit is opgelost, kan iemand anders u mogelijk mail sturen uit naam van deze organisatie.',
  },
  'client.unkept.security-contact': {
    en: 'Whoever finds a weakness has to search for the right address to report it.',
    nl: 'Wie een zwakke plek vindt, moet zoeken naar het juiste adres om die te melden.',
  },
  'client.unkept.security-headers': {
    en: 'An error in the site could do more harm in your browser than it needs to.',
    nl: 'Een fout in de site zou in uw browser meer schade kunnen aanrichten dan nodig is.',
  },
  'client.unkept.session-protection': {
    en: 'Log out when you are done, above all on a device that others use.',
    nl: 'Log uit als u klaar bent, zeker op een apparaat dat anderen ook gebruiken.',
  },
  'client.unkept.statement': {
    en: 'The statement on the website may differ from the one that is checked here.',
    nl: 'De verklaring op de website kan anders zijn dan de verklaring die hier wordt gecontroleerd.',
  },
  'client.unkept.other': {
    en: 'Until this is fixed, you may be less well protected than promised.',
    nl: 'Zolang dit niet is opgelost, bent u mogelijk minder goed beschermd dan is toegezegd.',
  },
  'client.limits': { en: 'What this does not prove', nl: 'Wat dit niet bewijst' },
  'client.proven-now': { en: 'Proven on {date}.', nl: 'Bewezen op {date}.' },
  'client.proven-before': { en: 'Last proven on {date}.', nl: 'Voor het laatst bewezen op {date}.' },
  'client.never': { en: 'Not proven in any earlier run on record.', nl: 'In geen eerdere bewaarde meting bewezen.' },
  'client.vouched': {
    en: 'A named employee confirmed this in writing on {date}; valid until {expires}.',
    nl: 'Een medewerker heeft dit schriftelijk bevestigd op {date}; geldig tot {expires}.',
  },
  'client.own-word': {
    en: 'The organisation’s own register says so; it was read on {date}.',
    nl: 'Het eigen register van de organisatie zegt het; gelezen op {date}.',
  },
  'client.vouched-lapsed': {
    en: 'The confirmation of {date} expired on {expires}.',
    nl: 'De bevestiging van {date} is verlopen op {expires}.',
  },
  'client.vouched-document': {
    en: 'The confirmation of {date} does not count: the document that it rests on no longer holds.',
    nl: 'De bevestiging van {date} telt niet mee: het document waarop die steunt geldt niet meer.',
  },
  'client.waiver': {
    en: 'The organisation knows about this and has accepted it until {date}.',
    nl: 'De organisatie weet dit en heeft het aanvaard tot {date}.',
  },
  'client.waiver-lapsed': {
    en: 'The temporary exception expired on {date}.',
    nl: 'De tijdelijke uitzondering is verlopen op {date}.',
  },
  'client.fail': {
    en: 'The measurement shows that this promise is broken.',
    nl: 'De meting laat zien dat deze toezegging nu niet wordt nagekomen.',
  },
  'client.not-checked': {
    en: 'This promise was not part of this run.',
    nl: 'Deze toezegging maakte geen deel uit van deze meting.',
  },
  'client.undecided': {
    en: 'The measurement is not conclusive about this promise.',
    nl: 'De meting geeft over deze toezegging geen uitsluitsel.',
  },
  'client.contact': { en: 'Questions about this report: {contact}.', nl: 'Vragen over dit rapport: {contact}.' },
  'client.withheld': {
    en: 'This edition leaves out addresses of internal systems, version numbers and details of weaknesses: they would help an attacker, not you.',
    nl: 'Adressen van besloten systemen, versienummers en bijzonderheden van zwakke plekken staan bewust niet in deze uitgave: daar heeft een aanvaller iets aan, u niet.',
  },
});
