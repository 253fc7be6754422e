/** Reads a document between two stages, refusing what is not one or was changed since it was written. */
import { alteredParts } from '../evidence/bundle.ts';
import type { Assessment } from '../model/assessment.ts';
import { WaarborgError } from '../model/errors.ts';
import type { EvidenceBundle } from '../model/evidence.ts';
import { digestOf } from '../model/json.ts';
import type { Plan } from '../model/plan.ts';
import { readJson } from './files.ts';

interface Documents {
  plan: Plan;
  evidence: EvidenceBundle;
  assessment: Assessment;
}

/** Members that tell the kinds apart. */
const MARKS: Readonly<Record<keyof Documents, readonly string[]>> = {
  plan: ['controlSet', 'selected', 'requests', 'digest'],
  evidence: ['plan', 'items', 'startedAt', 'finishedAt', 'digest'],
  assessment: ['controls', 'summary', 'evidenceDigest', 'statement'],
};

/**
 * @throws WaarborgError `CLI_FILE_NOT_READ`, `CLI_NOT_JSON`, `CLI_NOT_A_DOCUMENT`, `CLI_DOCUMENT_ALTERED`
 */
export function documentFrom<K extends keyof Documents>(kind: K, file: string): Documents[K] {
  const value = readJson(file);
  const members = typeof value === 'object' && value !== null ? value : {};
  const missing = MARKS[kind].filter((name) => !Object.hasOwn(members, name));
  if (missing.length > 0) {
    throw new WaarborgError('CLI_NOT_A_DOCUMENT', `${file} is no ${kind} document: ${missing.join(', ')} missing`, {
      hint: `expected what \`waarborg ${kind === 'evidence' ? 'probe' : kind === 'plan' ? 'plan' : 'judge'}\` writes`,
    });
  }
  const { schemaVersion } = members as { schemaVersion?: unknown };
  if (schemaVersion !== 1) {
    throw new WaarborgError(
      'CLI_NOT_A_DOCUMENT',
      `${file} has schemaVersion ${String(schemaVersion)}, this version reads 1`,
    );
  }
  const altered = alteredIn(kind, members as Documents[keyof Documents]);
  if (altered.length > 0) {
    throw new WaarborgError('CLI_DOCUMENT_ALTERED', `${file} was changed after it was made: ${altered.join(', ')}`, {
      hint: 'use the file as it was written; a judgement of changed evidence proves nothing',
    });
  }
  return members as Documents[K];
}

function alteredIn(kind: keyof Documents, document: Documents[keyof Documents]): string[] {
  if (kind === 'evidence') return alteredParts(document as EvidenceBundle);
  if (kind === 'assessment') return [];
  const { digest, ...content } = document as Plan;
  return digest === digestOf(content) ? [] : ['plan'];
}
