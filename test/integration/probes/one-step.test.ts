/** Logins by a password alone whose sessions and brakes are not what they seem. */
import { randomBytes } from 'node:crypto';
import { describe, it } from 'vitest';
import { page, redirect, type Answer, type Site } from '../../../src/lab/site.ts';
import { auditLogin } from '../../lib/audit-login.ts';
import { PASSWORD, USERNAME } from '../../lib/login-server.ts';
import { loginForm, PRIVATE, startPortal } from '../../lib/two-factor-site.ts';

interface Options {
  readonly cookie?: string;
  /** Set with every answer before the one of the session. */
  readonly others?: () => Answer['headers'];
  readonly logout?: 'nothing' | 'forgets';
  /** To the n-th wrong password for a name that nobody has, and to every page from then on with `always`. */
  readonly stranger?: (count: number) => Answer | null;
  readonly always?: (count: number) => Answer | null;
}

function oneStepSite({ cookie = '; Secure; HttpOnly', others, logout, stranger, always }: Options): Site {
  const sessions = new Set<string>();
  let strangers = 0;
  const more = () => others?.() ?? [];
  return (visit) => {
    const token = visit.cookie('sid') ?? '';
    const instead = always?.(strangers) ?? null;
    if (instead !== null) return instead;
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /login':
        return { ...loginForm(), headers: [['Content-Type', 'text/html'], ...more()] };
      case 'POST /login': {
        if (visit.form.get('username') !== USERNAME) {
          strangers++;
          return stranger?.(strangers) ?? loginForm('Wrong');
        }
        if (visit.form.get('password') !== PASSWORD) return loginForm('Wrong');
        const opened = randomBytes(12).toString('hex');
        sessions.add(opened);
        return redirect('/private', 303, [...more(), ['Set-Cookie', `sid=${opened}; Path=/${cookie}`]]);
      }
      case 'GET /private':
        return sessions.has(token) ? PRIVATE : redirect('/login');
      case 'POST /logout':
        if (logout === 'nothing') return page('Bye', '<h1>You have been logged out</h1>');
        if (logout !== 'forgets') sessions.delete(token);
        return redirect('/login', 303, [['Set-Cookie', 'sid=; Path=/; Max-Age=0']]);
      default:
        return page('Nothing here', '<h1>Nothing here</h1>', { status: 404 });
    }
  };
}

const many = () =>
  Array.from(
    { length: 12 },
    (_, index) => ['Set-Cookie', `c${index}=${randomBytes(6).toString('hex')}; Path=/; Secure; HttpOnly`] as const,
  );
const maintenance: Answer = { status: 503, headers: [['Retry-After', '3600']], body: 'maintenance' };

describe('a login', () => {
  it.concurrent.for<[string, Options, string, string, string]>([
    [
      'whose bare session is the thirteenth cookie',
      { cookie: '', others: many },
      'session-cookie-protected',
      'fail',
      'not-secure',
    ],
    [
      'whose thirteenth cookie lives on',
      { logout: 'forgets', others: many },
      'logout-ends-session',
      'fail',
      'still-valid',
    ],
    ['with a way out that does nothing', { logout: 'nothing' }, 'logout-ends-session', 'fail', 'still-in'],
    [
      'in maintenance halfway',
      { always: (n) => (n >= 5 ? maintenance : null) },
      'login-throttled',
      'error',
      'probe-failed',
    ],
    [
      'in maintenance for guesses only, from the first on',
      { stranger: () => maintenance },
      'login-throttled',
      'inconclusive',
      'not-judged',
    ],
  ])('%s', async ([, options, name, outcome, reason], { expect }) => {
    await using portal = await startPortal(oneStepSite(options));
    const check = `credentials.${name}`;
    const { finding } = await auditLogin(portal, { checks: [check], system: { active: true } });
    expect(finding(check)).toMatchObject({ outcome, reason });
  });
});
