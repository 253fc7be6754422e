/** `npm run pages`: writes into each check's page the table of its outcomes, from the reasons themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from '../src/model/check.ts';
import { CHECKS } from '../src/checks/registry.ts';

const ROOT = join(import.meta.dirname, '..');

export function pageFile({ id }: Check): string {
  return join(ROOT, 'src/checks', id.replace('.', '/'), 'check.md');
}

/** The page with the table that the check's reasons ask for. */
export function withOutcomes(page: string, { reasons }: Check): string {
  const rows = Object.entries(reasons).map(
    ([reason, { outcome, text }]) => `| \`${reason}\` | ${outcome} | ${text.en.replaceAll('|', '\\|')} |`,
  );
  const table = ['| reason | outcome | what the report says |', '|---|---|---|', ...rows].join('\n');
  return page.replace(/^## Outcomes\n[\s\S]*?(?=\n## )/m, () => `## Outcomes\n${table}\n`);
}

if (process.argv[1] === import.meta.filename)
  for (const check of CHECKS)
    writeFileSync(pageFile(check), withOutcomes(readFileSync(pageFile(check), 'utf8'), check));
