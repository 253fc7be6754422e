/** Ways through a parsed page, without recursion or spreading: depth and number of the nodes are the server's choice. */
import type { DefaultTreeAdapterMap } from 'parse5';
import type { Element, Node } from './parse.ts';

/** The value of an attribute; null when the element does not have it. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/**
 * Every node below this one that lives, in document order. What a template holds is inert (HTML §4.12.3), but for one that
 * is a shadow root.
 */
function* nodesOf(root: Node): Generator<Node> {
  const stack: Node[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node !== root) yield node;
    if ('childNodes' in node) pushReversed(stack, node.childNodes);
    if ('content' in node && isShadowRoot(node)) stack.push(node.content);
  }
}

function isShadowRoot(template: Element): boolean {
  return /^(?:open|closed)$/i.test(attribute(template, 'shadowrootmode') ?? '');
}

export function* elementsOf(root: Node): Generator<Element> {
  for (const node of nodesOf(root)) if ('tagName' in node) yield node;
}

/** The text below a node, or its beginning: what lies behind many elements without text is not looked for. */
export function textOf(root: Node, between = '', most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let left = most;
  for (const node of nodesOf(root)) {
    if (isText(node)) parts.push(node.value);
    left -= isText(node) ? node.value.length : 1;
    if (left <= 0) break;
  }
  return parts.join(between).slice(0, most);
}

export function isText(node: Node): node is DefaultTreeAdapterMap['textNode'] {
  return node.nodeName === '#text';
}

/** Last first, so that the first is taken next from the end of a stack. */
export function pushReversed<T>(stack: T[], items: readonly T[]): void {
  for (let index = items.length - 1; index >= 0; index--) stack.push(items[index]!);
}
