/**
 * Nextcloud: the login page that a script draws, its second factor, and the doors that take a password by themselves
 * (WebDAV, CalDAV and OCS). See docs/drivers/nextcloud.md for what its source says and what is assumed.
 */
import {
  LoginError,
  type Credentials,
  type Door,
  type HttpReply,
  type HttpSession,
  type LoginDriver,
  type Page,
  type PageLook,
  type Step,
} from '../driver.ts';
import { open, send } from '../walking/browse.ts';
import { basicDoor, declaredDoors, DOORS_SCHEMA, readByStatus, type DoorOptions } from '../bypasses/doors.ts';
import { isHtml, parseJson } from '../reading/features.ts';
import { fillForm, findCodeForm, type LoginForm } from '../reading/forms.ts';
import { askPasswordPolicy } from '../walking/password-policy.ts';

interface NextcloudOptions {
  readonly base: string;
  readonly protected: string;
  readonly provider: string;
  readonly appPassword?: string;
  readonly doors?: readonly DoorOptions[];
}

/** The pages of core/routes.php that stand between the password and the rest. */
const CHALLENGE = /\/login\/challenge\/([\w-]+)$/;
const SELECT = /\/login\/selectchallenge$/;
const SETUP = /\/login\/setupchallenge(\/|$)/;
const LOGIN = /\/login$/;
/** Errors of the login page after which the password was not judged at all. */
const NOT_JUDGED = ['csrfCheckFailed', 'invalidOrigin'];

export const nextcloud: LoginDriver = {
  name: 'nextcloud',
  options: {
    type: 'object',
    additionalProperties: false,
    properties: {
      base: {
        type: 'string',
        pattern: '^/.*[^/]$',
        description: 'where Nextcloud lies, e.g. /nextcloud; at the root of the host when absent',
      },
      protected: {
        type: 'string',
        pattern: '^/',
        default: '/index.php/apps/files/',
        description: 'page behind the login, after the base',
      },
      provider: {
        type: 'string',
        pattern: '^[\\w-]+$',
        default: 'totp',
        description: 'which second factor is used where the account has several',
      },
      appPassword: {
        type: 'string',
        minLength: 1,
        description: 'account whose password is an app password: shows that the side doors work',
      },
      doors: DOORS_SCHEMA,
    },
  },
  entrances: ['/index.php/login', '/nextcloud/index.php/login'],
  recognise: (page) => {
    if (!isLoginPage(page)) return null;
    const base = page.reply.url.pathname.replace(/(\/index\.php)?\/login$/, '');
    return base === '' ? {} : { base };
  },
  make: (given) => {
    const options = { base: '', protected: '/index.php/apps/files/', provider: 'totp', ...given } as NextcloudOptions;
    return {
      codes: true,
      doors: [...knownDoors(options), ...declaredDoors(options.doors)],
      view: (session) => open(session, options.base + options.protected),
      look,
      loginForm: async (session) => ({ page: await open(session, loginPath(options)), form: null }),
      password: (session, credentials) => givePassword(session, credentials, options),
      logOut: (session) => logOut(session, options),
      passwordPolicy: (session) =>
        askPasswordPolicy(session, {
          path: `${options.base}/ocs/v2.php/cloud/capabilities?format=json`,
          headers: { 'ocs-apirequest': 'true' },
          minLength: 'ocs.data.capabilities.password_policy.minLength',
        }),
      explain: (session) => explain(session, options),
    };
  },
};

/** `/index.php` is there with and without pretty addresses. */
function loginPath({ base }: NextcloudOptions): string {
  return `${base}/index.php/login`;
}

async function givePassword(session: HttpSession, credentials: Credentials, options: NextcloudOptions): Promise<Step> {
  const before = await open(session, loginPath(options));
  const token = tokenOn(before);
  if (!isLoginPage(before) || token === undefined)
    throw new LoginError(
      `${loginPath(options)} (status ${before.reply.status}) is not the login page of Nextcloud`,
      'if Nextcloud does not lie at the root of the host, set `base`, e.g. base: /nextcloud',
    );
  const page = await send(session, 'POST', loginPath(options), {
    form: [
      ['user', credentials.username],
      ['password', credentials.password],
      ['timezone', 'Europe/Amsterdam'],
      ['timezone_offset', '1'],
      ['requesttoken', token],
    ],
    from: before.reply.url,
  });
  return readAnswer(session, page, before, options);
}

async function readAnswer(session: HttpSession, page: Page, before: Page, options: NextcloudOptions): Promise<Step> {
  const { pathname } = page.reply.url;
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: string): Step => ({ page, before, reading, sign });
  if (page.elsewhere !== null) return step('unknown', `sent to another origin, ${page.elsewhere}`);
  if (page.reply.status >= 400) return step('unknown', `status ${page.reply.status}`);
  if (SETUP.test(pathname))
    return step('unknown', 'a second factor is enforced, and this account has none set up: whoever logs in sets it up');
  if (SELECT.test(pathname)) return select(session, page, before, options);
  const provider = CHALLENGE.exec(pathname)?.[1];
  if (provider !== undefined && provider !== options.provider)
    return step('unknown', `the second factor asked is ${provider}, and not ${options.provider}`);
  if (provider !== undefined) {
    const form = codeFormOn(page);
    if (form !== null) return challenge(session, page, before, form, options);
    return step('unknown', `no field named challenge on ${pathname}`);
  }
  if (isLoginPage(page)) {
    const errors = loginErrors(page);
    const unjudged = errors.find((error) => NOT_JUDGED.includes(error));
    if (unjudged !== undefined) return step('unknown', `the password was not judged: ${unjudged}`);
    return step('refused', errors.length === 0 ? 'the login page again' : `the login page says ${errors.join(', ')}`);
  }
  return step('admitted', `led to ${pathname}`);
}

/** With several second factors the visitor chooses one; that is a link, followed within the origin. */
async function select(session: HttpSession, page: Page, before: Page, options: NextcloudOptions): Promise<Step> {
  const { url } = page.reply;
  const links = page.reply.html?.links ?? [];
  const targets = links.filter((link) => URL.canParse(link, url.href)).map((link) => new URL(link, url));
  const offered = targets.filter(({ origin, pathname }) => origin === session.origin && CHALLENGE.test(pathname));
  const chosen = offered.find(({ pathname }) => CHALLENGE.exec(pathname)?.[1] === options.provider);
  if (chosen === undefined) {
    const names = offered.map(({ pathname }) => CHALLENGE.exec(pathname)![1]!).join(', ') || 'none';
    return { page, before, reading: 'unknown', sign: `${options.provider} is not among the factors offered: ${names}` };
  }
  const next = await open(session, chosen.pathname + chosen.search);
  // A page of choice after a choice would lead round and round.
  if (SELECT.test(next.reply.url.pathname))
    return { page: next, before, reading: 'unknown', sign: `choosing ${options.provider} leads back to the choice` };
  return readAnswer(session, next, before, options);
}

function challenge(
  session: HttpSession,
  page: Page,
  before: Page,
  { form, code }: LoginForm,
  options: NextcloudOptions,
): Step {
  return {
    page,
    before,
    reading: 'challenge',
    sign: `code field ${code!.name} on ${page.reply.url.pathname}`,
    // The core has no way to remember a device for the second factor.
    offersTrust: false,
    oneForm: false,
    answer: async (given) => {
      const { url } = page.reply;
      const token = tokenOn(page);
      const values = new Map([[code!.name, given]]);
      if (token !== undefined) values.set('requesttoken', token);
      const answer = await send(session, 'POST', url.pathname + url.search, {
        form: fillForm(form, values),
        from: url,
      });
      return readAnswer(session, answer, page, options);
    },
  };
}

function codeFormOn({ reply }: Page): LoginForm | null {
  return reply.html === null ? null : findCodeForm(reply.html.forms, { code: 'challenge' });
}

/** By its address: the pages of the second factor have the same frame. */
function isLoginPage({ reply, elsewhere }: Page): boolean {
  if (elsewhere !== null || !isHtml(reply)) return false;
  return LOGIN.test(reply.url.pathname) && reply.html?.data.has('data-requesttoken') === true;
}

function tokenOn({ reply }: Page): string | undefined {
  const token = reply.html?.data.get('data-requesttoken');
  return token === '' ? undefined : token;
}

/** Names of errors, the same in every language: the script that draws the page gets them as base64 of JSON. */
function loginErrors({ reply }: Page): string[] {
  const inputs = reply.html?.forms.flatMap((form) => form.inputs) ?? [];
  const state = inputs.find(({ about }) => about.startsWith('#initial-state-core-loginerrors '));
  const value = parseJson(Buffer.from(state?.value ?? '', 'base64').toString('utf8'));
  const words = Array.isArray(value) ? value.flat() : [];
  return words.filter((word): word is string => typeof word === 'string' && /^\w{1,40}$/.test(word));
}

function look(page: Page): PageLook {
  const { pathname } = page.reply.url;
  const asksMore = [CHALLENGE, SELECT, SETUP].some((address) => address.test(pathname));
  return {
    passwordField: isLoginPage(page),
    codeField: page.elsewhere === null && asksMore,
    successMark: null,
    failureMark: null,
  };
}

/** The token goes in a header: in an address it would stay in logs. */
async function logOut(session: HttpSession, { base, protected: path }: NextcloudOptions): Promise<void> {
  const token = tokenOn(await open(session, base + path));
  await open(session, `${base}/index.php/logout`, token === undefined ? {} : { requesttoken: token });
}

function knownDoors({ base, appPassword }: NextcloudOptions): Door[] {
  const control = appPassword === undefined ? {} : { controlAccount: appPassword };
  const ocs = basicDoor('OCS', `${base}/ocs/v1.php/cloud/user?format=json`, 'GET', 'ocs', { 'ocs-apirequest': 'true' });
  return [
    basicDoor('WebDAV', `${base}/remote.php/dav/files/{username}/`, 'PROPFIND', 'webdav'),
    basicDoor('CalDAV', `${base}/remote.php/dav/calendars/{username}/`, 'PROPFIND', 'caldav'),
    { ...ocs, read: readOcs },
  ].map((door) => ({ ...door, ...control }));
}

/** Version 1 of OCS may answer 200 to everybody; its own status, 100 or 997, says who was let in. */
function readOcs(reply: HttpReply): 'open' | 'refused' | 'unknown' {
  const answer = parseJson(reply.body) as { ocs?: { meta?: { statuscode?: unknown } } } | null | undefined;
  const code = answer?.ocs?.meta?.statuscode;
  if (code === 100 || code === 200) return 'open';
  return code === 997 ? 'refused' : readByStatus(reply) === 'refused' ? 'refused' : 'unknown';
}

async function explain(session: HttpSession, options: NextcloudOptions): Promise<string[]> {
  const page = await open(session, loginPath(options));
  const view = await open(session, options.base + options.protected);
  return [
    `login page ${loginPath(options)}: status ${page.reply.status}, Nextcloud's own: ${isLoginPage(page) ? 'yes' : 'NO'}`,
    `  token against forged requests: ${tokenOn(page) === undefined ? 'NOT found in data-requesttoken' : 'found in data-requesttoken'}`,
    `  would send POST ${loginPath(options)} with user, password and requesttoken`,
    ...(isLoginPage(page) ? [] : ['  hint: if Nextcloud does not lie at the root of the host, set `base`']),
    `protected page ${options.base}${options.protected}, seen by nobody: status ${view.reply.status}, at ${view.reply.url.pathname}`,
    ...(options.appPassword === undefined
      ? ['  hint: name an account with an app password (`appPassword`), or a closed side door cannot be proven']
      : []),
  ];
}
