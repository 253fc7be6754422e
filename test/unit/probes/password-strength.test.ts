import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordFacts, wordsIn, withoutWords } from '../../../src/probes/credentials/password-strength.ts';
import { cpuSeconds } from '../../lib/cpu.ts';

const words = {
  'user-name': wordsIn('jan.jansen@cyberbrain.nl'),
  organisation: wordsIn('CyberBrain IT Services', 'cyberbrain'),
  system: wordsIn('plesk', 'Webhostingomgeving (Plesk)', 'plesk.cyberbrain.nl'),
};
const facts = (password: string) => passwordFacts(password, words);

describe('a password that the old rules liked', () => {
  it.each([
    ['Zomer2026!', 'everyday-word'],
    ['Lente2026Zomer2026!', 'everyday-word'],
    ['W3lk0m01!Welkom01!', 'everyday-word'],
    ['CyberBrain2018', 'organisation'],
    ['J@nsen-2026-Jansen!', 'user-name'],
    ['!nesnaJ.naJ', 'user-name'],
    ['PleskPlesk#1999', 'system'],
    ['Februari_2027', 'everyday-word'],
  ])('%s has little of its own', async (password, part) => {
    const { builtFrom, ownLength } = await facts(password);
    expect(builtFrom).toContain(part);
    expect(ownLength).toBeLessThan(8);
  });

  it.each([
    'Zomer2026!',
    'Welkom01',
    'CyberBrain2018',
    'aaaaaaaaaaaaaaaaaaaa',
    '1234567890qwertyuiop',
    'Zomer2026Zomer2026',
  ])('%s is guessed in fewer than 10^10 tries', async (password) => {
    expect((await facts(password)).guessesLog10).toBeLessThan(10);
  });
});

describe('a list of much used passwords', () => {
  it.each([
    'welkom01',
    'WELKOM01',
    'password123',
    'correct horse battery staple',
    'Correct-Horse-Battery-Staple!',
    'CorrectHorseBatteryStaple',
  ])('%s is on it', async (password) => {
    expect((await facts(password)).common).toBe(true);
  });

  it('does not have what nobody else chose, and says how long it is', async () => {
    const { common, commonListed } = await facts('lantaarn giraf dwergplaneet kousenband');
    expect(common).toBe(false);
    expect(commonListed).toBeGreaterThan(40_000);
  });
});

describe('a good password', () => {
  it.each(['lantaarn giraf dwergplaneet kousenband', 'vT9#xL2qWm8$Zr4kPd6&', '🦒🪐🧦🏮🎻🦔🧲🪕🥝🛶 zeven'])(
    '%s is hard to guess and not built from known words only',
    async (password) => {
      const { guessesLog10, builtFrom, ownLength } = await facts(password);
      expect(guessesLog10).toBeGreaterThanOrEqual(10);
      expect(builtFrom.length === 0 || ownLength >= 8).toBe(true);
    },
  );
});

describe('any password', () => {
  it('counts code points after normalisation, not bytes or units', async () => {
    expect((await facts('🦒'.repeat(15))).length).toBe(15);
    expect((await facts('e\u0301'.repeat(15))).length).toBe(15);
  });

  it('of ten thousand characters does not hold up the run', async () => {
    const cost = await cpuSeconds(async () => {
      expect((await facts('p@$$w0rd{<|17(3'.repeat(667))).length).toBe(10_005);
    });
    expect(cost).toBeLessThan(20);
  });

  it('leaves nothing of itself in the facts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 4, maxLength: 30, unit: 'grapheme' }), async (noise) => {
        const password = `${noise}Kw7-${noise}`;
        expect(JSON.stringify(await facts(password))).not.toContain(password);
        const { length, ownLength, guessesLog10 } = await facts(password);
        expect(ownLength).toBeGreaterThanOrEqual(0);
        expect(ownLength).toBeLessThanOrEqual(length);
        expect(Number.isFinite(guessesLog10)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('words of names', () => {
  it('are the whole and its parts, but no fragments', () => {
    expect(wordsIn('Jan-Willem de Vries')).toEqual([
      'jan-willem de vries',
      'janwillemdevries',
      'jan',
      'willem',
      'vries',
    ]);
    expect(wordsIn('ab', '')).toEqual([]);
  });

  it('are taken out however they overlap', () => {
    const none = { 'user-name': [], organisation: [], system: [] };
    expect(withoutWords('welkomkom', { ...none, system: ['komkom'] })).toEqual({
      builtFrom: ['system', 'everyday-word'],
      ownLength: 0,
    });
    expect(withoutWords('', none)).toEqual({ builtFrom: [], ownLength: 0 });
  });
});
