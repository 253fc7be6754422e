/** A mailbox of a system, and what is promised of its folders. */
import type { Mailbox, MailFolderPromise } from '../model/controls.ts';
import { addTerm, termOf, type Term } from '../model/day.ts';
import type { Context } from './context.ts';
import { childOf, entriesOf, itemsOf, textOf } from './read.ts';
import { settingOf } from './settings.ts';
import type { Located } from './tree.ts';

/** Only for an entry in which no problem was found. */
export function mailboxOf(context: Context, node: Located | undefined): Mailbox | undefined {
  if (node === undefined) return undefined;
  const host = settingOf(context, childOf(node, 'host')!);
  const port = childOf(node, 'port')?.value as number | undefined;
  const value = host.value === null || port === undefined ? host.value : `${host.value}:${port}`;
  return {
    place: { ...host, value: value?.toLowerCase() ?? null },
    account: textOf(childOf(node, 'account')) ?? '',
    folders: itemsOf(node, 'folders').map(folderOf),
  };
}

function folderOf(node: Located): MailFolderPromise {
  const [handledWithin, keepAtLeast, keepAtMost] = ['handled-within', 'keep-at-least', 'keep-at-most'].map((name) =>
    termIn(node, name),
  );
  const expected = childOf(node, 'expect-per-month')?.value as number | undefined;
  return {
    folder: textOf(childOf(node, 'folder')) ?? '',
    ...(handledWithin === undefined ? {} : { handledWithin }),
    allow: (childOf(node, 'allow')?.value as number | undefined) ?? 0,
    ...(keepAtLeast === undefined ? {} : { keepAtLeast }),
    ...(keepAtMost === undefined ? {} : { keepAtMost }),
    ...(expected === undefined ? {} : { expectPerMonth: expected }),
  };
}

const termIn = (node: Located, name: string): Term | undefined => termOf(textOf(childOf(node, name)) ?? '');

/** A folder cannot hold a message longer than it is kept at most. */
export function checkMailboxes({ tree, problems }: Pick<Context, 'tree' | 'problems'>): void {
  for (const [, system] of entriesOf(tree, 'systems'))
    for (const folder of itemsOf(childOf(system, 'mailbox'), 'folders')) {
      const [least, most] = [termIn(folder, 'keep-at-least'), termIn(folder, 'keep-at-most')];
      const node = childOf(folder, 'keep-at-most');
      if (least === undefined || most === undefined || node === undefined) continue;
      if (addTerm(ANY_DAY, least) <= addTerm(ANY_DAY, most)) continue;
      problems.add(
        'CTL_VALUE',
        node.range,
        '"keep-at-most" is shorter than "keep-at-least"',
        'a message is deleted between the two: make it the longer one',
      );
    }
}

const ANY_DAY = '2026-01-01';
