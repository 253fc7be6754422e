/** Logins: does the driver exist, and are its own options as its schema wants them? Drivers rely on that. */
import type { Context } from './context.ts';
import { childOf, entriesOf, textOf } from './read.ts';
import { reference } from './references.ts';
import { checkStructure } from './structure.ts';
import type { Located } from './tree.ts';

export function checkLogins(context: Context, told: ReadonlySet<Located>): void {
  const { drivers } = context.known;
  if (drivers === undefined) return;
  const names = drivers.map(({ name }) => name);
  for (const [id, system] of entriesOf(context.tree, 'systems')) {
    const login = childOf(system, 'login');
    reference(context, childOf(login, 'driver'), names, 'login driver', 'CTL_UNKNOWN_DRIVER');
    const driver = drivers.find(({ name }) => name === textOf(childOf(login, 'driver')));
    if (login?.members === undefined || driver === undefined) continue;
    const properties = { ...(driver.options['properties'] as object | undefined), driver: {}, account: {} };
    const by = { ...driver.options, properties };
    checkStructure(login, context.problems, {
      skip: told,
      by,
      at: `systems.${id}.login${login.members.size > 0 ? '.' : ''}`,
    });
  }
}
