/** controls.yaml to a ControlSet, or to every mistake in it at once. Nothing is probed before this says ok. */
import type { Attestation, ControlSet } from '../model/controls.ts';
import { assemble } from './assemble.ts';
import { contextOf, type Environment, type Known, type ReadFile } from './context.ts';
import { attestationOf, checkAttestations, checkWaivers } from './deviations.ts';
import { checkMailboxes } from './mailbox.ts';
import { Problems, type Problem } from './problem.ts';
import { checkProcessors } from './processors.ts';
import { childOf, itemsOf, textOf } from './read.ts';
import { checkReferences } from './references.ts';
import { checkRegisters } from './requests.ts';
import { hideSecrets } from './render.ts';
import { checkSecrets } from './secrets.ts';
import { checkAddresses } from './settings.ts';
import { readSource } from './source.ts';
import { checkTotp } from './settings.ts';
import { checkStatement, type CheckedStatement } from './statement.ts';
import { checkStructure } from './structure.ts';
import { checkLogins } from './logins.ts';
import { parseTree } from './tree.ts';

export interface LoadOptions {
  /** As the user named it; it stands in every message. */
  readonly file: string;
  readonly env: Environment;
  readonly readFile: ReadFile;
  readonly known: Known;
  /** ISO day of this run, for what expires. */
  readonly today?: string;
}

export type Loaded<T> =
  | ({ readonly ok: true; readonly warnings: readonly Problem[] } & T)
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** Never throws, whatever the text. Warnings are reported and stop nothing. Of a wrong file, the statement as far as it was read. */
export function loadControls(
  source: string | Uint8Array,
  options: LoadOptions,
): Loaded<{ readonly controlSet: ControlSet }> & { readonly statement?: CheckedStatement } {
  const read = readSource(source, options.file);
  if (!read.ok) return { ...read, warnings: [] };
  const problems = new Problems(options.file, read.text);
  const warnings = new Problems(options.file, read.text);
  const said = () => ({
    problems: hideSecrets(problems.list(), read.text),
    warnings: hideSecrets(warnings.list(), read.text),
  });
  const tree = parseTree(read.text, problems);
  if (tree === undefined) return { ok: false, ...said() };
  const { known, today } = options;
  const context = contextOf({ tree, problems, warnings, known, today }, options.env, options.readFile);
  const told = checkSecrets(tree, problems);
  checkStructure(tree, problems, { skip: told });
  checkLogins(context, told);
  checkAddresses(context, told);
  checkReferences(context);
  checkProcessors(context);
  checkTotp(context);
  checkRegisters(context);
  checkMailboxes(context);
  checkWaivers(context);
  checkAttestations(context, itemsOf(tree, 'attestations'), controlIds(itemsOf(tree, 'controls')));
  const statement = checkStatement(context);
  if (problems.count > 0) return { ok: false, ...said(), statement };
  const controlSet = assemble(context, { file: options.file, digest: read.digest }, statement);
  return problems.count > 0
    ? { ok: false, ...said(), statement }
    : { ok: true, controlSet, warnings: said().warnings, statement };
}

/** A file with only a list of attestations, each as under `attestations:` in controls.yaml. */
export function loadAttestations(
  source: string | Uint8Array,
  options: Omit<LoadOptions, 'known' | 'env'> & { readonly controls: readonly string[] },
): Loaded<{ readonly attestations: readonly Attestation[] }> {
  const read = readSource(source, options.file);
  if (!read.ok) return { ...read, warnings: [] };
  const problems = new Problems(options.file, read.text);
  const fail = () => ({ ok: false as const, problems: hideSecrets(problems.list(), read.text), warnings: [] });
  const tree = parseTree(read.text, problems);
  if (tree === undefined) return fail();
  const none = { safeguards: [], checks: [] };
  const context = contextOf({ tree, problems, warnings: problems, known: none }, {}, options.readFile);
  checkStructure(tree, problems, { skip: checkSecrets(tree, problems), by: 'attestations' });
  checkAttestations(context, tree.items ?? [], options.controls);
  if (problems.count > 0) return fail();
  const attestations = (tree.items ?? []).map((node) => attestationOf(context, node));
  return problems.count > 0 ? fail() : { ok: true, attestations, warnings: [] };
}

function controlIds(controls: readonly Parameters<typeof childOf>[0][]): string[] {
  return controls.flatMap((control) => textOf(childOf(control, 'id')) ?? []);
}
