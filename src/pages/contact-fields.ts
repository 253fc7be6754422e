/** What a field of a form asks for, by its type, its name and the words beside it, in Dutch and English. */
import type { ContactField, FieldKind, SensitiveKind } from '../model/evidence/form.ts';
import type { ControlSnapshot } from './form-snapshot.ts';

const MAX_WORDS = 300;

/** In this order: a phone number of a company is a phone number, an e-mail address is not an address. */
const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['captcha', /captcha|turnstile|robot|anti ?spam/],
  [
    'national-id',
    /\bbsn\b|burgerservice|\bsofi|citizen service|social security|\bssn\b|national insurance|rijksregister/,
  ],
  ['identity-document', /paspoort|passport|identiteits|\bid (?:card|kaart)|rijbewijs|driving licen|driver'?s licen/],
  ['health', /medisch|medical|gezondheid|health|diagnos|medicat|medicijn|zwanger|pregnan|allergi/],
  ['belief-or-origin', /nationaliteit|nationality|religi|geloof|ethnic|etnisch|etnicit|afkomst/],
  ['finances', /\biban\b|rekeningnummer|bank account|credit ?card|inkomen|\bincome\b|salaris|salary/],
  ['birth', /geboorte|\bbirth|\bdob\b|leeftijd|\bage\b|\bbday\b/],
  ['gender', /geslacht|\bgender|\bsex\b/],
  ['email', /\be ?mail|\bmail\b/],
  ['phone', /telefoon|phone|\btel(?:nr|nummer)?\b|mobiel|\bmobile\b|\bgsm\b/],
  ['address', /\badres|\baddress|straat|\bstreet|postcode|\bzip\b|postal|huisnummer|house number|woonplaats|\bcity\b/],
  ['subject', /onderwerp|subject|betreft|\btopic|\breden\b|\breason\b|afdeling|department/],
  ['message', /bericht|message|\bvraag|question|opmerking|comment|toelichting|remark|omschrijving|enquiry|inquiry/],
  ['name', /\b(?:voor|achter|sur|f|l)?(?:naam|name)\b/],
];

/** A person's name for a thing: `orderName`, `company_name`. */
const NOT_A_PERSON =
  /bedrijf|company|organi[sz]ati|firma|product|project|event|domain|domein|user ?name|gebruikersnaam/;

export function kindOf(control: ControlSnapshot): FieldKind {
  const type = typeOf(control);
  const words = wordsOf(control);
  const [kind] = KINDS.find(([, pattern]) => pattern.test(words)) ?? [];
  if (kind === 'captcha' || isSensitive(kind)) return kind;
  if (isChoice(control) && CONSENT.test(words)) return 'agreement';
  if (type === 'email' || type === 'tel') return type === 'email' ? 'email' : 'phone';
  if (kind === 'name' && NOT_A_PERSON.test(words)) return 'other';
  if (control.tag === 'textarea' || type === 'textbox') return kind === 'subject' ? 'subject' : 'message';
  return kind ?? 'other';
}

const SENSITIVE: readonly SensitiveKind[] = [
  'national-id',
  'identity-document',
  'health',
  'belief-or-origin',
  'finances',
  'birth',
  'gender',
  'address',
];

const isSensitive = (kind: FieldKind | undefined): kind is SensitiveKind =>
  (SENSITIVE as readonly (string | undefined)[]).includes(kind);

/** Also an asterisk or a word in the label: servers demand what their pages only mark. */
export const isRequired = ({ required, label }: ControlSnapshot): boolean =>
  required || /\*:?$|^\*|\((?:verplicht|required|mandatory)\)/i.test(label.trim());

/** Nobody fills them in. */
const NOT_DATA = ['hidden', 'submit', 'button', 'reset', 'image'];

export const asksForData = (control: ControlSnapshot): boolean => !NOT_DATA.includes(typeOf(control));

export const isChoice = (control: ControlSnapshot): boolean =>
  ['checkbox', 'radio', 'switch', 'select'].includes(typeOf(control));

/** A choice made beforehand is silence, not consent (CJEU C-673/17, Planet49). */
export function chosenIn(control: ControlSnapshot): ContactField['chosen'] {
  if (!control.checked) return 'no';
  const type = typeOf(control);
  if (type === 'radio' || type === 'select') return answeredIn(control, type);
  const words = wordsOf(control);
  if (CONSENT.test(words)) return 'consent';
  return HARMLESS.test(words) || kindOf(control) === 'subject' ? 'harmless' : 'unknown';
}

/** One of several answers is chosen: only to say yes beforehand to a question of consent is to consent. */
function answeredIn(control: ControlSnapshot, type: 'radio' | 'select'): ContactField['chosen'] {
  const [answer, question] = type === 'radio' ? [control.label, { ...control, label: '' }] : [control.option, control];
  if (DENIES.test(spaced(answer)) || kindOf(question) === 'subject') return 'no';
  return CONSENT.test(wordsOf(question)) || MAILINGS.test(spaced(answer)) ? 'consent' : 'no';
}

const MAILINGS =
  /nieuwsbrief|news ?letter|mailing|marketing|aanbieding|reclame|\boffers?\b|promot|op de hoogte|\binformed\b/;
const CONSENT =
  /nieuwsbrief|news ?letter|mailing|marketing|aanbieding|reclame|\boffers?\b|promot|op de hoogte|\binformed\b|\bupdates?\b|toestemming|consent|akkoord|\bagree|accept|voorwaarden|\bterms\b|privacy|subscri|aanmelden|opt ?in|profil|\bpartners?\b|third part|derden/;
const HARMLESS = /\bkopie|\bcopy\b|onthoud|remember|spoed|urgent|terugbel|bel mij|call me|call back|bezorg|pick ?up/;
const DENIES = /\bno\b|\bnee\b|\bniet\b|\bnot\b|\bgeen\b|\bnone\b|\bnever\b|\bnooit\b|kies|choose|select/;

export function typeOf({ tag, attributes }: Pick<ControlSnapshot, 'tag' | 'attributes'>): string {
  const role = attributes['role']?.toLowerCase();
  if (role === 'checkbox' || role === 'switch') return role;
  if (tag === 'input') return attributes['type']?.toLowerCase() ?? 'text';
  if (['select', 'textarea', 'button'].includes(tag)) return tag;
  return role ?? 'textbox';
}

/** `yourEmail` and `your-e-mail` read the same. */
function wordsOf({ attributes, label, group }: ControlSnapshot): string {
  const own = ['name', 'autocomplete', 'placeholder', 'aria-label', 'title'].map((name) => attributes[name] ?? '');
  return spaced([...own, label, group].map((words) => words.slice(0, MAX_WORDS)).join(' '));
}

const spaced = (words: string): string =>
  words
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\be-mail/g, 'email')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
