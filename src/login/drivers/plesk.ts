/**
 * Plesk Obsidian: the login page that a script draws, the challenge of its Multi-Factor Authentication extension, and
 * the REST and XML-RPC interfaces, which its second factor does not cover. See docs/drivers/plesk.md for what is
 * documented and what is assumed.
 */
import type { Observation } from '../../model/observation.ts';
import {
  LoginError,
  type Credentials,
  type HttpDoor,
  type HttpReply,
  type HttpSession,
  type IdleTime,
  type LoginDriver,
  type Page,
  type PageLook,
  type PasswordPolicy,
  type Step,
} from '../driver.ts';
import { open, send } from '../walking/browse.ts';
import { basicAuthorization, basicDoor, declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import { isHtml, parseJson } from '../reading/features.ts';
import { askedBy, isCodePage } from '../reading/asked.ts';
import { codeValues, fillForm, nameOf, type CodeForm, type FieldNames } from '../reading/forms.ts';
import { targetOfForm } from '../reading/login-page.ts';
import { Tabs, type Tab } from '../walking/browser-tabs.ts';
import { describe } from '../walking/explain.ts';
import type { HtmlInput } from '../../pages/html.ts';
import { timeOf } from '../walking/idle-time.ts';
import { memberOf } from '../walking/password-policy.ts';

interface PleskOptions {
  readonly protected: string;
  readonly field?: string;
  readonly control?: string;
  readonly doors?: readonly DoorOptions[];
}

const LOGIN = '/login_up.php';
/** The MFA extension, by its present id and its older one. */
const CHALLENGE = /^\/modules\/(?:mfa|google-authenticator)\//;
/** Where an account without a factor is held when panel.ini enforces one; the words of the page count as well. */
const ENROLMENT = /^\/modules\/(?:mfa|google-authenticator)\/.*\b(?:enroll?|setup|configure|enforce)\b/i;
const TOKEN = 'forgery_protection_token';

export const plesk: LoginDriver = {
  name: 'plesk',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      protected: {
        type: 'string',
        pattern: '^/',
        default: '/admin/home',
        description: 'page behind the login: /admin/home for administrators, /smb/web/view for customers',
      },
      field: { type: 'string', minLength: 1, description: 'name of the code field, when it is not found by itself' },
      control: {
        type: 'string',
        minLength: 1,
        description: 'account without a second factor that may use the interfaces: shows that they work',
      },
      doors: DOORS_SCHEMA,
    },
  },
  entrances: [LOGIN],
  recognise: (page) => (isLoginPage(page) ? {} : null),
  make: (given, remember) => {
    const options = { protected: '/admin/home', ...given } as PleskOptions;
    const tabs = new Tabs({});
    return {
      codes: true,
      doors: [...knownDoors(options, remember), ...declaredDoors(options.doors)],
      view: (session) => open(session, options.protected),
      look: (page) => look(page, options),
      close: () => tabs.close(),
      loginForm: async (session) => ({ page: await open(session, LOGIN), form: null }),
      password: (session, credentials) => givePassword(session, credentials, options, tabs),
      logOut: async (session) => {
        await open(session, '/logout.php');
      },
      passwordPolicy,
      idleTime,
      explain: (session) => explain(session, options),
    };
  },
};

/** The panel's own tool `server_pref`, by the interface that takes the password alone; where that is closed nothing is said. */
async function passwordPolicy(session: HttpSession, credentials: Credentials): Promise<PasswordPolicy> {
  const path = '/api/v2/cli/server_pref/call';
  const reply = await session.request('POST', path, {
    json: { params: ['--show'] },
    headers: { authorization: basicAuthorization(credentials), accept: 'application/json' },
  });
  const shown = memberOf(reply.status === 200 ? parseJson(reply.body) : null, 'stdout');
  const word = /^min_password_strength:?\s+(\w+)/m.exec(typeof shown === 'string' ? shown : '')?.[1];
  const least = STRENGTHS.findIndex((words) => words.includes(word ?? ''));
  return { path, status: reply.status, told: least < 0 ? [] : [{ measure: 'strength', least }] };
}

/** Plesk's words for zxcvbn's scale, the older ones too. */
const STRENGTHS = [['very_weak'], ['weak'], ['mediocre', 'medium'], ['strong'], ['stronger', 'very_strong']];

/** `login_timeout` of the XML interface, in minutes; where that is closed nothing is said. */
async function idleTime(session: HttpSession, credentials: Credentials): Promise<IdleTime> {
  const { status, body } = await askXml(session, credentials, 'session_setup');
  const told = /<login_timeout>\s*(\d{1,5})\s*<\/login_timeout>/.exec(body)?.[1];
  return { path: XML, status, minutes: status === 200 ? timeOf(told) : null };
}

async function givePassword(
  session: HttpSession,
  credentials: Credentials,
  options: PleskOptions,
  tabs: Tabs,
): Promise<Step> {
  const before = await open(session, LOGIN);
  if (!isLoginPage(before))
    throw new LoginError({
      code: 'not-login-page-of',
      product: 'Plesk',
      path: LOGIN,
      status: before.reply.status,
      hint: { code: 'hint-panel-address' },
    });
  const token = tokenOn(before);
  const page = await send(session, 'POST', LOGIN, {
    form: [
      ['login_name', credentials.username],
      ['passwd', credentials.password],
      ['locale_id', 'default'],
      ...(token === undefined ? [] : [[TOKEN, token] as const]),
    ],
    from: before.reply.url,
  });
  return readAnswer({ session, options, tabs }, page, before);
}

interface Going {
  readonly session: HttpSession;
  readonly options: PleskOptions;
  readonly tabs: Tabs;
}

/** The layout says nothing: the challenge may have that of the login page, lie over it, or be at any address of the panel. */
async function readAnswer(going: Going, page: Page, before: Page): Promise<Step> {
  const { pathname } = page.reply.url;
  const asked = askedBy(page, { fields: fieldsOf(going.options), before: [] });
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: Observation): Step => ({
    page,
    before,
    reading,
    sign,
  });
  if (page.elsewhere !== null) return step('unknown', { code: 'sent-to-origin', origin: page.elsewhere });
  if (asked.what === 'enrolment' || ENROLMENT.test(pathname)) {
    const skippable = asked.what === 'enrolment' && asked.skippable;
    return { page, before, reading: 'enrolment', skippable, sign: { code: 'enrolment-page', path: pathname } };
  }
  if (asked.what === 'code') return challenge(going, page, before, asked.form);
  if (isLoginPage(page)) return step('refused', { code: 'password-asked-again' });
  if (page.reply.status >= 400) return step('unknown', { code: 'status-was', status: page.reply.status });
  if (CHALLENGE.test(pathname)) return drawnChallenge(going, page, before);
  return pathname.startsWith('/modules/')
    ? step('unknown', { code: 'extension-page', path: pathname })
    : step('admitted', { code: 'led-to', path: pathname });
}

function challenge(going: Going, page: Page, before: Page, { form, code, device }: CodeForm): Step {
  return {
    page,
    before,
    reading: 'challenge',
    sign: { code: 'code-field', field: nameOf(code[0]), path: page.reply.url.pathname },
    offersTrust: device !== null,
    oneForm: false,
    answer: async (given, { trust }) => {
      const target = targetOfForm(form, page);
      const token = tokenOn(page);
      const values = new Map<HtmlInput | string, string>(codeValues(code, given));
      if (token !== undefined) values.set(TOKEN, token);
      if (trust && device !== null) values.set(device, device.value);
      const content = fillForm(form, values).filter(([name]) => name !== device?.name || values.has(device));
      const answer = await send(going.session, 'POST', target, {
        form: content,
        headers: token === undefined ? {} : { 'x-forgery-protection-token': token },
        from: page.reply.url,
      });
      return readAnswer(going, answer, page);
    },
  };
}

/** A script displays the question: the browser shows it to the same visitor, when there is one on this machine. */
async function drawnChallenge(going: Going, page: Page, before: Page): Promise<Step> {
  const { session, options, tabs } = going;
  const { pathname, search } = page.reply.url;
  const unknown = (hint: Observation): Step => ({
    page,
    before,
    reading: 'unknown',
    sign: { code: 'drawn-by-script', path: pathname, hint },
  });
  let tab: Tab;
  try {
    tab = await tabs.open(session, pathname + search, null);
  } catch (error) {
    if (!(error instanceof LoginError)) throw error;
    return unknown(error.detail.hint ?? { code: 'hint-plesk-browser' });
  }
  const drawn = await tab.page();
  const asked = askedBy(drawn, { fields: fieldsOf(options), before: [] });
  if (asked.what !== 'code') return unknown({ code: 'hint-name-fields-or-time' });
  const { code, device } = asked.form;
  return {
    page: drawn,
    before,
    reading: 'challenge',
    sign: { code: 'code-field', field: nameOf(code[0]), path: pathname },
    offersTrust: device !== null,
    oneForm: false,
    answer: async (given, { trust }) => {
      await tab.fill(asked.form.form, codeValues(code, given), trust && device !== null ? device : undefined);
      return readAnswer(going, await tab.page(), drawn);
    },
  };
}

function fieldsOf({ field }: PleskOptions): FieldNames {
  return field === undefined ? {} : { code: field };
}

/** The data from which the script draws the login, in every language; a class of the layout would hold for a challenge too. */
function isLoginPage({ reply, elsewhere }: Page): boolean {
  if (elsewhere !== null || !isHtml(reply)) return false;
  return /"login_name"\s*:/.test(reply.body) || /name="?login_name\b/.test(reply.body);
}

function tokenOn({ reply }: Page): string | undefined {
  const token = isHtml(reply) ? reply.html!.metas.get(TOKEN) : undefined;
  return token === '' ? undefined : token;
}

function look(page: Page, options: PleskOptions): PageLook {
  const login = isLoginPage(page);
  const { pathname } = page.reply.url;
  const module = page.elsewhere === null && CHALLENGE.test(pathname);
  const enrolment =
    page.elsewhere === null &&
    (ENROLMENT.test(pathname) || askedBy(page, { fields: {}, before: [] }).what === 'enrolment');
  return {
    passwordField: login,
    codeField: module,
    loginForm: login ? 'login' : null,
    codePage: module ? 'surely' : isCodePage(page, fieldsOf(options)),
    enrolment,
    successMark: null,
    failureMark: null,
  };
}

/** The interfaces that the second factor does not cover, and what the first of them gives to whoever is let in there. */
function knownDoors({ protected: path, control }: PleskOptions, remember: (value: string) => void): HttpDoor[] {
  const doors = [restDoor, xmlDoor, tokenDoor(path, remember)];
  return control === undefined ? doors : doors.map((door) => ({ ...door, controlAccount: control }));
}

const restDoor: HttpDoor = {
  ...basicDoor('REST API', '/api/v2/server', 'GET', 'plesk-rest'),
  read: readRest,
};

/** A page in HTML is the panel's own, not an answer of the interface. */
function readRest(reply: HttpReply): 'open' | 'refused' | 'unknown' {
  if (isHtml(reply)) return 'unknown';
  if (reply.status === 200) return 'open';
  return reply.status === 401 || reply.status === 403 ? 'refused' : 'unknown';
}

/**
 * A token for a single-use login to the panel itself, which REST gives for the password and which can skip the code. It
 * is asked for the audit account's own session only, tried once, and logged out.
 */
function tokenDoor(protectedPath: string, remember: (value: string) => void): HttpDoor {
  const path = '/api/v2/server/session';
  return {
    name: 'REST session token',
    kind: 'plesk-session',
    path,
    after: restDoor.name,
    knock: async (session, credentials) => {
      const authorization = credentials === null ? {} : { authorization: basicAuthorization(credentials) };
      const body = credentials === null ? {} : { login: credentials.username };
      const reply = await session.request('POST', path, { json: body, headers: authorization });
      const answer = reply.status < 300 ? parseJson(reply.body) : undefined;
      const token = memberOf(answer, 'token') ?? memberOf(answer, 'session') ?? memberOf(answer, 'id');
      if (typeof token !== 'string' || token === '') return reply;
      remember(token);
      await open(session, `/enterprise/rsession_init.php?PLESKSESSID=${encodeURIComponent(token)}`);
      const page = await open(session, protectedPath);
      await open(session, '/logout.php');
      return page.reply;
    },
    read: (reply) => {
      if (reply.url.pathname === path) return readRest(reply) === 'refused' ? 'refused' : 'unknown';
      const inside = reply.status === 200 && reply.url.pathname === protectedPath;
      return inside ? 'open' : 'refused';
    },
  };
}

const XML = '/enterprise/control/agent.php';

function askXml(session: HttpSession, credentials: Credentials | null, what: 'gen_info' | 'session_setup') {
  return session.request('POST', XML, {
    body: {
      type: 'text/xml',
      text: `<?xml version="1.0" encoding="UTF-8"?><packet><server><get><${what}/></get></server></packet>`,
    },
    headers:
      credentials === null ? {} : { http_auth_login: credentials.username, http_auth_passwd: credentials.password },
  });
}

/** Error codes of the XML interface: 1001 wrong password, 1006 permission, 1010 access denied, 1011 disabled, 1012 locked. */
const xmlDoor: HttpDoor = {
  name: 'XML API',
  kind: 'plesk-xml',
  path: XML,
  knock: (session, credentials) => askXml(session, credentials, 'gen_info'),
  read: ({ body, status }) => {
    if (/<errcode>(1001|1006|1010|1011|1012)<\/errcode>/.test(body)) return 'refused';
    if (/<gen_info>|<status>ok<\/status>/.test(body)) return 'open';
    return status === 401 || status === 403 ? 'refused' : 'unknown';
  },
};

async function explain(session: HttpSession, options: PleskOptions): Promise<Observation[]> {
  const page = await open(session, LOGIN);
  const view = await open(session, options.protected);
  return [
    { code: 'look-login-page', path: LOGIN, seen: describe(page) },
    isLoginPage(page)
      ? { code: 'look-is-page-of', product: 'Plesk' }
      : { code: 'look-is-not-page-of', product: 'Plesk', hint: { code: 'hint-panel-address' } },
    { code: tokenOn(page) === undefined ? 'look-token-missing' : 'look-token-declared', place: TOKEN },
    { code: 'look-would-send-password', method: 'POST', path: LOGIN, content: 'login_name, passwd, locale_id' },
    { code: 'look-protected-page', path: options.protected, seen: describe(view) },
  ];
}
