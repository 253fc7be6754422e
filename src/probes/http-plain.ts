/** What is answered over plain HTTP, on port 80 of the endpoint's host or at an http address: nothing at all, a redirect, or content. */
import type { System } from '../model/controls.ts';
import { deadline } from '../model/deadline.ts';
import { ProbeError } from '../model/errors.ts';
import { declaredHosts } from './declared.ts';
import { askEach } from './each-address.ts';
import type { HttpPlain } from '../model/evidence/http.ts';
import type { Network, Target } from '../network/network.ts';
import type { Probe } from './probe.ts';
import { HTTP_PATIENCE_MS, turnsOf } from './turns.ts';
import { walk, type WalkOptions } from './walk.ts';

export const httpPlain: Probe<'http.plain'> = {
  kind: 'http.plain',
  patienceMs: HTTP_PATIENCE_MS,
  run: async (request, { network, controlSet, shared, signal }) => {
    const start = new URL(request.endpoint);
    if (start.protocol === 'https:' && start.port !== '') return { state: 'other-port' };
    start.protocol = 'http:';
    const beside = securePort(
      start.hostname,
      controlSet.systems.find(({ id }) => id === request.system),
    );
    const turns = turnsOf(shared);
    const question = { start, beside, network, turns, known: declaredHosts(controlSet), signal };
    const { first, others } = await askEach(network, start, ({ address }) => ask({ ...question, address }));
    const each = others.map(({ attempt }) => (attempt.status === 'completed' ? attempt.value : null));
    return together([first, ...each]) ?? { ...first, others };
  },
};

interface Question extends WalkOptions {
  readonly start: URL;
  readonly beside: number;
  readonly address: string;
}

async function ask(question: Question): Promise<HttpPlain> {
  const { network, start, beside, address, signal } = question;
  const error = await answerOrError(question);
  if (!(error instanceof ProbeError)) return error;
  // A refused connection answers the question; a timeout or a missing route does not.
  if (error.reason === 'refused') return { state: 'refused' };
  const isSilent = error.reason === 'timeout' && error.phase === 'tcp';
  if (!isSilent && error.reason !== 'reset') throw error;
  // Who closes without a word does so again: once may be an accident.
  const again = isSilent ? error : await answerOrError(question);
  if (!(again instanceof ProbeError)) return again;
  if (again.reason !== error.reason) throw again;
  // Silence alone decides nothing; beside an open port for HTTPS it is this port that is closed, by a firewall or a setting.
  const target = (await network.resolve(start.hostname, beside)).find((other) => other.address === address);
  if (target === undefined || !(await opens(network, target, signal))) throw error;
  const port = Number(start.port) || 80;
  return { state: isSilent ? 'silent' : 'closed', addresses: [address], port, beside };
}

async function answerOrError({ start, ...options }: Question): Promise<HttpPlain | ProbeError> {
  try {
    return { state: 'answered', response: await walk(start, options) };
  } catch (error) {
    if (error instanceof ProbeError) return error;
    throw error;
  }
}

/** One answer for all addresses when there is one, or each refuses, or each is silent, or each closes; else null. */
function together(each: readonly [HttpPlain, ...(HttpPlain | null)[]]): HttpPlain | null {
  const [first] = each;
  if (each.length === 1 || each.every((one) => one?.state === 'refused')) return first;
  if (first.state !== 'silent' && first.state !== 'closed') return null;
  const alike = each.flatMap((one) => (one?.state === first.state ? one.addresses : []));
  return alike.length === each.length ? { ...first, addresses: alike } : null;
}

/** Where the system itself is over HTTPS on this host. */
function securePort(hostname: string, system: System | undefined): number {
  const own = [system?.url, ...(system?.endpoints ?? [])].flatMap((setting) => setting?.value ?? []);
  const secure = own.map((url) => new URL(url)).find((url) => url.protocol === 'https:' && url.hostname === hostname);
  return Number(secure?.port) || 443;
}

async function opens(network: Network, target: Target, signal: AbortSignal): Promise<boolean> {
  await network.pace.turn(target.address, signal);
  using patience = deadline(network.timeoutMs, signal);
  try {
    (await network.dial(target, patience.signal)).destroy();
    return true;
  } catch {
    return false;
  }
}
