/**
 * HTML parsed as by a browser, within bounds that no sound page reaches. The standard's algorithm can make many elements of
 * few characters (formatting elements are opened again in every paragraph, HTML §13.2.4.3) and looks through all open ones
 * at every tag (§13.2.4.2): with few elements and little nesting it takes time in proportion to the length of the page.
 */
import { defaultTreeAdapter, Parser, type DefaultTreeAdapterMap, type TreeAdapter } from 'parse5';
import { TooHeavyError } from '../model/errors.ts';

type Document = DefaultTreeAdapterMap['document'];
export type Element = DefaultTreeAdapterMap['element'];
export type Node = DefaultTreeAdapterMap['node'];

/** The longest page that is fetched, in characters. */
const MAX_LENGTH = 2 * 1024 * 1024;
const MAX_NODES = 100_000;
/** Browsers go no deeper either. */
const MAX_DEPTH = 512;

export interface Parsed {
  readonly document: Document;
  /** The form that was open when the parser met a control, which need not be around it (HTML §13.2.6.1). */
  readonly openForm: ReadonlyMap<Element, Element>;
}

/** @throws TooHeavyError */
export function parseHtml(text: string): Parsed {
  if (text.length > MAX_LENGTH) throw new TooHeavyError('length');
  const openForm = new Map<Element, Element>();
  let [nodes, depth] = [0, 0];
  const count = () => {
    if (++nodes > MAX_NODES) throw new TooHeavyError('elements');
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      count();
      const element = defaultTreeAdapter.createElement(tagName, namespace, attributes);
      if (parser.formElement !== null && CONTROLS.has(tagName)) openForm.set(element, parser.formElement);
      return element;
    },
    createCommentNode: (data) => {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new TooHeavyError('nesting');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const parser = new Parser({ treeAdapter });
  parser.tokenizer.write(text, true);
  return { document: parser.document, openForm };
}

/** Elements that belong to a form and are sent with it, or send it. */
export const CONTROLS: ReadonlySet<string> = new Set(['input', 'button', 'select', 'textarea']);
