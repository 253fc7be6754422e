/** The driver `oidc` against the library `oidc-provider`: the login, and what the ID token says of it. */
import { describe, expect, it } from 'vitest';
import { idTokenValid } from '../../../src/checks/two-factor/id-token-valid/check.ts';
import { LoginError } from '../../../src/login/driver.ts';
import type { Json } from '../../../src/model/json.ts';
import { said } from '../../lib/said.ts';
import { VERDICTS_WITH_FACTOR, VERDICTS_WITHOUT_FACTOR, verdictsOf, visitBy } from '../../lib/driver-visit.ts';
import { OIDC_HOST, oidcSite, PERSON, type OidcState } from '../../lib/servers/oidc.ts';
import { startOrigins } from '../../lib/servers/origins.ts';

const CLIENT = { client: 'waarborg' };

async function audit(state: OidcState, options: Record<string, Json> = CLIENT) {
  await using server = await startOrigins({ [OIDC_HOST]: oidcSite(state) });
  const result = await visitBy('oidc', options, server, PERSON);
  const token = result['id-token'];
  const context = { asOf: '', system: { id: 'sso', url: `https://${OIDC_HOST}/`, active: false } };
  const verdict = token.ok ? idTokenValid.judge({ 'login.id-token': token.value }, {}, context) : token;
  return { result, verdicts: verdictsOf(result), verdict };
}

describe('logging in at a provider', () => {
  it('proves the second factor, and that the ID token says so', async () => {
    const { verdicts, verdict, result } = await audit({ factor: true });
    expect(verdicts).toEqual(VERDICTS_WITH_FACTOR);
    expect(verdict).toEqual({ reason: 'two-factors', data: { said: 'amr pwd otp, acr –' } });
    expect(result['id-token'].ok && result['id-token'].value.token).toMatchObject({
      algorithm: 'ES256',
      signature: 'valid',
    });
    expect(result.session.ok && result.session.value.afterLogout?.ownShare).toBe(0);
  });

  it('finds that there is no second factor', async () => {
    const { verdicts, verdict } = await audit({ factor: false });
    expect(verdicts).toEqual(VERDICTS_WITHOUT_FACTOR);
    expect(verdict).toMatchObject({ reason: 'one-factor', data: { said: 'amr pwd, acr –' } });
  });

  it('finds that any six digits will do', async () => {
    const { verdicts } = await audit({ factor: true, broken: 'any-code' });
    expect(verdicts['two-factor.wrong-code-refused']).toBe('admitted');
  });

  it.each<[string, OidcState, Record<string, Json>, string]>([
    ['a second factor that was not there', { factor: false, amr: ['pwd', 'otp'] }, CLIENT, 'says-too-much'],
    ['less than was given', { factor: true, amr: ['pwd'] }, CLIENT, 'says-too-little'],
    ['a level that nobody named', { factor: true, amr: [], acr: '2' }, CLIENT, 'says-too-little'],
    ['a level that means two factors', { factor: true, amr: [], acr: '2' }, { ...CLIENT, acr: ['2'] }, 'two-factors'],
    ['mfa, and no more', { factor: true, amr: ['mfa'] }, CLIENT, 'two-factors'],
    ['what another key signed', { factor: true, broken: 'foreign-key' }, CLIENT, 'signature-invalid'],
  ])('hears the token say %s', async (_name, state, options, reason) => {
    expect((await audit(state, options)).verdict).toMatchObject({ reason });
  });

  it.each<[string, OidcState['broken'], RegExp]>([
    ['another origin', 'other-origin', /authorization_endpoint of the provider is https:\/\/evil\.example\/auth/],
    ['200 kB of nested punctuation as its issuer', 'other-long-issuer', /names the issuer a\(b:"[^]{0,400}$/],
    ['another issuer', 'other-issuer', /names the issuer https:\/\/evil\.example, not https/],
  ])('sends nothing when the configuration names %s', async (_name, broken, message) => {
    await using server = await startOrigins({ [OIDC_HOST]: oidcSite({ factor: true, broken: broken! }) });
    const problem = await visitBy('oidc', CLIENT, server, PERSON).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(LoginError);
    expect(said(problem)).toMatch(message);
  });

  it('says what the provider says of a client that it does not know', async () => {
    await using server = await startOrigins({ [OIDC_HOST]: oidcSite({ factor: true }) });
    await expect(visitBy('oidc', { client: 'unknown' }, server, PERSON)).rejects.toBeInstanceOf(LoginError);
  });

  it('keeps passwords, codes and tokens out of what it saw', async () => {
    const { result } = await audit({ factor: true });
    // Pages that later questions compare with stay in memory, and are no part of the evidence.
    const { compared: _pages, admittedAs: _page, ...evidence } = result;
    const seen = JSON.stringify(evidence);
    expect(seen).not.toContain(PERSON.password);
    expect(seen).not.toMatch(/eyJ|code=|state=|nonce=/);
  });
});
