/** Two runs that end at the same time into one folder: both stand in the ledger. */
import {
  existsSync,
  lutimesSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alone } from '../../../src/cli/run/lock.ts';
import { appendEntry, readLedger } from '../../../src/history/ledger.ts';
import { healthyAssessment, sampleAssessment } from '../../lib/sample.ts';
import { writtenRun } from '../../lib/written-run.ts';

let out: string;
let ledger: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'waarborg-ledger-'));
  ledger = join(out, 'history.jsonl');
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const write = () => writtenRun(sampleAssessment(), { out });

/** Another process that holds the lock, and after a while leaves a ledger behind. */
const OTHER = `
  const { writeFileSync, rmSync } = require('node:fs');
  const { ledger, text } = require('node:worker_threads').workerData;
  setTimeout(() => {
    writeFileSync(ledger, text);
    rmSync(ledger + '.lock');
  }, 300);
`;

describe('the ledger', () => {
  it('gets its line after the one that another run is writing', async () => {
    writeFileSync(`${ledger}.lock`, '');
    const text = appendEntry('', healthyAssessment({ id: 'aaaaaaaaaaaaaaaa' }), '');
    const other = new Worker(OTHER, { eval: true, workerData: { ledger, text } });
    await new Promise((resolve) => other.once('online', resolve));
    expect(write().broken).toEqual([]);
    const { entries, broken } = readLedger(readFileSync(ledger, 'utf8'));
    expect([entries.map(({ id }) => id), broken]).toEqual([['aaaaaaaaaaaaaaaa', sampleAssessment().id], null]);
    expect(existsSync(`${ledger}.lock`)).toBe(false);
  });

  it('does not wait for a run that left its lock behind', () => {
    writeFileSync(`${ledger}.lock`, '');
    const long = new Date(Date.now() - 60_000);
    utimesSync(`${ledger}.lock`, long, long);
    expect(write().broken).toEqual([]);
    expect(existsSync(`${ledger}.lock`)).toBe(false);
  });

  it.each<[string, (lock: string) => void]>([
    [
      'of the future',
      (lock) => {
        const then = new Date(Date.now() + 1e11);
        writeFileSync(lock, '');
        utimesSync(lock, then, then);
      },
    ],
    [
      'that is a link to nothing',
      (lock) => {
        const long = new Date(Date.now() - 60_000);
        symlinkSync(`${lock}.gone/x`, lock);
        lutimesSync(lock, long, long);
      },
    ],
  ])('does not wait for a lock %s', (_name, make) => {
    make(`${ledger}.lock`);
    expect(write().broken).toEqual([]);
    expect(readdirSync(out).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('does not wait for ever for others who come before it', () => {
    writeFileSync(`${ledger}.lock`, '');
    expect(() => alone(ledger, () => 1, 50)).toThrow(/history\.jsonl\.lock is held by other runs/);
    expect(existsSync(`${ledger}.lock`)).toBe(true);
  });

  // Windows has no such files.
  it.skipIf(process.platform === 'win32')('is told when it is a device, and the reports are written', () => {
    symlinkSync('/dev/zero', ledger);
    expect(write().broken).toEqual(['history.jsonl']);
    expect(existsSync(join(out, 'latest.html'))).toBe(true);
  });

  it('is free again after what failed, and where there can be no lock that is told', () => {
    const fail = () => {
      throw new Error('full');
    };
    expect(() => alone(ledger, fail)).toThrow('full');
    expect(alone(ledger, () => 1)).toBe(1);
    expect(() => alone(join(out, 'absent/history.jsonl'), () => 1)).toThrow('ENOENT');
  });
});
