/** Which forms of a page are its contact form, where each would be sent, and what it asks. */
import type { ContactField, ContactForm, ContactWay, Relation } from '../model/evidence/form.ts';
import { asksForData, chosenIn, isChoice, isRequired, kindOf, typeOf } from './contact-fields.ts';
import type { Attributes, ControlSnapshot, DocumentSnapshot, FormSnapshot } from './form-snapshot.ts';
import { formWay, sendsForm } from './form-way.ts';

export interface ContactOptions {
  /** Whose a host is. */
  readonly relationOf: (host: string, path?: string) => Relation;
  /** Names of fields whose purpose controls.yaml gives. */
  readonly explained: ReadonlySet<string>;
}

export interface FoundForm {
  /** Which document, and which form of it. */
  readonly document: number;
  readonly form: number;
  readonly contact: Omit<ContactForm, 'typed' | 'typable'>;
  /** Controls that text can be typed into, as people see them. */
  readonly typable: readonly ControlSnapshot[];
}

const MAX_FORMS = 5;
const MAX_FIELDS = 80;
const MAX_TEXT = 80;

/**
 * Forms with a message and somebody to answer; those with only a message when there are none. The first document is the
 * page, the others are its frames. What nobody sees counts only where nothing is seen.
 */
export function contactFormsIn(documents: readonly DocumentSnapshot[], options: ContactOptions): readonly FoundForm[] {
  const all = documents.flatMap((snapshot, document) =>
    snapshot.forms.flatMap((form, index) => (takesMessage(form) ? [{ snapshot, document, form, index }] : [])),
  );
  const seen = all.some(({ form }) => form.seen) ? all.filter(({ form }) => form.seen) : all;
  const answered = seen.filter(({ form }) => form.controls.some((control) => ANSWERED.includes(kindOf(control))));
  return (answered.length > 0 ? answered : seen).slice(0, MAX_FORMS).map(({ snapshot, document, form, index }) => ({
    document,
    form: index,
    contact: contactOf(form, snapshot, document === 0, options),
    typable: form.controls.filter(isTypable),
  }));
}

const ANSWERED = ['email', 'phone', 'name'];

/** Not a search, and not a login: those have a field for a password. A newsletter has no message. */
function takesMessage({ controls, search, seen }: FormSnapshot): boolean {
  if (search || controls.some((control) => ['password', 'search'].includes(typeOf(control)))) return false;
  return controls.some((control) => {
    const kind = kindOf(control);
    if (!control.seen && seen) return false;
    return LONG.includes(typeOf(control))
      ? !NOT_A_MESSAGE.includes(kind)
      : typeOf(control) === 'text' && kind === 'message';
  });
}

const LONG = ['textarea', 'textbox'];
const NOT_A_MESSAGE = ['captcha', 'address'];
const WRITTEN = ['text', 'textarea', 'textbox'];
const TYPED = [...WRITTEN, 'email', 'tel', 'url'];

const isTypable = (control: ControlSnapshot): boolean =>
  control.seen &&
  control.enabled &&
  TYPED.includes(typeOf(control)) &&
  kindOf(control) !== 'captcha' &&
  control.attributes['readonly'] === undefined &&
  !/^\s*[0-7]\s*$/.test(control.attributes['maxlength'] ?? '');

function contactOf(
  form: FormSnapshot,
  { url, base }: DocumentSnapshot,
  isPage: boolean,
  { relationOf, explained }: ContactOptions,
): FoundForm['contact'] {
  const ways = waysOf(form, url, base, relationOf);
  const isSent =
    ways.length > 0 &&
    form.controls.some(isSubmit) &&
    ways.every(({ scheme, method }) => SENT.includes(scheme) && method !== 'dialog');
  return {
    title: short(form.words),
    // What a page writes into a frame itself has no address of its own.
    frame:
      isPage || hostOf(url) === '' ? null : { url: placeOf(url), host: hostOf(url), relation: relationOf(hostOf(url)) },
    ways,
    sentBy: !isSent || form.listens === true ? 'script' : form.listens === null ? 'unseen' : 'form',
    fields: fieldsOf(form.controls, explained),
  };
}

const SENT = ['https', 'http', 'mailto'];
const isSubmit = ({ tag, attributes }: ControlSnapshot): boolean => sendsForm(tag, attributes['type'] ?? null);

/** By each button that sends it; a form without one is sent by its own words, if by any. */
function waysOf(
  { attributes, controls }: FormSnapshot,
  url: string,
  base: string,
  relationOf: ContactOptions['relationOf'],
): ContactWay[] {
  if (attributes === null) return [];
  const buttons = controls.filter(isSubmit).map((button) => button.attributes);
  const senders = buttons.length > 0 ? buttons : [attributes];
  const ways = senders.map((sender) => {
    const { action, method } = formWay(reader(attributes), reader(sender));
    return { ...targetOf(action === '' ? url : action, base, relationOf), method };
  });
  return ways.filter((way, i) => ways.findIndex((other) => other.to === way.to && other.method === way.method) === i);
}

const reader = (attributes: Attributes) => (name: string) => attributes[name] ?? null;

function targetOf(action: string, base: string, relationOf: ContactOptions['relationOf']): Omit<ContactWay, 'method'> {
  const url = URL.canParse(action, base) ? new URL(action, base) : null;
  const scheme = SCHEMES[url?.protocol ?? ''] ?? 'other';
  if (url === null || scheme === 'other')
    return { to: short(url?.protocol ?? action), scheme, host: '', relation: 'none' };
  if (scheme === 'mailto') return { to: short(`mailto:${url.pathname}`), scheme, host: '', relation: 'none' };
  return { to: placeOf(url.href), scheme, host: url.hostname, relation: relationOf(url.hostname, url.pathname) };
}

const SCHEMES: Readonly<Record<string, ContactWay['scheme']>> = {
  'https:': 'https',
  'http:': 'http',
  'mailto:': 'mailto',
};

/** Choices that belong together are one field. */
function fieldsOf(controls: readonly ControlSnapshot[], explained: ReadonlySet<string>): ContactField[] {
  const fields = new Map<string, ContactField>();
  for (const control of controls.filter(asksForData).slice(0, MAX_FIELDS)) {
    const name = short(control.attributes['name'] ?? control.attributes['id'] ?? '');
    const group = typeOf(control) === 'radio' && name !== '' ? `radio ${name}` : `field ${control.at}`;
    const known = fields.get(group);
    const chosen = chosenIn(control);
    fields.set(group, {
      name,
      label: short((isChoice(control) && control.group) || control.label),
      kind: kindOf(control),
      optional: !isRequired(control) && known?.optional !== false,
      explained: explained.has(name),
      chosen: known === undefined || known.chosen === 'no' ? chosen : known.chosen,
    });
  }
  return [...fields.values()];
}

const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** Without its query, which may hold what is nobody's business. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return short(url);
  const { protocol, host, pathname } = new URL(url);
  return host === '' ? protocol : `${protocol}//${host}${pathname.slice(0, 200)}`;
}
