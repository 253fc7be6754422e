/** A mailbox on Debian's Dovecot: it is counted as it is, and every message, flag and mark of a new message stays. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditMailbox, MAIL_HOST, OWNER } from '../../lib/mailbox-audit.ts';
import { install } from '../install.ts';
import { startDovecot, type Dovecot } from './start-dovecot.ts';

const DAY_MS = 86_400_000;
/** Words that stand in every message. */
const CANARIES = ['zeilboot-onderwerp', 'anker@afzender.example', 'kombuis-inhoud'] as const;
const NOBODY = 65_534;

let dovecot: Dovecot;
beforeAll(async () => {
  install(['dovecot']);
  dovecot = await startDovecot({ password: OWNER.password, users: [OWNER.username], host: MAIL_HOST });
  // In `new`, as they came in, and in `cur`, seen (S) and flagged (F).
  for (let index = 0; index < 12; index++) deliver('new', index, 2 + index * 4);
  for (let index = 0; index < 9; index++) deliver('cur', 100 + index, 100 + index, ':2,S');
  deliver('cur', 200, 400, ':2,FS');
  for (let index = 0; index < 30; index++) deliver('.Trash/cur', 300 + index, 10 + index * 20, ':2,S');
  for (let index = 0; index < 60; index++) deliver('.Verzonden/cur', 400 + index, 4 + index * 8, ':2,S');
}, 120_000);
afterAll(() => dovecot[Symbol.asyncDispose]());

function deliver(place: string, index: number, daysAgo: number, flags = ''): void {
  const file = join(dovecot.mail, OWNER.username, place, `${1_600_000_000 + index}.M${index}.kade${flags}`);
  const [subject, sender, text] = CANARIES;
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(dirname(dirname(file)), part), { recursive: true });
  writeFileSync(file, `From: ${sender}\nSubject: ${subject}\n\n${text}\n`);
  const time = new Date(Date.now() - daysAgo * DAY_MS);
  utimesSync(file, time, time);
  if (userInfo().uid !== 0) return;
  for (let path = file; path.startsWith(dovecot.mail); path = dirname(path)) {
    chownSync(path, NOBODY, NOBODY);
    if (place.startsWith('.') && dirname(path).endsWith(OWNER.username))
      for (const part of ['cur', 'new', 'tmp']) chownSync(join(path, part), NOBODY, NOBODY);
  }
}

/** Every message file by its name, which holds its flags, with its bytes and its time. */
function messages(): Record<string, string> {
  const root = join(dovecot.mail, OWNER.username);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?:^|\/)(?:new|cur)$/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.map((file) => [relative(root, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

function status(): string {
  const words = ['mailbox', 'status', '-u', OWNER.username, 'messages recent unseen', 'INBOX', 'Trash', 'Verzonden'];
  return execFileSync('doveadm', ['-c', dovecot.config, ...words]).toString();
}

it('is counted by its days, and left byte for byte as it was', async () => {
  const [files, counts] = [messages(), status()];
  expect(Object.keys(files)).toHaveLength(112);
  // Marks of new messages, which opening a folder in the usual way would take away.
  expect(counts).toMatch(/^INBOX .*recent=22 unseen=12\b/m);
  const config =
    '[{ folder: inbox, handled-within: 60d, allow: 8 }, { folder: Trash, keep-at-least: 1y, keep-at-most: 3y }, { folder: Verzonden, expect-per-month: 3 }]';
  const seen = await auditMailbox({ port: dovecot.ports[0]!, root: dovecot.ca }, { config });
  expect(Object.fromEntries(Object.entries(seen.findings).map(([check, { reason }]) => [check, reason]))).toEqual({
    'connection-safe': 'proven',
    'bin-exists': 'found',
    // Nine old messages without a flag.
    'inbox-cleared': 'old-in-inbox',
    // They were received long ago, and all of them were put in this folder today.
    'kept-long-enough': 'dates-look-migrated',
    'not-kept-too-long': 'nothing-older',
    'copies-kept': 'every-month',
  });
  expect(messages()).toEqual(files);
  expect(status()).toBe(counts);
  for (const word of [...CANARIES, OWNER.password, OWNER.username]) expect(seen.written).not.toContain(word);
});
