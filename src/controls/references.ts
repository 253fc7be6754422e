/** Does everything that the file names exist, once, and fit together? */
import type { SystemPart } from '../model/controls.ts';
import { EVIDENCE, type EvidenceManner } from '../model/evidence.ts';
import type { Context, Known } from './context.ts';
import type { ProblemCode } from './problem.ts';
import { checkParams } from './params.ts';
import { childOf, entriesOf, itemsOf, textOf } from './read.ts';
import type { Located } from './tree.ts';
import { didYouMean, quote } from './words.ts';

export function checkReferences(context: Context): void {
  const { tree, known } = context;
  const systems = entriesOf(tree, 'systems');
  const accounts = entriesOf(tree, 'accounts').map(([id]) => id);
  const systemIds = systems.map(([id]) => id);
  for (const [, system] of systems) {
    for (const part of ['login', 'mailbox'])
      reference(context, childOf(system, part, 'account'), accounts, 'account', 'CTL_UNKNOWN_ACCOUNT');
    const drill = childOf(system, 'form', 'drill');
    if (drill !== undefined)
      context.warnings.add(
        'CTL_NO_DRILL',
        drill.range,
        '"drill" has no effect yet: no test message is sent',
        'remove it; whether messages arrive can be confirmed by a person, with "safeguard: attestation"',
      );
  }
  const safeguards = known.safeguards.map(({ id }) => id);
  for (const control of itemsOf(tree, 'controls')) {
    reference(context, childOf(control, 'system'), systemIds, 'system', 'CTL_UNKNOWN_SYSTEM');
    reference(context, childOf(control, 'safeguard'), safeguards, 'safeguard', 'CTL_UNKNOWN_SAFEGUARD');
    checkNeeds(context, control);
    checkPublished(context, control);
    checkOverride(context, control);
    checkRaised(context, control);
    checkParams(context, control);
  }
  checkDuplicates(context, itemsOf(tree, 'controls'), (control) => childOf(control, 'id'), 'control');
  tellUnused(context, accounts);
}

/** A problem when the name at this place is none of the known ones. */
export function reference(
  { problems }: Pick<Context, 'problems'>,
  node: Located | undefined,
  known: readonly string[],
  kind: string,
  code: ProblemCode,
): void {
  const name = textOf(node);
  if (node === undefined || name === undefined || known.includes(name)) return;
  problems.add(code, node.range, `there is no ${kind} ${quote(name)}`, didYouMean(name, known, kind));
}

/** A problem for each entry that repeats the name of an earlier one. */
export function checkDuplicates(
  { problems }: Pick<Context, 'problems'>,
  entries: readonly Located[],
  nameOf: (entry: Located) => Located | undefined,
  kind: string,
): void {
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const node = nameOf(entry);
    const name = textOf(node);
    if (node === undefined || name === undefined) continue;
    const first = seen.get(name);
    if (first === undefined) seen.set(name, problems.position(node.range.start).line);
    else
      problems.add(
        'CTL_DUPLICATE',
        node.range,
        `${kind} ${quote(name)} is defined twice`,
        `it was defined on line ${first}; give this one another name, or remove it`,
      );
  }
}

/** A control that asks something of a system needs that system; one that logs in needs a login, and maybe a second factor. */
function checkNeeds(context: Context, control: Located): void {
  const node = childOf(control, 'safeguard');
  const safeguard = context.known.safeguards.find(({ id }) => id === node?.value);
  if (node === undefined || safeguard === undefined || safeguard.id === 'attestation') return;
  const system = textOf(childOf(control, 'system'));
  if (childOf(control, 'system') === undefined) {
    context.problems.add(
      'CTL_MISSING_KEY',
      node.range,
      `safeguard ${quote(safeguard.id)} is proven on a system, and this control names none`,
      'add "system:" with the id of a system, or use "safeguard: attestation"',
    );
    return;
  }
  const found = system === undefined ? undefined : childOf(context.tree, 'systems', system);
  if (found === undefined || system === undefined) return;
  checkPlace(context, { node, safeguard: safeguard.id, found, system });
  if (!needsAccount(safeguard.id, context.known)) return;
  if (childOf(found, 'login') === undefined)
    context.warnings.add(
      'CTL_NO_LOGIN',
      node.range,
      `safeguard ${quote(safeguard.id)} needs to log in, and system ${quote(system)} has no login`,
      `add "login: { driver: form, account: … }" to the system; until then part of this is not checked`,
    );
  const account = textOf(childOf(found, 'login', 'account'));
  const definition = account === undefined ? undefined : childOf(context.tree, 'accounts', account);
  if (safeguard.id === 'two-factor' && definition !== undefined && childOf(definition, 'totp') === undefined)
    context.warnings.add(
      'CTL_NO_TOTP',
      node.range,
      `two factors are promised, and account ${quote(account ?? '')} has no totp`,
      'add "totp: { env: NAME }" with the seed of the audit account; until then part of this is not checked',
    );
}

/** A safeguard is proven on the address of a system, or on a part of it that needs none. */
function checkPlace(
  context: Context,
  { node, safeguard, found, system }: { node: Located; safeguard: string; found: Located; system: string },
): void {
  const places = evidenceOf(safeguard, context.known).map(({ scope }) => (isPart(scope) ? scope : 'url'));
  for (const place of new Set(places))
    if (childOf(found, place) === undefined)
      context.problems.add(
        'CTL_MISSING_KEY',
        node.range,
        `safeguard ${quote(safeguard)} is proven on the ${PLACES[place].words} of a system, and system ${quote(system)} has no ${quote(place)}`,
        `add "${PLACES[place].example}" to the system`,
      );
}

const PLACES = {
  url: { words: 'address', example: 'url: https://www.example.nl' },
  mailbox: {
    words: 'mailbox',
    example:
      'mailbox: { host: mail.example.nl, account: mailbox-audit, folders: [{ folder: trash, keep-at-least: 1y }] }',
  },
  mail: { words: 'mail', example: 'mail: { domain: example.nl }' },
  form: { words: 'contact form', example: 'form: { path: /contact }' },
  requests: { words: 'register', example: 'requests: { file: requests.csv }' },
} as const;

const isPart = (scope: EvidenceManner['scope']): scope is SystemPart => scope !== 'endpoint' && scope !== 'system';

/** The published page is compared with the file, at the address that the statement names. */
function checkPublished(context: Context, control: Located): void {
  const node = childOf(control, 'safeguard');
  if (node?.value !== 'statement') return;
  const [wanted, example] = [
    ['url', 'https://www.example.nl/privacy'],
    ['file', 'statement.html'],
  ].find(([name = '']) => childOf(context.tree, 'statement', name) === undefined) ?? [undefined, ''];
  if (wanted === undefined) return;
  context.problems.add(
    'CTL_MISSING_KEY',
    node.range,
    `safeguard "statement" compares the published page with the file, and the statement has no "${wanted}"`,
    `add "${wanted}: ${example}" under "statement:"`,
  );
}

/** Other topics than those of the safeguard need a reason that readers of the report can see. */
function checkOverride(context: Context, control: Located): void {
  const member = control.members?.get('topics');
  if (member === undefined || (textOf(childOf(control, 'note')) ?? '').trim() !== '') return;
  context.problems.add(
    'CTL_MISSING_KEY',
    member.key,
    '"topics" overrides what the safeguard proves, and this control has no "note"',
    'add "note:" that says why, or remove "topics:"',
  );
}

function checkRaised(context: Context, control: Located): void {
  const safeguard = context.known.safeguards.find(({ id }) => id === textOf(childOf(control, 'safeguard')));
  if (safeguard === undefined) return;
  const own = safeguard.checks.map(({ check }) => check);
  for (const [id, { key }] of childOf(control, 'checks')?.members ?? [])
    if (!own.includes(id))
      context.problems.add(
        'CTL_UNKNOWN_CHECK',
        key,
        `check ${quote(id)} is not part of safeguard ${quote(safeguard.id)}`,
        didYouMean(id, own, 'check'),
      );
}

const needsAccount = (safeguard: string, known: Known): boolean =>
  evidenceOf(safeguard, known).some(({ account }) => account === true);

/** How what the checks of a safeguard need is asked for. */
function evidenceOf(safeguard: string, known: Known): EvidenceManner[] {
  const checks = known.safeguards.find(({ id }) => id === safeguard)?.checks ?? [];
  const needs = checks.flatMap(({ check }) => known.checks.find(({ id }) => id === check)?.needs ?? []);
  return needs.map((kind) => EVIDENCE[kind]);
}

function tellUnused(context: Context, accounts: readonly string[]): void {
  const used = entriesOf(context.tree, 'systems').flatMap(([, system]) => [
    childOf(system, 'login', 'account')?.value,
    childOf(system, 'mailbox', 'account')?.value,
    // An account without a second factor, which shows that a side door works; some drivers know the door themselves.
    ...['appPassword', 'control'].map((name) => childOf(system, 'login', name)?.value),
    ...(childOf(system, 'login', 'doors')?.items ?? []).map((door) => childOf(door, 'control')?.value),
  ]);
  for (const account of accounts) {
    const member = childOf(context.tree, 'accounts')?.members?.get(account);
    if (used.includes(account) || member === undefined) continue;
    context.warnings.add(
      'CTL_UNUSED',
      member.key,
      `no system logs in with account ${quote(account)}`,
      'name it under the login of a system, or remove it',
    );
  }
}
