/** What a visit would do at a login by forms, step by step, before anything secret is sent: for `waarborg login SYSTEM`. */
import type { Observation } from '../../model/observation.ts';
import type { HttpSession, Page } from '../driver.ts';
import { formsOn } from '../reading/asked.ts';
import { isHtml } from '../reading/features.ts';
import { describeForms, findLoginForm, nameOf, type CodeField, type LoginForm } from '../reading/forms.ts';
import { lookAtForms } from '../reading/login-page.ts';
import { targetOf } from '../reading/target.ts';
import type { HtmlInput } from '../../pages/html.ts';
import { open } from './browse.ts';
import { csrfTokens } from './csrf.ts';
import type { FormSettings } from './form-settings.ts';

export async function explainLogin(session: HttpSession, settings: FormSettings): Promise<Observation[]> {
  const page = await open(session, settings.path, settings.headers);
  const forms = formsOn(page);
  const lines: Observation[] = [{ code: 'look-login-page', path: settings.path, seen: describe(page) }];
  for (const fields of describeForms(forms)) lines.push({ code: 'look-form', fields });
  const sendable = forms.filter((each) => targetOf(each, page, settings.action).ok);
  const form =
    findLoginForm(sendable, settings.fields, settings.path) ?? findLoginForm(forms, settings.fields, settings.path);
  if (form !== null) lines.push(...(await chosen(session, page, form, settings)));
  else if (settings.action !== undefined) lines.push({ code: 'look-action', action: settings.action });
  else lines.push({ code: 'look-no-login-form', hint: { code: 'hint-name-fields-or-script' } });
  const view = await open(session, settings.protected, settings.headers);
  lines.push({ code: 'look-protected-page', path: settings.protected, seen: describe(view) });
  const { passwordField, codeField } = lookAtForms(view, settings);
  lines.push({ code: passwordField || codeField ? 'look-asks-for-login' : 'look-asks-for-no-login' });
  return lines;
}

async function chosen(
  session: HttpSession,
  page: Page,
  form: LoginForm,
  settings: FormSettings,
): Promise<Observation[]> {
  const csrf = await csrfTokens(session, page, form.form, settings.csrf);
  const target = targetOf(form.form, page, settings.action);
  return [
    target.ok
      ? { code: 'look-would-send', target: target.path.split('?')[0]! }
      : { code: 'look-would-send-nothing', problem: target.problem, hint: target.hint },
    lookFields(form),
    ...csrf.found,
    ...(form.password === null ? [{ code: 'look-password-later' } as const] : []),
  ];
}

/** Which field takes what; `–` where none does. */
export function lookFields({ username, password, code, device }: LoginForm): Observation {
  const name = (field: HtmlInput | null) => (field === null ? '–' : nameOf(field));
  return {
    code: code === null ? 'look-fields' : 'look-fields-with-code',
    username: name(username),
    password: name(password),
    ...(code === null ? {} : { field: fieldName(code) }),
    device: name(device),
  } as Observation;
}

function fieldName(code: CodeField): string {
  return code.length === 1 ? nameOf(code[0]) : `${nameOf(code[0])} × ${code.length}`;
}

export function describe({ reply, redirects, elsewhere }: Page): Observation {
  if (elsewhere !== null) return { code: 'sent-to-origin', origin: elsewhere };
  const title = isHtml(reply) ? reply.html!.title.slice(0, 80) : '';
  const { status, url } = reply;
  return redirects === 0
    ? { code: 'page-seen', status, title }
    : { code: 'page-seen-after-redirects', status, title, path: url.pathname };
}
