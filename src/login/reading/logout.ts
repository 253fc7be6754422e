/** Finds how to log out on a page: a form or a link that says so. */
import type { Page } from '../driver.ts';
import type { HtmlForm } from '../../pages/html.ts';

const EXIT = /log-?_?out|sign-?_?out|log-?_?off|uitlog|afmeld|abmeld|deconnexion/i;

/** `form` is null for a plain link. */
export function findLogout(
  page: Page,
  declared: string | undefined,
  origin: string,
): { path: string; form: HtmlForm | null } | null {
  const html = page.elsewhere === null ? page.reply.html : null;
  const form = html?.forms.find(
    ({ action, method }) => method === 'post' && (declared === undefined ? EXIT.test(action) : action === declared),
  );
  const target = form?.action ?? declared ?? html?.links.find((link) => EXIT.test(link));
  if (target === undefined || !URL.canParse(target, page.reply.url.href)) return null;
  const url = new URL(target, page.reply.url);
  return url.origin === origin ? { path: url.pathname + url.search, form: form ?? null } : null;
}
