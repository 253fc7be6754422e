import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/login/driver.ts';
import { blockSign, lockoutSign, waitIn } from '../../../src/login/reading/lockout.ts';
import { readHtml } from '../../../src/pages/html.ts';
import { say } from '../../../src/texts/say.ts';

function page(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Page {
  const all: Readonly<Record<string, string>> = { 'content-type': 'text/html', ...headers };
  const url = new URL('https://portal.example.nl/login');
  const reply = {
    url,
    status,
    header: (name: string) => all[name],
    setCookies: [],
    body,
    html: readHtml(body),
    durationMs: 1,
  };
  return { reply, redirects: 0, elsewhere: null, setCookies: [] };
}

describe('a sign of lockout', () => {
  it.each([
    ['Your account is locked.'],
    ['Too many attempts. Try again after 30 minutes.'],
    ['Te veel pogingen. Probeer het over 5 minuten opnieuw.'],
    ['Uw account is tijdelijk geblokkeerd.'],
    ['There were too many recent attempts to log in: wait 5 minutes before you try again.'],
    ['Too many unsuccessful attempts. Please wait 10 minutes before trying again.'],
    ['Wacht 10 minuten voordat u het opnieuw probeert.'],
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
    expect(say('en', blockSign(page('later', status, headers), null)!)).toContain(String(status));
  });

  it('is none where it stood on one of the pages before', () => {
    const [code, login] = [page('<p>Give your code</p>'), page('<p>Is your account temporarily locked? Call us.</p>')];
    expect(lockoutSign(login, code)).not.toBeNull();
    expect(lockoutSign(login, code, login)).toBeNull();
    expect(lockoutSign(page('<p>Wrong password. Try again.</p>'), null)).toBeNull();
  });
});

describe('waitIn', () => {
  it.each([
    ['Too many wrong codes. You can try again in 4 seconds.', 4],
    ['Te veel pogingen. Probeer het over 12 seconden opnieuw.', 12],
    ['Bitte warten Sie 30 Sekunden.', 30],
    ['Veuillez patienter 8 secondes avant de recommencer.', 8],
    ['Wait 1 minute before you go on.', 60],
  ])('reads how long: %s', (text, seconds) => {
    expect(waitIn(page(`<p>${text}</p>`), null)).toBe(seconds * 1000 + 1000);
  });

  it.each([
    ['Try again in 15 minutes.'],
    ['Your account is locked for ten minutes.'],
    ['That code is not right.'],
    ['The last 4 seconds of the film are missing.'],
  ])('waits for nothing longer than a minute, and for no other number: %s', (text) => {
    expect(waitIn(page(`<p>${text}</p>`), null)).toBeNull();
  });

  it('reads Retry-After, and not what the page said before', () => {
    expect(waitIn(page('later', 429, { 'retry-after': '7' }), null)).toBe(8000);
    const before = page('<p>After a wrong code you can try again in 4 seconds.</p>');
    expect(waitIn(before, before)).toBeNull();
  });
});
