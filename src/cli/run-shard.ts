/** One part of an audit: its questions asked and kept as a blob. The verdict comes when `waarborg merge` has all parts. */
import { join, resolve } from 'node:path';
import { requestsOfShard, shardBundle } from '../evidence/shards.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Shard } from '../model/evidence.ts';
import type { AuditOptions } from './commands/audit.ts';
import { translator } from '../texts/say.ts';
import { jsonText, readyFolder, writeAtomically } from './files.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { langOf } from './options.ts';
import { progressOn } from './progress.ts';
import { loadStage, planStage, probeStage } from './stages.ts';

export async function runShard(
  options: AuditOptions & { readonly shard?: Shard },
  { io, tool }: { io: Io; tool: Assessment['tool'] },
): Promise<{ code: ExitCode; why: string }> {
  const shard = options.shard ?? { index: 1, total: 1 };
  const { controlSet, environment } = loadStage(options, io);
  const plan = planStage(controlSet, options, io);
  const requests = requestsOfShard(plan, shard);
  readyFolder(resolve(io.cwd, options.out));
  const progress = progressOn(io, options.quiet === true, requests);
  const run = { cwd: io.cwd, tool, signal: io.interrupted, onEvent: progress.onEvent };
  const part = await probeStage({ ...plan, requests }, environment, options, run);
  progress.end();
  const file = join(resolve(io.cwd, options.out), 'shards', `shard-${shard.index}-of-${shard.total}.json`);
  writeAtomically(file, jsonText(shardBundle(part, plan, shard)));
  const say = translator(langOf(options.lang, controlSet.organisation.languages));
  if (!options.quiet) io.err(`${say('shard.blob', { file })}\n`);
  if (!part.complete) return { code: EXIT.interrupted, why: say('shard.interrupted', shard) };
  return {
    code: EXIT.ok,
    why: say('shard.asked', { ...shard, n: requests.length, all: plan.requests.length }),
  };
}
