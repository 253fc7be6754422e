/** Messages as their receivers get them: over real HTTP and SMTP on loopback, changed controls first, nothing secret. */
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { runControl } from '../../../src/history/compare.ts';
import type { LedgerEntry } from '../../../src/model/history.ts';
import { changesOf, runBefore } from '../../../src/notify/changes.ts';
import { mailText, messageOf, slackBody, teamsBody, webhookBody } from '../../../src/notify/message.ts';
import { remindersOf } from '../../../src/notify/reminders.ts';
import { postJson, sendMail } from '../../../src/notify/send.ts';
import { forbiddenToClients } from '../../lib/leaks.ts';
import { oddlyNamed } from '../../lib/mail-server.ts';
import { healthyAssessment, hostileAssessment, partAssessment, sampleAssessment } from '../../lib/sample.ts';

const assessment = sampleAssessment();
const before = ledgerOf(healthyAssessment());

function ledgerOf(run: ReturnType<typeof sampleAssessment>): LedgerEntry {
  const controls = run.controls.map(runControl);
  const { startedAt, finishedAt, complete, summary } = run;
  const earlier = { id: 'earlier', startedAt: startedAt.replace('2026', '2025'), finishedAt, complete, summary };
  return { schemaVersion: 1, ...earlier, controls, assessmentDigest: 'sha256:0', previous: null };
}

function bodies(run = assessment, earlier: LedgerEntry | null = before) {
  const changes = changesOf(run, earlier ?? undefined);
  const about = { lang: 'nl' as const, changes, first: earlier === null, link: 'https://github.test/run/1' };
  const message = messageOf(run, about);
  return { message, all: [slackBody(message), teamsBody(message), webhookBody(run, about), mailText(message)] };
}

describe('a message', () => {
  it('names the changed controls first, the worst on top, then the counts', () => {
    const { message } = bodies();
    const changed = assessment.controls.filter(
      ({ id, outcome }) => before.controls.find((control) => control.id === id)?.outcome !== outcome,
    );
    expect(message.intro).toBe('Veranderd sinds de vorige meting:');
    expect(message.changes).toHaveLength(Math.min(16, changed.length));
    expect(message.changes[0]).toContain('niet nagekomen');
    const text = mailText(message);
    expect(text.indexOf(message.changes[0]!)).toBeLessThan(text.indexOf(message.counts));
    expect(message.counts).toContain(`${assessment.summary.fail} niet nagekomen`);
  });

  it.each([
    ['2026-09-01', '2026-08-31', true],
    ['2026-08-31', '2026-08-30', false],
    ['2026-09-24', '2026-09-20', true],
    ['2026-10-02', '2026-10-01', true],
    ['2026-10-03', '2026-10-02', false],
  ])('reminds on %s, after a run on %s, of a confirmation until 1 October: %s', (now, then, reminds) => {
    const about = {
      kind: 'attestation-expires-soon',
      control: 'kept',
      text: { nl: 'verloopt', en: 'expires' },
    } as const;
    const attestation = {
      control: 'kept',
      by: 'Jan',
      date: '2025-10-01',
      expires: '2026-10-01',
      statement: 'x',
      current: true,
    };
    const [first] = healthyAssessment().controls;
    const run = {
      ...assessment,
      startedAt: `${now}T08:00:00.000Z`,
      controls: [{ ...first!, id: 'kept', outcome: 'attested' as const, findings: [], attestation }],
      notices: [about],
    };
    const reminders = remindersOf(run, { ...before, startedAt: `${then}T08:00:00.000Z` });
    expect(reminders).toEqual(reminds ? [about] : []);
    const { changes } = messageOf(run, { lang: 'nl', changes: [], first: false, reminders });
    expect(changes).toEqual(reminds ? ['verloopt'] : []);
  });

  it('says when nothing changed, when there was no run before, and when all is kept', () => {
    expect(bodies(assessment, ledgerOf(assessment)).message.intro).toBe('Niets veranderd sinds de vorige meting.');
    expect(bodies(assessment, null).message).toMatchObject({ intro: 'Dit is de eerste meting.', changes: [] });
    expect(bodies(healthyAssessment()).message.subject).toMatch(
      /: \d+ van de 13 toezeggingen zijn bewezen, \d+ zijn bevestigd door een medewerker$/,
    );
    expect(bodies({ ...healthyAssessment(), complete: false }).message.subject).toMatch(/niet van elke toezegging/);
  });

  it('compares with the last run that is not this one', () => {
    const own = { ...ledgerOf(assessment), id: assessment.id, startedAt: assessment.startedAt };
    expect(runBefore(assessment, [before, own])).toBe(before);
    expect(runBefore(assessment, [own])).toBeUndefined();
  });

  it('says nothing of what the run was not asked to look at, and compares with the last that looked at the same', () => {
    const [whole, part] = [ledgerOf(healthyAssessment()), partAssessment(['website-https'])];
    expect(bodies(part, whole).message).toMatchObject({
      intro: 'Niets veranderd sinds de vorige meting.',
      changes: [],
    });
    const controls = whole.controls.map((control) => ({ ...control, selected: false as const }));
    expect(runBefore(assessment, [whole, { ...whole, controls }])).toBe(whole);
  });

  it('tells of an exception that began, and that nothing is new while it lasts', () => {
    const { waiver: _, ...found } = assessment.controls.find(({ outcome }) => outcome === 'fail')!;
    const about = { owner: 'Beheer', reason: 'Vervanging is besteld.', expires: '2099-01-01' };
    const excepted = {
      ...assessment,
      controls: [{ ...found, waiver: { control: found.id, ...about, current: true } }],
    };
    const began = bodies(excepted, ledgerOf({ ...assessment, controls: [found] }));
    expect(began.message.changes).toEqual([expect.stringMatching(/^\S+: niet nagekomen, met uitzondering/)]);
    expect(began.all[2]).toMatchObject({ changes: [{ before: 'fail', now: 'fail', waived: true }] });
    expect(bodies(excepted, ledgerOf(excepted)).message.changes).toEqual([]);
  });

  it('gives away nothing that the report for clients holds back', () => {
    const said = JSON.stringify(bodies().all);
    const forbidden = forbiddenToClients(assessment).filter(
      (text) => !assessment.controls.some(({ id }) => id === text),
    );
    expect(forbidden.length).toBeGreaterThan(20);
    expect(forbidden.filter((text) => said.includes(text))).toEqual([]);
  });

  it('keeps hostile text as text', () => {
    const { all } = bodies(hostileAssessment());
    const [slack, teams, , mail] = all;
    expect(JSON.stringify(slack)).not.toContain('mrkdwn');
    expect(JSON.stringify((slack as { text: string }).text)).not.toMatch(/<|>/);
    expect(JSON.stringify(teams)).not.toMatch(/(?<!\\\\)\[(?!\{)[a-z]|\u202e/);
    expect(String(mail).split('\n')[0]).not.toMatch(/[\r\u0000-\u001f\u202e]/);
  });
});

async function startReceiver(answers: readonly (number | 'hang')[]) {
  const received: { body: string; signature: string | undefined }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const signature = request.headers['x-waarborg-signature-256'];
      const status = answers[Math.min(received.length, answers.length - 1)] ?? 200;
      received.push({ body, signature: Array.isArray(signature) ? signature[0] : signature });
      if (status !== 'hang') response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook-secret`,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const OPTIONS = { timeoutMs: 20_000, tries: 3, sleep: async () => undefined };

describe('a webhook', () => {
  it('receives the body, signed', async () => {
    await using receiver = await startReceiver([200]);
    expect(await postJson(receiver.address, bodies().all[2], OPTIONS, 'key')).toEqual({ ok: true });
    const { body, signature } = receiver.received[0]!;
    expect(JSON.parse(body)).toMatchObject({ event: 'waarborg.run', run: assessment.id });
    expect(signature).toBe(`sha256=${createHmac('sha256', 'key').update(body).digest('hex')}`);
  });

  it.each([
    ['broken once', [500, 200], true, 2],
    ['busy once', [429, 204], true, 2],
    ['always broken', [503], false, 3],
    ['refusing', [404], false, 1],
    ['redirecting, which is not followed', [307], false, 1],
    ['silent', ['hang'], false, 3],
  ] as const)('is tried as often as makes sense: %s', async (_name, answers, ok, times) => {
    await using receiver = await startReceiver(answers);
    let pauses = 0;
    const sleep = () => Promise.resolve(void (pauses += 1));
    const timeoutMs = answers[0] === 'hang' ? 100 : 20_000;
    const delivery = await postJson(receiver.address, {}, { ...OPTIONS, timeoutMs, sleep });
    expect(delivery.ok).toBe(ok);
    // Whether one arrives before we give it up is not ours to say.
    expect(pauses + 1).toBe(times);
    if (answers[0] !== 'hang') expect(receiver.received).toHaveLength(times);
    expect(JSON.stringify(delivery)).not.toContain('hook-secret');
  });

  it.each(['http://hooks.example.nl/hook-secret', 'ftp://x/hook-secret', 'hook-secret'])(
    'has to be safe: %s',
    async (address) => {
      const delivery = await postJson(address, {}, OPTIONS);
      expect(delivery.ok).toBe(false);
      expect(JSON.stringify(delivery)).not.toContain('hook-secret');
    },
  );
});

describe('mail', () => {
  it('arrives with changed controls first, and logs in', async () => {
    const mails: string[] = [];
    const users: (string | undefined)[] = [];
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username }, _session, done) => {
        users.push(username);
        done(null, { user: username });
      },
      onData: (stream, _session, done) => {
        let mail = '';
        stream.on('data', (chunk: Buffer) => (mail += chunk.toString()));
        stream.on('end', () => {
          mails.push(mail);
          done();
        });
      },
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.server.address() as AddressInfo;
    const { message } = bodies();
    const mail = { from: 'audit@a.test', to: 'owner@a.test', subject: message.subject, text: mailText(message) };
    expect(await sendMail(`smtp://us%40er:pa%3Ass@127.0.0.1:${port}`, mail, OPTIONS)).toEqual({ ok: true });
    await new Promise<void>((closed) => server.close(closed));
    expect(users).toEqual(['us@er']);
    expect(mails[0]).toContain('To: owner@a.test');
    expect(mails[0]).toContain('Veranderd sinds');
  });

  it.each([
    ['names the host where names count', ['localhost'], true],
    ['has it as common name, beside addresses and mailboxes', ['ip:192.0.2.1', 'email:a@a.test'], false],
    ['has it as common name alone', [], false],
    ['names a part of its label', ['loc*'], false],
  ])('gives its password to a server whose certificate %s: %s %s', async (_what, names, arrives) => {
    const { ca, cert, key } = await oddlyNamed(names, 'localhost');
    const passwords: (string | null | undefined)[] = [];
    const server = new SMTPServer({
      secure: true,
      key,
      cert,
      onAuth: ({ password }, _session, done) => {
        passwords.push(password);
        done(null, { user: 'user' });
      },
      onData: (stream, _session, done) => void stream.resume().on('end', () => done()),
    });
    server.on('error', () => undefined);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.server.address() as AddressInfo;
    expect(await sentTrusting(ca, `smtps://user:geheim@localhost:${port}`)).toBe(arrives);
    await new Promise<void>((closed) => server.close(closed));
    expect(passwords).toEqual(arrives ? ['geheim'] : []);
  });

  it('never goes without TLS to another machine, and tells no address', async () => {
    const mail = { from: 'a@a.test', to: 'b@a.test', subject: 's', text: 't' };
    for (const address of ['http://user:geheim@mail.test', 'geheim', 'smtp://user:geheim@127.0.0.1:1']) {
      const delivery = await sendMail(address, mail, OPTIONS);
      expect(delivery.ok).toBe(false);
      expect(JSON.stringify(delivery)).not.toMatch(/geheim|user/);
    }
  });
});

/** In a process of its own, for Node reads the roots of its environment once. */
async function sentTrusting(ca: string, address: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-mail-'));
  const root = join(folder, 'root.pem');
  writeFileSync(root, ca);
  const send = new URL('../../../src/notify/send.ts', import.meta.url).href;
  const mail = { from: 'a@a.test', to: 'b@a.test', subject: 's', text: 't' };
  const given = [address, mail, { timeoutMs: 20_000 }].map((value) => JSON.stringify(value)).join(', ');
  const program = `import { sendMail } from '${send}'; console.log((await sendMail(${given})).ok);`;
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', program],
      { env: { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: root } },
    );
    return stdout.trim() === 'true';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
