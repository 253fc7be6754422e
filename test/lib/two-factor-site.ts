/** A login with a code, of which a test changes one address; and how to serve any site as the portal that audits log in to. */
import { randomBytes } from 'node:crypto';
import { CodeJudge } from '../../src/lab/accounts.ts';
import { createAuthority } from '../../src/lab/authority.ts';
import { listenTls, page, redirect, type Answer, type Site, type Visit } from '../../src/lab/site.ts';
import { PASSWORD, USERNAME, type LoginServer } from './login-server.ts';

export type Portal = Pick<LoginServer, 'url' | 'connectTo' | 'ca'> & AsyncDisposable;

export async function startPortal(site: Site): Promise<Portal> {
  const authority = await createAuthority('Portal', new Date());
  const host = 'portal.example.nl';
  const listener = await listenTls(site, await authority.issue({ names: [host] }));
  return {
    url: `https://${host}/`,
    connectTo: { host, port: 443, toHost: '127.0.0.1', toPort: listener.port },
    ca: authority.root,
    [Symbol.asyncDispose]: () => listener.close(),
  };
}

export interface TwoFactorOptions {
  readonly totp: string;
  /** Another answer to some requests. */
  readonly instead?: (visit: Visit) => Answer | null;
  /** The protected page, for who has got so far; `token` names the session. */
  readonly shell?: (stage: 'none' | 'password' | 'full', token: string) => Answer;
}

export function twoFactorSite({ totp, instead, shell }: TwoFactorOptions): Site {
  const sessions = new Map<string, 'password' | 'full'>();
  const codes = new CodeJudge(totp);
  const open = (stage: 'password' | 'full') => {
    const token = randomBytes(12).toString('hex');
    sessions.set(token, stage);
    return ['Set-Cookie', `sid=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`] as const;
  };
  return (visit) => {
    const other = instead?.(visit) ?? null;
    if (other !== null) return other;
    const token = visit.cookie('sid') ?? '';
    const stage = sessions.get(token) ?? 'none';
    switch (`${visit.method} ${visit.path}`) {
      case 'GET /login':
        return loginForm();
      case 'POST /login':
        return visit.form.get('username') === USERNAME && visit.form.get('password') === PASSWORD
          ? codeForm('', [open('password')])
          : loginForm('Wrong user name or password');
      case 'POST /code':
        return stage === 'password' && codes.accepts(visit.form.get('code') ?? '')
          ? redirect('/private', 303, [open('full')])
          : codeForm('Wrong code');
      case 'GET /private':
        if (shell !== undefined) return shell(stage, token);
        return stage === 'full' ? PRIVATE : redirect('/login');
      case 'POST /logout':
        sessions.delete(token);
        return redirect('/login');
      default:
        return page('Nothing here', '<h1>Nothing here</h1>', { status: 404 });
    }
  };
}

export function loginForm(message = ''): Answer {
  return page(
    'Log in',
    `<h1>Log in</h1><p>${message}</p><form method="post" action="/login"><input name="username"><input type="password" name="password"><button>Go</button></form>`,
  );
}

function codeForm(message: string, headers: Answer['headers'] = []): Answer {
  return page(
    'Code',
    `<p>${message}</p><form method="post" action="/code"><input name="code" autocomplete="one-time-code"><button>Go</button></form>`,
    { headers },
  );
}

export const PRIVATE: Answer = page(
  'Private',
  '<h1>Your invoices</h1><ul><li>March paid</li><li>April open now</li><li>May a reminder was sent</li></ul><form method="post" action="/logout"><button>Log out</button></form>',
);
