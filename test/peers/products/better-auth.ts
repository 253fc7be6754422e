/** better-auth with its two-factor plugin: a login of two JSON requests, and a cookie for trusted devices. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';
import { twoFactor } from 'better-auth/plugins';
import type { Product, TestAccount, Variant } from './product.ts';

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

const HOSTS = {
  'factor off': 'off.better-auth.zoo.test',
  'factor on': 'on.better-auth.zoo.test',
  production: 'production.better-auth.zoo.test',
};
type Id = keyof typeof HOSTS;

export const betterAuthApp: Product = {
  name: 'better-auth',
  needs: [],
  start: async (bench) => {
    const files = await bench.certificate(Object.values(HOSTS));
    const tls = { cert: await readFile(files.cert), key: await readFile(files.key) };
    const apps = await Promise.all([
      startApp('factor off', tls, { username: 'bram@zoo.test', password: 'Kaarsvet op 5 oude+trappen' }),
      startApp('factor on', tls, { username: 'anna@zoo.test', password: 'Veertig gladde+paling 8 rook' }),
      startApp('production', tls, { username: 'cor@zoo.test', password: 'Stille waters+hebben 4 roeiers' }),
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
async function startApp(id: Id, tls: { cert: Buffer; key: Buffer }, { username, password }: TestAccount) {
  const host = HOSTS[id];
  const auth = makeAuth(`https://${host}`, id === 'production');
  const { headers: reply } = await auth.api.signUpEmail({
    body: { email: username, password, name: 'Audit' },
    returnHeaders: true,
  });
  const cookie = reply.getSetCookie().map((line) => line.split(';')[0]!);
  const headers = new Headers({ cookie: cookie.join('; ') });
  const enrolled = id === 'factor off' ? null : await auth.api.enableTwoFactor({ body: { password }, headers });
  const handle = toNodeHandler(auth);
  const server = createServer(tls, (request, response) => {
    request.headers['x-forwarded-for'] = request.socket.remoteAddress;
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const variant: Variant = {
    id,
    host,
    port: (server.address() as AddressInfo).port,
    login: LOGIN,
    account: {
      username,
      password,
      ...(id === 'production' ? { pause: 4 } : {}),
      ...(enrolled?.method === 'totp' ? { totp: enrolled.totpURI } : {}),
    },
  };
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { variant, stop };
}

/** Its rule for logins, three in ten seconds, with a shorter time for the sake of the test's. */
const SHORT = { window: 3, max: 3 };

/** In production its rate limiter is on, which counts by the address that a proxy tells. */
function makeAuth(baseURL: string, production: boolean) {
  return betterAuth({
    baseURL,
    secret: 'only-for-this-run-0123456789abcdefghijkl',
    database: memoryAdapter({ user: [], session: [], account: [], verification: [], twoFactor: [] }),
    emailAndPassword: { enabled: true },
    plugins: [twoFactor({ issuer: 'zoo', skipVerificationOnEnable: true })],
    rateLimit: { enabled: production, customRules: { '/sign-in/email': SHORT, '/two-factor/*': SHORT } },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
}
