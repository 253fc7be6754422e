/**
 * Plesk Obsidian: the login page that a script draws, the challenge of its Multi-Factor Authentication extension, and
 * the REST and XML-RPC interfaces, which its second factor does not cover. See docs/drivers/plesk.md for what is
 * documented and what is assumed.
 */
import {
  LoginError,
  type Credentials,
  type HttpDoor,
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
import { fillForm, findCodeForm, type LoginForm } from '../reading/forms.ts';
import { timeOf } from '../walking/idle-time.ts';
import { memberOf } from '../walking/password-policy.ts';
import { targetOf } from '../reading/target.ts';

interface PleskOptions {
  readonly protected: string;
  readonly field?: string;
  readonly doors?: readonly DoorOptions[];
}

const LOGIN = '/login_up.php';
/** The MFA extension, by its present id and its older one. */
const CHALLENGE = /^\/modules\/(mfa|google-authenticator)\//;
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
      doors: DOORS_SCHEMA,
    },
  },
  entrances: [LOGIN],
  recognise: (page) => (isLoginPage(page) ? {} : null),
  make: (given) => {
    const options = { protected: '/admin/home', ...given } as PleskOptions;
    return {
      codes: true,
      doors: [restDoor, xmlDoor, ...declaredDoors(options.doors)],
      view: (session) => open(session, options.protected),
      look,
      loginForm: async (session) => ({ page: await open(session, LOGIN), form: null }),
      password: (session, credentials) => givePassword(session, credentials, options),
      logOut: async (session) => {
        await open(session, '/logout.php');
      },
      passwordPolicy,
      idleTime,
      explain: (session) => explain(session, options),
    };
  },
};

/** The panel's own tool `server_pref`, by the interface that takes the password alone; where that is closed nothing is told. */
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

/** `login_timeout` of the XML interface, in minutes; where that is closed nothing is told. */
async function idleTime(session: HttpSession, credentials: Credentials): Promise<IdleTime> {
  const { status, body } = await askXml(session, credentials, 'session_setup');
  const told = /<login_timeout>\s*(\d{1,5})\s*<\/login_timeout>/.exec(body)?.[1];
  return { path: XML, status, minutes: status === 200 ? timeOf(told) : null };
}

async function givePassword(session: HttpSession, credentials: Credentials, options: PleskOptions): Promise<Step> {
  const before = await open(session, LOGIN);
  if (!isLoginPage(before))
    throw new LoginError(
      `${LOGIN} (status ${before.reply.status}) is not a login page of Plesk`,
      'see whether the url of the system is that of the panel, usually with port 8443',
    );
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
  return readAnswer(session, page, before, options);
}

function readAnswer(session: HttpSession, page: Page, before: Page, options: PleskOptions): Step {
  const { pathname } = page.reply.url;
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: string): Step => ({ page, before, reading, sign });
  if (page.elsewhere !== null) return step('unknown', `sent to another origin, ${page.elsewhere}`);
  if (isLoginPage(page)) return step('refused', 'the login page again');
  if (CHALLENGE.test(pathname)) {
    const form = codeFormOn(page, options);
    if (form?.code == null) return step('unknown', `no code field found on ${pathname}`);
    return challenge(session, page, before, form, options);
  }
  if (page.reply.status >= 400) return step('unknown', `status ${page.reply.status}`);
  return pathname.startsWith('/modules/')
    ? step('unknown', `an extension's page, ${pathname}`)
    : step('admitted', `led to ${pathname}`);
}

function challenge(session: HttpSession, page: Page, before: Page, form: LoginForm, options: PleskOptions): Step {
  const field = form.code!.name;
  return {
    page,
    before,
    reading: 'challenge',
    sign: `code field ${field} on ${page.reply.url.pathname}`,
    offersTrust: form.device !== null,
    oneForm: false,
    answer: async (code, { trust }) => {
      const target = targetOf(form.form, page);
      if (!target.ok) throw new LoginError(`the form of the code ${target.problem}`, target.hint);
      const token = tokenOn(page);
      const values = new Map([[field, code]]);
      if (token !== undefined) values.set(TOKEN, token);
      if (trust && form.device !== null) values.set(form.device.name, form.device.value);
      const content = fillForm(form.form, values).filter(([name]) => name !== form.device?.name || values.has(name));
      const answer = await send(session, 'POST', target.path, {
        form: content,
        headers: token === undefined ? {} : { 'x-forgery-protection-token': token },
        from: page.reply.url,
      });
      return readAnswer(session, answer, page, options);
    },
  };
}

function codeFormOn(page: Page, { field }: PleskOptions): LoginForm | null {
  return isHtml(page.reply)
    ? findCodeForm(page.reply.html?.forms ?? [], field === undefined ? {} : { code: field })
    : null;
}

/** Marks of the login page, which hold in every language: the class of the body, and the data that the script draws. */
function isLoginPage({ reply }: Page): boolean {
  return /\bsid-login\b/.test(reply.body) || /"login_name"\s*:/.test(reply.body);
}

function tokenOn({ reply }: Page): string | undefined {
  const token = reply.html?.metas.get(TOKEN);
  return token === '' ? undefined : token;
}

function look(page: Page): PageLook {
  const here = page.elsewhere === null;
  return {
    passwordField: here && isLoginPage(page),
    codeField: here && CHALLENGE.test(page.reply.url.pathname),
    successMark: null,
    failureMark: null,
  };
}

const restDoor: HttpDoor = {
  ...basicDoor('REST API', '/api/v2/server', 'GET', 'plesk-rest'),
  // A page in HTML is the panel's own, not an answer of the interface.
  read: (reply) => {
    if (isHtml(reply)) return 'unknown';
    if (reply.status === 200) return 'open';
    return reply.status === 401 || reply.status === 403 ? 'refused' : 'unknown';
  },
};

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

async function explain(session: HttpSession, options: PleskOptions): Promise<string[]> {
  const page = await open(session, LOGIN);
  const view = await open(session, options.protected);
  return [
    `login page ${LOGIN}: status ${page.reply.status}, Plesk's own: ${isLoginPage(page) ? 'yes' : 'NO'}`,
    `  token against forged requests: ${tokenOn(page) === undefined ? 'none' : 'found in the meta tag'}`,
    '  would send POST /login_up.php with login_name, passwd and locale_id',
    `protected page ${options.protected}, seen by nobody: status ${view.reply.status}, at ${view.reply.url.pathname}`,
  ];
}
