import { describe, expect, it } from 'vitest';
import { isRemoval, lifetimeOf, readSetCookie } from '../../../src/pages/set-cookie.ts';

const NOW = new Date('2026-06-01T12:00:00Z');

describe('readSetCookie', () => {
  it.each<[string, string, object | null]>([
    [
      'name, value and flags',
      'a=b; Secure; HttpOnly',
      { name: 'a', value: 'b', attributes: { secure: true, httponly: true } },
    ],
    ['a value with equals signs', ' a = b=c ;Path=/', { name: 'a', value: 'b=c', attributes: { path: '/' } }],
    ['a value without a name', 'b', { name: '', value: 'b', attributes: {} }],
    ['nothing', ' = ; Secure', null],
    ['a control character', 'a=b\u0001', null],
    ['more than browsers keep', `a=${'b'.repeat(4096)}`, null],
    ['an empty Domain', 'a=b; Domain=', { name: 'a', value: 'b', attributes: {} }],
    ['an empty Domain after one', 'a=b; Domain=x.nl; domain', { name: 'a', value: 'b', attributes: {} }],
    ['a Domain with a dot', 'a=b; Domain=.X.nl', { name: 'a', value: 'b', attributes: { domain: 'x.nl' } }],
    ['a flag with a value', 'a=b; Secure=false', { name: 'a', value: 'b', attributes: { secure: true } }],
    ['two Paths', 'a=b; Path=/x; Path=y', { name: 'a', value: 'b', attributes: {} }],
    ['a SameSite that nobody knows', 'a=b; SameSite=Lax; SameSite=on', { name: 'a', value: 'b', attributes: {} }],
    ['a Max-Age that is no number', 'a=b; Max-Age=1h', { name: 'a', value: 'b', attributes: {} }],
    ['an Expires that is no date', 'a=b; Expires=soon', { name: 'a', value: 'b', attributes: {} }],
    ['what only some browsers know', 'a=b; Priority=High', { name: 'a', value: 'b', attributes: { priority: 'High' } }],
    ['an attribute that is too long', `a=b; Path=/${'x'.repeat(1024)}`, { name: 'a', value: 'b', attributes: {} }],
  ])('%s', (_name, line, read) => {
    expect(readSetCookie(line)).toEqual(read);
  });
});

describe('lifetimeOf', () => {
  it.each<[string, string, number | null]>([
    ['until the browser closes', 'a=b', null],
    ['for seconds', 'a=b; Max-Age=60', 60_000],
    ['until a date', 'a=b; Expires=Mon, 01 Jun 2026 12:01:00 GMT', 60_000],
    ['for seconds, whatever the date', 'a=b; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', 60_000],
  ])('%s', (_name, line, lifetime) => {
    expect(lifetimeOf(readSetCookie(line)!, NOW)).toBe(lifetime);
  });
});

describe('isRemoval', () => {
  it.each([
    ['a=; Max-Age=0', true],
    ['a=b; Max-Age=-1', true],
    ['a=b; Expires=Thu, 01-Jan-1970 00:00:01 GMT', true],
    ['a=b; Expires=Sun, 31 May 2026 12:00:00 GMT; Max-Age=0', true],
    ['a=; Max-Age=1', false],
    ['a=; Max-Age=', false],
    ['a=b; Expires=Wed, 02 Jun 2027 12:00:00 GMT', false],
    ['a=', false],
  ])('%s: %s', (line, removes) => {
    expect(isRemoval(readSetCookie(line)!, NOW)).toBe(removes);
  });
});
