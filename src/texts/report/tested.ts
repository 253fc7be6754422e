/** What was looked at for each protection, in words for everybody: one line for each thing, as many in both languages. */
import { messages } from '../catalogue.ts';

export const testedTexts = messages({
  'tested.title': { en: 'What was tested?', nl: 'Wat is er getest?' },
  'tested.lead': {
    en: 'For each protection: what it does for you, what was looked at on the live systems, and what that does not prove.',
    nl: 'Per beveiliging: wat zij voor u doet, wat er op de echte systemen is bekeken, en wat dat niet bewijst.',
  },
  'tested.seen': { en: 'What was looked at', nl: 'Wat er is bekeken' },
  'tested.link': { en: 'What was tested?', nl: 'Wat is er getest?' },
  'tested.https': {
    en: 'the certificate: valid, for this address, and trusted by browsers\nthe encryption that the server accepts, by a published guideline\nwhether a visitor is always led to the encrypted address\nwhether everything on the page is loaded with encryption',
    nl: 'het certificaat: geldig, voor dit adres, en door browsers vertrouwd\nde versleuteling die de server accepteert, volgens een gepubliceerde richtlijn\nof een bezoeker altijd op het versleutelde adres uitkomt\nof alles op de pagina versleuteld wordt geladen',
  },
  'tested.strong-credentials': {
    en: 'how long and how hard to guess the password of the test account is\nwhether that password is known from a data leak\nwhether wrong and incomplete passwords are refused\nwhether the login page and the session are protected\nwhether guessing is slowed down or stopped',
    nl: 'hoe lang en hoe moeilijk te raden het wachtwoord van het testaccount is\nof dat wachtwoord bekend is uit een datalek\nof verkeerde en onvolledige wachtwoorden worden geweigerd\nof de inlogpagina en de sessie beschermd zijn\nof raden wordt afgeremd of tegengehouden',
  },
  'tested.two-factor': {
    en: 'whether the right password alone is refused\nwhether a wrong code is refused, and the right one accepted\nwhether an old code is refused\nwhether there is a way around the code',
    nl: 'of het juiste wachtwoord alleen wordt geweigerd\nof een verkeerde code wordt geweigerd, en de juiste geaccepteerd\nof een oude code wordt geweigerd\nof er een weg om de code heen is',
  },
  'tested.two-factor-directory': {
    en: 'whether the settings of the service ask every user for a second factor\nwhether every user has set one up',
    nl: 'of de instellingen van de dienst elke gebruiker om een tweede factor vragen\nof elke gebruiker er een heeft ingesteld',
  },
  'tested.dnssec': {
    en: 'whether the answers of the address book of the internet are signed\nwhether those signatures are right, up to the root',
    nl: 'of de antwoorden van het adresboek van het internet ondertekend zijn\nof die ondertekeningen kloppen, tot aan de top',
  },
  'tested.login-throttling': {
    en: 'whether logging in is slowed down or stopped after a number of wrong passwords',
    nl: 'of inloggen na een aantal verkeerde wachtwoorden wordt afgeremd of tegengehouden',
  },
  'tested.password-policy': {
    en: 'whether the system refuses short and well-known passwords as a new password',
    nl: 'of het systeem korte en bekende wachtwoorden als nieuw wachtwoord weigert',
  },
  'tested.security-contact': {
    en: 'whether the site names a place to report weaknesses, and whether that is still valid',
    nl: 'of de site een plek noemt om zwakke plekken te melden, en of die nog geldig is',
  },
  'tested.security-headers': {
    en: 'whether browsers are asked to use encryption only\nwhich scripts browsers may run\nwhether other sites may show the page inside theirs\nwhat the next site of a visitor learns',
    nl: 'of browsers wordt gevraagd alleen versleuteling te gebruiken\nwelke scripts browsers mogen uitvoeren\nof andere sites de pagina in de hunne mogen tonen\nwat de volgende site van een bezoeker te weten komt',
  },
  'tested.session-protection': {
    en: 'whether the key to a session is protected in the browser\nwhether it is replaced at login\nwhether logging out and staying away end the session',
    nl: 'of de sleutel van een sessie in de browser beschermd is\nof die bij het inloggen wordt vervangen\nof uitloggen en wegblijven de sessie beëindigen',
  },
  'tested.statement': {
    en: 'whether the statement is on the website\nwhether its text is the one that this report is about\nwhether promises were added or changed\nwhether visitors can find it',
    nl: 'of de verklaring op de website staat\nof de tekst die is waar dit rapport over gaat\nof er toezeggingen zijn toegevoegd of gewijzigd\nof bezoekers haar kunnen vinden',
  },
  'tested.statistics': {
    en: 'which statistics product the pages use\nwhether it places the cookie that the statement speaks of, and no other\nwhat leaves the browser before and after a choice\nwhether anything personal is sent along',
    nl: 'welk statistiekproduct de pagina’s gebruiken\nof dat de cookie plaatst waar de verklaring over spreekt, en geen andere\nwat de browser verlaat voor en na een keuze\nof er iets persoonlijks wordt meegestuurd',
  },
  'tested.cookies': {
    en: 'what is stored before a visitor chooses\nwhat is stored and sent after refusing\nwhether refusing is as easy as accepting',
    nl: 'wat er wordt opgeslagen voordat een bezoeker kiest\nwat er na weigeren wordt opgeslagen en verstuurd\nof weigeren net zo makkelijk is als toestaan',
  },
  'tested.third-parties': {
    en: 'which other parties the browser speaks to on the declared pages\nwhether the statement names each of them',
    nl: 'welke andere partijen de browser op de opgegeven pagina’s aanspreekt\nof de verklaring elk daarvan noemt',
  },
  'tested.contact-form': {
    en: 'whether the form sends with encryption, to the organisation or a named party\nwhether anything is sent while typing\nwhether the form leads to the statement\nwhat it asks for, and whether anything is ticked beforehand',
    nl: 'of het formulier versleuteld verzendt, naar de organisatie of een genoemde partij\nof er tijdens het typen iets wordt verstuurd\nof het formulier naar de verklaring leidt\nwat het vraagt, en of er vooraf iets is aangevinkt',
  },
  'tested.mail': {
    en: 'who may send mail in the name of the organisation, and what becomes of other mail\nwhether the mail servers offer encryption, with a sound certificate\nwhether senders are asked to use it',
    nl: 'wie mail mag versturen namens de organisatie, en wat er met andere mail gebeurt\nof de mailservers versleuteling bieden, met een deugdelijk certificaat\nof verzenders wordt gevraagd die te gebruiken',
  },
  'tested.mail-authentication': {
    en: 'who may send mail in the name of the organisation\nwhether mail that only pretends to is refused\nwhether the keys for signatures on mail are published',
    nl: 'wie mail mag versturen namens de organisatie\nof mail die zich alleen zo voordoet, wordt geweigerd\nof de sleutels voor handtekeningen onder mail zijn gepubliceerd',
  },
  'tested.mail-transport': {
    en: 'whether the mail servers offer encryption\nwhether their certificates are sound\nwhether senders are asked to use encryption only',
    nl: 'of de mailservers versleuteling bieden\nof hun certificaten deugen\nof verzenders wordt gevraagd alleen versleuteld te bezorgen',
  },
  'tested.mailbox-retention': {
    en: 'how many messages lie in the inbox and in the bin, and how old they are\nwhether they are kept as long as promised, and no longer\nno message was opened',
    nl: 'hoeveel berichten in de inbox en in de prullenbak liggen, en hoe oud ze zijn\nof ze zo lang worden bewaard als toegezegd, en niet langer\ner is geen bericht geopend',
  },
  'tested.access-requests': {
    en: 'whether each request in the register was answered within the legal term\nwhether the answers open as the kind of file that was promised',
    nl: 'of elk verzoek in het register binnen de wettelijke termijn is beantwoord\nof de antwoorden opengaan als het soort bestand dat is toegezegd',
  },
  'tested.other': {
    en: 'what the promise says, on the live system',
    nl: 'wat de toezegging zegt, op het echte systeem',
  },
});
