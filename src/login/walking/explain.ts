/** Tells, for `waarborg login SYSTEM --dry-run`, what the form driver finds before anything secret is sent. */
import type { HttpSession, Page } from '../driver.ts';
import { open } from './browse.ts';
import { csrfTokens } from './csrf.ts';
import type { FormSettings } from './form-flow.ts';
import { findCodeForm, findLoginForm, type LoginForm } from '../reading/forms.ts';
import { targetOf } from '../reading/target.ts';

export async function explainLogin(session: HttpSession, settings: FormSettings): Promise<string[]> {
  const lines: string[] = [];
  const page = await open(session, settings.path, settings.headers);
  lines.push(`login page ${settings.path}: ${described(page)}`);
  const forms = page.elsewhere === null ? (page.reply.html?.forms ?? []) : [];
  for (const { action, method, inputs } of forms) {
    const fields = inputs.map(({ name, type }) => `${name || '(no name)'}:${type}`).join(' ');
    lines.push(`  form ${method.toUpperCase()} ${action || '(this page)'}: ${fields}`);
  }
  const sendable = forms.filter((each) => targetOf(each, page, settings.action).ok);
  const form = findLoginForm(sendable, settings.fields) ?? findLoginForm(forms, settings.fields);
  if (form !== null) lines.push(...(await chosen(session, page, form, settings)));
  else if (settings.action !== undefined)
    lines.push(`  no form with a password field; sent to \`action\` ${settings.action}`);
  else {
    lines.push('  no form with a password field was found');
    lines.push(
      '  hint: name the fields (`fields`), or for a page drawn by a script set `action`, or use the driver `json`',
    );
  }
  const view = await open(session, settings.protected, settings.headers);
  lines.push(`protected page ${settings.protected}, seen by nobody: ${described(view)}`);
  const found = view.reply.html?.forms ?? [];
  const asks = (findLoginForm(found, settings.fields)?.password ?? null) !== null;
  lines.push(
    `  asks for a password: ${asks ? 'yes' : 'no'}; asks for a code: ${findCodeForm(found, settings.fields) === null ? 'no' : 'yes'}`,
  );
  return lines;
}

async function chosen(session: HttpSession, page: Page, form: LoginForm, settings: FormSettings): Promise<string[]> {
  const name = (field: { name: string } | null) => field?.name ?? 'none';
  const csrf = await csrfTokens(session, page, form.form, settings.csrf);
  const target = targetOf(form.form, page, settings.action);
  return [
    target.ok ? `  would send POST ${target.path.split('?')[0]!}` : `  would send NOTHING: the form ${target.problem}`,
    ...(target.ok ? [] : [`  hint: ${target.hint}`]),
    `  user name → ${name(form.username)}, password → ${name(form.password)}, code → ${form.code === null ? 'on a later page' : `${form.code.name} (same form)`}, remember device → ${name(form.device)}`,
    ...csrf.found.map((text) => `  ${text}`),
    ...(form.password === null ? ['  the password is asked on the next page'] : []),
  ];
}

function described({ reply, redirects, elsewhere }: Page): string {
  if (elsewhere !== null) return `sent to another origin, ${elsewhere}`;
  const title = reply.html?.title ?? '';
  const moved = redirects === 0 ? '' : `, ${redirects} redirect(s) to ${reply.url.pathname}`;
  return `status ${reply.status}${moved}${title === '' ? '' : `, title “${title.slice(0, 80)}”`}`;
}
