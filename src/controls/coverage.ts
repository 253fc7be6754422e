/** The statement against the claims, topic by topic: what is promised that no control measures or confirms? */
import type { CoveredUnit, StatementCoverage } from '../model/controls.ts';
import type { Safeguard } from '../model/safeguard.ts';
import type { Topic } from '../model/topic.ts';
import type { Statement, StatementHeading } from '../statement/read.ts';
import type { Claim } from './claims.ts';
import type { Context } from './context.ts';
import { childOf, itemsOf, textOf } from './read.ts';
import type { Located } from './tree.ts';
import { oneOf, quote } from './words.ts';

export interface NamedSection {
  readonly node: Located;
  readonly name: string;
  readonly headings: readonly StatementHeading[];
  /** Indexes into the statement. */
  readonly units: readonly number[];
}

export function coverageOf(
  { units }: Statement,
  sections: readonly NamedSection[],
  claims: readonly Claim[],
): StatementCoverage {
  const section = new Map<number, string>();
  for (const { name, units: own } of sections) for (const i of own) if (!section.has(i)) section.set(i, name);
  const controls = new Map<number, string[]>();
  for (const { id, units: own } of claims) for (const i of own) controls.set(i, [...(controls.get(i) ?? []), id]);
  const covered = units.flatMap((unit, i): CoveredUnit[] =>
    section.has(i) || controls.has(i)
      ? [{ ...unit, section: section.get(i) ?? null, controls: controls.get(i) ?? [] }]
      : [],
  );
  return { sections: sections.map(({ name }) => name), units: covered };
}

/**
 * The topics that a control answers for; undefined for all, which only a person can. With the checks that it raises it may
 * require all that another safeguard does: then it proves what that one proves.
 */
export function provesOf(context: Context, control: Located): readonly Topic[] | undefined {
  const own = childOf(control, 'topics');
  if (own?.items !== undefined) return own.items.map(({ value }) => value as Topic);
  const { safeguards } = context.known;
  const safeguard = safeguards.find(({ id }) => id === textOf(childOf(control, 'safeguard')));
  const raised = [...(childOf(control, 'checks')?.members?.keys() ?? [])];
  if (safeguard?.topics === undefined || raised.length === 0) return safeguard?.topics;
  const required = new Set([...raised, ...requiredBy(safeguard)]);
  const besides = safeguards.filter(
    (other) => other.checks.length > 0 && requiredBy(other).every((id) => required.has(id)),
  );
  return [...new Set([...safeguard.topics, ...besides.flatMap(({ topics = [] }) => topics)])];
}

const requiredBy = ({ checks }: Pick<Safeguard, 'checks'>): readonly string[] =>
  checks.filter(({ level }) => level === 'required').map(({ check }) => check);

const SHOWN = 300;

export function checkCoverage(context: Context, { units }: StatementCoverage, sections: readonly NamedSection[]): void {
  const proves = new Map(
    itemsOf(context.tree, 'controls').map((control) => [textOf(childOf(control, 'id')), provesOf(context, control)]),
  );
  for (const unit of units) {
    const node = sections.find(({ name }) => name === unit.section)?.node;
    if (node === undefined) continue;
    if (unit.controls.length === 0) {
      context.warnings.add(
        'CTL_UNCLAIMED',
        node.range,
        `no control claims this promise of ${quote(unit.section ?? '')}, line ${unit.line}: ${quote(unit.text, SHOWN)}`,
        'add a control that quotes it whole; "safeguard: attestation" when only a person can confirm it',
      );
      continue;
    }
    const open = unit.topics.filter((topic) => unit.controls.every((id) => proves.get(id)?.includes(topic) === false));
    if (open.length > 0)
      context.warnings.add(
        'CTL_TOPIC',
        node.range,
        `no control measures or confirms ${oneOf(open)} in this promise, line ${unit.line}: ${quote(unit.text, SHOWN)}`,
        'add a control whose safeguard proves it, or an attestation; `waarborg list` shows what each safeguard proves',
      );
  }
}

/** A control whose claim speaks of nothing that its safeguard proves. */
export function checkTopics(context: Context, claims: readonly Claim[], { units }: Statement): void {
  for (const { control, node, units: own } of claims) {
    const overridden = childOf(control, 'topics') !== undefined;
    const proves = provesOf(context, control);
    if (overridden || proves === undefined) continue;
    const said = new Set(own.flatMap((i) => units[i]?.topics ?? []));
    const safeguard = textOf(childOf(control, 'safeguard')) ?? '';
    if (proves.some((topic) => said.has(topic)) || (said.size === 0 && proves.length === 0)) continue;
    const about = said.size === 0 ? 'of none of its topics' : `of ${oneOf([...said])}`;
    context.warnings.add(
      'CTL_TOPIC',
      node.range,
      `safeguard ${quote(safeguard)} proves ${proves.length === 0 ? 'no topic' : oneOf(proves)}, and this claim speaks ${about}`,
      'choose the safeguard of what is promised; or, when the statement says it in other words, add "topics:" and a "note:" with the reason',
    );
  }
}
