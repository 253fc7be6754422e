/** Debian's Postfix as mail server of a domain: sound, limited to five connections a minute, and behind postscreen. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditMail } from '../../lib/mail-audit.ts';
import { install } from '../install.ts';
import { startPostfix, type Postfix } from './start-postfix.ts';

const HOST = 'mx.example.test';
const ZONE = ['@ MX 10 mx', 'mx A 192.0.2.25', 'mx AAAA 2001:db8:0:0:0:0:0:25'];
const MINUTE_MS = 61_000;

beforeAll(() => install(['postfix']));

async function audit({ ca, port }: Postfix) {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-postfix-test-'));
  const caFile = join(folder, 'ca.pem');
  writeFileSync(caFile, ca);
  try {
    return await auditMail({
      safeguard: 'mail-transport',
      zone: ZONE,
      mail: 'gap: 0s',
      words: ['--cacert', caFile, '--connect-to', `${HOST}:25:127.0.0.1:${port}`],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const times = (log: string, text: RegExp): number => [...log.matchAll(new RegExp(text, 'g'))].length;
const visits = ({ log }: Postfix): number => times(log(), / connect from /);
const refusals = ({ log }: Postfix): number => times(log(), /Connection rate limit exceeded/);

/** As an administrator would set it who read our remedies. */
const STRONG = ['smtpd_tls_protocols = >=TLSv1.2', 'smtpd_tls_exclude_ciphers = aNULL, kRSA, 3DES, RC4'];

const SOUND = {
  starttls: 'pass all-offer',
  'tls-versions': 'pass old-refused',
  'tls-strength': 'pass strong',
  certificate: 'pass proven',
};

describe('Postfix', () => {
  it('is judged whole in three connections, and hears nothing that concerns a message', async () => {
    await using postfix = await startPostfix({ host: HOST, settings: STRONG });
    expect((await audit(postfix)).said).toMatchObject(SOUND);
    // The first is that of the test, which waited for it to listen.
    expect(visits(postfix)).toBe(1 + 3);
    expect(postfix.log()).not.toMatch(/ (?:mail|rcpt|auth|unknown)=\d/);
  });

  it('accepts TLS 1.0 and suites without authentication as Debian ships it', async () => {
    await using postfix = await startPostfix({ host: HOST });
    const { said } = await audit(postfix);
    expect([said['tls-versions'], said['tls-strength']]).toEqual(['fail old-accepted', 'fail weak-suite']);
  });

  it('is left alone at its first 421, keeps what was learnt, and takes the next run', async () => {
    const limits = ['smtpd_client_connection_rate_limit = 5', 'smtpd_client_event_limit_exceptions ='];
    await using postfix = await startPostfix({
      host: HOST,
      settings: [...limits, ...STRONG],
    });
    expect((await audit(postfix)).said).toMatchObject(SOUND);
    const { said, outcome } = await audit(postfix);
    expect(said).toMatchObject({
      starttls: 'pass all-offer',
      certificate: 'pass proven',
      'tls-versions': 'inconclusive not-seen',
      'tls-strength': 'inconclusive not-seen',
    });
    expect(outcome).toBe('inconclusive');
    // That of the test, three, and two; the sixth within the minute is the refusal.
    expect({ visits: visits(postfix), refusals: refusals(postfix) }).toEqual({ visits: 6, refusals: 1 });
    await sleep(MINUTE_MS);
    expect((await audit(postfix)).said).toMatchObject(SOUND);
    expect({ visits: visits(postfix), refusals: refusals(postfix) }).toEqual({ visits: 9, refusals: 1 });
  });

  it('greets in two parts behind postscreen, and is not spoken to in between', async () => {
    await using postfix = await startPostfix({
      host: HOST,
      postscreen: true,
      settings: [
        'postscreen_greet_wait = 3s',
        'postscreen_access_list =',
        'postscreen_greet_action = enforce',
        ...STRONG,
      ],
    });
    expect((await audit(postfix)).said).toMatchObject(SOUND);
    expect(postfix.log()).not.toContain('PREGREET');
  });
});
