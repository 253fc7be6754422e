/**
 * The words by which a topic is known, in Dutch and English. A word that means several things counts only beside one
 * that settles it: "versleuteld" with "verbinding" is HTTPS, with "opslag" it is storage.
 */
import type { Topic } from '../model/topic.ts';
import { beginningsOf } from './beginnings.ts';

/** Patterns in lower case, tried on text in lower case. `~` stands for the end of a word before it begins, or after it ends. */
const WORDS: Readonly<Record<Topic, readonly string[]>> = {
  https: [
    '~https?~',
    '~(?:ssl|tls)(?:[ -]?(?:certifica\\w+|verbinding\\w*|versleuteling|encrypt\\w+|beveiliging|connection\\w*|1\\.[0-3]))?~',
    '~(?:beveiligde?|versleutelde?|gecodeerde?|veilige?) (?:\\w+ )?(?:(?:internet|web|data|site)?verbinding\\w*|lijn)~',
    '~verbinding\\w* (?:\\w+ ){0,4}(?:versleuteld|beveiligd|gecodeerd)~',
    '~veilig verbinden~',
    '~(?:secured?|encrypted|protected|safe) (?:\\w+ )?(?:connections?|channel)~',
    '~connections? (?:\\w+ ){0,3}(?:encrypted|secured?)~',
    '~(?:encrypted|encryption|versleuteld|versleuteling) (?:\\w+ ){0,2}(?:in transit|onderweg|tijdens (?:het )?transport)~',
    '~(?:hang)?slotje~|~padlock~|~adresbalk~',
  ],
  hsts: ['~hsts~|~strict[ -]transport[ -]security~'],
  'security-headers': [
    '~(?:security|beveiligings?)[ -]?headers?~|~content[ -]security[ -]policy~|~csp~|~x-frame-options~|~x-content-type-options~|~referrer[ -]policy~|~clickjacking~',
  ],
  dnssec: [
    '~dnssec~',
    '~domein(?:en|naam|namen)? (?:\\w+ ){0,2}ondertekend~',
    '~domains? (?:\\w+ ){0,2}signed~',
    '~signed (?:dns|domain|zone)~|~ondertekende? (?:dns|domein\\w*|zone)~',
  ],
  'two-factor': [
    '~(?:2|twee|two|dubbele?|double|meer|multi)[ -]?(?:factor|staps?|step|traps)\\w*~',
    '~(?:2fa|mfa|2sv|totp)~',
    '~(?:tweede|extra|second|additional) (?:factor|stap|step)~',
    '~(?:meervoudige|multifactor|meerfactor)[ -]?(?:authenticatie|verificatie)?~',
    '~authenticator(?:[ -]?app)?~|~passkeys?~|~(?:hardware|security|beveiligings?)[ -]?(?:key|sleutel)s?~|~yubikey~',
    '~(?:code|toegangscode) (?:per|via|by) (?:sms|app|text)~|~sms-code~',
  ],
  'strong-credentials': [
    '~(?:sterke?|unieke?|complexe?|lange?|moeilijke?|veilige|strong|unique|complex|long|random|secure) (?:en \\w+ |and \\w+ )?(?:wachtwoord\\w*|inlog\\w*|wachtzin\\w*|toegangscodes|passwords?|passphrases?|credentials|logins?)~',
    '~wachtwoord\\w* (?:\\w+ ){0,5}(?:sterk|uniek|lang|complex|tekens|karakters|willekeurig)~',
    '~passwords? (?:(?:\\w|,)+ ){0,8}(?:strong|unique|long|complex|random|characters)~',
    '~(?:sterkte|lengte) van (?:\\w+ )?wachtwoord\\w*~|~password (?:strength|length)~',
    '~(?:wachtwoord|password)[ -]?(?:manager|kluis|vault|beheerder)s?~|~encrypted manager~',
  ],
  'password-policy': [
    '~wachtwoord(?:beleid|eisen)~|~password (?:policy|policies|requirements|rules)~',
    '~(?:eisen|requirements) (?:\\w+ ){0,4}(?:wachtwoord\\w*|passwords?)~',
  ],
  'password-hashing': [
    '~(?:wachtwoord\\w*|passwords?) (?:\\w+ ){0,4}(?:ge?hasht?|gehashed|hashed|versleuteld opgeslagen|versleuteld bewaard|gecodeerd opgeslagen|stored encrypted|encrypted at rest)~',
    '~(?:gehasht|gehashed|hashed|salted|bcrypt|argon2\\w*|scrypt)~',
  ],
  'login-limit': [
    '~(?:inlog|aanmeld|login|log-?in|sign-?in)\\w*[ -]?(?:pogingen|attempts) (?:\\w+ ){0,4}(?:beperkt|begrensd|geblokkeerd|limited|rate-?limited|blocked|throttled)~',
    '~(?:mislukte|foute|failed|wrong|incorrect) (?:\\w+[ -]){0,2}(?:pogingen|attempts|logins?|inlogpogingen)~',
    '~(?:brute[ -]?force|rate[ -]?limit\\w*|account[ -]?lockout)~',
  ],
  'session-timeout': [
    '~(?:sessie|session)\\w* (?:\\w+ ){0,6}(?:verloopt|verlopen|eindigt|beëindigd|ends?|expires?|times? out)~',
    '~(?:automatisch|automatically) (?:uitgelogd|afgemeld|logged out|signed out)~|~(?:inactiviteit|inactivity|idle timeout|session timeouts?)~',
  ],
  spf: ['~spf~'],
  dkim: ['~dkim~'],
  dmarc: ['~dmarc~'],
  'mail-encryption': [
    '~starttls~|~mta-sts~|~(?:smtp|imaps?|pop3s?) (?:over|via|met) (?:ssl|tls)~',
    '~(?:beveiligde?|versleutelde?|veilige?|secured?|encrypted) (?:e-?mails?|mail|e-?mail\\w+|mailserver|mailbox)~',
    '~(?:e-?mails?|mail|mailverkeer|e-?mailverkeer) (?:\\w+ ){0,4}(?:versleuteld|beveiligd|encrypted|secured|over tls|via tls)~',
  ],
  cookies: ['~\\w*cookie(?:s|tjes?|banner|verklaring|beleid)?~'],
  consent: [
    '~toestemming~|~consent~|~opt[ -]?in~|~akkoord (?:gaat|geeft|bent)~|~cookiebanner~|~vooraf (?:\\w+ )?(?:gevraagd|vragen)~',
  ],
  analytics: [
    '~(?:google )?analytics~|~matomo~|~piwik~|~plausible~|~umami~|~fathom~',
    '~analytische?~|~analytical~',
    '~(?:bezoekers|web|website|gebruiks)?statistiek(?:en)?~|~statistics~|~(?:bezoek|gebruiks)gegevens~|~usage data~|~webanalyse~',
  ],
  'analytics-anonymous': [
    '~(?:volledig |geheel )?(?:anoniem|anonieme|geanonimiseerde?|anonymous|anonymously|anonymi[sz]ed)~',
    '~niet (?:\\w+ ){0,2}(?:te herleiden|herleidbaar)~|~ip-?adres\\w* (?:\\w+ ){0,3}(?:gemaskeerd|ingekort|geanonimiseerd)~|~masked ip~|~cannot be traced~',
  ],
  'third-parties': [
    '~(?:social[ -]media|sociale media)(?:[ -]?(?:buttons?|knoppen|plugins?))?~|~track(?:s|ers?|ing)?~|~tracking\\w*~|~(?:remarketing|advertentie\\w*|advertising|pixels?)~|~externe (?:scripts|lettertypen|diensten)~|~third[ -]party (?:scripts?|cookies?|services?)~',
  ],
  'named-processors': [
    '~(?:dienstverleners?|sub-?verwerkers?|leveranciers|service providers?|sub-?processors?|hostingpartij|hosting provider)~|~database~|~hosting~|~mailverzender~|~foutmeldingen~',
  ],
  'processor-agreement': [
    '~(?:be|ver)werkersovereenkomst(?:en)?~|~(?:data )?processing agreements?~|~dpa~|~geheimhoudings\\w+~',
  ],
  'data-location': [
    '~(?:binnen|buiten|in|outside|within) (?:de |the )?(?:eu|eer|europa|europese (?:unie|economische ruimte)|eea|european (?:union|economic area)|nederland|the netherlands|duitsland|germany)~|~(?:frankfurt|amsterdam|dublin)~|~(?:eu|vs|us|eer)(?: / (?:eu|vs|us))?$~|~modelcontract\\w*~|~privacy framework~|~doorgifte~|~serverlocatie~',
  ],
  disclosure: [
    '~(?:verstrekt|verstrekken|doorgegeven|delen|gedeeld|share|shared|disclosed?|provided) (?:\\w+ ){0,4}(?:derden|partijen|aan|met|third parties|with|to)~|~anderen als de avg~',
  ],
  'no-selling': ['~(?:verkop(?:en|t)|verkocht|sell|sold|selling)~'],
  retention: [
    '~(?:bewaar|bewaren|bewaard|bewaartermijn\\w*|opgeslagen|opslaan|retain\\w*|retention|kept|stored)~(?=.*(?:\\d|jaar|maand|dagen|weken|langer|termijn|periode|years?|months?|days|weeks|long))',
    '~\\d+ (?:jaar|maanden?|dagen|weken|years?|months?|days|weeks)~',
    '~(?:een|één|twee|drie|vijf|zeven|tien|one|two|three|five|seven|ten) (?:jaar|maanden?|dagen|weken|years?|months?|days|weeks)~|~(?:prullenbak|trash)~|~langere (?:periode|tijd)~|~zo ?lang als nodig~|~niet langer dan~|~langer dan nodig~|~as long as necessary~|~wettelijke (?:bewaar)?termijn~',
  ],
  'log-retention': [
    '~(?:log(?:boek(?:en)?|s|bestand(?:en)?|files?)?|inloglog) (?:\\w+ ){0,4}(?:\\d+|bewaard|kept|retained)~',
  ],
  'access-request': [
    '~(?:inzage\\w*|opvragen|inzien|overdraagbaarheid|dataportabiliteit|portability|verwijderverzoek\\w*|recht op|right (?:to|of) (?:access|erasure|rectification|portability))~|~(?:kopie|copy) (?:\\w+ ){0,3}(?:gegevens|data|information)~|~access to your data~|~request (?:access|a copy)~|~verzoek (?:\\w+ ){0,6}(?:gegevens|te overhandigen)~',
  ],
  'response-term': [
    '~(?:binnen|within) (?:\\w+ ){0,2}(?:\\d+|één|een|twee|drie|vier|vijf|one|two|three|four|five|a) (?:\\w+ )?(?:uur|dag|dagen|werkdagen|weken|week|maand|maanden|hours?|days?|weeks?|months?)~|~op korte termijn~|~zo spoedig mogelijk~|~without undue delay~',
  ],
  'encryption-at-rest': [
    '~(?:versleutelde|encrypted) (?:opslag|schijf|schijven|harde schijf|back-?ups?|database|storage|disks?|drives?|bestanden|files)~',
    '~(?:versleuteld|encrypted) (?:\\w+ ){0,2}(?:opgeslagen|bewaard|at rest|met aes\\S*|with aes\\S*|stored)~|~(?:bitlocker|filevault|luks)~|~(?:schijf|disk)[ -]?(?:versleuteling|encryptie|encryption)~|~(?:computers?|laptops?|serverdata|data|servers?|telefoons?) (?:\\w+ ){0,2}(?:versleuteld|encrypted)~|~opslag (?:\\w+ ){0,2}versleuteld~',
  ],
  'access-restriction': [
    '~(?:toegang|access) (?:\\w+ ){0,5}(?:beperkt|rol|rollen|medewerkers|personeel|bevoegd\\w*|geautoriseerd\\w*|restricted|limited|authori[sz]ed|staff|role|roles)~|~(?:beperkte|limited|restricted) (?:toegang|access)~|~(?:need[ -]to[ -]know|least privilege|toegangsrechten|autorisaties?|bevoegde medewerkers|access rights|role-based)~|~alleen bereikbaar vanaf~|~afscherming~|~alleen uw eigen gegevens~',
  ],
  backup: ['~(?:back-?ups?|reservekopie\\w*|hersteltest\\w*|uitwijk|disaster recovery)~'],
  patching: [
    '~(?:(?:beveiligings)?updates?|patches|patching|up-to-date|bijgewerkte software|antivirus\\w*|virusscanner\\w*|firewalls?|malware\\w*|intrusion)~',
  ],
  logging: ['~(?:logging|audit[ -]?logs?|logboek(?:en)?|inloglog|gelogd|monitoring|gemonitord)~'],
  devices: [
    '~(?:beveiligde|versleutelde|encrypted|secured?|locked) (?:apparaten|apparatuur|laptops?|telefoons|computers?|devices)~|~(?:apparaten|laptops?|telefoons|computers?|devices) (?:\\w+ ){0,4}(?:beveiligd|vergrendeld|versleuteld|encrypted|locked|secured)~',
  ],
  payments: ['~(?:betaal\\w*|betaling(?:en)?|payments?|creditcard\\w*|ideal|pci)~'],
  'form-protection': ['~(?:contact|aanvraag|offerte)?formulier(?:en)?~|~(?:contact|enquiry|web) forms?~'],
  'security-contact': [
    '~(?:lek|beveiligingslek|kwetsbaarheid|kwetsbaarheden|vulnerabilit\\w+|security issue|datalek)~(?=.*(?:meld|mail|bel|report|contact|laat))',
    '~(?:coordinated|responsible) (?:vulnerability )?disclosure~|~security\\.txt~',
    '~niet goed beveiligd zijn~|~aanwijzingen (?:\\w+ ){0,4}misbruik~|~(?:report|meld) (?:a |een )?(?:vulnerability|kwetsbaarheid|beveiligingslek)~',
  ],
  review: [
    '~(?:periodiek|periodieke|regelmatig|jaarlijks|jaarlijkse|periodic|regular|annual|yearly) (?:\\w+ ){0,3}(?:evaluatie|evalueren|getoetst|herzien|beoordeeld|review(?:ed)?|evaluated|audits?|pentests?)~|~(?:verklaring|statement|policy|beleid) (?:\\w+ ){0,6}(?:herzien|bijgewerkt|gewijzigd|reviewed|updated)~',
  ],
  purpose: [
    '~(?:ten behoeve van|doel(?:einden)?|grondslag|gerechtvaardigd belang|legal basis|for the purposes? of|legitimate interest)~|~gebruikt om~|~used to~|~om (?:\\S+ ){1,8}te \\w+~|~dient (?:alleen )?voor~|~de identificatie~|~onderhouden van contact~',
  ],
  general: [
    '~(?:passende|technische en organisatorische|appropriate|technical and organi[sz]ational)(?: \\(?\\w+\\)?){0,4} (?:maatregelen|measures)~|~bescherming van (?:\\w+ )?(?:persoons)?gegevens~',
  ],
};

export interface TopicPattern {
  readonly topic: Topic;
  /** To be tried at the beginning of a word. */
  readonly pattern: RegExp;
  /** Letters without which nothing is found; empty when that is not known. */
  readonly holds: string;
}

/**
 * Letters and digits of Latin; with all those of Unicode the expressions take ten times as long to make. Texts come with
 * other letters written as LAST_LETTER.
 */
const LETTERS = '0-9a-zª²³µ¹º¼-¾À-ÖØ-öø-ɏ';
export const LAST_LETTER = 'ɏ';
/** 1 for the code of a letter or digit. */
export const IS_LETTER = Uint8Array.from({ length: LAST_LETTER.charCodeAt(0) + 1 }, (_, code) =>
  new RegExp(`[${LETTERS}]`).test(String.fromCharCode(code)) ? 1 : 0,
);
const BEFORE = `(?<![${LETTERS}])`;
const AFTER = `(?![${LETTERS}])`;
const LETTER = `[${LETTERS}-]`;
/** No word of a language is longer; without an end, a long row of letters costs its square. */
const LONGEST = 40;

/** `~` opens a word where nothing or a bar stands before it, and closes one elsewhere. */
function compile(source: string): RegExp {
  const bounded = source
    .replace(/(^|\|)~/g, `$1${BEFORE}`)
    .replace(/~(?=$|\||\(\?=)/g, AFTER)
    .replaceAll('\\w*', `${LETTER}{0,${LONGEST}}`)
    .replaceAll('\\w+', `${LETTER}{1,${LONGEST}}`)
    .replaceAll('\\w', LETTER);
  return new RegExp(bounded, 'y');
}

/** A topic's expression, made when a text first asks for it: most texts speak of few topics. */
class Topical implements TopicPattern {
  readonly topic: Topic;
  readonly holds: string;
  readonly #source: string;
  #pattern: RegExp | undefined;

  constructor(topic: Topic, source: string, holds: string) {
    this.topic = topic;
    this.#source = source;
    this.holds = holds;
  }

  get pattern(): RegExp {
    return (this.#pattern ??= compile(this.#source));
  }
}

/** Of what can begin at any word, some letters that follow: a text without them is not looked at further. */
function heldBy(sources: readonly string[]): string {
  const [open, ...others] = sources.flatMap((source) => source.split('|~')).filter((one) => beginningsOf(one).has(''));
  return others.length > 0 ? '' : (/^~?\\w\*(\p{L}{6})(?![?*+{])/u.exec(open ?? '')?.[1] ?? '');
}

/** One expression a topic, by the letters with which what it finds can begin. */
const BY_BEGINNING = new Map<string, readonly TopicPattern[]>();
for (const [topic, sources] of Object.entries(WORDS) as [Topic, readonly string[]][]) {
  const source = sources.join('|');
  const beginnings = beginningsOf(source);
  const own = new Topical(topic, source, beginnings.has('') ? heldBy(sources) : '');
  for (const beginning of beginnings) BY_BEGINNING.set(beginning, [...(BY_BEGINNING.get(beginning) ?? []), own]);
}
// The shorter ones first, so that each is complete when a longer one takes it over.
for (const beginning of [...BY_BEGINNING.keys()].sort((a, b) => a.length - b.length))
  if (beginning !== '')
    BY_BEGINNING.set(beginning, [...new Set([...takenOver(beginning), ...BY_BEGINNING.get(beginning)!])]);

function takenOver(beginning: string): readonly TopicPattern[] {
  for (let length = beginning.length - 1; length > 0; length -= 1) {
    const own = BY_BEGINNING.get(beginning.slice(0, length));
    if (own !== undefined) return own;
  }
  return [];
}

/** The patterns that can be found where a text goes on with these letters, in lower case. */
export function patternsAt(letters: string): readonly TopicPattern[] {
  return BY_BEGINNING.get(letters) ?? takenOver(letters);
}

/** Those that can be found at any word. */
export const OPEN_PATTERNS: readonly TopicPattern[] = BY_BEGINNING.get('') ?? [];
