/** Waivers and attestations: do they name a control, do their dates make sense, is the evidence there? */
import type { Attestation, Waiver } from '../model/controls.ts';
import { checkEvidence, evidenceOf } from './attested-evidence.ts';
import type { Context } from './context.ts';
import { childOf, itemsOf, textOf } from './read.ts';
import { checkDuplicates, reference } from './references.ts';
import type { Located } from './tree.ts';
import { checkHint, quote } from './words.ts';

export function checkWaivers(context: Context): void {
  const controls = itemsOf(context.tree, 'controls');
  const ids = controls.flatMap((control) => textOf(childOf(control, 'id')) ?? []);
  const waivers = itemsOf(context.tree, 'waivers');
  for (const waiver of waivers) {
    reference(context, childOf(waiver, 'control'), ids, 'control', 'CTL_UNKNOWN_CONTROL');
    const control = controls.find((candidate) => childOf(candidate, 'id')?.value === childOf(waiver, 'control')?.value);
    const safeguard = context.known.safeguards.find(({ id }) => id === childOf(control, 'safeguard')?.value);
    const node = childOf(waiver, 'check');
    const check = textOf(node);
    if (node === undefined || check === undefined || safeguard === undefined) continue;
    const own = safeguard.checks.map((part) => part.check);
    if (!own.includes(check))
      context.problems.add(
        'CTL_UNKNOWN_CHECK',
        node.range,
        `safeguard ${quote(safeguard.id)} of this control has no check ${quote(check)}`,
        checkHint(check, own, 'check in it'),
      );
  }
  for (const waiver of waivers) checkTerm(context, waiver);
  const whole = waivers.filter((waiver) => childOf(waiver, 'check') === undefined);
  checkDuplicates(context, whole, (waiver) => childOf(waiver, 'control'), 'waiver of control');
}

const YEAR = 366 * 86_400_000;

/** A waiver that is over excuses nothing, and one for years is no exception. */
function checkTerm({ warnings, today }: Context, waiver: Located): void {
  const node = childOf(waiver, 'expires');
  const expires = textOf(node);
  if (node === undefined || expires === undefined || today === undefined || !isDay(expires)) return;
  if (expires < today)
    warnings.add(
      'CTL_DATES',
      node.range,
      `this waiver expired on ${expires}`,
      'fix what it excuses, or decide on it again',
    );
  else if (Date.parse(expires) - Date.parse(today) > YEAR)
    warnings.add(
      'CTL_DATES',
      node.range,
      `this waiver lasts until ${expires}, more than a year`,
      'review it within a year',
    );
}

/** `attestations` are the entries of controls.yaml, or of a file of attestations; `controls` the ids they may name. */
export function checkAttestations(
  context: Pick<Context, 'problems' | 'read' | 'find'>,
  attestations: readonly Located[],
  controls: readonly string[],
): void {
  for (const attestation of attestations) {
    reference(context, childOf(attestation, 'control'), controls, 'control', 'CTL_UNKNOWN_CONTROL');
    checkEvidence(context, attestation);
    const [date, expires] = [textOf(childOf(attestation, 'date')), textOf(childOf(attestation, 'expires'))];
    const node = childOf(attestation, 'expires');
    if (date === undefined || expires === undefined || node === undefined || !isDay(date) || !isDay(expires)) continue;
    if (expires < date)
      context.problems.add(
        'CTL_DATES',
        node.range,
        `this attestation expires on ${expires}, before its date ${date}`,
        'swap the dates, or give it a later day to expire',
      );
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** Only for entries in which no problem was found. */
export function waiverOf(node: Located): Waiver {
  const check = textOf(childOf(node, 'check'));
  return {
    control: required(node, 'control'),
    ...(check === undefined ? {} : { check }),
    reason: required(node, 'reason'),
    owner: required(node, 'owner'),
    expires: required(node, 'expires'),
  };
}

/** Only for entries in which no problem was found; reads the evidence file for its digest. */
export function attestationOf(context: Pick<Context, 'problems' | 'read' | 'find'>, node: Located): Attestation {
  const evidence = evidenceOf(context, node);
  return {
    control: required(node, 'control'),
    by: required(node, 'by'),
    date: required(node, 'date'),
    expires: required(node, 'expires'),
    statement: required(node, 'statement'),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

function required(node: Located, name: string): string {
  return textOf(childOf(node, name)) ?? '';
}
