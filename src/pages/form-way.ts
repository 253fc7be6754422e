/** How a browser would send a form: what the button that is pressed says goes before its form (HTML §4.10.21.3). */

/** The attribute as written; null when it is not there. */
export type AttributeOf = (name: string) => string | null;

export interface FormWay {
  /** As written; empty for the page itself. What is relative is so to the base of the page. */
  readonly action: string;
  readonly method: 'get' | 'post' | 'dialog';
}

/** `sender` is a button of the form, or the form itself. */
export function formWay(form: AttributeOf, sender: AttributeOf): FormWay {
  return {
    action: (sender('formaction') ?? form('action') ?? '').trim(),
    method: methodOf(sender('formmethod') ?? form('method')),
  };
}

function methodOf(written: string | null): FormWay['method'] {
  const method = written?.toLowerCase();
  return method === 'post' || method === 'dialog' ? method : 'get';
}

/** A `button` sends its form unless its type says otherwise. */
export function sendsForm(tag: string, type: string | null): boolean {
  const kind = type?.toLowerCase() ?? '';
  if (tag === 'button') return kind !== 'button' && kind !== 'reset';
  return tag === 'input' && (kind === 'submit' || kind === 'image');
}
