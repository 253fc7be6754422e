/** A server whose certificate proves nothing receives no credential: judged by what the server received. */
import chromium from '@sparticuz/chromium';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { createAuthority } from '../../../src/lab/authority.ts';
import type { Json } from '../../../src/model/json.ts';
import { EVIDENCE, type EvidenceKind } from '../../../src/model/evidence.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { Network } from '../../../src/network/network.ts';
import { PROBES } from '../../../src/probes/registry.ts';
import { runPlan } from '../../../src/cli/run/probe.ts';
import { controlSet, system, TOOL } from '../../lib/bundle.ts';

const HOST = 'login.example.nl';
const SECRETS = {
  LOGIN_USER: 'canary-user-7',
  LOGIN_PASSWORD: 'canary-password-7',
  LOGIN_TOTP: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
};
const CHROMIUM = await chromium.executablePath();
const FORM = '<form method="post" action="/login"><input name="user"><input type="password" name="password"></form>';

/** Serves a login form, with a certificate of an authority that nobody trusts or for another name, and keeps all it receives. */
async function server(names: readonly string[], trusted: boolean) {
  const authority = await createAuthority('Lab', new Date());
  const stranger = await createAuthority('Stranger', new Date());
  const { chain, key } = await (trusted ? authority : stranger).issue({ names });
  const received: string[] = [];
  const listener = createServer({ cert: chain, key }, (request, response) => {
    const head = `${request.method ?? ''} ${request.url ?? ''}\n${request.rawHeaders.join('\n')}`;
    request.on('data', (chunk: Buffer) => received.push(chunk.toString('utf8')));
    received.push(head);
    response.setHeader('content-type', 'text/html').end(FORM);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    ca: authority.root,
    port: (listener.address() as AddressInfo).port,
    received,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        listener.close(() => resolve());
        listener.closeAllConnections();
      }),
  };
}

const kinds = (Object.keys(EVIDENCE) as EvidenceKind[]).filter((kind) => EVIDENCE[kind].account);

/** Questions that a driver can only answer by giving credentials. */
const ASKS: readonly EvidenceKind[] = ['login.wrong-password', 'login.password', 'login.variants'];

async function audit(driver: string, options: Readonly<Record<string, Json>>, at: { ca: string; port: number }) {
  const set = controlSet({
    systems: [
      system({ url: { value: `https://${HOST}/` }, active: true, login: { driver, account: 'audit', options } }),
    ],
    accounts: [
      {
        id: 'audit',
        username: { env: 'LOGIN_USER' },
        password: { env: 'LOGIN_PASSWORD' },
        totp: { env: 'LOGIN_TOTP' },
        attempts: 4,
        missing: [],
      },
    ],
  });
  return runPlan(makePlan(set, { needsOf: () => kinds }), {
    tool: TOOL,
    probes: PROBES,
    network: new Network({
      ca: [at.ca],
      connectTo: [{ host: HOST, port: null, toHost: '127.0.0.1', toPort: at.port }],
      timeoutMs: 5000,
    }),
    secrets: new SecretStore(SECRETS),
    concurrency: 4,
    retries: 0,
    patienceMs: 20_000,
    deadlineMs: 25_000,
    signal: new AbortController().signal,
  });
}

describe.each([
  ['an authority that nobody trusts', [HOST], false],
  ['another host name', ['other.example.nl'], true],
  ['a part of the first label', ['log*.example.nl'], true],
] as const)('a certificate of %s', (_what, names, trusted) => {
  it.each([
    ['form', { path: '/login', protected: '/inside' }],
    ['basic', { protected: '/inside' }],
    ['plesk', {}],
    ['browser', { path: '/login', protected: '/inside', executable: CHROMIUM }],
    ['nextcloud', {}],
    ['oidc', { client: 'waarborg' }],
  ])(
    'gets no credential from the driver %s',
    async (driver, options) => {
      await using wrong = await server(names, trusted);
      const bundle = await audit(driver, options, wrong);
      const seen = wrong.received.join('\n');
      const forms = Object.values(SECRETS).flatMap((secret) => [
        secret,
        Buffer.from(secret).toString('base64').replace(/=+$/, ''),
      ]);
      expect(forms.filter((form) => seen.includes(form))).toEqual([]);
      expect(wrong.received.filter((text) => /^(POST|PUT)|authorization/im.test(text))).toEqual([]);
      const logins = bundle.items.filter(({ kind }) => ASKS.includes(kind));
      const reasons = logins.map(({ attempt }) => (attempt.status === 'failed' ? attempt.reason : 'answered'));
      expect(logins).toHaveLength(ASKS.length);
      expect(reasons).not.toContain('answered');
      expect(reasons).toContain('tls-untrusted');
    },
    60_000,
  );
});
