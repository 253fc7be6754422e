/** Servers that send back what they were given: nothing of it stands in the evidence or in what is made of it. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CodeJudge } from '../../../src/lab/accounts.ts';
import { createAuthority } from '../../../src/lab/authority.ts';
import { listenTls, page, redirect, type Answer, type Visit } from '../../../src/lab/site.ts';
import type { Account, System } from '../../../src/model/controls.ts';
import { auditLogin, type AuditOptions } from '../../lib/audit-login.ts';

const HOST = 'portal.example.nl';
const TOTP = 'otpauth://totp/audit?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&period=10';
const WITH_TOTP = { totp: TOTP, account: { totp: { env: 'AUDIT_TOTP' } } as Partial<Account> };
const LOGIN = page(
  'Log in',
  '<form method=post action=/login><input name=username><input type=password name=password></form>',
);
const CODE = page('Code', '<form method=post action=/code><input name=code autocomplete=one-time-code></form>');
const PRIVATE = page('Private', '<h1>Your invoices</h1><p>March was paid, and April is open until the end of May</p>');

/** Everything that an audit of this site writes down. */
async function writtenAbout(site: (visit: Visit) => Answer, options: AuditOptions): Promise<string> {
  const authority = await createAuthority('Echo test', new Date());
  const listener = await listenTls(site, await authority.issue({ names: [HOST] }));
  const connectTo = { host: HOST, port: 443, toHost: '127.0.0.1', toPort: listener.port };
  try {
    const { bundle, control } = await auditLogin({ url: `https://${HOST}/`, connectTo, ca: authority.root }, options);
    return JSON.stringify([bundle.items, control]);
  } finally {
    await listener.close();
  }
}

const system = (login: Partial<NonNullable<System['login']>>): Partial<System> => ({
  login: { driver: 'form', account: 'audit', options: { path: '/login', protected: '/private' }, ...login },
});

describe('the evidence of a server that sends back', () => {
  it('passwords: holds none that was given, nor any variant', async () => {
    const given = new Set<string>();
    const site = ({ method, path, form }: Visit): Answer => {
      if (path !== '/login') return PRIVATE;
      if (method === 'GET') return LOGIN;
      given.add(form.get('password') ?? '');
      return redirect(`/private/${form.get('password') ?? ''}`);
    };
    const text = await writtenAbout(site, {
      password: 'Sommerhorsebatterystaple99',
      account: { attempts: 8 },
      safeguards: ['strong-credentials'],
    });
    expect(given.size).toBeGreaterThan(3);
    expect(text).toContain('/private/[redacted]');
    expect(text.toLowerCase()).not.toContain('horsebattery');
    expect([...given].filter((password) => password !== '' && text.includes(password))).toEqual([]);
  });

  it('codes: holds none', async () => {
    const given = new Set<string>();
    const judge = new CodeJudge(TOTP);
    const sessions = new Map<string, string>();
    const site = (visit: Visit): Answer => {
      const stage = sessions.get(visit.cookie('sid') ?? '');
      const enter = (answer: Answer, next: string): Answer => {
        const id = randomBytes(12).toString('hex');
        sessions.set(id, next);
        return { ...answer, headers: [...(answer.headers ?? []), ['Set-Cookie', `sid=${id}; Path=/; Secure`]] };
      };
      if (visit.path === '/login') return visit.method === 'GET' ? LOGIN : enter(CODE, 'password');
      const code = visit.form.get('code') ?? '';
      if (visit.path === '/code') {
        given.add(code);
        if (stage !== 'password' || !judge.accepts(code)) return redirect(`/wrong/${code}`);
        return enter(redirect(`/private/${code}`), 'full');
      }
      if (visit.path.startsWith('/wrong/')) return CODE;
      return stage === 'full' ? PRIVATE : redirect('/login');
    };
    const checks = ['two-factor.right-code-admits', 'two-factor.wrong-code-refused', 'two-factor.code-single-use'];
    const text = await writtenAbout(site, { safeguards: ['two-factor'], checks, ...WITH_TOTP });
    expect(given.size).toBeGreaterThan(1);
    expect(text).toContain('/private/[redacted]');
    expect([...given].filter((code) => code !== '' && text.includes(code))).toEqual([]);
  });

  it('tokens and ids of sessions: holds none', async () => {
    const token = randomBytes(16).toString('hex');
    const id = randomBytes(16).toString('hex');
    const site = (visit: Visit): Answer => {
      if (visit.path === '/login')
        return { status: 200, headers: [['Content-Type', 'application/json']], body: JSON.stringify({ token }) };
      return visit.path === '/private' ? redirect(`/private/${token};jsessionid=${id}`) : PRIVATE;
    };
    const options = {
      protected: '/private',
      password: { path: '/login', body: { p: '{password}' } },
      token: { member: 'token' },
    };
    const text = await writtenAbout(site, {
      checks: ['credentials.wrong-password-refused'],
      system: system({ driver: 'json', options }),
    });
    expect(text).toContain('/private/[redacted];jsessionid=[redacted]');
    expect([token, id].filter((secret) => text.includes(secret))).toEqual([]);
  });
});
