import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceItem } from '../../../src/evidence/bundle.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { completed } from '../../../src/model/attempt.ts';
import type { Account } from '../../../src/model/controls.ts';
import type { EvidenceKind } from '../../../src/model/evidence.ts';
import { system } from '../../lib/bundle.ts';

const PASSWORD = 'p&ss "wörd" <1> $(x)';

describe('SecretStore', () => {
  it('gives what the environment holds, and nothing for what is unset or empty', () => {
    const store = new SecretStore({ A: 'secret-a', B: '' });
    expect([store.get('A'), store.get('B'), store.get('C')]).toEqual(['secret-a', undefined, undefined]);
  });

  it.each([
    ['as it is', PASSWORD],
    ['in JSON', JSON.stringify(PASSWORD)],
    ['in a URL', encodeURIComponent(PASSWORD)],
    ['in a form', new URLSearchParams({ p: PASSWORD }).toString().replace('p=', '')],
    ['in HTML', 'p&amp;ss &quot;wörd&quot; &lt;1&gt; $(x)'],
    ['in Base64', Buffer.from(PASSWORD).toString('base64')],
    ['in Base64url', Buffer.from(PASSWORD).toString('base64url')],
    ['in hexadecimal', Buffer.from(PASSWORD).toString('hex')],
  ])('takes a secret out of a text %s', (_how, form) => {
    const store = new SecretStore({ P: PASSWORD });
    store.get('P');
    expect(store.redact(`before ${form} after`)).not.toContain(form);
  });

  it('takes the Base64 of an Authorization header out, once it is told of it', () => {
    const store = new SecretStore({ P: PASSWORD });
    store.remember(`user:${store.get('P') ?? ''}`);
    const header = `Basic ${Buffer.from(`user:${PASSWORD}`).toString('base64')}`;
    expect(store.redact(header)).toBe('Basic [redacted]');
  });

  it('takes the longer of two overlapping secrets whole', () => {
    const store = new SecretStore({ A: 'secret', B: 'secret-and-more' });
    store.get('A');
    store.get('B');
    expect(store.redact('x secret-and-more y')).toBe('x [redacted] y');
  });

  it.each([
    ['the shorter first', ['secret', 'a-secret-kept']],
    ['the longer first', ['a-secret-kept', 'secret']],
    ['the longest between shorter ones', ['secret', 'a-secret-kept', 'a-secret']],
  ])('takes the longer whole, in whichever order it was told of them: %s', (_order, secrets) => {
    const store = new SecretStore({});
    for (const secret of secrets) {
      store.remember(secret);
      expect(store.redact('nothing yet')).toBe('nothing yet');
    }
    expect(store.redact('x a-secret-kept y')).toBe('x [redacted] y');
  });

  it('breaks no public name, which would tell the secret by what is missing', () => {
    const store = new SecretStore({ A: 'audit', B: 'plesk-audit!7' });
    store.get('A');
    store.get('B');
    store.keepWhole(['plesk-audit', 'audit-of-audit', 'audit']);
    const text = 'shared by plesk-audit and audit-of-audit; said: audit, aplesk-audi, plesk-audit!7, hesk-audit';
    expect(store.redact(text)).toBe(
      'shared by plesk-audit and audit-of-audit; said: [redacted], aplesk-audi, [redacted], hesk-[redacted]',
    );
  });

  describe('told of every account', () => {
    const account = (id: string, username: string, password: string, totp?: string): Account => ({
      id,
      username: { env: username },
      password: { env: password },
      ...(totp === undefined ? {} : { totp: { env: totp } }),
      attempts: 4,
      missing: [],
    });
    const learned = (environment: Record<string, string>) =>
      new SecretStore(environment).learn({
        accounts: [account('a', 'A_USER', 'A_PASS', 'A_SEED'), account('b', 'B_USER', 'B_PASS')],
        systems: [system({ login: { driver: 'd', account: 'a', options: { deep: [{ key: { env: 'A_TOKEN' } }] } } })],
      });

    it('keeps secrets out that nothing has asked for yet, seeds and the tokens of drivers among them', () => {
      const store = learned({ A_PASS: 'pass-a', B_PASS: 'pass-b', A_TOKEN: 'token-a', A_SEED: 'JBSW Y3DP EHPK 3PXP' });
      expect(store.redact('pass-a pass-b token-a jbswy3dpehpk3pxp')).toBe(
        '[redacted] [redacted] [redacted] [redacted]',
      );
      const address = learned({ A_SEED: 'otpauth://totp/x?issuer=y&secret=JBSWY3DPEHPK3PXP' });
      expect(address.redact('seed JBSWY3DPEHPK3PXP')).toBe('seed [redacted]');
    });

    it.each([
      ['as a value', 'logged in as admin.', 'logged in as [redacted].'],
      ['in a query', '/login?user=admin&x=1', '/login?user=[redacted]&x=1'],
      ['in a query that was encoded', 'next=%2Flogin%3Fuser%3Dadmin%26x', 'next=%2Flogin%3Fuser%3D[redacted]%26x'],
      ['in JSON', '{"user":"admin"}', '{"user":"[redacted]"}'],
      ['in capitals', 'Welcome, ADMIN!', 'Welcome, [redacted]!'],
    ])('keeps a user name out %s', (_where, text, clean) => {
      expect(learned({ A_USER: 'admin' }).redact(text)).toBe(clean);
    });

    it.each([
      'https://administration.example.test/',
      'https://admin.example.test:8443/x',
      'www.admin.example.test',
      '/admin/login',
      '/admin',
      '%2Fadmin%2Flogin',
      'admin@example.test',
      'ADMIN_PASSWORD',
      'x-admin-token',
      'administrators',
    ])('leaves %s as it is, of which a user name is a part', (text) => {
      expect(learned({ A_USER: 'admin' }).redact(text)).toBe(text);
    });

    it('keeps a user name out everywhere when it is the password too', () => {
      expect(learned({ A_USER: 'admin', A_PASS: 'admin' }).redact('/admin')).toBe('/[redacted]');
    });

    it('leaves user names in what was seen without an account', () => {
      const store = learned({ A_USER: 'nginx', A_PASS: 'pass-a' });
      const request = { id: 'x', system: 's', endpoint: 'e', account: null, params: {} };
      const observed = { attempt: completed({ said: 'nginx pass-a' } as never), startedAt: new Date(0), durationMs: 1 };
      const said = (kind: EvidenceKind) => JSON.stringify(evidenceItem({ ...request, kind }, observed, store).attempt);
      expect([said('http.response'), said('tls.scan')].every((text) => text.includes('"nginx [redacted]"'))).toBe(true);
      expect(said('login.password')).toContain('"[redacted] [redacted]"');
    });
  });

  it('walks into every string, and the names of members', () => {
    const store = new SecretStore({ A: 'secret-a' });
    store.get('A');
    const clean = store.redactAll({ list: ['a secret-a', 1, null], nested: { 'secret-a': true } });
    expect(clean).toEqual({ list: ['a [redacted]', 1, null], nested: { '[redacted]': true } });
  });

  it('never shows what it holds', () => {
    const store = new SecretStore({ A: 'secret-a' });
    store.get('A');
    expect(`${JSON.stringify({ store })} ${inspect(store)}`).not.toContain('secret-a');
  });

  it('leaves no known secret in any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
        const store = new SecretStore({ S: secret });
        store.get('S');
        const clean = store.redact(before + secret + after);
        // What is left of the text may by chance spell the mask's own letters, never the secret beside it.
        expect(clean.split('[redacted]').some((part) => part.includes(secret))).toBe(false);
      }),
    );
  });
});
