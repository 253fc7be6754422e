/**
 * Logs in by HTML forms, as a browser without scripts would: user name and password on one page or on two, a code on
 * a page of its own, in a field that appears, or in the same form as the password.
 */
import {
  LoginError,
  type Credentials,
  type Door,
  type HttpSession,
  type LoginFlow,
  type Page,
  type PageLook,
  type PasswordForm,
  type Step,
} from '../driver.ts';
import { open, send } from './browse.ts';
import { csrfTokens, type CsrfOptions } from './csrf.ts';
import { explainLogin } from './explain.ts';
import { fillForm, findCodeForm, findLoginForm, type FieldNames, type LoginForm } from '../reading/forms.ts';
import { findLogout } from '../reading/logout.ts';
import { hasMark, type Mark } from '../reading/marks.ts';
import { targetOf } from '../reading/target.ts';

export interface FormSettings {
  /** Address of the login page, and of a page that only a logged-in visitor may see. */
  readonly path: string;
  readonly protected: string;
  readonly logout?: string;
  readonly fields: FieldNames;
  /** Where the form is sent, when a script and not the form says so. */
  readonly action?: string;
  /** Fields that a script would add. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Address of the page that asks for the code, and where its form is sent, when the page does not say so. */
  readonly challenge?: string;
  readonly challengeAction?: string;
  readonly csrf?: CsrfOptions;
  readonly headers?: Readonly<Record<string, string>>;
  readonly success?: Mark;
  readonly failure?: Mark;
}

/** Pages on the way to the password field: the first, and one after “who are you?”. */
const MAX_PAGES = 3;

export function formFlow(settings: FormSettings, doors: readonly Door[] = []): LoginFlow {
  const headers = settings.headers ?? {};
  return {
    codes: true,
    doors,
    view: (session) => open(session, settings.protected, headers),
    look: (page) => lookAt(page, settings),
    password: (session, credentials, { codeFollows } = { codeFollows: false }) =>
      givePassword(session, credentials, settings, codeFollows),
    loginForm: (session) => seeForm(session, settings),
    logOut: async (session) => {
      await logOut(session, settings);
    },
    explain: (session) => explainLogin(session, settings),
  };
}

async function givePassword(
  session: HttpSession,
  credentials: Credentials,
  settings: FormSettings,
  codeFollows: boolean,
): Promise<Step> {
  let page = await open(session, settings.path, settings.headers);
  for (let number = 1; number <= MAX_PAGES; number++) {
    const form = loginFormOn(page, settings);
    const oneForm = form.password !== null && form.code !== null;
    if (codeFollows && oneForm) {
      const sign = `code field ${form.code.name} beside the password`;
      return challengeStep(session, { page, form, sign }, page, credentials, settings);
    }
    const values = new Map(Object.entries(settings.extra ?? {}));
    if (form.username !== null) values.set(form.username.name, credentials.username);
    if (form.password !== null) values.set(form.password.name, credentials.password);
    const before = page;
    page = await submit(session, page, form, values, settings);
    if (form.password !== null) return readAfterPassword(session, page, before, credentials, settings);
  }
  throw new LoginError(
    `${settings.path}: no password field after ${MAX_PAGES} pages`,
    'set `path` to the page that asks for the password',
  );
}

/** The form as it stands in the HTML, without sending anything. */
async function seeForm(
  session: HttpSession,
  settings: FormSettings,
): Promise<{ page: Page; form: PasswordForm | null }> {
  const page = await open(session, settings.path, settings.headers);
  const forms = page.elsewhere === null ? (page.reply.html?.forms ?? []) : [];
  const found = findLoginForm(forms, settings.fields);
  if (found?.password == null) return { page, form: null };
  const { form, password } = found;
  const target = URL.canParse(form.action, page.reply.url.href)
    ? new URL(form.action, page.reply.url).href
    : 'invalid:';
  return {
    page,
    form: { method: form.method, target, passwordType: password.type, prefilled: password.value !== '' },
  };
}

/** @throws LoginError that says what is on the page instead */
export function loginFormOn(page: Page, settings: FormSettings): LoginForm {
  if (page.elsewhere !== null)
    throw new LoginError(
      `${settings.path} sends the visitor to ${page.elsewhere}, where no password is sent`,
      'logins at another origin need the driver of that provider, or that origin as the system’s url',
    );
  const forms = page.reply.html?.forms ?? [];
  // A form that may not be sent is passed over when there is another one.
  const form =
    findLoginForm(
      forms.filter((each) => targetOf(each, page, settings.action).ok),
      settings.fields,
    ) ?? findLoginForm(forms, settings.fields);
  if (form !== null) return form;
  if (settings.action !== undefined) return scriptedForm(settings);
  const seen = forms.map(({ inputs }) => inputs.map(({ name, type }) => `${name || '(no name)'}:${type}`).join(' '));
  throw new LoginError(
    `${page.reply.url.pathname} (status ${page.reply.status}) has no form with a password field; forms on it: ${seen.length === 0 ? 'none' : seen.join(' | ')}`,
    forms.length === 0
      ? 'a page that is built by a script needs `action` with `fields`, or the driver `json` or `browser`'
      : 'name the fields: fields: { username: …, password: … }',
  );
}

/** The page is built by a script, and controls.yaml says what would be sent. */
function scriptedForm({ action, fields }: FormSettings): LoginForm {
  const input = (name: string | undefined, type: string) =>
    name === undefined ? null : { name, type, value: '', checked: false, about: '', autocomplete: '', numeric: false };
  const [username, password] = [
    input(fields.username ?? 'username', 'text'),
    input(fields.password ?? 'password', 'password'),
  ];
  return {
    form: { action: action!, method: 'post', inputs: [username!, password!] },
    username,
    password,
    code: null,
    device: null,
  };
}

async function submit(
  session: HttpSession,
  page: Page,
  { form, device }: LoginForm,
  values: ReadonlyMap<string, string>,
  settings: FormSettings,
  action?: string,
): Promise<Page> {
  const target = targetOf(form, page, action ?? settings.action);
  if (!target.ok) throw new LoginError(`the form on ${page.reply.url.pathname} ${target.problem}`, target.hint);
  const csrf = await csrfTokens(session, page, form, settings.csrf);
  const content = fillForm(form, new Map([...values, ...csrf.fields])).filter(
    ([name]) => name !== device?.name || values.has(name),
  );
  const headers = { ...csrf.headers, ...settings.headers };
  return send(session, 'POST', target.path, { form: content, headers, from: page.reply.url });
}

async function readAfterPassword(
  session: HttpSession,
  page: Page,
  before: Page,
  credentials: Credentials,
  settings: FormSettings,
): Promise<Step> {
  if (hasMark(page, settings.failure, 'step') === true)
    return { page, before, reading: 'refused', sign: 'the declared mark of failure' };
  const challenge = await challengeOn(session, page, settings);
  if (challenge !== null) return challengeStep(session, challenge, before, credentials, settings);
  return readEnd(page, before, settings);
}

interface Challenge {
  readonly page: Page;
  readonly form: LoginForm;
  readonly sign: string;
}

async function challengeOn(session: HttpSession, page: Page, settings: FormSettings): Promise<Challenge | null> {
  if (page.elsewhere !== null) return null;
  const here = codeFormOn(page, settings);
  if (here !== null) return { page, form: here, sign: `code field ${here.code!.name} on ${page.reply.url.pathname}` };
  if (settings.challenge === undefined || hasPassword(page, settings)) return null;
  // The page after the password is drawn by a script; the declared page holds the form.
  const asked = await open(session, settings.challenge, settings.headers);
  const form = codeFormOn(asked, settings);
  return form === null
    ? null
    : { page: asked, form, sign: `code field ${form.code!.name} on the declared page ${settings.challenge}` };
}

function codeFormOn(page: Page, settings: FormSettings): LoginForm | null {
  if (page.reply.html === null) return null;
  const { forms } = page.reply.html;
  const sendable = forms.filter((form) => targetOf(form, page, settings.challengeAction).ok);
  return findCodeForm(sendable, settings.fields) ?? findCodeForm(forms, settings.fields);
}

function hasPassword(page: Page, settings: FormSettings): boolean {
  return lookAt(page, settings).passwordField;
}

function challengeStep(
  session: HttpSession,
  { page, form, sign }: Challenge,
  before: Page,
  credentials: Credentials,
  settings: FormSettings,
): Step {
  return {
    page,
    before,
    reading: 'challenge',
    sign,
    offersTrust: form.device !== null,
    oneForm: form.password !== null,
    answer: async (code, { trust }) => {
      const values = new Map([[form.code!.name, code]]);
      if (form.username !== null) values.set(form.username.name, credentials.username);
      // A form that asks for all at once wants the password with the code.
      if (form.password !== null) values.set(form.password.name, credentials.password);
      if (trust && form.device !== null) values.set(form.device.name, form.device.value);
      // `action` is that of the password's form; another form goes where it says itself.
      const { action: _password, ...others } = settings;
      const own = form.password === null ? others : settings;
      const answer = await submit(session, page, form, values, own, settings.challengeAction);
      return readAfterPassword(session, answer, page, credentials, settings);
    },
  };
}

function readEnd(page: Page, before: Page, settings: FormSettings): Step {
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: string): Step => ({ page, before, reading, sign });
  if (page.elsewhere !== null) return step('unknown', `sent to another origin, ${page.elsewhere}`);
  const success = hasMark(page, settings.success, 'step');
  if (success === true) return step('admitted', 'the declared mark of success');
  if (page.reply.status >= 500) return step('unknown', `status ${page.reply.status}`);
  if (hasPassword(page, settings)) return step('refused', 'the password is asked again');
  if (page.reply.status >= 400) return step('refused', `status ${page.reply.status}`);
  if (success === false) return step('unknown', 'the declared mark of success is missing');
  return step('admitted', 'neither a password nor a code is asked');
}

function lookAt(page: Page, settings: FormSettings): PageLook {
  const forms = page.elsewhere === null ? (page.reply.html?.forms ?? []) : [];
  return {
    passwordField: (findLoginForm(forms, settings.fields)?.password ?? null) !== null,
    codeField: findCodeForm(forms, settings.fields) !== null,
    successMark: hasMark(page, settings.success, 'view'),
    failureMark: hasMark(page, settings.failure, 'view'),
  };
}

/** By the declared address, or by the link or form on the protected page that says so; else not at all. */
async function logOut(session: HttpSession, settings: FormSettings): Promise<void> {
  const page = await open(session, settings.protected, settings.headers);
  const exit = findLogout(page, settings.logout, session.origin);
  if (exit === null) return;
  if (exit.form === null) await open(session, exit.path, settings.headers);
  else {
    const csrf = await csrfTokens(session, page, exit.form, settings.csrf);
    const content = fillForm(exit.form, csrf.fields);
    await send(session, 'POST', exit.path, { form: content, headers: csrf.headers, from: page.reply.url });
  }
}
