/** Builds the ControlSet from a tree in which no problem was found: defaults filled in, references left as names. */
import {
  USUAL_ATTEMPTS,
  USUAL_MOST,
  type Account,
  type ContactPage,
  type Control,
  type ControlSet,
  type Login,
  type Mail,
  type Organisation,
  type Setting,
  type Statement,
  type System,
} from '../model/controls.ts';
import type { Json } from '../model/json.ts';
import { LANGS, type Lang, type Text } from '../model/text.ts';
import type { Context } from './context.ts';
import { attestationOf, waiverOf } from './deviations.ts';
import { logoOf } from './logo.ts';
import { NO_CLAIM } from './claims.ts';
import { provesOf } from './coverage.ts';
import { childOf, entriesOf, itemsOf, textOf } from './read.ts';
import { mailboxOf } from './mailbox.ts';
import { requestsOf } from './requests.ts';
import { settingOf } from './settings.ts';
import type { CheckedStatement } from './statement.ts';
import type { Located } from './tree.ts';
import { trustOf } from './trust.ts';

export function assemble(context: Context, source: ControlSet['source'], statement: CheckedStatement): ControlSet {
  const { tree } = context;
  const organisation = organisationOf(context, childOf(tree, 'organisation'));
  return {
    schemaVersion: 1,
    source,
    organisation,
    statement: {
      ...statementOf(childOf(tree, 'statement'), statement, organisation.languages[0] ?? 'nl'),
      ...(isWholeTextNeeded(tree) ? statement.rest : {}),
    },
    systems: [...(childOf(tree, 'systems')?.members ?? [])].map(([id, { key, node }]) =>
      systemOf(context, id, node, context.problems.position(key.start).line),
    ),
    accounts: entriesOf(tree, 'accounts').map(([id, node]) => accountOf(context, id, node)),
    controls: itemsOf(tree, 'controls').map((node) => controlOf(context, node)),
    waivers: itemsOf(tree, 'waivers').map(waiverOf),
    attestations: itemsOf(tree, 'attestations').map((node) => attestationOf(context, node)),
    ...optional('trust', trustOf(context)),
  };
}

/** Does a control compare the published page with the file, or the parties of a visit with its words? */
const isWholeTextNeeded = (tree: Located): boolean =>
  itemsOf(tree, 'controls').some((control) =>
    ['statement', 'third-parties'].includes(text(control, 'safeguard') ?? ''),
  );

function organisationOf(context: Context, node: Located | undefined): Organisation {
  const languages = itemsOf(node, 'languages').map((item) => item.value as Lang);
  const words = itemsOf(node, 'words').flatMap((item) => textOf(item) ?? []);
  return {
    name: text(node, 'name') ?? '',
    ...optional('contact', text(node, 'contact')),
    languages: languages.length === 0 ? LANGS : languages,
    ...optional('timezone', text(node, 'timezone')),
    ...optional('logo', logoOf(context, childOf(node, 'logo'))),
    ...optional('words', words.length === 0 ? undefined : words),
  };
}

function statementOf(node: Located | undefined, checked: CheckedStatement, language: Lang): Statement {
  return {
    title: text(node, 'title') ?? '',
    ...optional('date', text(node, 'date')),
    ...optional('file', text(node, 'file')),
    ...optional('url', text(node, 'url')),
    language: (text(node, 'language') as Lang | undefined) ?? language,
    ...optional('digest', checked.digest),
    coverage: checked.coverage,
  };
}

function systemOf(context: Context, id: string, node: Located, line: number): System {
  const address = childOf(node, 'url');
  const url = address === undefined ? { value: null } : settingOf(context, address);
  return {
    id,
    name: nameOf(childOf(node, 'name')),
    url,
    endpoints: itemsOf(node, 'endpoints').map((item) => settingOf(context, item)),
    public: (childOf(node, 'public')?.value as boolean | undefined) ?? url.env === undefined,
    active: childOf(node, 'active')?.value === true,
    ...optional('login', loginOf(childOf(node, 'login'))),
    ...optional('mail', mailOf(childOf(node, 'mail'))),
    ...optional('mailbox', mailboxOf(context, childOf(node, 'mailbox'))),
    ...optional('requests', requestsOf(context, childOf(node, 'requests'))),
    ...websiteOf(node),
    ...optional('form', formOf(childOf(node, 'form'), url)),
    line,
  };
}

/** What a visit with a browser needs to know; the schema has checked its shape. */
function websiteOf(node: Located): Pick<System, 'pages' | 'processors' | 'own' | 'statistics' | 'consent'> {
  const list = (name: string) => childOf(node, name)?.value as readonly string[] | undefined;
  return {
    ...optional('pages', list('pages')),
    ...optional('processors', list('processors')),
    ...optional('own', list('own')),
    ...optional('statistics', childOf(node, 'statistics')?.value as System['statistics']),
    ...optional('consent', childOf(node, 'consent')?.value as System['consent']),
  };
}

function nameOf(node: Located | undefined): Text {
  const both = textOf(node);
  return both === undefined ? { nl: text(node, 'nl') ?? '', en: text(node, 'en') ?? '' } : { nl: both, en: both };
}

function loginOf(node: Located | undefined): Login | undefined {
  if (node === undefined) return undefined;
  const { driver: _driver, account: _account, ...options } = node.value as Readonly<Record<string, Json>>;
  return { driver: text(node, 'driver') ?? '', account: text(node, 'account') ?? '', options };
}

function mailOf(node: Located | undefined): Mail | undefined {
  if (node === undefined) return undefined;
  const dkim = itemsOf(node, 'dkim').flatMap((item) => textOf(item)?.toLowerCase() ?? []);
  return {
    domain: text(node, 'domain')?.toLowerCase() ?? '',
    ...optional('dkim', dkim.length === 0 ? undefined : dkim),
    incoming: childOf(node, 'incoming')?.value !== false,
    outgoing: childOf(node, 'outgoing')?.value !== false,
    clients: itemsOf(node, 'clients').flatMap((item) => withPort(textOf(item)) ?? []),
    ...optional('gap', secondsOf(text(node, 'gap'))),
    ...optional('ehlo', text(node, 'ehlo')),
    most: (childOf(node, 'most')?.value as number | undefined) ?? USUAL_MOST,
  };
}

function formOf(node: Located | undefined, url: Setting): ContactPage | undefined {
  if (node === undefined) return undefined;
  const fields = entriesOf(node, 'fields').map(([name, purpose]) => [name, textOf(purpose) ?? '']);
  return {
    place: url.value === null ? url : { ...url, value: new URL(text(node, 'path') ?? '', url.value).href },
    ...optional('to', text(node, 'to')),
    fields: Object.fromEntries(fields) as Readonly<Record<string, string>>,
  };
}

const PORTS: Readonly<Record<string, number>> = { imap: 143, imaps: 993, pop3: 110, pop3s: 995, smtp: 587, smtps: 465 };

function withPort(url: string | undefined): string | undefined {
  const [, scheme = '', host = '', port] = /^([a-z0-9]+):\/\/([^:/]+)(?::(\d+))?$/i.exec(url ?? '') ?? [];
  if (host === '') return undefined;
  const known = scheme.toLowerCase();
  return `${known}://${host.toLowerCase()}:${port ?? PORTS[known] ?? 0}`;
}

/** `20s`, `1m`. */
function secondsOf(time: string | undefined): number | undefined {
  const [, count, unit] = /^(\d+)([sm])$/.exec(time ?? '') ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'm' ? 60 : 1);
}

function accountOf(context: Context, id: string, node: Located): Account {
  const reference = (name: string) => textOf(childOf(node, name, 'env'));
  const [username, password, totp] = [reference('username') ?? '', reference('password') ?? '', reference('totp')];
  const pause = childOf(node, 'pause')?.value as number | undefined;
  const names = [username, password, ...(totp === undefined ? [] : [totp])];
  return {
    id,
    username: { env: username },
    password: { env: password },
    ...(totp === undefined ? {} : { totp: { env: totp } }),
    attempts: (childOf(node, 'attempts')?.value as number | undefined) ?? USUAL_ATTEMPTS,
    ...(pause === undefined ? {} : { pause }),
    missing: names.filter((name) => context.variable(name) === null),
  };
}

/** On one line, but for bullets: each keeps its own, so that a report can show the list that was published. */
const linesOf = (claim: string): string =>
  claim
    .split(/\n(?=[^\S\n]*[-*•–]\s)/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n');

function controlOf(context: Context, node: Located): Control {
  const { line, column } = context.problems.position(node.range.start);
  const isExtra = text(node, 'claim') === NO_CLAIM;
  const claim = text(node, 'claim') ?? text(childOf(context.tree, 'statement'), 'title') ?? '';
  return {
    id: text(node, 'id') ?? '',
    claim: isExtra ? '' : linesOf(claim),
    ...(isExtra ? { extra: true } : {}),
    system: text(node, 'system') ?? null,
    safeguard: text(node, 'safeguard') ?? '',
    ...optional('proves', provesOf(context, node)),
    ...optional('note', text(node, 'note')),
    ...optional('checks', childOf(node, 'checks')?.value as Control['checks']),
    params: (childOf(node, 'params')?.value ?? {}) as Control['params'],
    refs: itemsOf(node, 'refs').flatMap((item) => textOf(item) ?? []),
    line,
    column,
  };
}

function text(node: Located | undefined, name: string): string | undefined {
  return textOf(childOf(node, name));
}

function optional<Name extends string, T>(name: Name, value: T | undefined): { readonly [N in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [N in Name]: T });
}
