/** The document that an attestation rests on: a contract or an agreement, with who signed it and until when it holds. */
import type { Attestation, AttestedEvidence } from '../model/controls.ts';
import { digestOfBytes } from '../model/json.ts';
import type { Context } from './context.ts';
import { childOf, itemsOf, textOf } from './read.ts';
import type { Located } from './tree.ts';

type Reading = Pick<Context, 'problems' | 'read' | 'find'>;

export function checkEvidence({ problems, read }: Reading, attestation: Located): void {
  const { file, node, digest } = named(attestation);
  if (digest !== undefined && file === undefined)
    problems.add('CTL_EVIDENCE', digest.range, 'this digest is of no evidence', 'name the file under `evidence`');
  // With a digest it was there once: that it is gone ends the attestation, and stops nothing.
  if (file !== undefined && node !== undefined && digest === undefined) read(node, file, 'evidence');
}

/** Only for entries in which no problem was found. */
export function evidenceOf({ find }: Reading, attestation: Located): Attestation['evidence'] {
  const { file, digest } = named(attestation);
  const node = childOf(attestation, 'evidence');
  if (file === undefined) return undefined;
  const bytes = find(file);
  const wanted = textOf(digest);
  const found = bytes === undefined ? undefined : digestOfBytes(bytes);
  const parties = itemsOf(node, 'parties').flatMap((item) => textOf(item) ?? []);
  const [date, expires] = [textOf(childOf(node, 'date')), textOf(childOf(node, 'expires'))];
  return {
    file,
    digest: wanted ?? found ?? '',
    ...(date === undefined ? {} : { date }),
    ...(expires === undefined ? {} : { expires }),
    ...(parties.length === 0 ? {} : { parties }),
    ...lost(wanted, found),
  };
}

function lost(wanted: string | undefined, found: string | undefined): Pick<AttestedEvidence, 'lost'> {
  if (found === undefined) return { lost: 'gone' };
  return wanted === undefined || wanted === found ? {} : { lost: 'changed' };
}

/** `evidence: FILE` beside `digest: …`, or both and more in one map. */
function named(attestation: Located): {
  readonly file: string | undefined;
  readonly node: Located | undefined;
  readonly digest: Located | undefined;
} {
  const node = childOf(attestation, 'evidence');
  const file = textOf(node) ?? textOf(childOf(node, 'file'));
  return {
    file: file?.trim() === '' ? undefined : file,
    node: childOf(node, 'file') ?? node,
    digest: childOf(node, 'digest') ?? childOf(attestation, 'digest'),
  };
}
