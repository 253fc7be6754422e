/** Side doors on a real server: what proves that one judges passwords, and what its refusals cost the account. */
import { randomBytes } from 'node:crypto';
import { describe, it } from 'vitest';
import { newAppKey } from '../../../src/lab/accounts.ts';
import { basicOf, type Answer, type Visit } from '../../../src/lab/site.ts';
import { auditLogin } from '../../lib/audit-login.ts';
import { PASSWORD } from '../../lib/login-server.ts';
import { startPortal, twoFactorSite } from '../../lib/two-factor-site.ts';

const CHECK = 'two-factor.no-bypass';

async function audit(paths: readonly string[], instead: (visit: Visit) => Answer | null, attempts = 4) {
  const totp = newAppKey();
  let refused = 0;
  const site = twoFactorSite({ totp, instead });
  await using portal = await startPortal(async (visit) => {
    const answer = await site(visit);
    const isWrong =
      /Wrong (user|code)/.test(answer.body?.toString() ?? '') || visit.header('authorization') !== undefined;
    if (isWrong && answer.status !== 404) refused++;
    return answer;
  });
  const doors = paths.map((path) => ({ kind: 'basic', path }));
  const { finding } = await auditLogin(portal, {
    safeguards: ['two-factor'],
    totp,
    account: { totp: { env: 'AUDIT_TOTP' }, attempts },
    system: { login: { driver: 'form', account: 'audit', options: { path: '/login', protected: '/private', doors } } },
  });
  return { finding: finding(CHECK), refused };
}

const at = (path: RegExp, answer: (visit: Visit) => Answer) => (visit: Visit) =>
  path.test(visit.path) ? answer(visit) : null;
const unauthorized = (text: string): Answer => ({
  status: 401,
  headers: [
    ['WWW-Authenticate', 'Basic realm="x"'],
    ['Content-Type', 'text/plain'],
  ],
  body: text,
});

describe('a side door', () => {
  it.concurrent('that forbids everybody, each with a number of its own, is closed to all', async ({ expect }) => {
    const { finding } = await audit(
      ['/dav/'],
      at(/^\/dav/, () => ({ status: 403, body: `Forbidden, see ${randomBytes(8).toString('hex')}` })),
    );
    expect(finding).toMatchObject({ outcome: 'pass', reason: 'closed-to-all' });
  });

  it.concurrent('that refuses with random words is not proven to judge either', async ({ expect }) => {
    const word = () => Array.from(randomBytes(6), (byte) => 'abcdefghij'[byte % 10]!).join('');
    const { finding } = await audit(
      ['/dav/'],
      at(/^\/dav/, () => ({ status: 403, body: `Denied, see ${word()}` })),
    );
    expect(finding).toMatchObject({ outcome: 'inconclusive', reason: 'unproven' });
  });

  it.concurrent('that tells the right password from a wrong one is closed', async ({ expect }) => {
    const { finding } = await audit(
      ['/dav/'],
      at(/^\/dav/, (visit) => unauthorized(basicOf(visit)?.password === PASSWORD ? 'use an app password' : 'no')),
    );
    expect(finding).toMatchObject({ outcome: 'pass', reason: 'closed' });
  });

  it.concurrent('of many costs no more than the attempts of the account', async ({ expect }) => {
    const { finding, refused } = await audit(
      ['/dav/1', '/dav/2', '/dav/3'],
      at(/^\/dav/, (visit) => unauthorized(basicOf(visit)?.password === PASSWORD ? 'use an app password' : 'no')),
    );
    expect(finding).toMatchObject({ outcome: 'not-checked', reason: 'not-tried' });
    expect(refused).toBeLessThanOrEqual(4);
  });
});
