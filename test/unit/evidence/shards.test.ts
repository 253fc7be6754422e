/** The shards of a run are the run, whatever their number; what is missing or odd is named and never reads as done. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { evidenceBundle, evidenceItem } from '../../../src/evidence/bundle.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { mergeShards, requestsOfShard, shardBundle } from '../../../src/evidence/shards.ts';
import { judge } from '../../../src/judge/judge.ts';
import { completed, failed, type Attempt } from '../../../src/model/attempt.ts';
import type { EvidenceBundle } from '../../../src/model/bundle.ts';
import type { EvidenceKinds } from '../../../src/model/evidence.ts';
import type { Plan, ProbeRequest } from '../../../src/model/plan.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { POLICIES } from '../../../src/policies/registry.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { say } from '../../../src/texts/say.ts';
import { readFromRoot, ROOT } from '../../lib/controls.ts';
import { httpPlain, httpResponse, tlsSession, observed } from '../../lib/evidence.ts';

const TOOL = { name: 'waarborg', version: '0.1.0' };
const ENV = Object.fromEntries(
  ['ADMINISTRATION', 'PLESK', 'CALENDAR'].map((name) => [`${name}_URL`, `https://${name.toLowerCase()}.example.nl`]),
);

function planOf(env: Readonly<Record<string, string>> = ENV): Plan {
  const known = { safeguards: SAFEGUARDS, checks: CHECKS };
  const options = { file: 'controls.yaml', env, readFile: readFromRoot, known };
  const loaded = loadControls(readFileSync(join(ROOT, 'controls.yaml')), options);
  if (!loaded.ok) throw new Error('controls.yaml does not load');
  return makePlan(loaded.controlSet, { needsOf: () => ['tls.session', 'http.response', 'http.plain'] });
}

const ANSWERS: Readonly<Record<string, Attempt<EvidenceKinds[keyof EvidenceKinds]>>> = {
  'tls.session': completed(tlsSession()),
  'http.response': completed(httpResponse()),
  'http.plain': completed(httpPlain(['http://www.example.nl/', 'https://www.example.nl/'])),
};

/** Answers to these requests; the plan of the whole run is put in by the caller. */
function ask(plan: Plan, requests: readonly ProbeRequest[], hour = 1): EvidenceBundle {
  const items = requests.map((request) => {
    const attempt = ANSWERS[request.kind] ?? failed('timeout', 'tcp', observed('no answer'));
    return evidenceItem(request, { attempt, startedAt: new Date(0), durationMs: hour }, new SecretStore({}));
  });
  const at = (minute: number) => `2026-11-23T0${hour}:0${minute}:00.000Z`;
  const content = { tool: TOOL, plan, startedAt: at(1), finishedAt: at(2), complete: true, items };
  return evidenceBundle(content);
}

function shardsOf(plan: Plan, total: number) {
  return Array.from({ length: total }, (_, i) => {
    const shard = { index: i + 1, total };
    const part = ask(plan, requestsOfShard(plan, shard), i + 1);
    return { file: `shard-${i + 1}.json`, bundle: shardBundle(part, plan, shard) };
  });
}

function verdict(bundle: EvidenceBundle) {
  const options = { tool: TOOL, checks: CHECKS, safeguards: SAFEGUARDS, policies: POLICIES.slice(0, 1) };
  const assessment = judge(bundle, { ...options, asOf: '2026-11-23T12:00:00.000Z' });
  const { id: _id, evidenceDigest: _evidence, startedAt: _from, finishedAt: _to, ...same } = assessment;
  return same;
}

describe('shards', () => {
  it.each([1, 2, 3, 4, 7])('of %d: every question in exactly one, and one account never in two', (total) => {
    const plan = planOf();
    const parts = Array.from({ length: total }, (_, i) => requestsOfShard(plan, { index: i + 1, total }));
    expect(
      parts
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(plan.requests.map(({ id }) => id).toSorted());
    const systems = parts.flatMap((part) => [...new Set(part.map(({ system }) => system))]);
    expect(new Set(systems).size).toBe(systems.length);
  });

  it.each([1, 2, 4, 7])('of %d merge into the same assessment as an unsharded run', (total) => {
    const plan = planOf();
    const merged = mergeShards(shardsOf(plan, total).toReversed());
    expect(merged.problems).toEqual([]);
    expect(merged.bundle?.startedAt).toBe('2026-11-23T01:01:00.000Z');
    expect(verdict(merged.bundle!)).toEqual(verdict(ask(plan, plan.requests)));
  });
});

describe('a shard that is not there', () => {
  const plan = planOf();
  const [first, second, third, fourth] = shardsOf(plan, 4) as [Blob4, Blob4, Blob4, Blob4];
  type Blob4 = ReturnType<typeof shardsOf>[number];
  const other = shardsOf(planOf({ ...ENV, PLESK_URL: 'https://other.example.nl' }), 4)[1]!;
  const changed = { ...second.bundle, items: [] };

  it.each([
    ['missing', [first, third, fourth], ['shard 2 of 4 is missing']],
    [
      'truncated',
      [
        first,
        { file: 'b.json', bundle: null, problem: { code: 'blob-cut-off' as const, file: 'b.json' } },
        third,
        fourth,
      ],
      ['b.json is not complete: it is cut off', 'shard 2 of 4 is missing'],
    ],
    [
      'of another configuration',
      [first, other, third, fourth],
      ['shard-2.json is shard 2 of 4 of another configuration', 'shard 2 of 4 is missing'],
    ],
    [
      'changed',
      [first, { file: 'b.json', bundle: changed }, third, fourth],
      ['b.json (shard 2) was changed after it was made', 'shard 2 of 4 is missing'],
    ],
    [
      'a whole run',
      [first, { file: 'b.json', bundle: ask(plan, plan.requests) }, third, fourth],
      ['b.json is the evidence of a whole run, not of a shard', 'shard 2 of 4 is missing'],
    ],
  ])('is named: %s', (_name, blobs, problems) => {
    const merged = mergeShards(blobs);
    expect(merged.problems.map((problem) => say('en', problem))).toEqual(problems);
    expect(merged.bundle?.complete).toBe(false);
    const missing = new Set(requestsOfShard(plan, { index: 2, total: 4 }).map(({ system }) => system));
    const controls = verdict(merged.bundle!).controls.filter(({ system }) => system !== null && missing.has(system));
    expect(controls.filter(({ outcome }) => outcome === 'pass')).toEqual([]);
  });

  it('is told when it was interrupted, or stands there twice', () => {
    const { digest: _digest, schemaVersion: _version, ...content } = second.bundle;
    const interrupted = { file: 'b.json', bundle: evidenceBundle({ ...content, complete: false }) };
    expect(mergeShards([first, interrupted, third, fourth])).toMatchObject({
      problems: [{ code: 'shard-interrupted', index: 2, total: 4 }],
      bundle: { complete: false },
    });
    expect(mergeShards([first, second, second, third, fourth])).toMatchObject({
      problems: [{ code: 'blob-twice', file: 'shard-2.json', index: 2 }],
      bundle: { complete: false },
    });
  });

  it('leaves nothing when no blob can be used', () => {
    const { bundle, problems } = mergeShards([
      { file: 'a.json', bundle: null, problem: { code: 'blob-unreadable', file: 'a.json' } },
    ]);
    expect(bundle).toBeNull();
    expect(problems.map((problem) => say('en', problem))).toEqual(['a.json cannot be read', 'no blob can be used']);
  });
});
