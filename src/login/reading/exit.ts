/** Finds how to log out on a page: a form, a link, or a link that a script sends by POST. */
import { type Html, type HtmlForm, type HtmlInput } from '../../pages/html.ts';
import type { Page } from '../driver.ts';
import { buttonsOf, visibleForms } from './forms.ts';
import { LOG_IN, LOG_OUT, says, wordsOf } from './vocabulary.ts';

export interface Exit {
  readonly path: string;
  readonly form: HtmlForm | null;
  /** The button of the form. */
  readonly press?: HtmlInput;
  /** Of a link: `post` and others are sent as POST. */
  readonly method: string;
}

/** By the declared address, or by what says so; else not at all. */
export function findExit(page: Page, declared: string | undefined, origin: string): Exit | null {
  const html = page.elsewhere === null ? page.reply.html : null;
  const form = html === null ? null : exitForm(html, declared);
  if (form !== null) return at(form.action, page, origin, { form, ...pressed(form), method: 'post' });
  const link = html?.anchors.find(({ href, text }) =>
    declared === undefined ? says(wordsOf(`${href} ${text}`), LOG_OUT) && leadsAway(href, page) : href === declared,
  );
  const target = link?.href ?? declared;
  return target === undefined ? null : at(target, page, origin, { form: null, method: link?.method ?? 'get' });
}

/** On the page to which the way out led: the question whether one means it, asked by a form or by a link with a token. */
export function findConfirmation(page: Page, exit: Exit, origin: string): Exit | null {
  const { html } = page.reply;
  if (page.elsewhere !== null || html === null || exit.form !== null) return null;
  const [path = '', query = ''] = exit.path.split('?');
  const leadsThere = (href: string) =>
    URL.canParse(href, page.reply.url.href) && new URL(href, page.reply.url).pathname === path;
  // Where the query says what a script is to do, its path says nothing.
  const asksThere = (action: string) =>
    leadsThere(action) && (query === '' ? path !== '/' : sameQuery(action, exit.path, page));
  const form = html.forms.find(
    (each) => each.method === 'post' && visibleForms([each]).length === 0 && (asksThere(each.action) || saysExit(each)),
  );
  if (form !== undefined) return at(form.action, page, origin, { form, ...pressed(form), method: 'post' });
  const link = html.anchors.find(
    ({ href, text }) =>
      leadsThere(href) && says(wordsOf(`${href} ${text}`), LOG_OUT) && !sameQuery(href, exit.path, page),
  );
  return link === undefined ? null : at(link.href, page, origin, { form: null, method: link.method });
}

/** A way to log in: who is shown it may not be logged in. */
export function offersLogin({ reply: { html } }: Page): boolean {
  if (html === null) return false;
  const buttons = html.forms.flatMap(buttonsOf).map(({ name, value, about }) => `${name} ${value} ${about}`);
  return [...html.anchors.map(({ href, text }) => `${href} ${text}`), ...buttons].some((text) =>
    says(wordsOf(text), LOG_IN),
  );
}

/** Not merely to another part of the page itself, such as the tab that asks whether one means it. */
function leadsAway(href: string, { reply: { url } }: Page): boolean {
  if (!URL.canParse(href, url.href)) return false;
  const target = new URL(href, url);
  return (
    target.hash === '' || target.origin + target.pathname + target.search !== url.origin + url.pathname + url.search
  );
}

function sameQuery(href: string, path: string, page: Page): boolean {
  return new URL(href, page.reply.url).search === new URL(path, page.reply.url).search;
}

function exitForm({ forms }: Html, declared: string | undefined): HtmlForm | null {
  const sendable = forms.filter((form) => form.method === 'post' && visibleForms([form]).length === 0);
  return (
    sendable.find((form) => (declared === undefined ? saysExit(form) : form.action.split('?')[0] === declared)) ?? null
  );
}

/** By its address, or by the only thing that can be done with it. */
function saysExit(form: HtmlForm): boolean {
  const buttons = buttonsOf(form);
  const only = buttons.length === 1 ? buttons[0]! : null;
  return (
    says(wordsOf(form.action), LOG_OUT) ||
    (only !== null && says(wordsOf(`${only.name} ${only.value} ${only.about}`), LOG_OUT))
  );
}

function pressed(form: HtmlForm): { press?: HtmlInput } {
  const button = buttonsOf(form).find(({ name, value, about }) => says(wordsOf(`${name} ${value} ${about}`), LOG_OUT));
  return button === undefined ? {} : { press: button };
}

function at(target: string, page: Page, origin: string, exit: Omit<Exit, 'path'>): Exit | null {
  if (!URL.canParse(target, page.reply.url.href)) return null;
  const url = new URL(target, page.reply.url);
  return url.origin === origin ? { path: url.pathname + url.search, ...exit } : null;
}
