/** Reads a document between two stages, refusing what is not one or was changed since it was written. */
import { alteredParts, misplacedAnswers } from '../evidence/bundle.ts';
import { fromVersion1 } from '../evidence/version-1.ts';
import { WaarborgError } from '../model/errors.ts';
import type { EvidenceBundle } from '../model/bundle.ts';
import { digestOf } from '../model/json.ts';
import type { Plan } from '../model/plan.ts';
import { problemsOfDocument, type Documents } from '../model/validate.ts';
import { readJson } from './files.ts';

/**
 * @throws WaarborgError `CLI_FILE_NOT_READ`, `CLI_NOT_JSON`, `CLI_NOT_A_DOCUMENT`, `CLI_DOCUMENT_ALTERED`,
 * `CLI_AMBIGUOUS_EVIDENCE`
 */
export function documentFrom<K extends keyof Documents>(kind: K, file: string): Documents[K] {
  const written = readJson(file);
  const version = versionOf(written);
  const current = kind === 'evidence' ? 2 : 1;
  if (version !== undefined && version !== current && version !== 1)
    throw new WaarborgError(
      'CLI_NOT_A_DOCUMENT',
      `${file} has schemaVersion ${version}, this version reads ${kind === 'evidence' ? '1 and 2' : '1'}`,
    );
  const value = version !== undefined && version < current ? fromVersion1(written as object) : written;
  const problems = problemsOfDocument(kind, value);
  if (problems.length > 0) {
    const writer = kind === 'evidence' ? 'probe' : kind === 'plan' ? 'plan' : 'judge';
    throw new WaarborgError('CLI_NOT_A_DOCUMENT', `${file} is not a valid ${kind} document: ${problems.join('; ')}`, {
      hint: `expected what \`waarborg ${writer}\` writes`,
    });
  }
  const altered = alteredIn(kind, written as Documents[keyof Documents]);
  if (altered.length > 0) {
    throw new WaarborgError('CLI_DOCUMENT_ALTERED', `${file} was changed after it was made: ${altered.join(', ')}`, {
      hint: 'use the file as it was written; a judgement of changed evidence proves nothing',
    });
  }
  if (kind === 'evidence') refuseMisplaced(file, value as EvidenceBundle);
  return value as Documents[K];
}

function versionOf(document: unknown): number | undefined {
  const { schemaVersion } = (document ?? {}) as { schemaVersion?: unknown };
  return typeof schemaVersion === 'number' ? schemaVersion : undefined;
}

/** A second answer to a question hides the first, and nobody could say which one was seen. */
function refuseMisplaced(file: string, bundle: EvidenceBundle): void {
  const ids = [...new Set(misplacedAnswers(bundle))];
  if (ids.length === 0) return;
  const shown = `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;
  const message = `${file} answers a question twice, or one that its plan does not ask: ${shown}`;
  throw new WaarborgError('CLI_AMBIGUOUS_EVIDENCE', message, { hint: 'use the file as `waarborg` wrote it' });
}

function alteredIn(kind: keyof Documents, document: Documents[keyof Documents]): string[] {
  if (kind === 'evidence') return alteredParts(document as EvidenceBundle);
  if (kind === 'assessment') return [];
  const { digest, ...content } = document as Plan;
  return digest === digestOf(content) ? [] : ['plan'];
}
