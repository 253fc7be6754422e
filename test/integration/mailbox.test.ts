/** A mailbox, audited as a user would: each check fails for its reason, nothing is asked but days, and nothing says more than that. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createAuthority } from '../../src/lab/authority.ts';
import { evenly, startImap, type Folder, type ImapOptions } from '../lib/imap-server.ts';
import { auditMailbox, MAIL_HOST, OWNER, type MailboxRun } from '../lib/mailbox-audit.ts';

const FOLDERS =
  '[{ folder: inbox, handled-within: 60d, allow: 3 }, { folder: trash, keep-at-least: 1y, keep-at-most: 3y }, { folder: sent, expect-per-month: 5 }]';

let authority: Awaited<ReturnType<typeof createAuthority>>;
let stranger: typeof authority;
beforeAll(async () => {
  authority = await createAuthority('Mailbox test', new Date());
  stranger = await createAuthority('Nobody', new Date());
});

const inbox: Folder = { path: 'INBOX', messages: evenly(40, 50, 0) };
const bin: Folder = {
  path: 'Weg & klaar',
  use: '\\Trash',
  messages: evenly(400, 1000, 1, (received) => ({ saved: received - 1 })),
};
const sent: Folder = { path: 'Verstuurd', use: '\\Sent', messages: evenly(500, 700, 0) };
/** A name of a folder can be the name of somebody. */
const person: Folder = { path: 'Dossiers/mevrouw Zonnebloem', messages: evenly(7, 90, 1) };

interface Given extends Partial<Pick<ImapOptions, 'folders' | 'offers' | 'answers'>>, MailboxRun {
  readonly names?: readonly string[];
  readonly by?: 'nobody';
}

async function audit(given: Given = {}) {
  const { names = [MAIL_HOST], by, config = FOLDERS, folders = [inbox, bin, sent, person], env = {}, ...more } = given;
  const { chain, key } = await (by === undefined ? authority : stranger).issue({ names: [...names] });
  await using server = await startImap({ folders, key, cert: chain, ...OWNER, ...more });
  const seen = await auditMailbox({ port: server.port, root: authority.root }, { config, env });
  return { ...seen, commands: server.commands };
}

describe('a mailbox', () => {
  it('passes by days alone, and leaves no name behind', async () => {
    const { code, outcome, findings, written, commands } = await audit();
    expect({ code, outcome }).toEqual({ code: 0, outcome: 'pass' });
    expect(Object.values(findings).map((one) => one.outcome)).toEqual(Array.from({ length: 6 }, () => 'pass'));
    expect(commands.filter((line) => !/^(?:CAPABILITY|AUTHENTICATE|LIST|EXAMINE|SEARCH|LOGOUT)\b/.test(line))).toEqual(
      [],
    );
    const keys =
      /^SEARCH RETURN \(COUNT\)(?: (?:UNFLAGGED|UNDRAFT|SAVEDATESUPPORTED|(?:SAVED)?(?:BEFORE|SINCE) \d+-[A-Z][a-z]{2}-\d{4}))+$/;
    expect(commands.filter((line) => line.startsWith('SEARCH') && !keys.test(line))).toEqual([]);
    for (const word of [OWNER.password, OWNER.username, 'Zonnebloem', 'Weg & klaar'])
      expect(written).not.toContain(word);
  });

  it.each([
    ['inbox-cleared', { folders: [{ ...inbox, messages: [...inbox.messages, ...evenly(4, 300, 200)] }, bin, sent] }],
    [
      'kept-long-enough',
      { folders: [inbox, { ...bin, messages: evenly(400, 1000, 1, (at) => ({ saved: at % 20 })) }, sent] },
    ],
    ['not-kept-too-long', { folders: [inbox, { ...bin, messages: evenly(400, 1500, 1) }, sent] }],
    [
      'copies-kept',
      {
        folders: [
          inbox,
          bin,
          { ...sent, messages: sent.messages.filter(({ received }) => received < 100 || received > 180) },
        ],
      },
    ],
    ['bin-exists', { config: '[{ folder: Prullenmand, keep-at-least: 1y }]' }],
    ['connection-safe', { names: ['mail.elders.example'] }],
    ['connection-safe', { by: 'nobody' }],
  ] as const)('fails %s alone (%#)', async (check, given) => {
    const { code, failing, commands } = await audit(given);
    expect({ code, failing }).toEqual({ code: 1, failing: [check] });
    if (check === 'connection-safe') expect(commands).toEqual([]);
  });

  it('says nothing of numbers to clients', async () => {
    const { reports } = await audit({ folders: [{ ...inbox, messages: evenly(8317, 300, 100) }, bin, sent] });
    const client = Object.fromEntries(reports)['client.html'];
    expect(client).toContain('bewaard');
    expect(client).not.toMatch(/8[.,]?317|≥ 100/);
  });

  it.each([
    ['AUTHENTICATE without a first answer', ['IMAP4rev1 AUTH=PLAIN LOGINDISABLED', 'IMAP4rev1 SPECIAL-USE SAVEDATE']],
    ['LOGIN, and lists instead of counts', ['IMAP4rev1', 'IMAP4rev1 SPECIAL-USE SAVEDATE']],
  ] as const)('works with %s', async (_name, offers) => {
    expect(await audit({ offers })).toMatchObject({ code: 0, outcome: 'pass' });
  });

  it.each([
    ['no way in by password', { offers: ['IMAP4rev1 AUTH=XOAUTH2 LOGINDISABLED', ''] }, 'inconclusive', ['CAPABILITY']],
    ['a wrong password', { env: { POST_PASSWORD: 'Acht schepen?' } }, 'error', ['CAPABILITY', 'AUTHENTICATE']],
    ['a server that hangs up', { answers: { SEARCH: 'hang up' } }, 'error', null],
    ['a server that refuses to search', { answers: { SEARCH: 'NO not today' } }, 'inconclusive', null],
    ['no list of folders', { answers: { LIST: 'NO not today' } }, 'inconclusive', null],
  ] as const)('decides nothing with %s', async (_name, given, outcome, asked) => {
    const { code, findings, commands } = await audit(given);
    expect(code).toBe(3);
    expect(findings['connection-safe']?.outcome).toBe('pass');
    expect(findings['kept-long-enough']?.outcome).toBe(outcome);
    if (asked !== null) expect(commands).toEqual(asked);
  });

  it('without its variables is not tested', async () => {
    expect(await audit({ env: { POST_PASSWORD: '' } })).toMatchObject({
      code: 3,
      outcome: 'not-checked',
      commands: [],
    });
  });
});
