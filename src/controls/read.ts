/** Reading the tree without trusting its shape: the schema may have found it wrong, and the rest is checked all the same. */
import type { Located } from './tree.ts';

/** The value at this path of names. */
export function childOf(node: Located | undefined, ...names: readonly string[]): Located | undefined {
  let at = node;
  for (const name of names) at = at?.members?.get(name)?.node;
  return at;
}

/** The text, when it is text. */
export function textOf(node: Located | undefined): string | undefined {
  return typeof node?.value === 'string' ? node.value : undefined;
}

export function itemsOf(node: Located | undefined, ...names: readonly string[]): readonly Located[] {
  return childOf(node, ...names)?.items ?? [];
}

/** Members of the mapping at this path, by name. */
export function entriesOf(node: Located | undefined, ...names: readonly string[]): [string, Located][] {
  return [...(childOf(node, ...names)?.members ?? [])].map(([name, member]) => [name, member.node]);
}
