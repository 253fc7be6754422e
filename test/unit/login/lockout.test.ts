import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/login/driver.ts';
import { blockSign, lockoutSign } from '../../../src/login/reading/lockout.ts';
import { readHtml } from '../../../src/pages/html.ts';

function page(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Page {
  const all: Readonly<Record<string, string>> = { 'content-type': 'text/html', ...headers };
  const url = new URL('https://portal.example.nl/login');
  const html = /html/.test(all['content-type']!) ? readHtml(body) : null;
  const reply = { url, status, header: (name: string) => all[name], setCookies: [], body, html, durationMs: 1 };
  return { reply, redirects: 0, elsewhere: null, setCookies: [] };
}

describe('a sign of lockout', () => {
  it.each([
    ['Your account is locked.'],
    ['Too many attempts. Try again after 30 minutes.'],
    ['Te veel pogingen. Probeer het over 5 minuten opnieuw.'],
    ['Uw account is tijdelijk geblokkeerd.'],
  ])('is one of a block: %s', (text) => {
    expect(blockSign(page(`<p>${text}</p>`), null)).not.toBeNull();
    expect(lockoutSign(page(`<p>${text}</p>`), null)).not.toBeNull();
  });

  it.each([
    ['1 attempt left.'],
    ['1 attempt left before your account is locked.'],
    ['Nog 1 poging voordat uw account wordt geblokkeerd.'],
    ['After too many failed attempts your account is blocked.'],
    ['Na te veel foutieve pogingen wordt uw account geblokkeerd.'],
    ['Your account will be temporarily locked if you go on.'],
  ])('ends what may lock, and proves no block, when it speaks of one to come: %s', (text) => {
    expect(blockSign(page(`<p>${text}</p>`), null)).toBeNull();
    expect(lockoutSign(page(`<p>${text}</p>`), null)).not.toBeNull();
  });

  it.each([
    [429, {}],
    [423, {}],
    [503, { 'retry-after': '10' }],
  ])('is the status %i', (status, headers) => {
    expect(blockSign(page('later', status, headers), null)).toContain(String(status));
  });

  it('is none where it stood on one of the pages before', () => {
    const [code, login] = [page('<p>Give your code</p>'), page('<p>Is your account temporarily locked? Call us.</p>')];
    expect(lockoutSign(login, code)).not.toBeNull();
    expect(lockoutSign(login, code, login)).toBeNull();
    expect(lockoutSign(page('<p>Wrong password. Try again.</p>'), null)).toBeNull();
  });
});
