/**
 * What reads login pages, held to its promises on thousands of pages that no decent server sends: no error that is not
 * one of ours, no password to another origin or in an address, and no page that keeps it busy.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LoginError,
  type HttpReply,
  type HttpSession,
  type Page,
  type RequestOptions,
} from '../../../src/login/driver.ts';
import { form as formDriver } from '../../../src/login/drivers/form.ts';
import { featuresOf } from '../../../src/login/reading/features.ts';
import { fillForm, findCodeForm, findLoginForm, type LoginForm } from '../../../src/login/reading/forms.ts';
import { readHtml } from '../../../src/pages/html.ts';
import { lockoutSign } from '../../../src/login/reading/lockout.ts';
import { findExit } from '../../../src/login/reading/exit.ts';
import { say } from '../../../src/texts/say.ts';
import { hasMark } from '../../../src/login/reading/marks.ts';
import { targetOf } from '../../../src/login/reading/target.ts';
import { ProbeError, TooHeavyError } from '../../../src/model/errors.ts';
import { cpuSeconds } from '../../lib/cpu.ts';
import { observed } from '../../lib/evidence.ts';

const ORIGIN = 'https://portal.example.nl';
const USER = { username: 'auditor', password: 'Kanarie-wachtwoord-93' };

function reply(
  path: string,
  body: string,
  more: { status?: number; headers?: Record<string, string> } = {},
): HttpReply {
  const headers: Record<string, string> = { 'content-type': 'text/html', ...more.headers };
  return {
    url: new URL(path, ORIGIN),
    status: more.status ?? 200,
    header: (name) => headers[name],
    setCookies: [],
    body,
    html: /html/.test(headers['content-type']!) ? readHtml(body) : null,
    durationMs: 1,
  };
}

function pageOf(body: string): Page {
  return { reply: reply('/login', body), redirects: 0, elsewhere: null, setCookies: [] };
}

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly options: RequestOptions;
}

/** A visitor of a server that answers everything with these pages in turn, by the rules of the real session. */
function visitor(bodies: readonly string[], location?: string): { session: HttpSession; sent: Sent[] } {
  const sent: Sent[] = [];
  let asked = 0;
  const session: HttpSession = {
    origin: ORIGIN,
    request: async (method, path, options = {}) => {
      const url = new URL(path, `${ORIGIN}/`);
      if (url.origin !== ORIGIN) throw new ProbeError('blocked', 'login', observed('another origin'));
      sent.push({ method, path, options });
      const body = bodies[asked++ % bodies.length]!;
      if (location !== undefined && asked % 3 === 2) return reply(path, body, { status: 302, headers: { location } });
      return reply(path, body);
    },
    htmlOf: async (body) => readHtml(body),
    setHeader: () => undefined,
    cookie: async () => undefined,
    cookies: async () => [],
    lastingCookies: async () => [],
  };
  return { session, sent };
}

const NAMES = [
  'user',
  'username',
  'login',
  'email',
  'pass',
  'password',
  'otp',
  'code',
  'totp_token',
  'token',
  '_csrf',
  'remember',
  '',
  '__proto__',
  'constructor',
  'a"b',
  'x',
];
const TYPES = [
  'text',
  'password',
  'hidden',
  'email',
  'checkbox',
  'radio',
  'submit',
  'image',
  'file',
  'number',
  'tel',
  'PASSWORD',
  'nonsense',
  '',
];
const ACTIONS = [
  '',
  '/in',
  'in?x=1',
  '#',
  '?',
  '//evil.example/in',
  'https://evil.example/in',
  'http://portal.example.nl/in',
  'https://portal.example.nl:444/in',
  'https://portal.example.nl@evil.example/',
  'javascript:void(0)',
  'data:text/html,x',
  'mailto:a@b',
  'https://[',
  'http://',
  '\\\\evil.example\\in',
  '/\\evil.example/in',
  'https:evil',
  ' https://evil.example/in',
  'ht\ttps://evil.example/in',
  '/%ff/%00',
  '\u0000',
  `/${'a'.repeat(5000)}`,
];
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

interface MadeForm {
  readonly method: string;
  readonly action: string;
  readonly fields: readonly {
    readonly name: string;
    readonly type: string;
    readonly value: string;
    readonly extra: string;
  }[];
}
const field = fc.record({
  name: fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 12 })),
  type: fc.constantFrom(...TYPES),
  value: fc.string({ maxLength: 12 }),
  extra: fc.constantFrom(
    '',
    'autocomplete="username"',
    'autocomplete="one-time-code"',
    'inputmode="numeric"',
    'checked',
    'id="a"',
    'form="f"',
    'formaction="https://evil.example/"',
    'disabled',
  ),
});
const madeForm: fc.Arbitrary<MadeForm> = fc.record({
  method: fc.constantFrom('post', 'POST', 'get', 'dialog', '', 'put'),
  action: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...ACTIONS) },
    { weight: 1, arbitrary: fc.webUrl() },
    { weight: 1, arbitrary: fc.string() },
  ),
  fields: fc.array(field, { maxLength: 6 }),
});
const htmlOf = ({ method, action, fields }: MadeForm) =>
  `<form method="${method}" action="${escaped(action)}">${fields.map(({ name, type, value, extra }) => `<label>${name}<input name="${escaped(name)}" type="${type}" value="${escaped(value)}" ${extra}></label>`).join('')}<button>Go</button></form>`;

const piece = fc.oneof(
  madeForm.map(htmlOf),
  fc.constantFrom(
    '<base href="https://evil.example/">',
    '<template><form>',
    '</form>',
    '<form><form>',
    '<!--',
    '-->',
    '<svg><title>',
    '<table><form>',
    '<select><option>',
    '<textarea name=password>',
    '<script>var logged_in=true</script>',
    '<meta name="csrf-token" content="a\nb">',
    '<a href="https://[">uit</a>',
    '<a href="/logout">Uitloggen</a>',
    '<plaintext>',
    '<frameset>',
    '\u0000',
    '\ud800',
  ),
  fc.string({ maxLength: 30 }),
);
const anyPage = fc.array(piece, { maxLength: 6 }).map((pieces) => `<!doctype html>${pieces.join('')}`);

/** Pages as products have them. */
const GOOD_PAGES = [
  '<form name="loginform" action="/wp-login.php" method="post"><label for="user_login">Username</label><input type="text" name="log" id="user_login"><input type="password" name="pwd"><input name="rememberme" type="checkbox" value="forever"><input type="submit" name="wp-submit" value="Log In"><input type="hidden" name="testcookie" value="1"></form>',
  '<html><head><meta name="csrf-token" content="q1w2"></head><body><form action="/users/sign_in" method="post"><input type="hidden" name="authenticity_token" value="zz"><input type="email" name="user[email]"><input type="password" name="user[password]"><input type="submit" name="commit" value="Log in"></form></body></html>',
  '<form method="post"><input type="hidden" name="csrfmiddlewaretoken" value="abc"><input name="auth-username"><input name="auth-password" type="password"></form>',
  '<form action="/web/login/totp" method="post"><input type="hidden" name="csrf_token" value="x"><input name="totp_token" autofocus inputmode="numeric" autocomplete="one-time-code"><input type="checkbox" name="remember" value="1"></form>',
  '<form method="get" action="/zoeken"><input name="q" type="search"></form><form method="post" action="/inloggen"><label>Gebruikersnaam <input name="naam"></label><label>Wachtwoord <input type="password" name="ww"></label><label>Verificatiecode <input name="vc"></label></form>',
];
/** A page with some of it cut, doubled, replaced or moved. */
const mutated = fc
  .tuple(
    fc.constantFrom(...GOOD_PAGES),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(60),
        fc.constantFrom('cut', 'double', 'put'),
        fc.oneof(
          fc.string({ maxLength: 8 }),
          fc.constantFrom(
            '"',
            '<',
            '>',
            '</form>',
            '<form action="https://evil.example/">',
            'method="get"',
            "action='//evil.example'",
            '&#0;',
          ),
        ),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([page, edits]) =>
    edits.reduce((text, [at, length, kind, insert]) => {
      const start = at % (text.length + 1);
      const part = text.slice(start, start + length);
      const middle = { cut: '', double: part + part, put: insert }[kind];
      return text.slice(0, start) + middle + text.slice(start + length);
    }, page),
  );

const RUNS = { numRuns: 1000 };

describe('reading a page', () => {
  it.each([
    ['made of hostile pieces', anyPage],
    ['mutated from a good one', mutated],
    ['that is no HTML at all', fc.string({ unit: 'binary', maxLength: 200 })],
  ])('%s throws nothing and is bounded', (_name, pages) => {
    fc.assert(
      fc.property(pages, (body) => {
        const page = pageOf(body);
        const { forms } = readHtml(body);
        const login = findLoginForm(forms, {});
        const code = findCodeForm(forms, {});
        for (const found of [login, code]) {
          if (found === null) continue;
          expect(forms).toContain(found.form);
          const { username = null, password = null } = found as Partial<LoginForm>;
          for (const input of [username, password, ...(found.code ?? []), found.device])
            if (input !== null) expect(found.form.inputs).toContain(input);
          expect(username !== null && found.code?.includes(username) === true).toBe(false);
        }
        for (const each of forms) {
          const sent = fillForm(each, new Map([['otp', '1']]));
          expect(sent.filter(([name]) => name === '')).toEqual([]);
          expect(sent.map(([name]) => name)).toContain('otp');
        }
        expect(featuresOf(page).size).toBeLessThanOrEqual(20_000);
        expect([null, 'string']).toContain(lockoutSign(page, null) === null ? null : 'string');
        expect(hasMark(page, { text: 'x' }, 'view')).toBeTypeOf('boolean');
        const exit = findExit(page, undefined, ORIGIN);
        if (exit !== null) expect(new URL(exit.path, ORIGIN).href).toBeTypeOf('string');
      }),
      RUNS,
    );
  });

  it('never says that a form may go to another origin, or take a password in its address', () => {
    fc.assert(
      fc.property(madeForm, (made) => {
        const body = htmlOf(made);
        const [form] = readHtml(body).forms;
        const target = targetOf(form!, pageOf(body));
        expect(target.ok || say('en', target.hint) !== '').toBe(true);
        if (!target.ok) return;
        expect(new URL(form!.action, `${ORIGIN}/login`).origin).toBe(ORIGIN);
        const hasPassword = form!.inputs.some(({ type }) => type === 'password');
        expect(hasPassword && form!.method === 'get').toBe(false);
      }),
      RUNS,
    );
  });
});

describe('logging in by a page', () => {
  it.each([
    ['made of hostile pieces', anyPage],
    ['mutated from a good one', mutated],
  ])(
    '%s gives the password to no other origin and no address, and fails in words',
    async (_name, pages) => {
      let [given, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(
          fc.array(pages, { minLength: 1, maxLength: 3 }),
          fc.option(fc.constantFrom('/next', ...ACTIONS), { nil: undefined }),
          async (bodies, location) => {
            const flow = formDriver.make({ path: '/login', protected: '/home' }, () => undefined);
            const { session, sent } = visitor(bodies, location);
            try {
              const step = await flow.password(session, USER);
              if (step.reading === 'challenge') await step.answer('123456', { trust: true });
              await flow.logOut!(session);
              await flow.explain(session);
            } catch (error) {
              refused++;
              expect(error instanceof LoginError || error instanceof ProbeError ? '' : error).toBe('');
              expect(JSON.stringify(error)).not.toContain(USER.password);
            }
            for (const { method, path, options } of sent) {
              const { form, ...rest } = options;
              expect(path + JSON.stringify(rest)).not.toContain(USER.password);
              if (!JSON.stringify(form ?? []).includes(USER.password)) continue;
              given++;
              expect(method).toBe('POST');
              const forms = bodies.flatMap((body) => readHtml(body).forms);
              const from = forms.filter(
                (each) =>
                  each.inputs.some(({ type }) => type === 'password') &&
                  each.method === 'post' &&
                  URL.canParse(each.action, ORIGIN) &&
                  new URL(each.action, ORIGIN).origin === ORIGIN,
              );
              expect(from.map(({ inputs }) => inputs.length)).not.toEqual([]);
            }
          },
        ),
        { numRuns: 1500 },
      );
      // Neither branch is empty: the property speaks of logins that happened and of logins that were refused.
      expect(Math.min(given, refused)).toBeGreaterThan(20);
    },
    60_000,
  );
});

describe('a page that wants to keep its reader busy', () => {
  it.each([
    ['a name of half a megabyte', `<form method=post><input name="${'verif'.repeat(100_000)}">`],
    ['a label of half a megabyte', `<label>${'verif'.repeat(100_000)}<input name=a></label>`],
    ['forms without end', '<form id=a></form><input form=b>'.repeat(16_000)],
    ['labels and fields without end', '<label for=a>x</label><input id=b>'.repeat(15_000)],
    ['fields that are alike', '<input type=password name=a>'.repeat(18_000)],
    ['a word without end', 'a'.repeat(500_000)],
    ['signs of a lockout', 'too many failed '.repeat(30_000)],
    ['numbers', '1 '.repeat(250_000)],
  ])('%s is read within seconds, where it would take minutes', async (_name, body) => {
    const cost = await cpuSeconds(() => {
      const page = pageOf(body);
      const { forms } = readHtml(body);
      findLoginForm(forms, {});
      findCodeForm(forms, {});
      lockoutSign(page, null);
      expect(featuresOf(page).size).toBeLessThanOrEqual(20_000);
    });
    expect(cost).toBeLessThan(60);
  });

  it.each([
    ['boxes in boxes', '<div>'.repeat(100_000)],
    ['tables in tables', '<table><tr><td>'.repeat(30_000)],
    ['formatting that is never closed', '<b><i><a>'.repeat(20_000)],
    [
      'formatting opened again',
      `<p>${Array.from({ length: 150 }, (_, id) => `<b id=${id}>`).join('')}${'<p>x'.repeat(2000)}`,
    ],
    ['more elements than a page has', '<br>'.repeat(120_000)],
  ])('%s are too heavy to read', (_name, body) => {
    expect(() => readHtml(body)).toThrow(TooHeavyError);
  });
});
