/** Which folder of an account is meant by a name of controls.yaml. */
import type { ListedFolder } from '../../mail/imap.ts';

/** RFC 6154: uses that servers mark folders with. */
const USES: Readonly<Record<string, string>> = {
  all: '\\all',
  archive: '\\archive',
  drafts: '\\drafts',
  junk: '\\junk',
  sent: '\\sent',
  trash: '\\trash',
};

export type FolderFound = ListedFolder | 'absent' | 'several';

/** A use names the folder that is marked so; any other name is a path, below INBOX too where a server has all folders there. */
export function folderFor(name: string, listed: readonly ListedFolder[]): FolderFound {
  const there = listed.filter(
    ({ attributes }) => !attributes.some((one) => one === '\\noselect' || one === '\\nonexistent'),
  );
  const use = USES[name.toLowerCase()];
  if (use !== undefined) {
    const marked = there.filter(({ attributes }) => attributes.includes(use));
    if (marked.length > 0) return marked.length > 1 ? 'several' : marked[0]!;
  }
  const wanted = name.normalize('NFC');
  if (wanted.toUpperCase() === 'INBOX')
    return there.find((folder) => folder.name.toUpperCase() === 'INBOX') ?? 'absent';
  const pathOf = (folder: ListedFolder) =>
    folder.delimiter === null ? folder.name : folder.name.replaceAll(folder.delimiter, '/');
  return (
    there.find((folder) => folder.name === wanted) ??
    there.find((folder) => pathOf(folder) === wanted) ??
    there.find((folder) => pathOf(folder) === `INBOX/${wanted}`) ??
    'absent'
  );
}
