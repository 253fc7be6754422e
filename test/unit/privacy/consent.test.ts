import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBanner, meaningOf, type FoundPart } from '../../../src/privacy/consent.ts';

describe('meaningOf', () => {
  it.each([
    ['Alles accepteren', 'accept'],
    ['Accepteer alle cookies', 'accept'],
    ['AKKOORD', 'accept'],
    ['Ja, prima', 'accept'],
    ['Accept & close', 'accept'],
    ['I agree', 'accept'],
    ['Allow all cookies', 'accept'],
    ['Weigeren', 'refuse'],
    ['Alle cookies weigeren', 'refuse'],
    ['Niet accepteren', 'refuse'],
    ['Alleen noodzakelijke cookies', 'refuse'],
    ['Alleen functionele cookies accepteren', 'refuse'],
    ['Doorgaan zonder te accepteren', 'refuse'],
    ['Nee, bedankt', 'refuse'],
    ['Reject all', 'refuse'],
    ["Don't accept", 'refuse'],
    ['Necessary cookies only', 'refuse'],
    ['Accept only essential cookies', 'refuse'],
    ['Continue without accepting', 'refuse'],
    ['Cookie-instellingen', 'settings'],
    ['Voorkeuren aanpassen', 'settings'],
    ['Manage your preferences', 'settings'],
    ['Begrepen', 'notice'],
    ['Got it!', 'notice'],
    ['×', 'notice'],
    ['Liever niet', 'other'],
    ['Prima, zet maar aan', 'other'],
    ['Accepteren en bestellen', 'other'],
    ['Akkoord met de offerte', 'other'],
    ['', 'other'],
  ])('%j: %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        expect(['accept', 'refuse', 'settings', 'notice', 'other']).toContain(meaningOf(text));
      }),
    );
  });
});

describe('isBanner', () => {
  const part = (text: string, words: readonly string[], given: Partial<FoundPart> = {}): FoundPart => ({
    text,
    over: true,
    asks: false,
    buttons: words.map((word) => ({ text: word, submits: false })),
    ...given,
  });

  it.each([
    ['cookies', part('Wij gebruiken cookies.', ['Akkoord']), 'yes'],
    ['cookies, in the page itself', part('Wij gebruiken cookies.', ['Akkoord'], { over: false }), 'yes'],
    ['privacy, with both answers', part('We respect your privacy.', ['Accept', 'Decline']), 'yes'],
    ['privacy, with one', part('Zie onze privacyverklaring voor meer uitleg.', ['Verstuur', 'Ja']), 'unclear'],
    [
      'another question',
      part('Mogen we meekijken hoe je de site gebruikt?', ['Zet maar aan', 'Liever niet']),
      'unclear',
    ],
    ['a newsletter', part('Nieuwsbrief: 10% korting op je eerste bestelling', ['Ja, graag', 'Nee, bedankt']), 'no'],
    ['a question for an address', part('Wij gebruiken cookies.', ['Akkoord'], { asks: true }), 'no'],
    ['a button of the page', part('Offerte 2041 voor een tafel van eiken', ['Akkoord', 'Nee'], { over: false }), 'no'],
    ['nothing to press', part('Wij gebruiken cookies.', []), 'no'],
    ['a menu', part('Menu', ['Menu', 'Zoeken']), 'no'],
  ])('%s', (_name, found, is) => {
    expect(isBanner(found)).toBe(is);
  });
});
