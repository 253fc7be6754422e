import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../src/model/observation.ts';
import type { Entry, Template } from '../../../src/texts/catalogue.ts';
import { isMessageCode, message, say, spoken, TEXTS, translator } from '../../../src/texts/say.ts';

const src = join(import.meta.dirname, '../../../src');
const forms = (text: Template): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const places = (text: string) => [...text.matchAll(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g)].map(([, name]) => name).sort();
const entries: [string, Entry][] = Object.entries(TEXTS);

describe('TEXTS', () => {
  it('has every code once: no catalogue overwrites the text of another', () => {
    const codes = readdirSync(join(src, 'texts'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(src, 'texts', file), 'utf8'))
      .filter((text) => text.includes('catalogue.ts'))
      .flatMap((text) => [...text.matchAll(/^ {2}'?([a-z0-9.-]+)'?: \{/gim)])
      .map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(300);
    expect(codes.toSorted()).toEqual(Object.keys(TEXTS).toSorted());
  });

  it.each(entries)('has the same forms and places in both languages: %s', (_code, { en, nl }) => {
    expect(forms(nl).map(places)).toEqual(forms(en).map(places));
  });

  it.each(entries)('leaves nothing empty, and no stray white space: %s', (_code, { en, nl }) => {
    for (const text of [...forms(en), ...forms(nl)]) expect(text).toMatch(/^\S(.*\S)?$/s);
  });

  const source = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('model/'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))
    .filter(({ file, text }) => !(file.startsWith('texts/') && text.includes('catalogue.ts')))
    .map(({ text }) => text)
    .join('');

  it.each(entries.map(([code]) => code))('is used, by name or by the part before a place: %s', (code) => {
    const heads = [...code.matchAll(/[.-]/g)].map(({ index }) => `\`${code.slice(0, index + 1)}\${`);
    expect([`'${code}'`, ...heads].some((use) => source.includes(use))).toBe(true);
  });
});

describe('translator and message', () => {
  it('answer in the language asked, or in both', () => {
    expect(translator('nl')('severity.high')).toBe('hoog');
    expect(message('severity.high')).toEqual({ nl: 'hoog', en: 'high' });
    expect(isMessageCode('severity.high')).toBe(true);
    expect(isMessageCode('toString')).toBe(false);
  });

  it('choose the form by the number, and give each language its own value', () => {
    expect(translator('en')('promises.advice', { n: 1 })).toBe('1 recommendation');
    expect(translator('en')('promises.advice', { n: 2 })).toBe('2 recommendations');
    const name = { nl: 'Post', en: 'Mail' };
    expect(message('page.title', { title: name, name: 'X' })).toEqual({ nl: 'Post: X', en: 'Mail: X' });
  });
});

describe('say', () => {
  const REFUSED: Observation = { code: 'connection-refused', where: 'a.test:443', error: 'ECONNREFUSED' };

  it('says an observation in both languages, with what to do about it', () => {
    expect(say('en', REFUSED)).toBe('a.test:443: the connection was refused (ECONNREFUSED)');
    expect(say('nl', { ...REFUSED, hint: { code: 'run-stopped', where: 'b.test' } })).toBe(
      'a.test:443: de verbinding werd geweigerd (ECONNREFUSED); tip: b.test: de meting is gestopt',
    );
  });

  it('leaves a sentence from evidence of version 1 as it is', () => {
    expect(say('nl', { code: 'said-by-earlier-version', text: 'the connection was refused' })).toBe(
      'the connection was refused',
    );
  });

  it('shows an unknown code with its data, and ends on observations without end', () => {
    expect(say('en', { code: 'of-tomorrow', n: 1 } as never)).toBe('of-tomorrow {"n":1}');
    let nested: unknown = REFUSED;
    for (let i = 0; i < 500; i += 1) nested = { ...REFUSED, [i % 2 === 0 ? 'where' : 'hint']: nested };
    expect(say('en', nested as Observation).length).toBeLessThan(20_000);
  });

  it('says observations among the data of a text, and takes places of a value literally', () => {
    expect(spoken('en', { sign: REFUSED, n: 2 })).toEqual({ sign: say('en', REFUSED), n: 2 });
    expect(say('en', { ...REFUSED, where: '{error} $& {where}' })).toContain('{error} $& {where}: ');
  });
});
