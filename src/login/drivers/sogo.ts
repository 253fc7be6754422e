/**
 * SOGo: a login page that a script draws, one JSON request for password and code, and DAV, which its second factor
 * does not cover. See docs/drivers/sogo.md for what was seen on a server of its own.
 */
import type { Observation } from '../../model/observation.ts';
import {
  LoginError,
  type Credentials,
  type Door,
  type HttpSession,
  type LoginDriver,
  type Page,
  type PasswordForm,
  type Step,
} from '../driver.ts';
import { ACCEPT_JSON, open, send } from '../walking/browse.ts';
import { describe } from '../walking/explain.ts';
import { basicDoor, declaredDoors, DOORS_SCHEMA, type DoorOptions } from '../bypasses/doors.ts';
import { isHtml, parseJson } from '../reading/features.ts';
import { findLoginForm } from '../reading/forms.ts';

interface SogoOptions {
  readonly base: string;
  readonly control?: string;
  readonly doors?: readonly DoorOptions[];
}

/** An answer to `connect`, by the members of its JSON. */
interface Answer {
  readonly totpMissingKey?: unknown;
  readonly totpInvalidKey?: unknown;
  readonly LDAPPasswordPolicyError?: unknown;
  readonly cn?: unknown;
}

/** SOGo's own numbers (SOGoPasswordPolicyError) for why nobody comes in; 65535 is a wrong name or password. */
const POLICY: Readonly<Record<string, Observation>> = {
  0: { code: 'password-expired' },
  1: { code: 'account-locked' },
  2: { code: 'password-change-demanded' },
  65535: { code: 'wrong-name-or-password' },
};

export const sogo: LoginDriver = {
  name: 'sogo',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      base: { type: 'string', pattern: '^/.*[^/]$', default: '/SOGo', description: 'where SOGo lies' },
      control: {
        type: 'string',
        minLength: 1,
        description: 'account without a second factor that may use DAV: shows that the door works',
      },
      doors: DOORS_SCHEMA,
    },
  },
  entrances: ['/SOGo/'],
  recognise: (page) => {
    if (!isLoginPage(page)) return null;
    const base = /^\/[^/]+/.exec(page.reply.url.pathname)?.[0] ?? '/SOGo';
    return base === '/SOGo' ? {} : { base };
  },
  make: (given) => {
    const options = { base: '/SOGo', ...given } as SogoOptions;
    return {
      codes: true,
      doors: [...knownDoors(options), ...declaredDoors(options.doors)],
      view: (session) => open(session, `${options.base}/`),
      look: (page) => ({
        passwordField: page.elsewhere === null && isLoginPage(page),
        codeField: false,
        loginForm: page.elsewhere === null && isLoginPage(page) ? 'login' : null,
        successMark: null,
        failureMark: null,
      }),
      loginForm: async (session) => {
        const page = await openLogin(session, options);
        return { page, form: formOn(page) };
      },
      password: (session, credentials) => givePassword(session, credentials, options),
      logOut: (session) => logOut(session, options),
      explain: (session) => explain(session, options),
    };
  },
};

async function givePassword(session: HttpSession, credentials: Credentials, options: SogoOptions): Promise<Step> {
  const before = await openLogin(session, options);
  return readAnswer(session, await connect(session, credentials, null, before, options), before, credentials, options);
}

async function openLogin(session: HttpSession, { base }: SogoOptions): Promise<Page> {
  const page = await open(session, `${base}/`);
  if (page.elsewhere === null && isLoginPage(page)) return page;
  throw new LoginError({
    code: 'not-login-page-of',
    product: 'SOGo',
    path: `${base}/`,
    status: page.reply.status,
    hint: { code: 'hint-set-base', base: '/mail' },
  });
}

function connect(
  session: HttpSession,
  { username, password }: Credentials,
  code: string | null,
  { reply }: Page,
  { base }: SogoOptions,
): Promise<Page> {
  const body = { userName: username, password, rememberLogin: 0 };
  return send(session, 'POST', `${base}/connect`, {
    json: code === null ? body : { ...body, verificationCode: code },
    headers: { accept: ACCEPT_JSON },
    from: reply.url,
  });
}

function readAnswer(
  session: HttpSession,
  page: Page,
  before: Page,
  credentials: Credentials,
  options: SogoOptions,
): Step {
  const { status, body } = page.reply;
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: Observation): Step => ({
    page,
    before,
    reading,
    sign,
  });
  const value = parseJson(body);
  const answer: Answer = typeof value === 'object' && value !== null ? value : {};
  if (answer.totpMissingKey !== undefined)
    return {
      page,
      before,
      reading: 'challenge',
      sign: { code: 'answer-has', member: 'totpMissingKey' },
      offersTrust: false,
      oneForm: false,
      answer: async (code) =>
        readAnswer(session, await connect(session, credentials, code, before, options), page, credentials, options),
    };
  if (answer.totpInvalidKey !== undefined) return step('refused', { code: 'answer-has', member: 'totpInvalidKey' });
  if (answer.LDAPPasswordPolicyError !== undefined) {
    const code = JSON.stringify(answer.LDAPPasswordPolicyError);
    return step(
      'refused',
      POLICY[code] ?? { code: 'answer-has', member: `LDAPPasswordPolicyError ${code.slice(0, 10)}` },
    );
  }
  if (status >= 200 && status < 300 && answer.cn !== undefined)
    return step('admitted', { code: 'answer-has', member: 'cn' });
  return step('unknown', { code: 'no-declared-sign', status });
}

/** Marks of the page in every language: what draws it, and what browsers that SOGo does not know get instead. */
function isLoginPage({ reply }: Page): boolean {
  return isHtml(reply) && /ng-controller="LoginController|id="loginScreen"/.test(reply.body);
}

/** A script sends the form; without one a browser would send it as it stands. */
function formOn({ reply }: Page): PasswordForm | null {
  const found = findLoginForm(reply.html?.forms ?? [], {});
  if (found?.password == null) return null;
  const { form, password } = found;
  if (!URL.canParse(form.action, reply.url.href)) return null;
  return {
    method: form.method === 'post' ? 'post' : 'get',
    target: new URL(form.action, reply.url).href,
    passwordType: password.type,
    prefilled: password.value !== '',
  };
}

/** The address holds the name of the user, and whoever is logged in is led to such an address. */
async function logOut(session: HttpSession, { base }: SogoOptions): Promise<void> {
  const { reply, elsewhere } = await open(session, `${base}/`);
  const rest = reply.url.pathname.startsWith(`${base}/so/`) ? reply.url.pathname.slice(base.length + 4) : '';
  const user = rest.split('/')[0]!;
  if (elsewhere === null && user !== '') await open(session, `${base}/so/${user}/logoff`);
}

/** DAV holds calendars and address books; ActiveSync lies at the root of the host, where telephones look for it. */
function knownDoors({ base, control }: SogoOptions): Door[] {
  const doors: Door[] = [
    basicDoor('DAV', `${base}/dav/{username}/`, 'PROPFIND', 'caldav'),
    {
      ...basicDoor('ActiveSync', '/Microsoft-Server-ActiveSync', 'OPTIONS', 'activesync'),
      // Without the package for it SOGo answers 200 with nothing to everybody.
      read: ({ status, header }) => {
        if (status === 200) return header('ms-server-activesync') === undefined ? 'unknown' : 'open';
        return status === 401 || status === 403 ? 'refused' : 'unknown';
      },
    },
  ];
  return control === undefined ? doors : doors.map((door) => ({ ...door, controlAccount: control }));
}

async function explain(session: HttpSession, { base, control }: SogoOptions): Promise<Observation[]> {
  const page = await open(session, `${base}/`);
  return [
    { code: 'look-login-page', path: `${base}/`, seen: describe(page) },
    page.elsewhere === null && isLoginPage(page)
      ? { code: 'look-is-page-of', product: 'SOGo' }
      : { code: 'look-is-not-page-of', product: 'SOGo', hint: { code: 'hint-set-base', base: '/mail' } },
    { code: 'look-would-send-password', method: 'POST', path: `${base}/connect`, content: 'userName, password' },
    {
      code: 'look-would-send-code',
      method: 'POST',
      path: `${base}/connect`,
      content: 'userName, password, verificationCode',
    },
    ...(control === undefined ? [{ code: 'look-no-control', hint: { code: 'hint-dav-control' } } as const] : []),
  ];
}
