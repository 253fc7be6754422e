/** Reads the pages of logins by forms: how far a step came, and what the protected page looks like. Hints, both of them. */
import type { HtmlForm } from '../../pages/html.ts';
import type { Observation } from '../../model/observation.ts';
import { LoginError, type Page, type PageLook, type Step } from '../driver.ts';
import { askedBy, formsOn, isCodePage, type Asked } from './asked.ts';
import { findLoginForm, signatureOf, type FieldNames } from './forms.ts';
import { hasMark, type Mark } from './marks.ts';
import { targetOf } from './target.ts';

export interface ReadSettings {
  readonly path?: string;
  readonly fields: FieldNames;
  readonly success?: Mark;
  readonly failure?: Mark;
}

/** The step that ended on this page, for all that is asked there; a challenge is made of it by who can answer one. */
export function readingOf(
  page: Page,
  before: Page | null,
  asked: Asked,
  known: readonly HtmlForm[],
  { success, failure, path, fields }: ReadSettings,
): Step {
  const { status, url } = page.reply;
  const { pathname } = url;
  const step = (reading: 'admitted' | 'refused' | 'unknown', sign: Observation): Step => ({
    page,
    before,
    reading,
    sign,
  });
  if (hasMark(page, failure, 'step') === true) return step('refused', { code: 'mark-of-failure' });
  if (page.elsewhere !== null) return step('unknown', { code: 'sent-to-origin', origin: page.elsewhere });
  if (asked.what === 'enrolment')
    return {
      page,
      before,
      reading: 'enrolment',
      skippable: asked.skippable,
      sign: { code: 'enrolment-page', path: pathname },
    };
  if (asked.what === 'perhaps-enrolment') return step('unknown', { code: 'perhaps-enrolment-page', path: pathname });
  if (hasMark(page, success, 'step') === true) return step('admitted', { code: 'mark-of-success' });
  if (asked.what === 'sent-code')
    return step('unknown', { code: 'sent-code-asked', path: pathname, hint: { code: 'hint-choose-totp' } });
  if (asked.what === 'other-factor')
    return step('unknown', { code: 'other-factor-asked', path: pathname, hint: { code: 'hint-choose-totp' } });
  if (asked.what === 'button') return step('unknown', { code: 'question-asked', path: pathname });
  if (status >= 500) return step('unknown', { code: 'status-was', status });
  if (asksAgain(page, known, fields, path)) return step('refused', { code: 'password-asked-again' });
  if (status >= 400) return step('refused', { code: 'status-was', status });
  if (hasMark(page, success, 'step') === false) return step('unknown', { code: 'mark-of-success-missing' });
  return step('admitted', { code: 'nothing-asked' });
}

/** The form that took the password is there again, or the one before it; a form to change a password is another one. */
function asksAgain(page: Page, known: readonly HtmlForm[], fields: FieldNames, path: string | undefined): boolean {
  const signatures = known.map(signatureOf);
  const names = known.flatMap(({ inputs }) => inputs.filter(({ type }) => type === 'password')).map(({ name }) => name);
  const form = findLoginForm(formsOn(page), fields, path);
  if (form === null) return false;
  return signatures.includes(signatureOf(form.form)) || (form.password !== null && names.includes(form.password.name));
}

export function lookAtForms(page: Page, { fields, path, success, failure }: ReadSettings): PageLook {
  const forms = formsOn(page);
  const login = findLoginForm(forms, fields, path);
  const asked = askedBy(page, { fields, before: [] });
  return {
    passwordField: login?.password != null,
    codeField: asked.what === 'code' || asked.what === 'password-and-code',
    loginForm: login === null ? null : signatureOf(login.form),
    codePage: isCodePage(page, fields),
    enrolment: asked.what === 'enrolment',
    successMark: hasMark(page, success, 'view'),
    failureMark: hasMark(page, failure, 'view'),
  };
}

/** Where the form is sent, within the origin. @throws LoginError when it may not be */
export function targetOfForm(form: HtmlForm, page: Page, action?: string): string {
  const target = targetOf(form, page, action);
  if (target.ok) return target.path;
  throw new LoginError({
    code: 'form-not-sent',
    path: page.reply.url.pathname,
    problem: target.problem,
    hint: target.hint,
  });
}
