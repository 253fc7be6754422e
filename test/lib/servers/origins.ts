/** Sites under their own host names over real TLS on this machine, and visitors of them whose clock is the test's. */
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { createAuthority } from '../../../src/lab/authority.ts';
import { listenTls, type Site } from '../../../src/lab/site.ts';
import type { Clock } from '../../../src/login/clock.ts';
import { Network } from '../../../src/probes/lib/network.ts';
import { openSession, type ClosableSession } from '../../../src/probes/lib/http-session.ts';

export interface Origins extends AsyncDisposable {
  readonly clock: Clock;
  readonly secrets: SecretStore;
  readonly network: Network;
  /** The authority's certificate, and curl's rules that lead each name here. */
  readonly ca: string;
  readonly connectTo: readonly string[];
  readonly open: () => ClosableSession;
}

/** The first host is the one that visitors come to. */
export async function startOrigins(sites: Readonly<Record<string, (clock: Clock) => Site>>): Promise<Origins> {
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
    Object.entries(sites).map(async ([host, site]) => ({
      host,
      ...(await listenTls(dated(site(clock)), await authority.issue({ names: [host] }))),
    })),
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
    open: () => {
      const origin = `https://${Object.keys(sites)[0]!}`;
      const session = openSession({ network, secrets, origin, signal: new AbortController().signal });
      sessions.push(session);
      return session;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()));
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}
