import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiersIn, isNecessaryName, isUserParameter } from '../../../src/privacy/identifiers.ts';
import { namedIn } from '../../../src/privacy/named.ts';
import { isAboutTheSite, parametersOf } from '../../../src/privacy/parameters.ts';
import { isDeclared, isOwnHost } from '../../../src/privacy/parties.ts';

describe('identifiersIn', () => {
  it.each([
    ['GA1.1.1198285808.1796095401', ['1198285808']],
    ['5f0c2b9e7a1d4c38', ['5f0c2b9e7a1d4c38']],
    ['2b1c9d4e-8f00-4a3b-9c1d-0123456789ab', ['2b1c9d4e-8f00-4a3b-9c1d-0123456789ab']],
    ['fb.1.1796095401000.987654321', ['987654321']],
    ['k3v9qv1b2c3d4e', ['k3v9qv1b2c3d4e']],
  ])('%s can tell a browser from others', (value, found) => {
    expect(identifiersIn(value)).toEqual(found);
  });

  it.each([
    'light',
    'nl-NL',
    '1',
    'true',
    'dark2024',
    '1796095401',
    '1796095401000',
    'accepted:all',
    '2.14.3',
    '000000000',
    '',
  ])('%j cannot', (value) => {
    expect(identifiersIn(value)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['XSRF-TOKEN', 0.1, true],
    ['cart_id', 30, true],
    ['CookieConsent', 365, true],
    ['__cf_bm', 0.02, true],
    ['auth_token', 400, false],
    ['visitor', 0.5, false],
  ])('%s for %d days is necessary: %s', (name, days, necessary) => {
    expect(isNecessaryName(name, days)).toBe(necessary);
  });

  it.each([
    ['uid', true],
    ['ud[em]', true],
    ['ep.user_id', true],
    ['cid', false],
    ['guid', false],
  ])('%s is of a user: %s', (name, of) => {
    expect(isUserParameter(name)).toBe(of);
  });
});

describe('parametersOf', () => {
  it.each([
    [
      'an address',
      'https://x.example/?a=1&b=',
      '',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    [
      'a form',
      'https://x.example/',
      'a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a batch',
      'https://x.example/?v=2',
      'en=one\r\nen=two',
      [
        ['v', '2'],
        ['en', 'one'],
        ['en', 'two'],
      ],
    ],
    [
      'JSON',
      'https://x.example/',
      '{"a":{"b":[1,{"c":null}]}}',
      [
        ['a.b', '1'],
        ['a.b.c', 'null'],
      ],
    ],
    ['what is neither', 'https://x.example/', '{broken', []],
  ])('of %s', (_name, url, body, parameters) => {
    expect(parametersOf(url, body)).toEqual(parameters);
  });

  it('are bounded, whatever comes', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.oneof(fc.string(), fc.json()), (url, body) => {
        const found = parametersOf(url, body);
        expect(found.length).toBeLessThanOrEqual(200);
        expect(found.every(([name, value]) => name.length <= 100 && value.length <= 2000)).toBe(true);
      }),
    );
  });

  it('that say nothing of a visitor are few', () => {
    expect(isAboutTheSite('tid', 'G-ABCDEF1234')).toBe(true);
    expect(isAboutTheSite('tid', 'somebody@example.nl')).toBe(false);
    expect(isAboutTheSite('dl', 'https://www.example.nl/')).toBe(false);
  });
});

describe('who is who', () => {
  const declared = {
    url: 'https://www.example.co.uk/',
    own: ['example-cdn.nl'],
    processors: ['google-fonts', 'other.example'],
  };

  it.each([
    ['cdn.example.co.uk', true],
    ['static.example-cdn.nl', true],
    ['other.co.uk', false],
    ['www.example.co.uk.evil.example', false],
  ])('%s is ours: %s', (host, own) => {
    expect(isOwnHost(host, declared)).toBe(own);
  });

  it.each([
    ['fonts.gstatic.com', '/s/a.woff2', true],
    ['www.gstatic.com', '/recaptcha/x.js', false],
    ['a.other.example', '/', true],
    ['another.example', '/', false],
  ])('%s%s is declared: %s', (host, path, is) => {
    expect(isDeclared(host, path, declared)).toBe(is);
  });
});

describe('namedIn', () => {
  const asked = [
    { host: 'www.googletagmanager.com', path: '/gtag/js' },
    { host: 'pixel.partner.example', path: '/p.gif' },
  ];

  it.each([
    ['We use Google\nAnalytics.', ['google-analytics']],
    ['Parties: partner.example, and no others.', ['pixel.partner.example']],
    ['Our notpartner.examples are many.', []],
    ['', []],
  ])('%j', (text, named) => {
    expect(namedIn(text, asked)).toEqual(named);
  });
});
