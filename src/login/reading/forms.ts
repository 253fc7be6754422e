/** Finds the forms of a login on a page, and which of their fields takes what. */
import type { HtmlForm, HtmlInput } from '../../pages/html.ts';

/** Names of fields that controls.yaml gives explicitly. */
export interface FieldNames {
  readonly username?: string;
  readonly password?: string;
  readonly code?: string;
  readonly device?: string;
}

export interface LoginForm {
  readonly form: HtmlForm;
  readonly username: HtmlInput | null;
  readonly password: HtmlInput | null;
  readonly code: HtmlInput | null;
  readonly device: HtmlInput | null;
}

/** Longer names are there to keep the pattern busy. */
const MAX_NAME = 300;
const TYPED = ['text', 'email', 'tel', 'number', 'url', 'search', ''];
const CODE =
  /\b(otp|totp|2fa|mfa|tfa)\b|one[-_ ]?time|authenticator|verif\w*[-_ ]?(code|token)|(code|token)[-_ ]?verif|(otp|totp|2fa|mfa|tfa|auth|security|login|two[-_ ]?factor|confirmation)[-_ ]?(code|token|key)|(otp|totp|mfa|2fa|tfa)|verificatiecode|beveiligingscode|inlogcode|eenmalige|tweede factor|zescijferig|6-cijferig|six[- ]digit|6[- ]digit/;
const USERNAME = /user|login|log\b|mail|account|naam|name|uid/;
const DEVICE = /(remember|trust|onthoud|vertrouw|bekend|don.?t ask)/;

/** The form with a password field; failing that, with a code; failing that, one that asks only who is there. */
export function findLoginForm(forms: readonly HtmlForm[], fields: FieldNames): LoginForm | null {
  const read = forms.map((form) => readForm(form, fields));
  return (
    read.find(({ password }) => password !== null) ??
    read.find(({ code }) => code !== null) ??
    read.find(({ form, username }) => username !== null && isIdentifierForm(form, username, fields)) ??
    null
  );
}

/** The form that asks for a code. */
export function findCodeForm(forms: readonly HtmlForm[], fields: FieldNames): LoginForm | null {
  const read = forms.map((form) => readForm(form, fields)).filter(({ code }) => code !== null);
  return read.find(({ password }) => password === null) ?? read[0] ?? null;
}

export function readForm(form: HtmlForm, fields: FieldNames): LoginForm {
  const named = (name: string | undefined) =>
    form.inputs.find((input) => name !== undefined && input.name === name) ?? null;
  const typed = form.inputs.filter(({ type, name }) => TYPED.includes(type) && name !== '');
  const password = named(fields.password) ?? form.inputs.find(isPassword) ?? null;
  const code = named(fields.code) ?? (fields.code === undefined ? codeField(form.inputs, password) : null);
  const before = password === null ? typed : typed.filter((input) => input !== code);
  const username =
    named(fields.username) ??
    before.find(({ autocomplete }) => /username|email/.test(autocomplete)) ??
    before.find(({ name, about, type }) => type === 'email' || USERNAME.test(`${name} ${about}`.toLowerCase())) ??
    (password === null ? null : (before[0] ?? null));
  const device =
    named(fields.device) ??
    form.inputs.find(({ type, name, about }) => type === 'checkbox' && DEVICE.test(`${name} ${about}`.toLowerCase())) ??
    null;
  return { form, username: username === code ? null : username, password, code, device };
}

function isPassword({ type, autocomplete, name }: HtmlInput): boolean {
  return (
    type === 'password' &&
    !/one-time-code|new-password/.test(autocomplete) &&
    !CODE.test(name.slice(0, MAX_NAME).toLowerCase())
  );
}

function codeField(inputs: readonly HtmlInput[], password: HtmlInput | null): HtmlInput | null {
  const open = inputs.filter(
    (input) => input !== password && input.name !== '' && [...TYPED, 'password'].includes(input.type),
  );
  const bySign = (test: (input: HtmlInput) => boolean) => open.find(test);
  return (
    bySign(({ autocomplete }) => autocomplete.includes('one-time-code')) ??
    bySign(({ name, about }) => CODE.test(`${splitWords(name)} ${about}`)) ??
    // A lone `code` or `token` is a second factor on a form of its own; beside a password it is more often a captcha.
    (password === null
      ? bySign(({ name, numeric }) => /^(code|token|pin|challenge|key)$/i.test(name) || (numeric && open.length === 1))
      : undefined) ??
    null
  );
}

function splitWords(fullName: string): string {
  const name = fullName.slice(0, MAX_NAME);
  return `${name} ${name.replace(/([a-z])([A-Z])/g, '$1 $2')}`.toLowerCase();
}

/** “Who are you?” on a page of its own: one field to type in, marked as a user name or declared as such. */
function isIdentifierForm(form: HtmlForm, username: HtmlInput, fields: FieldNames): boolean {
  if (fields.username !== undefined) return username.name === fields.username;
  const typed = form.inputs.filter(({ type, name }) => TYPED.includes(type) && name !== '');
  return form.method === 'post' && typed.length === 1;
}

/** What a browser would send: every field with its value, the submit button that is named, boxes only when ticked. */
export function fillForm(form: HtmlForm, values: ReadonlyMap<string, string>): (readonly [string, string])[] {
  const filled: (readonly [string, string])[] = [];
  let button = false;
  for (const { name, type, value, checked } of form.inputs) {
    if (name === '') continue;
    const given = values.get(name);
    if (given !== undefined) filled.push([name, given]);
    else if (['checkbox', 'radio'].includes(type)) {
      if (checked) filled.push([name, value]);
    } else if (type === 'submit' || type === 'image') {
      if (!button) filled.push([name, value]);
      button = true;
    } else if (!['button', 'reset', 'file'].includes(type)) filled.push([name, value]);
  }
  const present = new Set(filled.map(([name]) => name));
  for (const [name, value] of values) if (!present.has(name)) filled.push([name, value]);
  return filled;
}
