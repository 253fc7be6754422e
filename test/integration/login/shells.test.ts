/** A protected page that is the same for everybody but for a token of the session: nothing is proven by it. */
import { randomBytes } from 'node:crypto';
import { describe, it } from 'vitest';
import { newAppKey } from '../../../src/lab/accounts.ts';
import { page } from '../../../src/lab/site.ts';
import { auditLogin } from '../../lib/audit-login.ts';
import { startPortal, twoFactorSite, type TwoFactorOptions } from '../../lib/two-factor-site.ts';

const of = (...scripts: readonly string[]) =>
  page(
    'App',
    `<div id="app"></div>${scripts.map((script) => `<script>${script}</script>`).join('')}<script src="/app.js"></script>`,
  );
const letters = () => Array.from(randomBytes(40), (byte) => 'ABCDEFGHIJabcdefghij'[byte % 20]!).join('');
const base64 = (token: string) => Buffer.from(token.repeat(3)).toString('base64');

const UNDECIDED = ['inconclusive', 'error'];

describe('a page that only a script fills in', () => {
  const tokens = new Map<string, string>();
  const tokenOf = (session: string) => {
    const token = tokens.get(session) ?? letters();
    if (session !== '') tokens.set(session, token);
    return token;
  };

  it.concurrent.for<[string, TwoFactorOptions['shell']]>([
    ['gives a token to sessions', (stage, token) => (stage === 'none' ? of() : of(`window.csrf="${base64(token)}"`))],
    ['gives a token of letters to everybody', (_, token) => of(`window.Laravel={"csrfToken":"${tokenOf(token)}"}`)],
    [
      'tells the time and the number of the request',
      () =>
        page(
          'App',
          `<p>Served at ${new Date().toISOString().replace('T', ' at ')} as ${letters().slice(0, 9)}</p><script src="/app.js"></script>`,
        ),
    ],
  ])('and %s', async ([, shell], { expect }) => {
    const totp = newAppKey();
    await using portal = await startPortal(twoFactorSite({ totp, shell: shell! }));
    const { control, finding } = await auditLogin(portal, {
      safeguards: ['two-factor'],
      totp,
      account: { totp: { env: 'AUDIT_TOTP' } },
    });
    // Nothing is proven; why not depends on when the last login ends, and on what else the machine has to do.
    expect(UNDECIDED).toContain(control.outcome);
    for (const check of ['password-alone-refused', 'wrong-code-refused', 'right-code-admits'])
      expect(UNDECIDED).toContain(finding(`two-factor.${check}`).outcome);
  });

  it.concurrent('is told apart from one that has something to show', async ({ expect }) => {
    const totp = newAppKey();
    await using portal = await startPortal(twoFactorSite({ totp }));
    const { control } = await auditLogin(portal, {
      safeguards: ['two-factor'],
      totp,
      account: { totp: { env: 'AUDIT_TOTP' } },
    });
    expect(control.outcome).toBe('pass');
  });
});
