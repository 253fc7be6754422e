/**
 * Finds the forms of a login on a page, and which of their fields takes what. By strong signs first: what controls.yaml
 * names, then autocomplete, then whole words of names and labels. What nobody sees is never filled in.
 */
import type { HtmlForm, HtmlInput } from '../../pages/html.ts';
import { CAPTCHA, CODE_STRONG, CODE_WEAK, DEVICE, LOG_IN, REGISTER, says, USERNAME, wordsOf } from './vocabulary.ts';

/** Names of fields that controls.yaml gives explicitly. */
export interface FieldNames {
  readonly username?: string;
  readonly password?: string;
  readonly code?: string;
  readonly device?: string;
}

/** One field, or boxes of one digit each, in their order. */
export type CodeField = readonly [HtmlInput, ...HtmlInput[]];

export interface LoginForm {
  readonly form: HtmlForm;
  readonly username: HtmlInput | null;
  readonly password: HtmlInput | null;
  /** The code that is asked together with the password. */
  readonly code: CodeField | null;
  readonly device: HtmlInput | null;
}

export interface CodeForm {
  readonly form: HtmlForm;
  readonly code: CodeField;
  readonly device: HtmlInput | null;
  /** How sure it is that this field takes a code: said so, called so, called as codes of other kinds are, or just alone. */
  readonly sign: 'declared' | 'strong' | 'weak' | 'alone';
}

const TYPED = ['text', 'email', 'tel', 'number', 'url', 'search', ''];
const CODE_TYPES = ['text', 'tel', 'number', 'password', ''];
const BOXES_FROM = 4;

/** The form that asks for the password; failing that, one that asks only who is there. Never one to register with. */
export function findLoginForm(forms: readonly HtmlForm[], fields: FieldNames, path = ''): LoginForm | null {
  const read = forms.map((form) => readForm(form, fields));
  const withPassword = read.filter(({ password }) => password !== null);
  const best = bestOf(withPassword, (each) => scoreOf(each, path));
  if (best !== null) return best;
  const identifiers = read.filter(
    ({ form, username }) => username !== null && isIdentifierForm(form, username, fields),
  );
  return bestOf(identifiers, (each) => scoreOf(each, path));
}

/** The highest score; of equals the first. Null when none is above the limit. */
function bestOf(forms: readonly LoginForm[], score: (form: LoginForm) => number): LoginForm | null {
  let best: LoginForm | null = null;
  let highest = REGISTERS;
  for (const form of forms) {
    const own = score(form);
    if (own > highest) [best, highest] = [form, own];
  }
  return best;
}

const REGISTERS = -3;

function scoreOf({ form, username, password, code }: LoginForm, path: string): number {
  const sent = wordsOf(
    `${form.action} ${buttonsOf(form)
      .map(({ value, about }) => `${value} ${about}`)
      .join(' ')}`,
  );
  const others = typedOf(form).filter((input) => input !== username && code?.includes(input) !== true);
  const address = form.action.split(/[?#]/)[0]!;
  return (
    (says(sent, LOG_IN) ? 3 : 0) -
    (says(sent, REGISTER) ? 4 : 0) -
    (says(wordsOf(form.words), REGISTER) ? 1 : 0) +
    (password !== null && password.autocomplete.includes('current-password') ? 3 : 0) +
    (username !== null && username.autocomplete.includes('username') ? 2 : 0) +
    (path !== '' && (address === path || address === '') ? 1 : 0) -
    others.length
  );
}

/** Two passwords and more are for changing one, or for a new account. */
function readForm(form: HtmlForm, fields: FieldNames): LoginForm {
  const named = (name: string | undefined) =>
    form.inputs.find((input) => name !== undefined && input.name === name) ?? null;
  // What is declared to take the code takes no password, whatever its type.
  const passwords = form.inputs.filter((input) => isPassword(input) && !isNamed(input, fields.code));
  const declared = named(fields.password);
  const password = declared ?? (passwords.length === 1 ? passwords[0]! : null);
  const code = codeBeside(form, password, fields);
  const typed = typedOf(form).filter((input) => input !== password && code?.includes(input) !== true);
  const username =
    named(fields.username) ??
    typed.find(({ autocomplete }) => /\b(username|email)\b/.test(autocomplete)) ??
    typed.find(({ name, about, type }) => type === 'email' || says(wordsOf(`${name} ${about}`), USERNAME)) ??
    (password === null ? null : (typed[0] ?? null));
  return { form, username, password, code, device: named(fields.device) ?? deviceOf(form) };
}

function isNamed({ name }: HtmlInput, declared: string | undefined): boolean {
  return declared !== undefined && name === declared;
}

/** Beside a password a code field must say so: a lone `code` there is more often a captcha. */
function codeBeside(form: HtmlForm, password: HtmlInput | null, fields: FieldNames): CodeField | null {
  if (password === null) return null;
  if (fields.code !== undefined) return fieldOf(form.inputs.filter(({ name }) => name === fields.code));
  const open = form.inputs.filter((input) => input !== password && isOpen(input) && CODE_TYPES.includes(input.type));
  const boxes = boxesOf(open);
  if (boxes !== null) return boxes;
  return fieldOf([open.find(isOneTimeCode) ?? open.find((input) => signOf(input) === 'strong')]);
}

/**
 * The form that asks for a code and nothing else, of those that `before` did not show already: a form with further fields
 * is one of settings, and one that was there before the login has nothing to do with it.
 */
export function findCodeForm(
  forms: readonly HtmlForm[],
  fields: FieldNames,
  before: readonly HtmlForm[] = [],
): CodeForm | null {
  const known = new Set(before.map(signatureOf));
  const found = forms
    .filter((form) => form.method !== 'get' && !known.has(signatureOf(form)))
    .map((form) => readCodeForm(form, fields))
    .filter((each) => each !== null);
  for (const sign of ['declared', 'strong', 'weak'] as const) {
    const best = found.find((each) => each.sign === sign);
    if (best !== undefined) return best;
  }
  // A field that says nothing is the one only when there is no other.
  return found.length === 1 ? found[0]! : null;
}

function readCodeForm(form: HtmlForm, fields: FieldNames): CodeForm | null {
  const device =
    form.inputs.find(({ name }) => fields.device !== undefined && name === fields.device) ?? deviceOf(form);
  const made = (code: CodeField | null, sign: CodeForm['sign']) =>
    code === null ? null : { form, code, device, sign };
  if (fields.code !== undefined)
    return made(fieldOf(form.inputs.filter(({ name }) => name === fields.code)), 'declared');
  const open = form.inputs.filter((input) => isOpen(input) && input !== device);
  const typed = open.filter(({ type }) => [...TYPED, 'password', 'textarea', 'select'].includes(type));
  const boxes = boxesOf(typed);
  if (boxes !== null) return typed.length === boxes.length ? made(boxes, 'strong') : null;
  const boxed = open.some(({ type }) => type === 'checkbox' || type === 'radio');
  const alone = typed.filter(({ readOnly, autocomplete }) => !readOnly && !autocomplete.includes('username'));
  const [only] = alone;
  if (alone.length !== 1 || only === undefined || boxed || !CODE_TYPES.includes(only.type)) return null;
  const sign = isOneTimeCode(only) ? 'strong' : signOf(only);
  // A password that is asked by itself is a password, unless it is called a code.
  if (only.type === 'password' && sign === 'alone' && !only.numeric && !isShort(only)) return null;
  return sign === null ? null : made([only], sign);
}

function isShort({ maxLength }: HtmlInput): boolean {
  return maxLength !== null && maxLength <= 8;
}

function isOneTimeCode({ autocomplete }: HtmlInput): boolean {
  return autocomplete.includes('one-time-code');
}

/** Null for a captcha. */
function signOf({ name, about }: HtmlInput): 'strong' | 'weak' | 'alone' | null {
  const words = wordsOf(`${name} ${about}`);
  if (says(words, CAPTCHA)) return null;
  if (says(words, CODE_STRONG)) return 'strong';
  return says(words, CODE_WEAK) ? 'weak' : 'alone';
}

/** Fields of one digit each: one code, whether they share a name or not. */
function boxesOf(inputs: readonly HtmlInput[]): CodeField | null {
  const boxes = inputs.filter(({ maxLength, type }) => maxLength === 1 && CODE_TYPES.includes(type));
  return boxes.length >= BOXES_FROM ? fieldOf(boxes) : null;
}

function fieldOf(inputs: readonly (HtmlInput | undefined)[]): CodeField | null {
  const [first, ...rest] = inputs.filter((input) => input !== undefined);
  return first === undefined ? null : [first, ...rest];
}

/** What is given to each input of the field: the code, or a digit of it. */
export function codeValues(field: CodeField, code: string): readonly (readonly [HtmlInput, string])[] {
  if (field.length === 1) return [[field[0], code]];
  return field.map((box, index) => [box, code[index] ?? '']);
}

/** In a browser a form without an address and a method is not sent by itself: a script waits for it. */
export function asDrawn(forms: readonly HtmlForm[]): HtmlForm[] {
  return forms.map((form) => (form.method === 'get' && form.action === '' ? { ...form, method: 'script' } : form));
}

/** Of a page: fields that a person could fill in, in forms that send them. */
export function visibleForms(forms: readonly HtmlForm[]): HtmlForm[] {
  return forms.filter(({ inputs }) =>
    inputs.some((input) => isOpen(input) && ![...BUTTONS, 'search'].includes(input.type)),
  );
}

/** Where it goes and what it asks, so that a form can be known again on a later page. */
export function signatureOf({ action, inputs }: HtmlForm): string {
  const names = inputs.filter(isOpen).map(({ name, type }) => `${name}:${type}`);
  return `${action.split(/[?#]/)[0]!} ${names.join(' ')}`;
}

const BUTTONS = ['submit', 'image', 'button', 'reset'];

export function buttonsOf({ inputs }: HtmlForm): HtmlInput[] {
  return inputs.filter(({ type }) => type === 'submit' || type === 'image');
}

function typedOf({ inputs }: HtmlForm): HtmlInput[] {
  return inputs.filter((input) => isOpen(input) && TYPED.includes(input.type));
}

function isOpen({ unseen }: HtmlInput): boolean {
  return !unseen;
}

function isPassword(input: HtmlInput): boolean {
  const { type, autocomplete } = input;
  if (type !== 'password' || !isOpen(input) || /one-time-code|new-password/.test(autocomplete)) return false;
  return signOf(input) !== 'strong';
}

function deviceOf({ inputs }: HtmlForm): HtmlInput | null {
  const boxes = inputs.filter((input) => input.type === 'checkbox' && isOpen(input));
  return boxes.find(({ name, about }) => says(wordsOf(`${name} ${about}`), DEVICE)) ?? null;
}

/** “Who are you?” on a page of its own: one field to type in, marked as a user name or declared as such. */
function isIdentifierForm(form: HtmlForm, username: HtmlInput, fields: FieldNames): boolean {
  if (fields.username !== undefined) return username.name === fields.username;
  return form.method !== 'get' && typedOf(form).length === 1 && !form.inputs.some(({ type }) => type === 'password');
}

/**
 * What a browser would send: every field with its value, the button that is pressed (the first when none is named), boxes
 * only when ticked. Values are given to a field itself, or to a name.
 */
export function fillForm(
  form: HtmlForm,
  values: ReadonlyMap<HtmlInput | string, string>,
  pressed?: HtmlInput,
): (readonly [string, string])[] {
  const filled: (readonly [string, string])[] = [];
  const button = pressed ?? buttonsOf(form)[0];
  for (const input of form.inputs) {
    const { name, type, value, checked } = input;
    if (name === '') continue;
    const given = values.get(input) ?? values.get(name);
    if (given !== undefined) filled.push([name, given]);
    else if (['checkbox', 'radio'].includes(type)) {
      if (checked) filled.push([name, value]);
    } else if (BUTTONS.includes(type)) {
      if (input === button) filled.push([name, value]);
    } else if (type !== 'file') filled.push([name, value]);
  }
  const present = new Set(filled.map(([name]) => name));
  for (const [key, value] of values) if (typeof key === 'string' && !present.has(key)) filled.push([key, value]);
  return filled;
}

export function nameOf({ name, type }: HtmlInput): string {
  return name === '' ? `(${type})` : name.slice(0, 100);
}

/** Names and types of fields, form by form; never values. */
export function describeForms(forms: readonly HtmlForm[]): readonly string[] {
  return forms.slice(0, 20).map(({ inputs }) =>
    inputs
      .map((input) => `${nameOf(input)}:${input.type}`)
      .join(' ')
      .slice(0, 300),
  );
}
