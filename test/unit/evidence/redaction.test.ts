/** Secrets in whatever encoding they come back: those that servers and libraries were seen to use, and any mixture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { cpuSeconds } from '../../lib/cpu.ts';

function storeOf(...secrets: string[]): SecretStore {
  const store = new SecretStore({});
  for (const secret of secrets) store.remember(secret);
  return store;
}

const hexOf = (char: string) => char.charCodeAt(0).toString(16);
const strict = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*~]/g, (char) => `%${hexOf(char).toUpperCase()}`);
const html = (text: string, quote: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", quote);
const json = (text: string) => JSON.stringify(text).slice(1, -1);
const unicode = (text: string, which: RegExp) => text.replaceAll(which, (char) => `\\u${hexOf(char).padStart(4, '0')}`);
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** How they come back, by who encodes so. */
const ENCODERS: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  encodeURIComponent: (text) => encodeURIComponent(text),
  'RFC 3986, PHP rawurlencode': strict,
  'a form': (text) => new URLSearchParams({ v: text }).toString().slice(2),
  'small hexadecimals': (text) =>
    encodeURIComponent(text).replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase()),
  'Python quote': (text) => strict(text).replaceAll('%2F', '/'),
  'every byte percent-encoded': (text) =>
    [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  'JavaScript escape': (text) =>
    text.replaceAll(/[^\w]/g, (char) =>
      char > '\xff' ? `%u${hexOf(char).padStart(4, '0')}` : `%${hexOf(char).padStart(2, '0')}`,
    ),
  'PHP htmlspecialchars': (text) => html(text, '&#039;'),
  'Python html.escape': (text) => html(text, '&#x27;'),
  'HTML without quotes': (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  JSON: json,
  'PHP JSON': (text) => unicode(json(text).replaceAll('/', '\\/'), /[\u0080-\uffff]/g),
  'Go and .NET JSON': (text) => unicode(json(text), /[<>&+']/g),
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
};
const names = Object.keys(ENCODERS);

describe('redaction', () => {
  it.each([
    ['an address of the WHATWG', 'correct horse+battery@staple;9', 'correct%20horse+battery@staple;9'],
    ['a backslash in one', String.raw`pass\word with`, 'pass/word%20with'],
    ['RFC 3986', 'a*Tr0ub!d (3)', 'a%2ATr0ub%21d%20%283%29'],
    ['PHP htmlspecialchars', "O'Neil&Co", 'O&#039;Neil&amp;Co'],
    ['Python html.escape', "O'Neil&Co", 'O&#x27;Neil&amp;Co'],
    ['PHP htmlentities', 'stra\u00dfe en caf\u00e9', 'stra&szlig;e en caf&eacute;'],
    ['PHP JSON', 'a/stra\u00dfe', String.raw`a\/stra\u00dfe`],
    ['Go JSON', 'p&q<r>', String.raw`p\u0026q\u003cr\u003e`],
    ['Python quote', 'a/b c!d', 'a/b%20c%21d'],
    ['double encoding', 'kousen band&9', 'kousen%2520band%25269'],
    ['Latin-1', 'caf\u00e9-cr\u00e8me', 'caf%E9-cr%E8me'],
    ['UTF-8 read as Latin-1', 'stra\u00dfe', 'stra%C3%83%C2%9Fe'],
    ['escapes of scripts', 'kousen-band', String.raw`kousen\x2dband`],
    ['capitals', 'stra\u00dfe-9', 'STRASSE-9'],
  ])('takes a secret out that went through %s', (_who, secret, form) => {
    expect(storeOf(secret).redact(`/private/${form}`)).toBe('/private/[redacted]');
  });

  it('takes out what Base64 made of it together with other text, as SASL PLAIN and Basic do', () => {
    const secret = 'Kousenband+7';
    for (const text of [`\0audit\0${secret}`, `audit:${secret}`, `x${secret}yz`, `{"p":"${secret}"}`]) {
      const clean = storeOf(secret).redact(base64(text));
      const left = clean.split('[redacted]').map((part) => Buffer.from(part, 'base64').toString('latin1'));
      expect(clean).toContain('[redacted]');
      expect(piecesOf(secret, 4).filter((piece) => left.some((part) => part.includes(piece)))).toEqual([]);
    }
  });

  it('takes the head of a secret out at the end of a text that was cut', () => {
    const secret = 'Kousenband dwergplaneet';
    const before = `/${'x'.repeat(280)}/`;
    for (const encode of Object.values(ENCODERS))
      for (const length of [294, 295, 296, 300]) {
        const cut = `${before}${encode(secret)}`.slice(0, length);
        expect(storeOf(secret).redact(cut)).toBe(`${before}[redacted]`);
      }
    expect(storeOf(secret).redact('too short to be cut: Kousen')).toBe('too short to be cut: Kousen');
    expect(storeOf('Summer?horse').redact('/private/Summer')).toBe('/private/[redacted]');
  });

  it('takes a secret of three characters out where it stands by itself', () => {
    const store = storeOf('abc');
    expect(store.redact('/abc said %2Fabc: xabc, abcd')).toBe('/[redacted] said %2F[redacted]: xabc, abcd');
  });

  it.each([
    ['of many digits', '93847261509384726150938472', (text: string) => text],
    ['percent-encoded', '83729164', (text: string) => text.replaceAll(/\d/g, '%3$&')],
    ['in entities', '83729164', (text: string) => text.replaceAll(/\d/g, (digit) => `&#${digit.charCodeAt(0)};`)],
    ['in entities of a few digits', '837291', (text: string) => text.replaceAll(/\d/g, '&#x3$&;')],
    ['in escapes of scripts', '837291', (text: string) => text.replaceAll(/\d/g, '\\u{3$&}')],
    [
      'in octal escapes',
      '837291',
      (text: string) => text.replaceAll(/\d/g, (digit) => `\\${digit.charCodeAt(0).toString(8)}`),
    ],
    ['within a digest, of eight digits', '83729164', (text: string) => `ab${text}${'0f'.repeat(20)}`],
  ])('takes a number out that is a secret: %s', (_how, secret, encode) => {
    const clean = storeOf(secret).redact(`/x/${encode(secret)}`);
    expect(clean).toContain('[redacted]');
    expect(clean).not.toContain(encode(secret));
  });

  it('leaves digests whole, in which any few digits stand by chance', () => {
    const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
    const store = storeOf('456789', 'cdef');
    expect(store.redact(digest)).toBe(digest);
    expect(store.redact(`code-456789 ${'0123456789abcdef'.repeat(2)}`)).not.toContain('code-456789');
  });

  it('leaves nothing of a text that has more readings than an honest one', () => {
    const clean = storeOf('kousenband').redact(`${'%25'.repeat(10)}${'%2525'.repeat(400)}61 &${'&amp;'.repeat(500)}`);
    expect(clean.length).toBeLessThan(8_000);
  });

  it('leaves no four characters of a secret, however it was encoded, and how often', () => {
    const character = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...Array.from('abcXYZ019')) },
      { weight: 3, arbitrary: fc.constantFrom(...Array.from(` !"#$%&'()*+,-./:;<=>?@[]^_{|}~`)) },
      { weight: 2, arbitrary: fc.constantFrom(...Array.from('\u00e9\u00df\u00c5\u00f1\u20ac\u0105')) },
      { weight: 1, arbitrary: fc.constantFrom('\\', '%41', '&amp;', '\u{1f600}') },
    );
    const secrets = fc.array(character, { minLength: 6, maxLength: 20 }).map((characters) => characters.join(''));
    const ways = fc.array(fc.constantFrom(...names), { maxLength: 3 });
    // The mask and what stands around share no letter with a secret.
    const around = fc.constantFrom('', '/', '%', '&', '\\', ' ; ', '&#', '%2', '"');
    fc.assert(
      fc.property(secrets, ways, around, around, (secret, by, before, after) => {
        const form = by.reduce((text, name) => ENCODERS[name]!(text), secret);
        const clean = storeOf(secret).redact(before + form + after);
        expect(clean.replaceAll('[redacted]', '').length, `${secret} -> ${form} -> ${clean}`).toBeLessThanOrEqual(
          before.length + after.length,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('takes linear time over hundreds of texts, secrets and names', async () => {
    const store = storeOf(
      ...Array.from({ length: 300 }, (_, index) => `session-${base64(`value of cookie ${index}`)}`),
    );
    store.keepWhole(Array.from({ length: 1_500 }, (_, index) => `control-number-${index}`));
    const texts = Array.from(
      { length: 300 },
      (_, index) => `https://portal.example.nl/private/page/${index}?from=login and what it says`,
    );
    store.redactAll(texts);
    expect(await cpuSeconds(() => store.redactAll(texts))).toBeLessThan(2);
    const long = '/private/%20caf%C3%A9&amp;'.repeat(600);
    expect(await cpuSeconds(() => expect(store.redact(long)).toBe(long))).toBeLessThan(10);
  });
});

function piecesOf(secret: string, length: number): string[] {
  return Array.from({ length: secret.length - length + 1 }, (_, at) => secret.slice(at, at + length));
}
