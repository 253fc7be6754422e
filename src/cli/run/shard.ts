/** One part of an audit: its questions asked and kept as a blob. The verdict comes when `waarborg merge` has all parts. */
import { join } from 'node:path';
import { requestsOfShard, shardBundle } from '../../evidence/shards.ts';
import type { Shard } from '../../model/bundle.ts';
import type { AuditOptions } from './options.ts';
import { resolveRun, type Runner } from './resolve.ts';
import { translator } from '../../texts/say.ts';
import { jsonText, writeAtomically } from '../files.ts';
import { EXIT, type ExitCode } from '../io.ts';
import { screenLang } from '../options.ts';
import { progressOn } from './progress.ts';
import { probeStage } from './stages.ts';

export async function runShard(
  options: AuditOptions & { readonly shard?: Shard },
  runner: Runner,
): Promise<{ code: ExitCode; why: string }> {
  const shard = options.shard ?? { index: 1, total: 1 };
  const { io, tool, controlSet, plan, reach, quiet, out } = resolveRun(options, runner);
  const requests = requestsOfShard(plan, shard);
  const progress = progressOn(io, quiet, requests);
  const part = await probeStage({ ...plan, requests }, reach, {
    tool,
    signal: io.interrupted,
    onEvent: progress.onEvent,
  });
  progress.end();
  const file = join(out, 'shards', `shard-${shard.index}-of-${shard.total}.json`);
  writeAtomically(file, jsonText(shardBundle(part, plan, shard)));
  const say = translator(screenLang(options.lang, io, controlSet.organisation.languages));
  if (!quiet) io.err(`${say('shard.blob', { file })}\n`);
  if (!part.complete) return { code: EXIT.interrupted, why: say('shard.interrupted', shard) };
  return {
    code: EXIT.ok,
    why: say('shard.asked', { ...shard, n: requests.length, all: plan.requests.length }),
  };
}
