/** Where a JSON pointer of the schema's validator leads in the file. */
import type { Range } from './problem.ts';
import type { Located } from './tree.ts';

/** `systems.plesk.login: `, `controls[3].refs: `. */
export function place(pointer: string): string {
  const steps = segments(pointer);
  if (steps.length === 0) return '';
  const path = steps.map((step) => (/^\d+$/.test(step) ? `[${Number(step) + 1}]` : `.${step}`)).join('');
  return `${path.replace(/^\./, '')}: `;
}

export function locate(tree: Located, pointer: string): Located {
  let node = tree;
  for (const step of segments(pointer)) {
    const next = node.items?.[Number(step)] ?? node.members?.get(step)?.node;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** An empty value has no place of its own: then the key is shown. */
export function keyOrValue(tree: Located, pointer: string, node: Located): Range {
  if (node.value !== null) return node.range.end - node.range.start > 400 ? start(node) : node.range;
  const steps = segments(pointer);
  const parent = locate(tree, pointer.slice(0, pointer.lastIndexOf('/')));
  return parent.members?.get(steps.at(-1) ?? '')?.key ?? node.range;
}

/** The first key of a mapping, the first characters of anything else. */
export function start(node: Located): Range {
  const first = node.members?.values().next().value;
  return first?.key ?? { start: node.range.start, end: node.range.start + 1 };
}

function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
