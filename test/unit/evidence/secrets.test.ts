import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';

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
