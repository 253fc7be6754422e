/** Logins: does the driver exist, and are its own options as it wants them? Drivers rely on that. */
import type { Context } from './context.ts';
import { childOf, entriesOf, textOf } from './read.ts';
import { reference } from './references.ts';
import { checkStructure } from './structure.ts';
import type { Located } from './tree.ts';

export function checkLogins(context: Context, told: ReadonlySet<Located>): void {
  const { drivers } = context.known;
  if (drivers === undefined) return;
  for (const [id, system] of entriesOf(context.tree, 'systems')) {
    const login = childOf(system, 'login');
    reference(context, childOf(login, 'driver'), drivers, 'login driver', 'CTL_UNKNOWN_DRIVER');
    const driver = textOf(childOf(login, 'driver'));
    if (login?.members === undefined || driver === undefined || !drivers.includes(driver)) continue;
    checkStructure(login, context.problems, {
      skip: told,
      by: `login-${driver}`,
      at: `systems.${id}.login${login.members.size > 0 ? '.' : ''}`,
    });
  }
}
