/**
 * Who may import whom, row by row. Changing the structure? Change the row here and say why.
 * What is not an import (the clock, process, console) is forbidden to the same folders by eslint.config.js.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { againstTable, betweenEquals, circlesIn, importsIn, type Sources, type Table } from '../lib/architecture.ts';

const NETWORK = /^node:(?:net|tls|https?|http2|dgram|dns)(?:\/|$)|^undici(?:\/|$)/;
const FILES_OR_NETWORK = new RegExp(`^node:fs(?:/|$)|${NETWORK.source}`);
const BUILTIN = /^node:/;

const TABLE: Table = {
  // The shape of what the TLS engine saw is evidence, and has one definition.
  model: { may: [], types: ['tls-checker'], not: NETWORK },
  texts: { may: ['model'], not: BUILTIN },
  statement: { may: ['model'], not: FILES_OR_NETWORK },
  // A register of requests and the files of answers, as text and bytes.
  requests: { may: ['model'], not: FILES_OR_NETWORK },
  // The known parties, and what requests and buttons mean: controls, the visit and the judges need one reader.
  privacy: { may: ['model'], not: BUILTIN },
  controls: { may: ['model', 'statement', 'requests', 'privacy'], not: NETWORK },
  safeguards: { may: ['model'], not: BUILTIN },
  plan: { may: ['model', 'safeguards'], not: BUILTIN },
  'tls-checker': { may: [] },
  // Readers run in threads, where what takes too long can be ended.
  reading: { may: ['model', 'pages', 'statement', 'requests', 'tls-checker'], not: NETWORK },
  network: { may: ['model', 'tls-checker', 'reading'] },
  pages: { may: ['model'], not: BUILTIN },
  // Its records say what has to be asked next, and what they come to: the probe and the judges need one reader.
  mail: { may: ['model'], not: BUILTIN },
  // Writes certificates, for the lab and for the proxy that records a visit.
  certificates: { may: [] },
  // Finds and starts the browser, and records what it sends and receives.
  browser: { may: ['model', 'network', 'certificates'] },
  login: { may: ['model', 'pages', 'browser'], types: ['network'], not: NETWORK },
  probes: {
    may: ['model', 'network', 'pages', 'reading', 'login', 'mail', 'privacy', 'browser', 'tls-checker'],
    types: ['requests'],
  },
  evidence: { may: ['model'], not: FILES_OR_NETWORK },
  policies: { may: ['model'], not: BUILTIN },
  checks: { may: ['model', 'mail', 'privacy', 'policies'], not: BUILTIN },
  judge: { may: ['model', 'texts'], not: BUILTIN },
  history: { may: ['model'], not: FILES_OR_NETWORK },
  report: { may: ['model', 'texts'], not: FILES_OR_NETWORK },
  notify: { may: ['model', 'texts', 'history', 'tls-checker'], not: FILES_OR_NETWORK },
  lab: { may: ['model', 'certificates'] },
  cli: 'anything',
};

/** Registries of equals. A command may well be made of another one, as `demo` is of `audit`. */
const EQUALS = ['checks', 'probes', 'login/drivers', 'policies', 'safeguards', 'report'];

const root = join(import.meta.dirname, '../../src');
const sources: Sources = Object.fromEntries(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(root, file), 'utf8')]),
);

describe('the architecture', () => {
  it('sees the source files, the folders of the table and the imports', () => {
    const files = Object.keys(sources);
    expect(files.length).toBeGreaterThan(300);
    expect(importsIn(sources).length).toBeGreaterThan(files.length);
    const empty = Object.keys(TABLE).filter((folder) => !files.some((file) => file.startsWith(`${folder}/`)));
    expect(empty.filter((folder) => folder !== 'statement')).toEqual([]);
    for (const folder of EQUALS) expect(files).toContain(`${folder}/registry.ts`);
  });

  it('holds: each folder imports what its row allows, equals do not import each other, no files are in a circle', () => {
    const broken = [...againstTable(sources, TABLE), ...betweenEquals(sources, EQUALS), ...circlesIn(sources)];
    expect(broken).toEqual([]);
  });
});

describe('a planted mistake is found', () => {
  it.each([
    ['a judge that asks the network', 'judge/judge.ts', 'network/http.ts', againstTable],
    ['a check that reads the environment', 'checks/http/a/check.ts', 'node:os', againstTable],
    ['a reporter that writes a file', 'report/csv.ts', 'node:fs/promises', againstTable],
    ['an engine that knows of us', 'tls-checker/scan.ts', 'model/attempt.ts', againstTable],
    ['a login that goes out by itself', 'login/drivers/form.ts', 'undici', againstTable],
    ['a file outside every folder', 'helpers.ts', 'model/attempt.ts', againstTable],
    ['a folder without a row', 'lib/helpers.ts', 'model/attempt.ts', againstTable],
    ['a probe that imports a probe', 'probes/tls-scan.ts', 'probes/tls-session.ts', betweenEquals],
    ['a driver that imports a driver', 'login/drivers/plesk.ts', 'login/drivers/form.ts', betweenEquals],
    ['a check that imports a check', 'checks/dns/caa/check.ts', 'checks/dns/tlsa/check.ts', betweenEquals],
    ['a judge that takes the texts of another', 'checks/dns/caa/check.ts', 'checks/dns/tlsa/texts.ts', betweenEquals],
  ] as const)('%s', (_mistake, file, to, find) => {
    const rule = find === againstTable ? againstTable(plant(file, to), TABLE) : betweenEquals(plant(file, to), EQUALS);
    const before = find === againstTable ? againstTable(sources, TABLE) : betweenEquals(sources, EQUALS);
    expect(rule.filter((line) => !before.includes(line))).not.toEqual([]);
  });

  it('a circle, of types too', () => {
    const planted = {
      ...sources,
      'model/a.ts': importing('./b.ts'),
      'model/b.ts': importing('./c.ts', 'type '),
      'model/c.ts': importing('./a.ts'),
    };
    expect(circlesIn(planted)).toContain('model/a.ts ↔ model/b.ts ↔ model/c.ts');
  });
});

/** The sources, and one import more. */
function plant(file: string, to: string): Sources {
  const specifier = to.endsWith('.ts') ? `${'../'.repeat(file.split('/').length - 1)}${to}` : to;
  return {
    ...sources,
    [file]: `${importing(specifier.startsWith('.') || !to.endsWith('.ts') ? specifier : `./${specifier}`)}${sources[file] ?? ''}`,
  };
}

function importing(specifier: string, kind: '' | 'type ' = ''): string {
  return `import ${kind}{ planted } from '${specifier}';\n`;
}
