/**
 * Real products, set up here and audited by the command line: docs/products.md says for each check what is expected
 * and why, and is compared with what was found. UPDATE_PRODUCTS=1 writes what was found, to be reviewed by a person.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { install } from '../install.ts';
import { auditProduct, SAFEGUARDS, type Audited } from './audit.ts';
import { readPage, writePage } from './page.ts';
import { PRODUCTS } from './registry.ts';
import type { Product } from './product.ts';

const PAGE = join(import.meta.dirname, '../../../docs/products.md');

beforeAll(() => {
  install([...new Set(PRODUCTS.flatMap(({ needs }) => needs))]);
});

const runs = new Map<string, Promise<Audited>>();
function runOf(product: Product): Promise<Audited> {
  const run = runs.get(product.name) ?? auditProduct(product);
  runs.set(product.name, run);
  return run;
}

describe('real products', () => {
  it.concurrent.for(PRODUCTS)(
    '$name: gets the verdicts that docs/products.md explains',
    async (product, { expect }) => {
      const observed = rowsOf(await runOf(product));
      if (process.env['UPDATE_PRODUCTS'] === '1')
        writeFileSync(PAGE, writePage(readFileSync(PAGE, 'utf8'), product.name, observed));
      const expected = readPage(readFileSync(PAGE, 'utf8'), product.name);
      expect(observed).toEqual(expected.rows);
      expect(expected.withoutReason).toEqual([]);
    },
  );

  it.concurrent.for(PRODUCTS)('$name: no file or message of the run holds a secret', async (product, { expect }) => {
    const { written, secrets } = await runOf(product);
    expect(secrets.length).toBeGreaterThan(0);
    expect(written.length).toBeGreaterThan(10);
    const leaks = written.filter(({ text }) => secrets.some((secret) => text.includes(secret)));
    expect(leaks.map(({ name }) => name)).toEqual([]);
  });
});

/** Name of the row, then for each variant `outcome: reason`; the rows of the safeguards themselves come first. */
function rowsOf({ columns, control }: Audited): string[][] {
  const first = columns[0]!;
  const safeguards = SAFEGUARDS.map((id) => [id, ...columns.map((column) => control(column, id).outcome as string)]);
  const checks = new Map(
    SAFEGUARDS.flatMap((id) => control(first, id).findings.map(({ check }) => [check, id] as const)),
  );
  const rows = [...checks].map(([check, id]) => [
    check,
    ...columns.map((column) => {
      const found = control(column, id).findings.find((finding) => finding.check === check);
      return found === undefined ? 'absent' : `${found.outcome}: ${found.reason}`;
    }),
  ]);
  return [['check', ...columns], ...safeguards, ...rows];
}
