/**
 * Words that passwords are built from in Dutch and English offices, besides what dictionaries of the language rank:
 * a season with a year satisfies every old rule, and is what is guessed first. All in lower case.
 */
export const EVERYDAY_WORDS: readonly string[] = words(`
  welkom welcome wachtwoord password paswoord geheim secret geheimpje toegang inloggen login admin beheer beheerder
  administrator root test tester testen demo gast guest gebruiker user changeme change verander veranderen wijzig
  wijzigen tijdelijk temp temporary letmein qwerty qwertyuiop qwerty123 azerty asdfgh zxcvbn abc123 iloveyou
  lente voorjaar zomer zomertijd herfst najaar winter wintertijd spring summer autumn fall season seizoen
  januari februari maart april mei juni juli augustus september oktober november december
  january february march may june july august october
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag weekend vakantie
  monday tuesday wednesday thursday friday saturday sunday holiday
  kerst kerstmis pasen pinksteren sinterklaas koningsdag carnaval oudejaar nieuwjaar christmas easter
  nederland holland belgie amsterdam rotterdam utrecht denhaag eindhoven groningen tilburg almere breda nijmegen
  arnhem enschede haarlem zwolle leiden maastricht dordrecht amersfoort apeldoorn limburg brabant zeeland friesland
  drenthe overijssel gelderland flevoland antwerpen brussel gent vlaanderen london england
  ajax feyenoord psv vitesse twente heerenveen sparta voetbal oranje hockey tennis schaatsen fietsen football soccer
  computer internet netwerk network server router wifi laptop telefoon kantoor office bedrijf company werk
  microsoft google windows outlook office365 plesk wordpress nextcloud agenda calendar kalender website webmail mail
  schatje liefje lieverd knuffel vlinder bloem zonnetje zonneschijn regenboog sunshine princess prinses monkey dragon
  master shadow superman batman pokemon starwars hallo hello goedemorgen goedendag doei
  een twee drie vier vijf zes zeven acht negen tien one two three four five seven eight nine ten
`);

/** Famous examples of passphrases: long, and in every attacker's list. Letters and digits only. */
export const FAMOUS_PASSPHRASES: ReadonlySet<string> = new Set([
  'correcthorsebatterystaple',
  'correctpaardbatterijnietje',
  'juistepaardbatterijnietje',
  'tr0ub4dor3',
  'troubadour3',
  'thequickbrownfoxjumpsoverthelazydog',
  'maythe4thbewithyou',
  'maytheforcebewithyou',
  'tobeornottobe',
  'tobeornottobethatisthequestion',
  'iloveyouverymuch',
  'letmeinplease',
  'openditwachtwoord',
  'wachtwoordvergeten',
  'ditismijnwachtwoord',
  'ditiseensterkwachtwoord',
  'ditiseenveiligwachtwoord',
  'thisismypassword',
  'thisisastrongpassword',
  'thisisasecurepassword',
  'eensterkwachtwoord',
  'alleeendjeszwemmeninhetwater',
  'welkombijonsbedrijf',
]);

function words(text: string): string[] {
  return [...new Set(text.split(/\s+/).filter((word) => word !== ''))];
}
