/** What is asked of each folder that controls.yaml names: numbers of messages by their days, and no more. */
import type { MailFolderPromise } from '../../model/controls.ts';
import type { CountedFolder, FolderSeen, MailboxContents } from '../../model/evidence/mailbox.ts';
import type { Term } from '../../model/day.ts';
import type { ListedFolder } from '../../mail/imap.ts';
import { folderFor } from './folder.ts';
import type { Imap } from './imap.ts';
import { equalParts, fullMonths, before, NotCounted, since, spreadOver, type Count, type DateKind } from './spread.ts';

export async function countFolders(
  imap: Imap,
  folders: readonly MailFolderPromise[],
  today: string,
): Promise<MailboxContents> {
  const listed = await imap.folders();
  const seen: MailboxContents['folders'][number][] = [];
  for (const promise of folders) seen.push({ ...promise, seen: await lookInto(promise, listed, imap, today) });
  return { today, gmail: imap.offers('X-GM-EXT-1'), folders: seen };
}

async function lookInto(
  promise: MailFolderPromise,
  listed: readonly ListedFolder[],
  imap: Imap,
  today: string,
): Promise<FolderSeen> {
  const found = folderFor(promise.folder, listed);
  if (found === 'absent') return { state: 'absent', marked: imap.offers('SPECIAL-USE') };
  if (found === 'several') return { state: 'several' };
  const messages = await imap.examine(found);
  if (messages === null) return { state: 'closed' };
  const count: Count = async (...keys) => {
    // An empty folder needs no question, and a server may answer it with an error.
    const number = messages === 0 ? 0 : await imap.count(keys);
    if (number === null) throw new NotCounted();
    return number;
  };
  try {
    const { keepAtLeast, keepAtMost } = promise;
    const wantsSaveDates = keepAtLeast !== undefined || keepAtMost !== undefined;
    // RFC 8514 §4.3: a server may keep them for some folders only, and answers with the dates of receipt for the others.
    const hasSaveDates = wantsSaveDates && imap.offers('SAVEDATE') && (await count('SAVEDATESUPPORTED')) > 0;
    return await counted(promise, { messages, hasSaveDates, today, count });
  } catch (error) {
    if (error instanceof NotCounted) return { state: 'not-counted' };
    throw error;
  }
}

interface Folder {
  readonly messages: number;
  readonly hasSaveDates: boolean;
  readonly today: string;
  readonly count: Count;
}

async function counted(promise: MailFolderPromise, folder: Folder): Promise<CountedFolder> {
  const { handledWithin, keepAtLeast, keepAtMost, expectPerMonth } = promise;
  const { messages, hasSaveDates, today, count } = folder;
  const olderThan = (kind: DateKind, term: Term) => count(before(kind, since(today, term)));
  const old =
    handledWithin === undefined ? null : await count('UNFLAGGED', 'UNDRAFT', before('', since(today, handledWithin)));
  const beyond =
    keepAtMost === undefined
      ? null
      : {
          received: await olderThan('', keepAtMost),
          saved: hasSaveDates ? await olderThan('SAVED', keepAtMost) : null,
        };
  const kept = keepAtLeast ?? keepAtMost;
  const terms = [handledWithin, keepAtLeast, keepAtMost].filter((term) => term !== undefined);
  const longest = terms.map((term) => since(today, term)).sort()[0];
  const days = expectPerMonth === undefined && longest !== undefined ? equalParts(longest, today) : fullMonths(today);
  return {
    state: 'counted',
    messages,
    old,
    beyond,
    received: await spreadOver(days, '', count),
    saved:
      hasSaveDates && kept !== undefined
        ? await spreadOver(equalParts(since(today, kept), today), 'SAVED', count)
        : null,
  };
}
