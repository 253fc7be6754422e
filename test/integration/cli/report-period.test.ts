import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { periodReport } from '../../../src/cli/report-period.ts';
import { appendEntry } from '../../../src/history/ledger.ts';
import { assessmentText } from '../../../src/report/json.ts';
import { quietIo } from '../../lib/io.ts';
import { daysBefore, sampleAssessment } from '../../lib/sample.ts';

let out: string;
const io = quietIo();

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'waarborg-period-'));
  const last = sampleAssessment();
  let ledger = '';
  for (const age of [3, 2, 1, 0]) {
    const times = { startedAt: daysBefore(last.startedAt, age), finishedAt: daysBefore(last.finishedAt, age) };
    const run = { ...last, ...times, id: `run-${age}` };
    ledger = appendEntry(ledger, run, assessmentText(run));
  }
  writeFileSync(join(out, 'history.jsonl'), ledger);
  writeFileSync(join(out, 'latest.json'), assessmentText(last));
  return () => rmSync(out, { recursive: true });
});

const editLedger = (edit: (lines: string[]) => string[]) => {
  const path = join(out, 'history.jsonl');
  writeFileSync(path, edit(readFileSync(path, 'utf8').split('\n')).join('\n'));
};

describe('waarborg report --since', () => {
  it('reports over the runs of the period, up to the last one when no end is given', () => {
    const { text, code, why } = periodReport({ since: '2026-11-21', out, lang: 'en' }, io);
    expect([code, why]).toEqual([0, '3 runs in the period; gaps: 0']);
    expect(periodReport({ since: '2026-11-01', out, lang: 'nl' }, io).why).toBe('4 metingen in de periode; hiaten: 1');
    expect(text).toContain('21 November 2026 to 23 November 2026');
    expect(text).toContain('ledger intact');
  });

  it.each([
    ['a run was dropped', (lines: string[]) => lines.toSpliced(1, 1), 2],
    [
      'a run was rewritten',
      (lines: string[]) => lines.with(1, lines[1]!.replace('"complete":true', '"complete":false')),
      3,
    ],
  ])('fails, on the page and by its exit code, when %s', (_name, edit, line) => {
    editLedger(edit);
    const { text, code, why } = periodReport({ since: '2026-11-21', out, lang: 'en' }, io);
    expect(code).toBe(1);
    expect(why).toContain(`line ${line} does not follow the line before it`);
    expect(periodReport({ since: '2026-11-21', out, lang: 'nl' }, io).why).toContain(`regel ${line} sluit niet aan`);
    expect(text).toContain('The ledger was altered');
  });

  it('misses nothing in days that have not been yet', () => {
    const { text, why } = periodReport({ since: '2026-11-21', until: '9999-12-31', out, lang: 'en' }, io);
    expect(text).not.toContain('9999');
    expect(why).toContain('3 runs in the period');
  });

  it('is not fine when nothing ran', () => {
    expect(periodReport({ since: '2025-01-01', until: '2025-03-31', out }, io).code).toBe(3);
  });

  it('refuses a period that ends before it begins, and a folder without a ledger', () => {
    expect(() => periodReport({ since: '2026-11-21', until: '2026-11-20', out }, io)).toThrow('before it begins');
    expect(() => periodReport({ since: '2026-11-21', out: join(out, 'elsewhere') }, io)).toThrow('does not exist');
  });
});
