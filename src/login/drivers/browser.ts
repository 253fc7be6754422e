/**
 * Logins on pages that a script draws, in the system's Chrome or Chromium. The browser has no network: each of its
 * requests is made by the visitor's own session, over a connection that was proven, to the one origin that
 * controls.yaml names. See docs/drivers/browser.md.
 */
import {
  LoginError,
  type Credentials,
  type HttpSession,
  type LoginDriver,
  type LoginFlow,
  type Page,
  type Step,
} from '../driver.ts';
import { Tabs, type Tab, type TabOptions } from '../walking/browser-tabs.ts';
import { open } from '../walking/browse.ts';
import { declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import { findCodeForm, findLoginForm, type FieldNames, type LoginForm } from '../reading/forms.ts';
import { hasMark, MARK_SCHEMA, type Mark } from '../reading/marks.ts';
import { targetOf } from '../reading/target.ts';
import { addressSchema, FIELDS_SCHEMA } from '../walking/schemas.ts';

interface BrowserOptions extends TabOptions {
  readonly path: string;
  readonly protected: string;
  readonly logout?: string;
  readonly fields?: FieldNames;
  readonly success?: Mark;
  readonly failure?: Mark;
  readonly doors?: readonly DoorOptions[];
}

export const browser: LoginDriver = {
  name: 'browser',
  options: {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'protected'],
    properties: {
      path: addressSchema('the login page, without the host'),
      protected: addressSchema('a page that only a logged-in visitor may see'),
      logout: addressSchema('an address that logs out'),
      fields: FIELDS_SCHEMA,
      executable: { type: 'string', minLength: 1, description: 'path of Chrome or Chromium; looked for when absent' },
      seconds: {
        type: 'integer',
        minimum: 1,
        maximum: 60,
        default: 10,
        description: 'how long a page may take to draw itself',
      },
      success: MARK_SCHEMA,
      failure: MARK_SCHEMA,
      doors: DOORS_SCHEMA,
    },
  },
  make: (given) => flowOf(given as unknown as BrowserOptions),
};

function flowOf(options: BrowserOptions): LoginFlow {
  const tabs = new Tabs(options);
  return {
    codes: true,
    doors: declaredDoors(options.doors),
    view: (session) => tabs.look(session, options.protected),
    look: (page) => {
      const forms = formsOn(page);
      return {
        passwordField: (findLoginForm(forms, options.fields ?? {})?.password ?? null) !== null,
        codeField: findCodeForm(forms, options.fields ?? {}) !== null,
        successMark: hasMark(page, options.success, 'view'),
        failureMark: hasMark(page, options.failure, 'view'),
      };
    },
    password: (session, credentials, more) =>
      givePassword(tabs, session, credentials, options, more?.codeFollows === true),
    logOut: async (session) => {
      if (options.logout !== undefined) await open(session, options.logout);
    },
    explain: (session) => explain(tabs, session, options),
    close: () => tabs.close(),
  };
}

async function givePassword(
  tabs: Tabs,
  session: HttpSession,
  credentials: Credentials,
  options: BrowserOptions,
  codeFollows: boolean,
): Promise<Step> {
  const tab = await tabs.open(session, options.path, credentials.password);
  const fields = options.fields ?? {};
  let before = await tab.page();
  let form = loginFormOn(before, fields);
  if (form.password === null && form.username !== null) {
    await tab.fill([[form.username.name, credentials.username]]);
    before = await tab.page();
    form = loginFormOn(before, fields);
  }
  if (form.password === null)
    throw new LoginError(`${options.path}: no password field after the user name`, 'name the fields (`fields`)');
  const { username, password, code } = form;
  const filled: (readonly [string, string])[] = [
    ...(username === null ? [] : [[username.name, credentials.username] as const]),
    [password.name, credentials.password],
  ];
  if (code !== null && codeFollows) return challenge(tab, before, before, form, options, filled);
  await tab.fill(filled);
  return read(tab, await tab.page(), before, options);
}

function read(tab: Tab, page: Page, before: Page, options: BrowserOptions): Step {
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: string): Step => ({ page, before, reading, sign });
  if (page.elsewhere !== null) return step('unknown', `sent to another origin, ${page.elsewhere}`);
  if (hasMark(page, options.failure, 'step') === true) return step('refused', 'the declared mark of failure');
  const form = findCodeForm(formsOn(page), options.fields ?? {});
  if (form?.code != null && form.code.name !== '') return challenge(tab, page, before, form, options, []);
  if (hasMark(page, options.success, 'step') === true) return step('admitted', 'the declared mark of success');
  if (page.reply.status >= 500) return step('unknown', `status ${page.reply.status}`);
  if ((findLoginForm(formsOn(page), options.fields ?? {})?.password ?? null) !== null)
    return step('refused', 'the password is asked again');
  if (page.reply.status >= 400) return step('refused', `status ${page.reply.status}`);
  return options.success === undefined
    ? step('admitted', 'neither a password nor a code is asked')
    : step('unknown', 'the declared mark of success is missing');
}

function challenge(
  tab: Tab,
  page: Page,
  before: Page,
  { code, device, password }: LoginForm,
  options: BrowserOptions,
  first: readonly (readonly [string, string])[],
): Step {
  return {
    page,
    before,
    reading: 'challenge',
    sign: `code field ${code!.name} on ${page.reply.url.pathname}`,
    offersTrust: device !== null && device.name !== '',
    oneForm: password !== null,
    answer: async (given, { trust }) => {
      await tab.fill([...first, [code!.name, given]], trust ? device?.name : undefined);
      return read(tab, await tab.page(), page, options);
    },
  };
}

function formsOn({ elsewhere, reply }: Page) {
  return elsewhere === null ? (reply.html?.forms ?? []) : [];
}

/** @throws LoginError that says what the drawn page holds instead */
function loginFormOn(page: Page, fields: FieldNames): LoginForm {
  if (page.elsewhere !== null)
    throw new LoginError(`the visitor is sent to ${page.elsewhere}, where no password is given`);
  const forms = formsOn(page);
  const form = findLoginForm(forms, fields);
  const { pathname } = page.reply.url;
  if (form === null) {
    const seen = forms.map(({ inputs }) => inputs.map(({ name, type }) => `${name || '(no name)'}:${type}`).join(' '));
    throw new LoginError(
      `${pathname} (status ${page.reply.status}), as drawn, has no form with a password field; fields on it: ${seen.join(' | ') || 'none'}`,
      'name the fields (`fields`), or give the page more time (`seconds`)',
    );
  }
  const target = targetOf(form.form, page);
  // A form without an address of its own, or with GET, is sent by its script; the password in an address is stopped.
  if (
    !target.ok &&
    /^https?:/.test(new URL(form.form.action || '/', page.reply.url).protocol) &&
    !target.problem.includes('GET')
  )
    throw new LoginError(`the form on ${pathname} ${target.problem}`, target.hint);
  return form;
}

async function explain(tabs: Tabs, session: HttpSession, options: BrowserOptions): Promise<string[]> {
  const tab = await tabs.open(session, options.path, null);
  const page = await tab.page();
  const form = findLoginForm(formsOn(page), options.fields ?? {});
  const name = (field: { name: string } | null | undefined) => field?.name ?? 'none';
  const view = await tabs.look(session, options.protected);
  return [
    `login page ${options.path}, as drawn: status ${page.reply.status}, at ${page.reply.url.pathname}`,
    form === null
      ? '  NO field for a password was found; hint: name the fields (`fields`), or give the page more time (`seconds`)'
      : `  would fill in: user name → ${name(form.username)}, password → ${name(form.password)}, code → ${form.code === null ? 'on a later page' : form.code.name}, remember device → ${name(form.device)}`,
    ...tab.stopped.map((origin) => `  a request to ${origin} was stopped: the browser reaches only ${session.origin}`),
    `protected page ${options.protected}, seen by nobody: status ${view.reply.status}, at ${view.reply.url.pathname}`,
  ];
}
