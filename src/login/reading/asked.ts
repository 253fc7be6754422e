/**
 * What a page asks of a visitor who is on the way through a login. A hint for where to go on: whether anybody is logged
 * in is for the protected page to say.
 */
import { type Html, type HtmlForm, type HtmlInput } from '../../pages/html.ts';
import type { Page } from '../driver.ts';
import {
  asDrawn,
  buttonsOf,
  findCodeForm,
  findLoginForm,
  signatureOf,
  visibleForms,
  type CodeForm,
  type FieldNames,
  type LoginForm,
} from './forms.ts';
import {
  CONTINUE,
  countOf,
  ENROL,
  LOG_OUT,
  NO,
  OTHER_FACTOR,
  says,
  SECRET,
  SENT_CODE,
  SKIP,
  STAY_SIGNED_IN,
  USE_APP,
  wordsOf,
} from './vocabulary.ts';

export type Asked =
  | { readonly what: 'code'; readonly form: CodeForm }
  /** Password and code in one form. */
  | { readonly what: 'password-and-code'; readonly form: LoginForm }
  | { readonly what: 'password'; readonly form: LoginForm }
  /** The secret of a new second factor is shown; `skippable` when the page offers to do so later. */
  | { readonly what: 'enrolment'; readonly skippable: boolean }
  | { readonly what: 'perhaps-enrolment' }
  /** A question whose answer is a button, such as whether to stay signed in. */
  | { readonly what: 'button'; readonly form: HtmlForm; readonly press: HtmlInput }
  /** A link to the code of an app, beside another factor. */
  | { readonly what: 'choice'; readonly href: string }
  | { readonly what: 'sent-code' | 'other-factor' }
  | { readonly what: 'nothing' };

interface Circumstances {
  readonly fields: FieldNames;
  /** The forms of the page that the step started from. */
  readonly before: readonly HtmlForm[];
  /** Address of the login page. */
  readonly path?: string;
}

export function formsOn({ elsewhere, reply }: Page): readonly HtmlForm[] {
  return elsewhere === null ? (reply.html?.forms ?? []) : [];
}

export function askedBy(page: Page, { fields, before, path }: Circumstances): Asked {
  const { html } = page.reply;
  if (page.elsewhere !== null || html === null) return { what: 'nothing' };
  const enrolment = enrolmentOn(html, page.reply.body);
  if (enrolment !== null) return enrolment;
  const login = findLoginForm(html.forms, fields, path);
  if (login?.password != null && login.code !== null) return { what: 'password-and-code', form: login };
  const code = findCodeForm(html.forms, fields, before);
  const words = pageWords(html);
  if (code !== null && code.sign !== 'declared' && says(words, SENT_CODE))
    return choiceOn(html) ?? { what: 'sent-code' };
  if (code !== null) return { what: 'code', form: code };
  if (login?.password != null) return { what: 'password', form: login };
  return (
    buttonOn(html) ??
    (isShort(words) && says(words, OTHER_FACTOR) ? (choiceOn(html) ?? { what: 'other-factor' }) : { what: 'nothing' })
  );
}

/** Is this page nothing but a question for a code? Stricter than `askedBy`: such a page is not taken for the protected one. */
export function isCodePage(page: Page, fields: FieldNames): 'surely' | 'perhaps' | 'no' {
  const { html } = page.reply;
  if (page.elsewhere !== null || html === null) return 'no';
  const words = pageWords(html);
  const form = findCodeForm(asDrawn(html.forms), fields);
  const led = page.redirects > 0;
  if (form !== null && visibleForms(html.forms).every((each) => signatureOf(each) === signatureOf(form.form))) {
    const sure = form.sign === 'declared' || form.sign === 'strong';
    if (offersExit(html)) return sure || (form.sign === 'weak' && led) ? 'perhaps' : 'no';
    if (form.sign === 'alone') return led ? 'perhaps' : 'no';
    return sure || led ? 'surely' : 'perhaps';
  }
  const speaks = says(words, OTHER_FACTOR) || says(words, SENT_CODE);
  return speaks && isShort(words) && !offersExit(html) ? 'perhaps' : 'no';
}

/** A greeting, a question and a button or two; pages that people work with say more. */
const SHORT_PAGE = 120;

function isShort(words: string): boolean {
  return words.split(' ').length < SHORT_PAGE;
}

function pageWords(html: Html): string {
  return wordsOf([html.title, ...html.text].join(' '));
}

function offersExit({ anchors, forms }: Html): boolean {
  return (
    anchors.some(({ href, text }) => says(wordsOf(`${href} ${text}`), LOG_OUT)) ||
    forms.some(({ action }) => says(wordsOf(action), LOG_OUT))
  );
}

/** The secret is what makes it one: a page that only speaks of setting up may offer a new device to who lost the old one. */
function enrolmentOn(html: Html, body: string): Asked | null {
  const words = pageWords(html);
  const count = countOf(words, ENROL);
  const shown =
    body.includes('otpauth://') || body.includes('otpauth%3A') || (says(words, SECRET) && html.text.some(holdsSecret));
  const values = html.forms.flatMap(({ inputs }) => inputs).filter(({ unseen, readOnly }) => !unseen && readOnly);
  const given = says(words, SECRET) && values.some(({ value }) => holdsSecret(value));
  if (count > 0 && (shown || given)) return { what: 'enrolment', skippable: isSkippable(html) };
  const picture = /<(?:canvas|svg|img)\b/i.test(body);
  return count > 1 &&
    picture &&
    says(words, ['scan', 'scannen', 'scannez', 'escanea', 'escanear', 'qr']) &&
    !offersHelp(words)
    ? { what: 'perhaps-enrolment' }
    : null;
}

function offersHelp(words: string): boolean {
  return says(words, [
    'lost',
    'new device',
    'new phone',
    'verloren',
    'kwijt',
    'nieuw apparaat',
    'nieuwe telefoon',
    'perdu',
    'perdido',
  ]);
}

/** Sixteen characters and more of base32 or hexadecimal, in groups or not (RFC 4226 section 4 asks for 128 bits). */
function holdsSecret(text: string): boolean {
  const words = text.split(/\s+/).map((word) => word.replace(/[^A-Za-z0-9]/g, ''));
  let run = '';
  for (const word of [...words, '']) {
    if (/^(?:[A-Z2-7]{4,}|[a-z2-7]{4}|[A-F0-9]{4,})$/.test(word) && /[0-9]|^[A-Z]{4,}$|^[a-z]{4}$/.test(word))
      run += word;
    else {
      if (run.length >= 16 && /\d/.test(run)) return true;
      run = '';
    }
  }
  return false;
}

function isSkippable({ anchors, forms }: Html): boolean {
  const buttons = forms.flatMap(buttonsOf).map(({ value, about }) => `${value} ${about}`);
  return [...anchors.map(({ text }) => text), ...buttons].some((text) => says(wordsOf(text), SKIP));
}

/**
 * Answered in the way that changes least: "no" to staying signed in; a lone button to go on. Terms to accept and access to
 * grant would be kept by the server, and are left to a person.
 */
function buttonOn(html: Html): Asked | null {
  const candidates = html.forms.filter((form) => form.method !== 'get' && visibleForms([form]).length === 0);
  for (const form of candidates) {
    const words = wordsOf([html.title, ...(candidates.length === 1 ? html.text : []), form.words].join(' '));
    const buttons = buttonsOf(form).filter(({ unseen }) => !unseen);
    const called = (button: HtmlInput, phrases: readonly string[]) =>
      says(wordsOf(`${button.about.replace(/^#\S*/, '')} ${button.value}`), phrases);
    const no = says(words, STAY_SIGNED_IN) ? buttons.find((button) => called(button, NO)) : undefined;
    const only = buttons.length === 1 && called(buttons[0]!, CONTINUE) ? buttons[0] : undefined;
    const press = no ?? only;
    if (press !== undefined && !says(wordsOf(form.action), LOG_OUT)) return { what: 'button', form, press };
  }
  return null;
}

function choiceOn({ anchors }: Html): Asked | null {
  const link = anchors.find(
    ({ text, href, method }) => method === 'get' && href !== '' && says(wordsOf(text), USE_APP),
  );
  return link === undefined ? null : { what: 'choice', href: link.href };
}
