/**
 * The Dutch of what probes and login drivers tell in English: evidence has one language, findings have two.
 * `{0}`, `{1}` … are values, which may be such a sentence themselves. A test holds this table against the sentences in the source.
 */
import type { TextData } from '../model/text.ts';

const DUTCH: Readonly<Record<string, string>> = {
  // On the way to the server.
  'the connection was refused': 'de verbinding werd geweigerd',
  '{0} was not asked: the name has many addresses': '{0} is niet gemeten: de naam heeft veel adressen',
  'the connection was broken off': 'de verbinding werd verbroken',
  'there is no route to this address from here': 'er is vanaf hier geen weg naar dit adres',
  'no connection within the time limit': 'er kwam geen verbinding binnen de tijd die daarvoor staat',
  'no complete answer within the time limit': 'er kwam geen volledig antwoord binnen de tijd die daarvoor staat',
  'no answer within {0} s': 'er kwam geen antwoord binnen {0} s',
  'the address could not be found': 'het adres is niet gevonden',
  'the address of {0} could not be found ({1})': 'het adres van {0} is niet gevonden ({1})',
  'the answer is not sound HTTP': 'het antwoord is geen geldig HTTP',
  'the certificate does not prove that this is the right server':
    'het certificaat bewijst niet dat dit de juiste server is',
  'the server lets in only visitors who have a certificate of their own':
    'de server laat alleen bezoekers met een eigen certificaat toe',
  'no TLS connection could be agreed': 'er kwam geen TLS-verbinding tot stand',
  'the run was stopped': 'de meting is gestopt',
  'the run was stopped before this was asked': 'de meting is gestopt voordat dit gevraagd was',
  'the run was stopped while this was asked': 'de meting is gestopt terwijl dit werd gevraagd',
  'the run was stopped while logging in': 'de meting is gestopt tijdens het inloggen',
  'the probe {0} broke: {1}': 'het meetonderdeel {0} liep vast: {1}',
  'the evidence was not collected': 'dit is niet gemeten',
  'the connection is not proven': 'de verbinding is niet bewezen',
  'the connection was broken off before TLS': 'de verbinding werd verbroken vóór TLS',
  'no STARTTLS, so nothing is sent there ({0})': 'geen STARTTLS, dus daar wordt niets verstuurd ({0})',
  'no complete answer in time': 'er kwam niet op tijd een volledig antwoord',
  'the answer goes on without an end': 'het antwoord houdt niet op',
  '{0} is not reached over HTTPS, so no password is sent there':
    '{0} wordt niet via HTTPS bereikt, dus daar wordt geen wachtwoord verstuurd',
  '{0} is not {1}, so nothing is sent there': '{0} is niet {1}, dus daar wordt niets verstuurd',
  '{0} is not set': '{0} is niet ingesteld',
  'system {0} has no login': 'bij systeem {0} is geen inlogmethode ingesteld',
  'there is no account named {0}': 'er is geen account met de naam {0}',
  'there is no login driver named {0}': 'er is geen inlogmethode met de naam {0}',

  // The name service.
  '--connect-to leads {0} elsewhere than the name service does':
    '--connect-to leidt {0} naar een andere plek dan de DNS',
  'this machine has no resolver; name one with --resolver':
    'deze computer heeft geen resolver; noem er een met --resolver',
  'this run asks no resolver (--resolver off)': 'deze meting bevraagt geen resolver (--resolver off)',
  '{0} is an address, which has no name to look up': '{0} is een adres; dat heeft geen naam om op te zoeken',
  'the resolver {0} does not answer': 'de resolver {0} antwoordt niet',
  'the resolver {0} answers {1} with error {2}': 'de resolver {0} beantwoordt {1} met fout {2}',
  'the resolver {0} answers something else than was asked': 'de resolver {0} antwoordt op iets anders dan gevraagd is',
  'the resolver gives no keys of the root zone; name another with --resolver':
    'de resolver geeft geen sleutels van de rootzone; noem een andere met --resolver',
  'the aliases of {0} do not end': 'de aliassen van {0} houden niet op',
  'no key of {0} is the one that its parent names': 'geen sleutel van {0} is die welke de bovenliggende zone noemt',
  'nothing proves that {0} is not signed': 'niets bewijst dat {0} niet ondertekend is',
  '{0} is not below the trust anchor': '{0} valt niet onder het vertrouwensanker',
  '{0} is not signed': '{0} is niet ondertekend',
  '{0} is signed in no way that counts': '{0} is niet geldig ondertekend',
  '{0} leaves {1} unsigned (opt-out)': '{0} laat {1} onondertekend (opt-out)',
  '{0} leaves names like {1} unsigned (opt-out)': '{0} laat namen zoals {1} onondertekend (opt-out)',
  '{0} lies below an alias for a whole branch (DNAME), which is not followed':
    '{0} valt onder een alias voor een hele tak (DNAME); die wordt niet gevolgd',
  'there is nothing to verify': 'er is niets om te controleren',

  // Lists of revoked certificates.
  '{0} has an address inside a network, which is not asked':
    '{0} heeft een adres binnen een netwerk; dat wordt niet bevraagd',
  '{0} answers {1}, and no list': '{0} antwoordt {1} en geen lijst',
  '{0}: the list is larger than {1} MiB': '{0}: de lijst is groter dan {1} MiB',
  '{0}: the list is somewhere else, and not over http': '{0}: de lijst staat elders en niet via http',
  '{0}: too many redirects': '{0}: te veel doorverwijzingen',
  '{0}: what is there is no list of revoked certificates':
    '{0}: wat daar staat, is geen lijst van ingetrokken certificaten',

  // Logging in.
  '{0}; hint: {1}': '{0}; aanwijzing: {1}',
  'status {0}, title “{1}”': 'status {0}, titel “{1}”',
  'status {0} (too many requests)': 'status {0} (te veel verzoeken)',
  'status {0} (locked)': 'status {0} (geblokkeerd)',
  'status {0} with Retry-After': 'status {0} met Retry-After',
  'the answer says “{0}”': 'het antwoord zegt “{0}”',
  'sent to another origin, {0}': 'doorgestuurd naar een andere herkomst, {0}',
  'led to {0}': 'doorgeleid naar {0}',
  'led to the client with a code': 'met een code teruggeleid naar de toepassing',
  'not led to the client: {0}': 'niet teruggeleid naar de toepassing: {0}',
  'the login page again': 'opnieuw de inlogpagina',
  'the login page says {0}': 'de inlogpagina zegt {0}',
  'the password is asked again': 'er wordt opnieuw om het wachtwoord gevraagd',
  'the password was not judged: {0}': 'het wachtwoord is niet beoordeeld: {0}',
  'neither a password nor a code is asked': 'er wordt om geen wachtwoord en om geen code gevraagd',
  'no code field found on {0}': 'geen veld voor de code gevonden op {0}',
  'no field named challenge on {0}': 'geen veld met de naam challenge op {0}',
  'code field {0} beside the password': 'codeveld {0} naast het wachtwoord',
  'code field {0} on {1}': 'codeveld {0} op {1}',
  'code field {0} on the declared page {1}': 'codeveld {0} op de ingestelde pagina {1}',
  'a code is asked, and no request for it (`code`) is declared':
    'er wordt om een code gevraagd en er is geen verzoek daarvoor (`code`) ingesteld',
  'a second factor is enforced, and this account has none set up: whoever logs in sets it up':
    'een tweede factor is verplicht en dit account heeft er geen: wie inlogt, stelt hem zelf in',
  "an extension's page, {0}": 'een pagina van een uitbreiding, {0}',
  'choosing {0} leads back to the choice': 'de keuze voor {0} leidt terug naar het keuzescherm',
  'the second factor asked is {0}, and not {1}': 'er wordt om {0} als tweede factor gevraagd en niet om {1}',
  '{0} is not among the factors offered: {1}': '{0} hoort niet bij de aangeboden factoren: {1}',
  'the declared mark of failure': 'het ingestelde kenmerk van een weigering',
  'the declared mark of success': 'het ingestelde kenmerk van toelating',
  'the declared mark of success is missing': 'het ingestelde kenmerk van toelating ontbreekt',
  'the declared sign of a challenge': 'het ingestelde kenmerk van een vraag om een code',
  'the declared sign of admission': 'het ingestelde kenmerk van toelating',
  'the declared sign of refusal': 'het ingestelde kenmerk van een weigering',
  'status {0}, without any declared sign': 'status {0}, zonder een ingesteld kenmerk',
  'status {0}, without any answer that SOGo is known to give': 'status {0}, zonder een antwoord dat van SOGo bekend is',
  'a captcha is asked': 'er wordt om een captcha gevraagd',
  'a wrong password for an unknown name seems to log in':
    'een verkeerd wachtwoord bij een onbekende naam lijkt toegang te geven',
  '{0} wrong passwords, each answered like the first': '{0} verkeerde wachtwoorden, elk beantwoord als het eerste',
  'the right password is refused': 'het juiste wachtwoord wordt geweigerd',
  'the right code is refused': 'de juiste code wordt geweigerd',
  'nothing stopped {0} wrong codes': 'niets hield {0} verkeerde codes tegen',
  'what followed wrong code {0} cannot be read: {1}': 'wat op verkeerde code {0} volgde, is niet te duiden: {1}',
  'it takes {0} attempts, and {1} are left': 'er zijn {0} pogingen nodig en er zijn er {1} over',
  'it was not reached in this visit': 'zover kwam dit bezoek niet',
  'nobody could be logged in, so nothing could be seen from inside':
    'er kon niemand worden ingelogd, dus van binnen was niets te zien',
  'the account has no TOTP secret (`totp`)': 'het account heeft geen TOTP-geheim (`totp`)',
  'the account has no TOTP secret (`totp`) in controls.yaml':
    'het account heeft in controls.yaml geen TOTP-geheim (`totp`)',
  'the audit account has no password': 'het auditaccount heeft geen wachtwoord',
  'the audit account has no user name or no password': 'het auditaccount heeft geen gebruikersnaam of geen wachtwoord',
  'the lasting cookies are a login by themselves; configure how to log out (`logout`)':
    'de blijvende cookies zijn op zichzelf al een login; stel in hoe wordt uitgelogd (`logout`)',
  'the login is at another origin, {0}': 'het inloggen gebeurt bij een andere herkomst, {0}',
  'the right code did not admit, so nothing can be said about it':
    'de juiste code gaf geen toegang, dus er is niets over te zeggen',
  'the server asked for a code once, and then no more': 'de server vroeg eenmaal om een code en daarna niet meer',
  'the server did not ask for a code': 'de server vroeg niet om een code',
  'the server did not ask for a code after the password': 'de server vroeg na het wachtwoord niet om een code',
  'this login driver cannot give a code': 'deze inlogmethode kan geen code geven',
  'is sent to {0}, which controls.yaml does not name': 'gaat naar {0}, dat niet in controls.yaml staat',
  'is sent to “{0}”, which is no address': 'gaat naar “{0}”, en dat is geen adres',
  'sends the password in the address (method GET)': 'verstuurt het wachtwoord in het adres (methode GET)',
  'the form of the code {0}': 'het formulier voor de code {0}',
  'the form on {0} {1}': 'het formulier op {0} {1}',
  'the user name or the password holds a NUL character, which SASL PLAIN cannot carry':
    'de gebruikersnaam of het wachtwoord bevat een NUL-teken, dat niet door SASL PLAIN past',
  'the user name or the password holds a line end, which POP3 without SASL cannot carry':
    'de gebruikersnaam of het wachtwoord bevat een regeleinde, dat niet door POP3 zonder SASL past',
  '{0} (status {1}) gave no tokens for the code: {2}': '{0} (status {1}) gaf geen tokens voor de code: {2}',
  '{0} (status {1}) has no form with a password field; forms on it: {2}':
    '{0} (status {1}) heeft geen formulier met een wachtwoordveld; formulieren daar: {2}',
  '{0} (status {1}) is no OpenID Connect configuration': '{0} (status {1}) is geen configuratie van OpenID Connect',
  '{0} (status {1}) is not a login page of Plesk': '{0} (status {1}) is geen inlogpagina van Plesk',
  '{0} (status {1}) is not the login page of Nextcloud': '{0} (status {1}) is niet de inlogpagina van Nextcloud',
  '{0} (status {1}) is not the login page of SOGo': '{0} (status {1}) is niet de inlogpagina van SOGo',
  '{0} names the issuer {1}, and not {2}': '{0} noemt {1} als uitgever en niet {2}',
  '{0} of the provider is {1}, which is not at {2}': '{0} van de aanbieder is {1} en dat ligt niet bij {2}',
  '{0} sends the visitor to {1}, where no password is sent':
    '{0} stuurt de bezoeker naar {1}, waar geen wachtwoord wordt ingevuld',
  '{0}: no password field after {1} pages': '{0}: geen wachtwoordveld na {1} pagina’s',

  'no answer': 'geen antwoord',
  '{0}: no password field after the user name': '{0}: geen wachtwoordveld na de gebruikersnaam',
  'the visitor is sent to {0}, where no password is given':
    'de bezoeker wordt naar {0} gestuurd, waar geen wachtwoord wordt ingevuld',
  '{0} (status {1}), as drawn, has no form with a password field; fields on it: {2}':
    '{0} (status {1}) heeft, zoals de browser de pagina toont, geen formulier met een wachtwoordveld; velden daar: {2}',
  'the driver `browser` needs the package playwright-core':
    'de inlogmethode `browser` heeft het pakket playwright-core nodig',
  'no browser could be started ({0})': 'er kon geen browser worden gestart ({0})',
  'the fields {0} could not be filled in on {1}': 'de velden {0} konden niet worden ingevuld op {1}',
  '{0} could not be opened in the browser': '{0} kon niet in de browser worden geopend',
  'the page {0} would send the password in its address; it was stopped':
    'de pagina {0} zou het wachtwoord in het adres versturen; dat is tegengehouden',

  // Directories that are asked by their interface.
  'the login of this system is not by a directory’s interface':
    'op dit systeem wordt niet ingelogd via de interface van een gebruikerslijst',
  'this driver asks the directory’s interface, and logs in nowhere':
    'deze inlogmethode bevraagt de interface van de gebruikerslijst en logt nergens in',
  'the driver {0} reads settings, and logs in nowhere': 'de inlogmethode {0} leest instellingen en logt nergens in',
  '{0} is none of the driver’s origins': '{0} is geen herkomst van deze inlogmethode',
  'the service account’s key cannot be read': 'de sleutel van het serviceaccount is niet te lezen',
  '{0} holds no list': '{0} bevat geen lijst',
  'the next page is not at {0}; it was not read': 'de volgende pagina staat niet op {0}; zij is niet gelezen',
  '{0} gave no token (status {1}, {2})': '{0} gaf geen token (status {1}, {2})',
  '{0} was refused (status {1}, {2})': '{0} werd geweigerd (status {1}, {2})',

  // What to configure.
  'put the JSON file as Google gave it, with client_email and private_key, in the variable that `key` names':
    'zet het JSON-bestand zoals Google het gaf, met client_email en private_key, in de variabele die `key` noemt',
  'name the fields (`fields`)': 'noem de velden (`fields`)',
  'name the fields (`fields`), or give the page more time (`seconds`)':
    'noem de velden (`fields`) of geef de pagina meer tijd (`seconds`)',
  'give the page more time (`seconds`)': 'geef de pagina meer tijd (`seconds`)',
  'npm install playwright-core': 'installeer het met npm install playwright-core',
  'install Chrome or Chromium, or name it as `executable`':
    'installeer Chrome of Chromium, of noem hem als `executable`',
  'see with `waarborg login SYSTEM --dry-run` what is drawn; give the page more time (`seconds`)':
    'bekijk met `waarborg login SYSTEM --dry-run` wat er wordt getoond; geef de pagina meer tijd (`seconds`)',
  'the form has to be sent with POST': 'het formulier moet met POST worden verstuurd',
  'if Nextcloud does not lie at the root of the host, set `base`, e.g. base: /nextcloud':
    'staat Nextcloud niet in de hoofdmap van de host, stel dan `base` in, bijvoorbeeld base: /nextcloud',
  'if SOGo does not lie at /SOGo, set `base`; if another login stands before it, use the driver of that one':
    'staat SOGo niet op /SOGo, stel dan `base` in; staat er een andere login voor, gebruik dan de inlogmethode daarvan',
  'set `path` to the page that asks for the password': 'zet `path` op de pagina die om het wachtwoord vraagt',
  'see whether the url of the system is that of the panel, usually with port 8443':
    'controleer of het adres van het systeem dat van het paneel is, meestal met poort 8443',
  'a script sends this form: set `action` to the address that it uses, or use the driver `json` or `browser`':
    'een script verstuurt dit formulier: zet `action` op het adres dat het gebruikt, of neem de inlogmethode `json` of `browser`',
  'nothing was sent; see whether the page was tampered with, or name that origin as the system’s url':
    'er is niets verstuurd; kijk of er met de pagina is geknoeid, of stel die herkomst in als adres van het systeem',
  'nothing was sent; when a script sends this form, set `action` to the address that it uses':
    'er is niets verstuurd; verstuurt een script dit formulier, zet dan `action` op het adres dat het gebruikt',
  'nothing was sent there: only a provider that has all its addresses at one origin can be used':
    'daar is niets verstuurd: alleen een aanbieder met alle adressen bij één herkomst is te gebruiken',
  'register the client as a public one (no secret, PKCE with S256), with scope openid':
    'registreer de toepassing als openbaar (zonder geheim, PKCE met S256), met de scope openid',
  'logins at another origin need the driver of that provider, or that origin as the system’s url':
    'inloggen bij een andere herkomst vraagt om de inlogmethode van die aanbieder, of om die herkomst als adres van het systeem',
  'a page that is built by a script needs `action` with `fields`, or the driver `json` or `browser`':
    'een pagina die een script opbouwt, vraagt om `action` met `fields`, of om de inlogmethode `json` of `browser`',
  'name the fields: fields: { username: …, password: … }': 'noem de velden: fields: { username: …, password: … }',

  // The source of leaked passwords.
  'file {0}': 'bestand {0}',
  '{0} answered with HTTP status {1}': '{0} antwoordde met HTTP-status {1}',
  '{0} cannot be read ({1})': '{0} is niet te lezen ({1})',
  '{0} has a line that is no hash with a count': '{0} heeft een regel die geen hash met een aantal is',
  '{0} is empty': '{0} is leeg',
  '{0} is not sorted by hash': '{0} is niet gesorteerd op hash',
  '{0} sent an empty answer, and every range of hashes has entries':
    '{0} stuurde een leeg antwoord, en elke reeks hashes heeft regels',
  '{0} sent more than a range of hashes can hold': '{0} stuurde meer dan een reeks hashes kan bevatten',
  '{0} sent something that is no range of hashes': '{0} stuurde iets dat geen reeks hashes is',

  // A place, what happened there, and the machine's own code for it.
  '{0} port {1}': '{0} poort {1}',
  '{0}: {1} ({2})': '{0}: {1} ({2})',
  '{0}: {1}': '{0}: {1}',
};

/** Names of data that hold such a sentence. */
const KEYS: ReadonlySet<string> = new Set(['detail', 'sign', 'problem', 'source']);

/** The data of a finding's texts, with its sentences in Dutch. */
export function dutchData(data: TextData): TextData {
  const entries = Object.entries(data);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, KEYS.has(name) && typeof value === 'string' ? inDutch(value) : value]),
  );
}

/** The sentence in Dutch; as it was when it is none that we write. */
export function inDutch(text: string): string {
  for (const { pattern, dutch } of SENTENCES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const parts = match.slice(1).map(inDutch);
    const told = dutch.replaceAll(/\{(\d)\}/g, (_place, index: string) => parts[Number(index)] ?? '');
    // A frame such as “{0}: {1}” says nothing by itself.
    if (told !== text) return told;
  }
  return text;
}

/** The most telling first: the one with the most words of its own. */
const SENTENCES = Object.entries(DUTCH)
  .map(([english, dutch]) => ({ pattern: patternOf(english), dutch, own: english.replaceAll(/\{\d\}/g, '').length }))
  .sort((a, b) => b.own - a.own);

function patternOf(english: string): RegExp {
  const parts = english.split(/\{\d\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(`^${parts.join('(.+?)')}$`, 's');
}
