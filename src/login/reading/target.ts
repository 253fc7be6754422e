/** Where a form goes, and whether it may: over the origin that was proven, and never with a secret in the address. */
import type { Observation } from '../../model/observation.ts';
import type { Page } from '../driver.ts';
import { baseOf, type HtmlForm } from '../../pages/html.ts';

export type Target =
  | { readonly ok: true; readonly path: string }
  /** What is wrong with the form, and what a person can do. */
  | { readonly ok: false; readonly problem: Observation; readonly hint: Observation };

/** `action` of controls.yaml goes before what the form says; its method is POST. */
export function targetOf(form: HtmlForm, page: Page, action?: string): Target {
  const { url } = page.reply;
  const written = action ?? form.action;
  const { html } = page.reply;
  // An empty action is the page itself, whatever its base (HTML §4.10.21.3).
  const base = action !== undefined || written === '' || html === null ? url.href : baseOf(html, url.href);
  const target = URL.canParse(written, base) ? new URL(written, base) : null;
  if (target === null || !/^https?:$/.test(target.protocol))
    return {
      ok: false,
      problem: { code: 'form-target-no-address', target: written.slice(0, 80) },
      hint: { code: 'hint-script-sends' },
    };
  if (target.origin !== url.origin)
    return {
      ok: false,
      problem: { code: 'form-target-elsewhere', origin: target.origin.slice(0, 200) },
      hint: { code: 'hint-tampered' },
    };
  if (action === undefined && form.method === 'get' && form.inputs.some(({ type }) => type === 'password'))
    return { ok: false, problem: { code: 'form-password-in-address' }, hint: { code: 'hint-script-sends-get' } };
  return { ok: true, path: target.pathname + target.search };
}
