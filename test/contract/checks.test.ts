/** One id, one folder: a check has its judge, its texts, its page and its test, and they agree. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withOutcomes } from '../../.ci/make-pages.ts';
import { CHECKS } from '../../src/checks/registry.ts';
import { ENGINE_REASONS } from '../../src/judge/engine-reasons.ts';
import { EVIDENCE } from '../../src/model/evidence.ts';
import { LANGS, type Text } from '../../src/model/text.ts';
import { POLICIES } from '../../src/policies/registry.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';

const root = join(import.meta.dirname, '../..');
const HEADINGS = [
  'What it proves',
  'What it does not prove',
  'Evidence',
  'Outcomes',
  'Fix',
  'Known limits',
  'References',
];

/** Checks of what a web server is configured to do; the snippets on their pages are tried by test/peers/https. */
const HTTPS = SAFEGUARDS.filter(({ id }) => id === 'https').flatMap(({ checks }) => checks.map(({ check }) => check));

const folders = readdirSync(join(root, 'src/checks'), { withFileTypes: true })
  .filter((area) => area.isDirectory() && area.name !== 'lib')
  .flatMap((area) => readdirSync(join(root, 'src/checks', area.name)).map((name) => `${area.name}.${name}`));
const ids = CHECKS.map(({ id }) => id);
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : 1);

describe('the registry of checks', () => {
  it('has every folder once, sorted', () => {
    expect(ids).toEqual([...new Set(folders)].sort(byCodeUnit));
  });

  it('is used by the safeguards, each check in at least one, and knows what they and the policies name', () => {
    const named = SAFEGUARDS.flatMap(({ checks }) => checks.map(({ check }) => check));
    expect([...new Set(named)].sort(byCodeUnit)).toEqual(ids);
    const inPolicies = POLICIES.flatMap(({ checks }) => Object.entries(checks));
    for (const [id, rule] of inPolicies) {
      const check = CHECKS.find((candidate) => candidate.id === id);
      expect(check, `a policy names ${id}`).toBeDefined();
      expect(Object.keys(check!.params)).toEqual(expect.arrayContaining(Object.keys(rule.params ?? {})));
    }
  });
});

describe.each(HTTPS)('%s', (id) => {
  it('tells how to mend it in nginx, in Apache and in Plesk', () => {
    const page = readFileSync(join(root, 'src/checks', id.replace('.', '/'), 'check.md'), 'utf8');
    const fix = page.split(/^## Fix$/m)[1]!.split(/^## /m)[0]!;
    for (const server of ['nginx', 'apache', 'plesk']) expect(fix.toLowerCase()).toContain(server);
  });
});

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (id, check) => {
  const folder = join(root, 'src/checks', id.replace('.', '/'));
  const page = readFileSync(join(folder, 'check.md'), 'utf8');

  it('has a page under its id, with the fixed headings, none of them empty', () => {
    expect(page.split('\n')[0]).toBe(`# ${id}`);
    expect([...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(HEADINGS);
    for (const section of page.split(/^## .+$/m).slice(1)) expect(section.trim().length).toBeGreaterThan(10);
  });

  it('has in its page the table of its outcomes, as `npm run pages` writes it', () => {
    expect(page).toBe(withOutcomes(page, check));
  });

  it('has a test', () => {
    expect(existsSync(join(root, 'test/unit/checks', `${id.replace('.', '/')}.test.ts`))).toBe(true);
  });

  it('speaks both languages, and asks for evidence that exists', () => {
    const texts: Text[] = [
      check.title,
      check.failureTitle,
      check.expected,
      check.fix,
      ...Object.values(check.reasons).flatMap(({ text, observed, fix }) => [text, observed ?? text, fix ?? text]),
    ];
    for (const text of texts) {
      for (const lang of LANGS) expect(text[lang].trim()).not.toBe('');
      expect(placesOf(text.nl)).toEqual(placesOf(text.en));
    }
    // Titles stand in lists and headings too, where nothing fills them in.
    for (const title of [check.title, check.failureTitle]) expect(placesOf(title.nl)).toEqual([]);
    expect(check.needs.length).toBeGreaterThan(0);
    for (const kind of check.needs) expect(EVIDENCE).toHaveProperty([kind]);
  });

  it('warns only where it passes', () => {
    const warning = Object.values(check.reasons).filter(({ warns }) => warns === true);
    expect(warning.map(({ outcome }) => outcome)).toEqual(warning.map(() => 'pass'));
  });

  it('shares no reason with the engine', () => {
    expect(Object.keys(check.reasons).filter((reason) => reason in ENGINE_REASONS)).toEqual([]);
  });
});

function placesOf(template: string): string[] {
  return [...new Set(template.match(/\{[a-zA-Z]\w*\}/g) ?? [])].sort(byCodeUnit);
}
