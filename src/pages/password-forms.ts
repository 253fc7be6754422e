/** How a browser would send what is typed into a password field: the ways of a form, and of each button that sends it. */
import type { Element, Parsed } from './parse.ts';
import { attribute, elementsOf } from './tree.ts';

/** As written; what is relative is so to the base of the page. */
export interface PasswordWay {
  /** Empty for the page itself. */
  readonly action: string;
  readonly method: 'get' | 'post' | 'dialog';
  /** A password field of the form has a value. */
  readonly prefilled: boolean;
}

/** Every way in which some form with a password field is sent, hidden forms included: which one people see is up to styles. */
export function passwordWaysIn({ document }: Parsed, ownerOf: (control: Element) => Element | null): PasswordWay[] {
  const prefilled = new Map<Element, boolean>();
  const buttons: Element[] = [];
  for (const element of elementsOf(document)) {
    if (isButton(element)) buttons.push(element);
    const form = isPassword(element) ? ownerOf(element) : null;
    if (form === null) continue;
    const hasValue = (attribute(element, 'value') ?? '') !== '';
    prefilled.set(form, hasValue || prefilled.get(form) === true);
  }
  // The form itself as well: Enter sends a form without a button, and scripts do.
  const senders = [...prefilled.keys(), ...buttons];
  return senders.flatMap((sender) => {
    const form = sender.tagName === 'form' ? sender : ownerOf(sender);
    const filled = form === null ? undefined : prefilled.get(form);
    return form === null || filled === undefined ? [] : [wayOf(sender, form, filled)];
  });
}

/** The button pressed goes before its form (HTML §4.10.21.3). */
function wayOf(sender: Element, form: Element, prefilled: boolean): PasswordWay {
  return {
    action: (attribute(sender, 'formaction') ?? attribute(form, 'action') ?? '').trim(),
    method: methodOf(attribute(sender, 'formmethod') ?? attribute(form, 'method')),
    prefilled,
  };
}

function methodOf(written: string | null): PasswordWay['method'] {
  const method = written?.toLowerCase();
  return method === 'post' || method === 'dialog' ? method : 'get';
}

function isPassword(element: Element): boolean {
  return element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'password';
}

/** A `button` sends its form unless its type says otherwise. */
function isButton(element: Element): boolean {
  const type = attribute(element, 'type')?.toLowerCase() ?? '';
  if (element.tagName === 'button') return type !== 'button' && type !== 'reset';
  return element.tagName === 'input' && (type === 'submit' || type === 'image');
}
