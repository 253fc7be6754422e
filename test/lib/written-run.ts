/** A run of made-up content, written as the second half of an audit writes it. */
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { jsonText, writeAtomically } from '../../src/cli/files.ts';
import { writeRun, type WrittenRun } from '../../src/cli/run/write.ts';
import { subjectOf } from '../../src/history/statement.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { runFolder } from '../../src/model/history.ts';
import { quietIo } from './io.ts';
import { sampleEvidence } from './sample-evidence.ts';

export function writtenRun(
  assessment: Assessment,
  { out, key }: { out: string; key?: KeyObject },
): WrittenRun & { readonly folder: string } {
  const folder = join(out, runFolder(assessment));
  const evidence = sampleEvidence();
  const text = jsonText(evidence);
  writeAtomically(join(folder, 'evidence.json'), text);
  const saved = { evidence, folder, subject: subjectOf('evidence.json', text), problem: null };
  const place = { io: quietIo(), out, lang: 'nl' as const, key };
  return { ...writeRun({ assessment, saved, compareYardsticks: () => [] }, place), folder };
}
