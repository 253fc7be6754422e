/** Addresses: from the file or from the environment, always http(s) and never with credentials in them. */
import type { Setting } from '../model/controls.ts';
import type { Context } from './context.ts';
import { childOf, entriesOf, itemsOf, textOf } from './read.ts';
import { secretShape, VARIABLE } from './secret-shapes.ts';
import type { Located } from './tree.ts';
import { quote } from './words.ts';

/** Tells of addresses that cannot be used; `told` holds literal secrets, which were told already. */
export function checkAddresses(context: Context, told: ReadonlySet<Located>): void {
  const statementUrl = childOf(context.tree, 'statement', 'url');
  const nodes = entriesOf(context.tree, 'systems').flatMap(([, system]) => [
    childOf(system, 'url'),
    ...itemsOf(system, 'endpoints'),
  ]);
  for (const node of [statementUrl, ...nodes]) {
    if (node === undefined || told.has(node)) continue;
    const literal = textOf(node);
    if (literal !== undefined) checkLiteral(context, node, literal);
    else checkVariable(context, node);
  }
  for (const [, system] of entriesOf(context.tree, 'systems')) checkScheme(context, childOf(system, 'url'));
  checkScheme(context, statementUrl);
}

/** Further endpoints may be plain HTTP, to show that they lead on. A system that only has that cannot keep a promise. */
function checkScheme(context: Context, node: Located | undefined): void {
  const literal = textOf(node);
  if (node === undefined || literal === undefined || !/^http:/i.test(literal)) return;
  context.problems.add(
    'CTL_URL',
    node.range,
    `address ${quote(literal)} is not HTTPS`,
    `write https://${literal.slice(7, 67)}; the way from http:// to it is looked at as well`,
  );
}

function checkLiteral(context: Context, node: Located, literal: string): void {
  const problem = addressProblem(literal);
  if (problem === undefined) return;
  const hint = /^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(literal)
    ? `write https://${literal.slice(0, 60)}`
    : 'write it whole, e.g. https://www.example.nl, or { env: NAME }';
  context.problems.add('CTL_URL', node.range, `address ${quote(literal)} ${problem}`, hint);
}

/** The value of the variable is not shown: it was kept out of the file for a reason. */
function checkVariable(context: Context, node: Located): void {
  const reference = childOf(node, 'env');
  const name = textOf(reference);
  if (reference === undefined || name === undefined || !VARIABLE.test(name)) return;
  const value = context.variable(name)?.trim() ?? '';
  const problem = value === '' ? undefined : addressProblem(value);
  if (problem !== undefined)
    context.problems.add(
      'CTL_ENVIRONMENT',
      reference.range,
      `the address in environment variable ${name} ${problem} (its value is not shown)`,
      `set ${name} to an address like https://host.example.nl, without user name and password`,
    );
}

/** TOTP secrets that no code can be made of; their values are not shown. */
export function checkTotp(context: Context): void {
  for (const [id, account] of entriesOf(context.tree, 'accounts')) {
    const reference = childOf(account, 'totp', 'env');
    const name = textOf(reference);
    if (reference === undefined || name === undefined || !VARIABLE.test(name)) continue;
    const value = context.variable(name)?.trim() ?? '';
    const problem = value === '' ? null : context.known.totpProblem?.(value);
    if (problem != null)
      context.problems.add(
        'CTL_ENVIRONMENT',
        reference.range,
        `environment variable ${name}, of account ${quote(id)}: ${problem} (its value is not shown)`,
        `set ${name} to the secret or the otpauth address that was shown when two-factor authentication was set up`,
      );
  }
}

/** Why this cannot be an address to audit; undefined when it can. */
function addressProblem(address: string): string | undefined {
  if (!URL.canParse(address)) return 'is not a complete URL';
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'does not start with https:// or http://';
  if (url.username !== '' || url.password !== '' || secretShape(address) !== undefined) return 'holds credentials';
  if (!/^https?:\/\//i.test(address) || /\s/.test(address)) return 'is not a complete URL';
  return url.hash === '' ? undefined : 'has a # part, which is never sent to a server';
}

/** The setting as it holds for this run. */
export function settingOf(context: Context, node: Located): Setting {
  const literal = textOf(node);
  if (literal !== undefined) return { value: literal };
  const env = textOf(childOf(node, 'env')) ?? '';
  return { value: context.variable(env)?.trim() || null, env };
}
