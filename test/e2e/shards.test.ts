/** An audit of the lab in four shards: merged it is the run that was never split, and what is wrong with a blob is told. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { startTestLab } from '../lib/lab.ts';
import type { Assessment, Finding } from '../../src/model/assessment.ts';
import { waarborg as run } from '../lib/io.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'waarborg-shards-'));
const blobs = [1, 2, 3, 4].map((index) => join(folder, 'split', 'shards', `shard-${index}-of-4.json`));
let whole: Assessment;

beforeAll(async () => {
  const now = new Date();
  const [split, unsplit] = [join(folder, 'split'), join(folder, 'whole')];
  const shards = ['1/4', '2/4', '3/4', '4/4'].map((shard) => ['--shard', shard, '--out', split]);
  await Promise.all([audit(now, shards), audit(now, [['--out', unsplit]])]);
  whole = readAssessment(unsplit);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each of the audits against the same lab, one after the other. */
async function audit(now: Date, audits: readonly (readonly string[])[]): Promise<void> {
  await using lab = await startTestLab({ faults: [], now });
  const given = [...lab.reach, '--attestations', lab.attestationsFile, '--breach-source', lab.breachFile];
  for (const options of audits) {
    const { code, said } = await waarborg(['audit', '--quiet', ...given, ...options], lab.env);
    expect(code, said).toBe(0);
  }
}

async function waarborg(words: readonly string[], env: Io['env'] = {}) {
  const { code, out, err } = await run(words, { cwd: root, env });
  return { code, said: out + err };
}

function readAssessment(out: string): Assessment {
  return JSON.parse(readFileSync(join(out, 'latest.json'), 'utf8')) as Assessment;
}

async function merge(name: string, files: readonly string[], lang = 'en') {
  const out = join(folder, name);
  const { code, said } = await waarborg(['merge', ...files, '--out', out, '--quiet', '--lang', lang]);
  return { code, said, assessment: readAssessment(out) };
}

/**
 * Without times, identifiers and digests; numbers in sentences are counted in time (days left, time steps). Each lab draws
 * its own passwords: by which of two ways one is free of names and common words is chance.
 */
function timeless(assessment: Assessment): unknown {
  const moment = /^(?:id|evidence|.*At|asOf|.*Digest|failsOn|connections|durationMs)$/;
  const drawn = (value: unknown) =>
    (value as { check?: unknown } | null)?.check === 'credentials.password-not-derived'
      ? { ...(value as Finding), reason: '', data: {}, message: '', observed: '', nl: {} }
      : value;
  const text = JSON.stringify(assessment, (key, value: unknown) => (moment.test(key) ? undefined : drawn(value)));
  return JSON.parse(text.replaceAll(/sha256:[0-9a-f]{64}|\d+/g, '0'));
}

function spoiled(name: string, change: (text: string) => string): string {
  const file = join(folder, name);
  writeFileSync(file, change(readFileSync(blobs[2]!, 'utf8')));
  return file;
}

describe('four shards of an audit of the lab', () => {
  it('merge into the assessment of the run that was not split', async () => {
    const { code, assessment } = await merge('all', blobs.toReversed());
    expect(code).toBe(0);
    expect(assessment.complete).toBe(true);
    expect(assessment.controls.length).toBeGreaterThan(20);
    expect(assessment.controls.map(({ id, outcome }) => [id, outcome])).toEqual(
      whole.controls.map(({ id, outcome }) => [id, outcome]),
    );
    expect(timeless(assessment)).toEqual(timeless(whole));
  });

  it('are never green when one is missing, which is named', async () => {
    const { code, said, assessment } = await merge('missing', blobs.slice(0, 3));
    expect([code, assessment.complete]).toEqual([3, false]);
    expect(said).toContain('shard 4 of 4 is missing');
    expect(assessment.summary.error).toBeGreaterThan(0);
    const dutch = await merge('missing-nl', blobs.slice(0, 3), 'nl');
    expect(dutch.said).toContain('waarborg: de samengevoegde meting is onvolledig: deel 4 van 4 ontbreekt\n');
  });

  it('are never green when one is cut off, which is named', async () => {
    const cut = spoiled('cut-off.json', (text) => text.slice(0, text.length / 2));
    const { code, said, assessment } = await merge('cut', [...blobs.filter((_, index) => index !== 2), cut]);
    expect([code, assessment.complete]).toEqual([3, false]);
    expect(said).toContain('cut-off.json is not complete');
    expect(said).toContain('shard 3 of 4 is missing');
  });

  it('are never green when one was changed, which is named', async () => {
    const changed = spoiled('changed.json', (text) => text.replace('"status": "completed"', '"status": "completed" '));
    expect(readFileSync(changed, 'utf8')).not.toBe(readFileSync(blobs[2]!, 'utf8'));
    const altered = spoiled('altered.json', (text) => text.replace(/"durationMs": \d+/, '"durationMs": 1'));
    const { code, said } = await merge('changed', [...blobs.filter((_, index) => index !== 2), altered]);
    expect(code).toBe(3);
    expect(said).toContain('altered.json (shard 3) was changed after it was made');
    // White space is no content.
    expect((await merge('spaced', [...blobs.filter((_, index) => index !== 2), changed])).code).toBe(0);
  });

  it('are never green when one is of another configuration, which is named', async () => {
    const now = new Date();
    const out = join(folder, 'other');
    const config = join(folder, 'controls.yaml');
    copyFileSync(join(root, 'statement.nl.txt'), join(folder, 'statement.nl.txt'));
    writeFileSync(config, `${readFileSync(join(root, 'controls.yaml'), 'utf8')}\n# another one\n`);
    await audit(now, [['--config', config, '--shard', '2/4', '--out', out]]);
    const stranger = join(out, 'shards', 'shard-2-of-4.json');
    const { code, said, assessment } = await merge('foreign', [...blobs.filter((_, index) => index !== 1), stranger]);
    expect([code, assessment.complete]).toEqual([3, false]);
    expect(said).toContain('shard-2-of-4.json is shard 2 of 4 of another configuration');
    expect(said).toContain('shard 2 of 4 is missing');
  });
});
