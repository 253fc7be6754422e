/**
 * Logins on pages that a script draws, in the system's Chrome or Chromium. The browser has no network: each of its
 * requests is made by the visitor's own session, over a connection that was proven, to the one origin that
 * controls.yaml names. See docs/drivers/browser.md.
 */
import type { Observation } from '../../model/observation.ts';
import type { HtmlForm, HtmlInput } from '../../pages/html.ts';
import { declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import {
  LoginError,
  type Credentials,
  type HttpSession,
  type LoginDriver,
  type LoginFlow,
  type Page,
  type Step,
} from '../driver.ts';
import { askedBy, formsOn } from '../reading/asked.ts';
import {
  codeValues,
  describeForms,
  findLoginForm,
  nameOf,
  type CodeForm,
  type FieldNames,
  type LoginForm,
} from '../reading/forms.ts';
import { lookAtForms, readingOf } from '../reading/login-page.ts';
import { MARK_SCHEMA, type Mark } from '../reading/marks.ts';
import { targetOf } from '../reading/target.ts';
import { Tabs, type Tab, type TabOptions } from '../walking/browser-tabs.ts';
import { describe, lookFields } from '../walking/explain.ts';
import { refuseElsewhere } from '../walking/form-flow.ts';
import { leave } from '../walking/leave.ts';
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

function flowOf(given: BrowserOptions): LoginFlow {
  const options = { ...given, fields: given.fields ?? {} };
  const tabs = new Tabs(options);
  const view = (session: HttpSession) => tabs.look(session, options.protected);
  return {
    codes: true,
    doors: declaredDoors(options.doors),
    view,
    look: (page) => lookAtForms(page, options),
    password: (session, credentials, more) =>
      givePassword({ tabs, session, credentials, options }, more?.codeFollows === true),
    logOut: async (session) => leave(session, await view(session), options),
    explain: (session) => explain(tabs, session, options),
    close: () => tabs.close(),
  };
}

type Options = BrowserOptions & { readonly fields: FieldNames };

interface Going {
  readonly tabs: Tabs;
  readonly session: HttpSession;
  readonly credentials: Credentials;
  readonly options: Options;
}

async function givePassword({ tabs, session, credentials, options }: Going, codeFollows: boolean): Promise<Step> {
  const tab = await tabs.open(session, options.path, credentials.password);
  let before = await tab.page();
  const known = [...formsOn(before)];
  let found = loginFormOn(before, options);
  if (found.password === null && found.username !== null) {
    await tab.fill(found.form, [[found.username, credentials.username]]);
    before = await tab.page();
    for (const form of formsOn(before)) known.push(form);
    found = loginFormOn(before, options);
  }
  const { form, username, password, code } = found;
  if (password === null)
    throw new LoginError({
      code: 'no-password-field-after-pages',
      path: options.path,
      n: 2,
      hint: { code: 'hint-name-fields-or-time' },
    });
  const first: Filled[] = [
    ...(username === null ? [] : [[username, credentials.username] as const]),
    [password, credentials.password],
  ];
  if (code !== null && codeFollows)
    return challenge({ tab, known, options, first }, before, before, { form, code, device: found.device }, true);
  await tab.fill(form, first);
  return read({ tab, known, options, first }, await tab.page(), before);
}

type Filled = readonly [HtmlInput, string];

interface Login {
  readonly tab: Tab;
  /** Forms of before the password. */
  readonly known: readonly HtmlForm[];
  readonly options: Options;
  /** User name and password, for a form that asks for all at once. */
  readonly first: readonly Filled[];
}

function read(login: Login, page: Page, before: Page): Step {
  const { options, known, tab } = login;
  const asked = askedBy(page, { fields: options.fields, before: known, path: options.path });
  const end = readingOf(page, before, asked, known, options);
  if (end.sign.code === 'mark-of-failure') return end;
  if (asked.what === 'code') return challenge(login, page, before, asked.form, false);
  if (asked.what === 'password-and-code') {
    const { form, code, device, username, password } = asked.form;
    const [given, secret] = [login.first[0]![1], login.first.at(-1)![1]];
    const first: Filled[] = [...(username === null ? [] : [[username, given] as const]), [password!, secret]];
    return challenge({ ...login, first }, page, before, { form, code: code!, device }, true);
  }
  if (asked.what !== 'button') return end;
  const { form, press } = asked;
  const onward = async () => {
    await tab.fill(form, [], undefined, press);
    return read(login, await tab.page(), page);
  };
  return { ...end, onward };
}

function challenge(
  login: Login,
  page: Page,
  before: Page,
  { form, code, device }: Pick<CodeForm, 'form' | 'code' | 'device'>,
  together: boolean,
): Step {
  const field = nameOf(code[0]);
  return {
    page,
    before,
    reading: 'challenge',
    sign: together
      ? { code: 'code-beside-password', field }
      : { code: 'code-field', field, path: page.reply.url.pathname },
    offersTrust: device !== null,
    oneForm: together,
    answer: async (given, { trust }) => {
      const values = [...(together ? login.first : []), ...codeValues(code, given)];
      login.tab.keepOut(given);
      await login.tab.fill(form, values, trust && device !== null ? device : undefined);
      return read(login, await login.tab.page(), page);
    },
  };
}

/** @throws LoginError that says what the drawn page holds instead */
function loginFormOn(page: Page, { path, fields }: Options): LoginForm {
  refuseElsewhere(page, path);
  const forms = formsOn(page);
  const found = findLoginForm(forms, fields, path);
  const { pathname } = page.reply.url;
  if (found === null)
    throw new LoginError({
      code: 'no-drawn-login-form',
      path: pathname,
      status: page.reply.status,
      forms: describeForms(forms),
      hint: { code: 'hint-name-fields-or-time' },
    });
  const target = targetOf(found.form, page);
  // A form without an address of its own, or with GET, is sent by its script; the password in an address is stopped.
  if (!target.ok && target.problem.code === 'form-target-elsewhere')
    throw new LoginError({ code: 'form-not-sent', path: pathname, problem: target.problem, hint: target.hint });
  return found;
}

async function explain(tabs: Tabs, session: HttpSession, options: Options): Promise<Observation[]> {
  const tab = await tabs.open(session, options.path, null);
  const page = await tab.page();
  const found = findLoginForm(formsOn(page), options.fields, options.path);
  const view = await tabs.look(session, options.protected);
  return [
    { code: 'look-login-page', path: options.path, seen: describe(page) },
    found === null ? { code: 'look-no-login-form', hint: { code: 'hint-name-fields-or-time' } } : lookFields(found),
    ...tab.stopped.map((origin): Observation => ({ code: 'look-stopped', origin })),
    { code: 'look-protected-page', path: options.protected, seen: describe(view) },
  ];
}
