/** JSON that a server sends to keep us busy, or to bring us down. */
import { describe, expect, it } from 'vitest';
import { featuresOf, parseJson } from '../../../src/login/reading/features.ts';

const answer = (body: string) => ({
  elsewhere: null,
  setCookies: [],
  reply: { status: 200, body, html: null, header: () => 'application/json' },
});
type Page = Parameters<typeof featuresOf>[0];
const featuresIn = (body: string) => featuresOf(answer(body) as unknown as Page);

describe('JSON from outside', () => {
  it.each([
    ['lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['objects', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
    ['lists in one member among others', `{"ok":true,"user":${'['.repeat(501)}${']'.repeat(501)}}`],
  ])('is none when it is deeper than anything that is meant to be read: %s', (_name, text) => {
    expect(parseJson(text)).toBeUndefined();
    expect([...featuresIn(text)]).toEqual(['json $ undefined']);
  });

  it('may hold any number of brackets in its texts', () => {
    const text = JSON.stringify({ note: `\\"${'[{'.repeat(2_000)}` });
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('may have a member named after what every object has', () => {
    const nested = '{"toString":1,"valueOf":2,"next":'.repeat(100) + '{}' + '}'.repeat(100);
    expect(featuresIn(nested).size).toBeGreaterThan(10);
  });

  it('may have 130,000 members side by side', () => {
    expect(featuresIn(`[${'{},'.repeat(130_000)}{}]`).size).toBeGreaterThan(0);
  });
});
