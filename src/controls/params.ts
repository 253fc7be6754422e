/** Parameters that a control gives to checks: the check must belong to its safeguard, the parameter to the check. */
import type { ParamSpec } from '../model/check.ts';
import type { Json } from '../model/json.ts';
import { conflictOf, LEVEL_NAMES } from '../model/policy.ts';
import type { Context } from './context.ts';
import { childOf, entriesOf } from './read.ts';
import type { Located } from './tree.ts';
import { checkHint, didYouMean, quote } from './words.ts';

export function checkParams(context: Context, control: Located): void {
  const safeguard = context.known.safeguards.find(({ id }) => id === childOf(control, 'safeguard')?.value);
  const members = childOf(control, 'params')?.members ?? new Map<string, never>();
  for (const [id, { key, node }] of members) {
    const check = context.known.checks.find((known) => known.id === id);
    const own = safeguard?.checks.map((part) => part.check) ?? context.known.checks.map((known) => known.id);
    if (check === undefined || !own.includes(id)) {
      const message =
        check === undefined
          ? `there is no check ${quote(id)}`
          : `check ${quote(id)} is not part of safeguard ${quote(safeguard?.id ?? '')}`;
      context.problems.add('CTL_UNKNOWN_CHECK', key, message, checkHint(id, own, 'check'));
      continue;
    }
    for (const [name, value] of entriesOf(node)) {
      const spec = Object.hasOwn(check.params, name) ? check.params[name] : undefined;
      const at = node.members?.get(name)?.key ?? node.range;
      if (spec === undefined)
        context.problems.add(
          'CTL_UNKNOWN_PARAMETER',
          at,
          `check ${quote(id)} has no parameter ${quote(name)}`,
          didYouMean(name, Object.keys(check.params), 'parameter of this check'),
        );
      else if (!fits(value.value, spec))
        context.problems.add(
          'CTL_VALUE',
          value.range,
          `parameter ${quote(name)} wants ${wanted(spec)}`,
          spec.description,
        );
    }
    const conflict = conflictOf(Object.fromEntries(entriesOf(node).map(([name, { value }]) => [name, value])));
    const warning = childOf(node, 'warnFrom');
    if (conflict !== null && warning !== undefined)
      context.problems.add('CTL_VALUE', warning.range, conflict, LEVELS_HINT);
  }
}

const LEVELS_HINT = `the levels are ${LEVEL_NAMES.join(', ')}, the best first`;

/** Is the value what the parameter takes? */
export function fits(value: Json, spec: ParamSpec): boolean {
  if (spec.enum !== undefined && !spec.enum.some((choice) => JSON.stringify(choice) === JSON.stringify(value)))
    return false;
  switch (spec.type) {
    case 'integer':
    case 'number':
      return (
        typeof value === 'number' &&
        (spec.type === 'number' || Number.isSafeInteger(value)) &&
        value >= (spec.minimum ?? -Infinity) &&
        value <= (spec.maximum ?? Infinity)
      );
    case 'array':
      return (
        Array.isArray(value) && value.every((item: Json) => spec.items === undefined || isItem(item, spec.items.type))
      );
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'string':
    case 'boolean':
      return typeof value === spec.type;
  }
}

function isItem(item: Json, type: 'string' | 'integer'): boolean {
  return type === 'string' ? typeof item === 'string' : Number.isSafeInteger(item);
}

const TYPES: Readonly<Record<ParamSpec['type'], string>> = {
  integer: 'a whole number',
  number: 'a number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

/** What the parameter takes, in words. */
export function wanted(spec: ParamSpec): string {
  if (spec.enum !== undefined) return `one of ${spec.enum.map((choice) => JSON.stringify(choice)).join(', ')}`;
  const items = spec.items === undefined ? '' : ` of ${spec.items.type === 'string' ? 'texts' : 'whole numbers'}`;
  const minimum = spec.minimum === undefined ? '' : `, at least ${spec.minimum}`;
  const maximum = spec.maximum === undefined ? '' : `, at most ${spec.maximum}`;
  return `${TYPES[spec.type]}${items}${minimum}${maximum}`;
}
