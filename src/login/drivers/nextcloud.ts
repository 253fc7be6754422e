/**
 * Nextcloud: the login page that a script draws, its second factor, and the doors that take a password by themselves
 * (WebDAV, CalDAV and OCS). See docs/drivers/nextcloud.md for what its source says and what is assumed.
 */
import type { Observation } from '../../model/observation.ts';
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
import { describe } from '../walking/explain.ts';
import { basicDoor, declaredDoors, DOORS_SCHEMA, readByStatus, type DoorOptions } from '../bypasses/doors.ts';
import { isHtml, parseJson } from '../reading/features.ts';
import { fillForm, codeValues, findCodeForm, nameOf, type CodeForm } from '../reading/forms.ts';
import type { HtmlInput } from '../../pages/html.ts';
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
    throw new LoginError({
      code: 'not-login-page-of',
      product: 'Nextcloud',
      path: loginPath(options),
      status: before.reply.status,
      hint: { code: 'hint-set-base', base: '/nextcloud' },
    });
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
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: Observation): Step => ({
    page,
    before,
    reading,
    sign,
  });
  if (page.elsewhere !== null) return step('unknown', { code: 'sent-to-origin', origin: page.elsewhere });
  if (page.reply.status >= 400) return step('unknown', { code: 'status-was', status: page.reply.status });
  if (SETUP.test(pathname))
    return { page, before, reading: 'enrolment', skippable: false, sign: { code: 'enrolment-page', path: pathname } };
  if (SELECT.test(pathname)) return select(session, page, before, options);
  const provider = CHALLENGE.exec(pathname)?.[1];
  if (provider !== undefined && provider !== options.provider)
    return step('unknown', { code: 'other-provider-asked', asked: provider, wanted: options.provider });
  if (provider !== undefined) {
    const form = codeFormOn(page);
    if (form !== null) return challenge(session, page, before, form, options);
    return step('unknown', { code: 'no-code-field', path: pathname });
  }
  if (isLoginPage(page)) {
    const errors = loginErrors(page);
    const unjudged = errors.find((error) => NOT_JUDGED.includes(error));
    if (unjudged !== undefined) return step('unknown', { code: 'password-not-judged', why: unjudged });
    return step(
      'refused',
      errors.length === 0 ? { code: 'password-asked-again' } : { code: 'login-page-says', errors },
    );
  }
  return step('admitted', { code: 'led-to', path: pathname });
}

/** With several second factors the visitor chooses one; that is a link, followed within the origin. */
async function select(session: HttpSession, page: Page, before: Page, options: NextcloudOptions): Promise<Step> {
  const { url } = page.reply;
  const links = page.reply.html?.links ?? [];
  const targets = links.filter((link) => URL.canParse(link, url.href)).map((link) => new URL(link, url));
  const offered = targets.filter(({ origin, pathname }) => origin === session.origin && CHALLENGE.test(pathname));
  const chosen = offered.find(({ pathname }) => CHALLENGE.exec(pathname)?.[1] === options.provider);
  if (chosen === undefined) {
    const names = offered.map(({ pathname }) => CHALLENGE.exec(pathname)![1]!);
    const sign: Observation = { code: 'provider-not-offered', wanted: options.provider, offered: names };
    return { page, before, reading: 'unknown', sign };
  }
  const next = await open(session, chosen.pathname + chosen.search);
  // A page of choice after a choice would lead round and round.
  if (SELECT.test(next.reply.url.pathname))
    return { page: next, before, reading: 'unknown', sign: { code: 'choice-leads-back', wanted: options.provider } };
  return readAnswer(session, next, before, options);
}

function challenge(
  session: HttpSession,
  page: Page,
  before: Page,
  { form, code }: CodeForm,
  options: NextcloudOptions,
): Step {
  return {
    page,
    before,
    reading: 'challenge',
    sign: { code: 'code-field', field: nameOf(code[0]), path: page.reply.url.pathname },
    // The core has no way to remember a device for the second factor.
    offersTrust: false,
    oneForm: false,
    answer: async (given) => {
      const { url } = page.reply;
      const token = tokenOn(page);
      const values = new Map<HtmlInput | string, string>(codeValues(code, given));
      if (token !== undefined) values.set('requesttoken', token);
      const answer = await send(session, 'POST', url.pathname + url.search, {
        form: fillForm(form, values),
        from: url,
      });
      return readAnswer(session, answer, page, options);
    },
  };
}

function codeFormOn({ reply }: Page): CodeForm | null {
  return isHtml(reply) ? findCodeForm(reply.html!.forms, { code: 'challenge' }) : null;
}

/** By its address: the pages of the second factor have the same frame. */
function isLoginPage({ reply, elsewhere }: Page): boolean {
  if (elsewhere !== null || !isHtml(reply)) return false;
  return LOGIN.test(reply.url.pathname) && reply.html!.data.has('data-requesttoken');
}

function tokenOn({ reply }: Page): string | undefined {
  const token = isHtml(reply) ? reply.html!.data.get('data-requesttoken') : undefined;
  return token === '' ? undefined : token;
}

/** Names of errors, the same in every language: the script that draws the page gets them as base64 of JSON. */
function loginErrors({ reply }: Page): string[] {
  const inputs = reply.html!.forms.flatMap((form) => form.inputs);
  const state = inputs.find(({ about }) => about.startsWith('#initial-state-core-loginerrors '));
  const value = parseJson(Buffer.from(state?.value ?? '', 'base64').toString('utf8'));
  const words = Array.isArray(value) ? value.flat() : [];
  return words.filter((word): word is string => typeof word === 'string' && /^\w{1,40}$/.test(word));
}

function look(page: Page): PageLook {
  const { pathname } = page.reply.url;
  const asksMore = page.elsewhere === null && [CHALLENGE, SELECT].some((address) => address.test(pathname));
  const login = isLoginPage(page);
  return {
    passwordField: login,
    codeField: asksMore,
    loginForm: login ? 'login' : null,
    // By the addresses of core/routes.php, to which an incomplete login is led from every other page.
    codePage: asksMore ? 'surely' : 'no',
    enrolment: page.elsewhere === null && SETUP.test(pathname),
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

async function explain(session: HttpSession, options: NextcloudOptions): Promise<Observation[]> {
  const path = loginPath(options);
  const page = await open(session, path);
  const view = await open(session, options.base + options.protected);
  return [
    { code: 'look-login-page', path, seen: describe(page) },
    isLoginPage(page)
      ? { code: 'look-is-page-of', product: 'Nextcloud' }
      : { code: 'look-is-not-page-of', product: 'Nextcloud', hint: { code: 'hint-set-base', base: '/nextcloud' } },
    tokenOn(page) === undefined
      ? { code: 'look-token-missing', place: 'data-requesttoken' }
      : { code: 'look-token-declared', place: 'data-requesttoken' },
    { code: 'look-would-send-password', method: 'POST', path, content: 'user, password, requesttoken' },
    { code: 'look-protected-page', path: options.base + options.protected, seen: describe(view) },
    ...(options.appPassword === undefined
      ? [{ code: 'look-no-control', hint: { code: 'hint-app-password' } } as const]
      : []),
  ];
}
