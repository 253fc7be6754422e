/** Sites under their own host names over real TLS on this machine, and visitors of them whose clock is the test's. */
import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { createAuthority } from '../../../src/lab/authority.ts';
import { listenTls, type Site } from '../../../src/lab/site.ts';
import type { Clock } from '../../../src/login/clock.ts';
import type { LastingCookie } from '../../../src/login/driver.ts';
import { Network } from '../../../src/network/network.ts';
import { openSession, type ClosableSession } from '../../../src/network/http-session.ts';

/** What answers at a host: a site, or a listener of Node's own where a library brings one. */
export type Served = (clock: Clock) => Site | { readonly listener: RequestListener };

export interface Origins extends AsyncDisposable {
  readonly clock: Clock;
  readonly secrets: SecretStore;
  readonly network: Network;
  /** The authority's certificate, and curl's rules that lead each name here. */
  readonly ca: string;
  readonly connectTo: readonly string[];
  readonly open: (cookies?: readonly LastingCookie[]) => ClosableSession;
}

/** The first host is the one that visitors come to. */
export async function startOrigins(sites: Readonly<Record<string, Served>>): Promise<Origins> {
  const authority = await createAuthority('test', new Date());
  let now = Date.now();
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  };
  const dated =
    (site: Site): Site =>
    async (visit) => {
      const answer = await site(visit);
      return { ...answer, headers: [...(answer.headers ?? []), ['Date', new Date(now).toUTCString()]] };
    };
  const listeners = await Promise.all(
    Object.entries(sites).map(async ([host, serve]) => {
      const certificate = await authority.issue({ names: [host] });
      const served = serve(clock);
      return {
        host,
        ...(typeof served === 'function'
          ? await listenTls(dated(served), certificate)
          : await listen(served.listener, certificate)),
      };
    }),
  );
  const network = new Network({
    timeoutMs: 5_000,
    ca: [authority.root],
    connectTo: listeners.map(({ host, port }) => ({ host, port: 443, toHost: '127.0.0.1', toPort: port })),
  });
  const secrets = new SecretStore({});
  const sessions: ClosableSession[] = [];
  return {
    clock,
    secrets,
    network,
    ca: authority.root,
    connectTo: listeners.map(({ host, port }) => `${host}:443:127.0.0.1:${port}`),
    open: (cookies = []) => {
      const origin = `https://${Object.keys(sites)[0]!}`;
      const session = openSession({ network, secrets, origin, signal: new AbortController().signal, cookies });
      sessions.push(session);
      return session;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()));
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}

async function listen(listener: RequestListener, { chain, key }: { chain: string; key: string }) {
  const server = createServer({ cert: chain, key }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
