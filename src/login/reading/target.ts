/** Where a form goes, and whether it may: over the origin that was proven, and never with a secret in the address. */
import type { Page } from '../driver.ts';
import { baseOf, type HtmlForm } from '../../pages/html.ts';

export type Target =
  | { readonly ok: true; readonly path: string }
  /** A clause about the form, and what a person can do. */
  | { readonly ok: false; readonly problem: string; readonly hint: string };

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
      problem: `is sent to “${written.slice(0, 80)}”, which is no address`,
      hint: 'a script sends this form: set `action` to the address that it uses, or use the driver `json` or `browser`',
    };
  if (target.origin !== url.origin)
    return {
      ok: false,
      problem: `is sent to ${target.origin}, which controls.yaml does not name`,
      hint: 'nothing was sent; see whether the page was tampered with, or name that origin as the system’s url',
    };
  if (action === undefined && form.method === 'get' && form.inputs.some(({ type }) => type === 'password'))
    return {
      ok: false,
      problem: 'sends the password in the address (method GET)',
      hint: 'nothing was sent; when a script sends this form, set `action` to the address that it uses',
    };
  return { ok: true, path: target.pathname + target.search };
}
