/** Holds each claim against the units of the published statement: whole units, and nothing promised that was not promised. */
import { kindOf, type Unit } from '../model/statement.ts';
import { ClaimMatcher, type NearUnit } from '../statement/match.ts';
import type { Statement } from '../statement/read.ts';
import type { Context } from './context.ts';
import { childOf, itemsOf, textOf } from './read.ts';
import type { Located } from './tree.ts';
import { quote } from './words.ts';

/** A control with the units that it claims, as indexes into the statement. */
export interface Claim {
  readonly id: string;
  readonly control: Located;
  readonly node: Located;
  readonly units: readonly number[];
}

/** In place of a claim: the statement promises nothing of it, and it is measured all the same. */
export const NO_CLAIM = 'none';

/** Every claim that quotes whole units; the others are problems. */
export function claimsOf(context: Context, { units }: Statement, file: string): Claim[] {
  const matcher = new ClaimMatcher(units);
  return itemsOf(context.tree, 'controls').flatMap((control) => {
    const node = childOf(control, 'claim');
    const claim = textOf(node);
    if (node === undefined || claim === undefined || claim.trim() === '' || claim === NO_CLAIM) return [];
    const matched = matcher.match(claim);
    if (matched.ok) return [{ id: textOf(childOf(control, 'id')) ?? '', control, node, units: matched.units }];
    const near = matched.near;
    const unit = near === undefined ? undefined : units[near.unit];
    const message =
      near?.piece === true
        ? `this claim is a piece of a promise in ${quote(file)}`
        : `this claim is not a literal quote from ${quote(file)}`;
    context.problems.add('CTL_CLAIM', node.range, message, remedy(claim, near, unit));
    return [];
  });
}

const SHOWN = 300;

function remedy(claim: string, near: NearUnit | undefined, unit: Unit | undefined): string {
  if (near === undefined || unit === undefined)
    return 'quote a whole sentence, list item or table row of the statement';
  const whole = `quote it whole: ${quote(unit.text, SHOWN)}`;
  const rest = unit.text.startsWith(claim.trim()) ? unit.text.slice(claim.trim().length).trimStart() : '';
  if (near.piece && rest.startsWith('#')) return `${whole}; in YAML " #" begins a comment, so put the claim in quotes`;
  if (near.turns) return `${whole}; what was left out changes what is promised`;
  return near.piece ? whole : difference(claim, unit);
}

/** Where the claim leaves the unit that it resembles. */
function difference(claim: string, { text, line }: Unit): string {
  const said = claim.replace(/\s+/g, ' ').trim();
  let same = 0;
  while (same < said.length && said[same]?.toLowerCase() === text[same]?.toLowerCase()) same += 1;
  const from = said.lastIndexOf(' ', same) + 1;
  if (same === 0 || from === 0) return `the nearest promise (line ${line}) is: ${quote(text, SHOWN)}`;
  const published = text.slice(from, from + 40) || '(the promise ends here)';
  return `the statement says ${quote(published)} where the claim says ${quote(said.slice(from, from + 40))}; line ${line} is: ${quote(text, SHOWN)}`;
}

/** A promise that is conditional or negative cannot be proven as if it were not, unless the file says why. */
export function checkKinds(context: Context, claims: readonly Claim[], { units }: Statement): void {
  for (const { control, node, units: own } of claims) {
    const safeguard = textOf(childOf(control, 'safeguard'));
    if (
      safeguard === undefined ||
      safeguard === 'attestation' ||
      (textOf(childOf(control, 'note')) ?? '').trim() !== ''
    )
      continue;
    const isConditional = context.known.safeguards.find(({ id }) => id === safeguard)?.conditional === true;
    const unit = own
      .map((i) => units[i]!)
      .find(({ negated, conditional }) => negated || (conditional && !isConditional));
    if (unit === undefined) continue;
    const what = kindOf(unit) === 'negation' ? 'says that a protection is absent' : 'is conditional';
    context.problems.add(
      'CTL_CONDITIONAL',
      node.range,
      `this promise ${what}, and safeguard ${quote(safeguard)} proves an unconditional one: ${quote(unit.text, SHOWN)}`,
      'use "safeguard: attestation", or add "note:" that says why this safeguard proves it',
    );
  }
}
