/** Which form a control belongs to (HTML §4.10.17.3). */
import type { Element, Parsed } from './parse.ts';
import { attribute, elementsOf } from './tree.ts';

/** The form that its `form` attribute names, wherever that stands; else the one that was open. Null for none. */
export function formOwnerIn({ document, openForm }: Parsed): (control: Element) => Element | null {
  const byId = new Map<string, Element>();
  for (const element of elementsOf(document)) {
    const id = attribute(element, 'id');
    if (id !== null && id !== '' && !byId.has(id)) byId.set(id, element);
  }
  return (control) => {
    const named = attribute(control, 'form');
    if (named === null) return openForm.get(control) ?? null;
    const owner = byId.get(named);
    return owner?.tagName === 'form' ? owner : null;
  };
}
