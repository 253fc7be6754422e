/** Logs out as a person would: by the form or the link that says so, and by the page that asks whether one means it. */
import type { HttpSession, Page } from '../driver.ts';
import { findConfirmation, findExit, type Exit } from '../reading/exit.ts';
import { fillForm } from '../reading/forms.ts';
import { open, send } from './browse.ts';
import { csrfTokens, type CsrfOptions } from './csrf.ts';

export interface LeaveOptions {
  readonly logout?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly csrf?: CsrfOptions | undefined;
}

/** From the protected page, as this visitor sees it. */
export async function leave(session: HttpSession, page: Page, options: LeaveOptions): Promise<void> {
  const exit = findExit(page, options.logout, session.origin);
  if (exit === null) return;
  const next = await take(session, page, exit, options);
  const confirmation = findConfirmation(next, exit, session.origin);
  if (confirmation !== null) await take(session, next, confirmation, options);
}

async function take(
  session: HttpSession,
  page: Page,
  { path, form, press, method }: Exit,
  { headers, csrf }: LeaveOptions,
): Promise<Page> {
  if (form === null && method === 'get') return open(session, path, headers);
  const tokens = await csrfTokens(session, page, form, csrf);
  const content = form === null ? linkContent(page, method) : fillForm(form, new Map(tokens.fields), press);
  return send(session, 'POST', path, {
    form: content,
    headers: { ...tokens.headers, ...headers },
    from: page.reply.url,
  });
}

/** What the scripts of Rails and Turbo send for a link with `data-method`. */
function linkContent({ reply }: Page, method: string): (readonly [string, string])[] {
  const metas: ReadonlyMap<string, string> = reply.html?.metas ?? new Map();
  const [name, token] = [metas.get('csrf-param') ?? '', metas.get('csrf-token') ?? ''];
  return [
    ...(method === 'post' ? [] : [['_method', method] as const]),
    ...(name === '' || token === '' ? [] : [[name, token] as const]),
  ];
}
