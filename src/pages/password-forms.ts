/** How a browser would send what is typed into a password field: the ways of a form, and of each button that sends it. */
import { formWay, sendsForm, type FormWay } from './form-way.ts';
import type { Element, Parsed } from './parse.ts';
import { attribute, elementsOf } from './tree.ts';

export interface PasswordWay extends FormWay {
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

function wayOf(sender: Element, form: Element, prefilled: boolean): PasswordWay {
  return {
    ...formWay(
      (name) => attribute(form, name),
      (name) => attribute(sender, name),
    ),
    prefilled,
  };
}

function isPassword(element: Element): boolean {
  return element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'password';
}

const isButton = (element: Element): boolean => sendsForm(element.tagName, attribute(element, 'type'));
