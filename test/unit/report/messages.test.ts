import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/report/messages/en.ts';
import { message, translator, type Message } from '../../../src/report/messages/index.ts';
import { nl } from '../../../src/report/messages/nl.ts';

const src = join(import.meta.dirname, '../../../src');
const forms = (text: Message) => (typeof text === 'string' ? { only: text } : text);
const places = (text: string) => [...text.matchAll(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g)].map(([, name]) => name).sort();
const entries = Object.entries(en) as [keyof typeof en, Message][];

describe('the message catalogues', () => {
  it('have the same keys', () => {
    expect(entries.length).toBeGreaterThan(10);
    expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(entries)('have the same forms and places: %s', (key, english) => {
    const dutch = nl[key];
    expect(Object.keys(forms(dutch))).toEqual(Object.keys(forms(english)));
    for (const form of Object.keys(forms(english)) as never[])
      expect(places(forms(dutch)[form])).toEqual(places(forms(english)[form]));
  });

  it.each(entries)('leave nothing empty, and no stray white space: %s', (key, english) => {
    for (const text of [...Object.values(forms(english)), ...Object.values(forms(nl[key]))] as string[])
      expect(text).toMatch(/^\S(.*\S)?$/s);
  });

  it('answer in the language asked, or in both', () => {
    expect(translator('nl')('outcome.fail')).toBe('voldoet niet');
    expect(message('outcome.fail')).toEqual({ nl: 'voldoet niet', en: 'does not hold' });
  });
});

describe('the keys', () => {
  const source = ['report', 'cli']
    .flatMap((part) =>
      readdirSync(join(src, part), { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
    )
    .filter((file) => file.endsWith('.ts') && !file.startsWith(join('report', 'messages')))
    .map((file) => readFileSync(join(src, file), 'utf8'))
    .join('');

  it.each(entries.map(([key]) => key))('are used, by name or by the part before a place: %s', (key) => {
    const heads = [...key.matchAll(/[.-]/g)].map(({ index }) => `\`${key.slice(0, index + 1)}\${`);
    expect([`'${key}'`, ...heads].some((use) => source.includes(use))).toBe(true);
  });
});
