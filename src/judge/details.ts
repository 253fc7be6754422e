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

  '{0}; hint: {1}': '{0}; aanwijzing: {1}',
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
