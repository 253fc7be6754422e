/** better-auth with its two-factor plugin: a login of two JSON requests, and a cookie for trusted devices. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';
import { twoFactor } from 'better-auth/plugins';
import type { Product, TestAccount, Variant } from './product.ts';
import type { Workbench } from './workbench.ts';

const LOGIN: Variant['login'] = {
  driver: 'json',
  protected: '/api/auth/get-session',
  password: { path: '/api/auth/sign-in/email', body: { email: '{username}', password: '{password}' } },
  code: {
    path: '/api/auth/two-factor/verify-totp',
    body: { code: '{code}', trustDevice: '{trust}' },
    trustsDevice: true,
  },
  challenge: { json: { twoFactorRedirect: true } },
  logout: { path: '/api/auth/sign-out', body: {} },
};

export const betterAuthApp: Product = {
  name: 'better-auth',
  needs: [],
  start: async (bench) => {
    const apps = await Promise.all([
      startApp(bench, 'on', { username: 'anna@zoo.test', password: 'Veertig gladde+paling 8 rook' }),
      startApp(bench, 'off', { username: 'bram@zoo.test', password: 'Kaarsvet op 5 oude+trappen' }),
    ]);
    return {
      variants: apps.map(({ variant }) => variant),
      stop: async () => {
        await Promise.all(apps.map(({ stop }) => stop()));
      },
    };
  },
};

/** The switch is whether the user has set up the second factor, as a person would: by giving the password. */
async function startApp(bench: Workbench, factor: 'on' | 'off', { username, password }: TestAccount) {
  const host = `${factor}.better-auth.zoo.test`;
  const auth = makeAuth(`https://${host}`);
  const { headers: reply } = await auth.api.signUpEmail({
    body: { email: username, password, name: 'Audit' },
    returnHeaders: true,
  });
  const cookie = reply.getSetCookie().map((line) => line.split(';')[0]!);
  const headers = new Headers({ cookie: cookie.join('; ') });
  const enrolled = factor === 'on' ? await auth.api.enableTwoFactor({ body: { password }, headers }) : null;
  const { cert, key } = await bench.certificate([host]);
  const server = createServer({ cert: await readFile(cert), key: await readFile(key) }, toNodeHandler(auth));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const variant: Variant = {
    id: `factor ${factor}`,
    host,
    port: (server.address() as AddressInfo).port,
    login: LOGIN,
    account: { username, password, ...(enrolled?.method === 'totp' ? { totp: enrolled.totpURI } : {}) },
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { variant, stop };
}

function makeAuth(baseURL: string) {
  return betterAuth({
    baseURL,
    secret: 'only-for-this-run-0123456789abcdefghijkl',
    database: memoryAdapter({ user: [], session: [], account: [], verification: [], twoFactor: [] }),
    emailAndPassword: { enabled: true },
    plugins: [twoFactor({ issuer: 'zoo', skipVerificationOnEnable: true })],
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
