/** Why a platform may find no TLS at a server that has it: key exchanges that the platform does not know. */
import { AddressContext, type Question } from './ask/context.ts';
import { acceptedFlight } from './ask/refusal.ts';
import { Scheduler } from './net/scheduler.ts';
import { groupName, TLS13_GROUPS } from './registry/groups.ts';
import { TLS13_SUITES } from './registry/suites.ts';
import type { ConnectionPace } from './types.ts';

export interface ForeignGroupOptions {
  readonly address: string;
  readonly port: number;
  readonly servername?: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly pace: ConnectionPace;
}

/** Those of TLS 1.3 that every OpenSSL 3 has (RFC 8446 section 4.2.7): what it cannot do, older ones cannot either. */
const COMMON_GROUPS: readonly number[] = [
  0x001d, 0x001e, 0x0017, 0x0018, 0x0019, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104,
];

/** The group that the server asks for in TLS 1.3 and without which it refuses; null when it takes a common one, or says nothing. */
export async function foreignGroup(options: ForeignGroupOptions): Promise<string | null> {
  const { address, port, servername, timeoutMs, signal, pace } = options;
  const deadline = performance.now() + 3 * timeoutMs;
  const scheduler = new Scheduler({ maxConnections: 1, timeoutMs, deadline, signal, pace });
  const context = new AddressContext({ address, port }, servername, scheduler, () => undefined);
  const question: Question = { version: 'TLSv1.3', suites: TLS13_SUITES, until: 'hello', patient: true };
  const choose = async (groups: readonly number[]) =>
    acceptedFlight(await context.ask({ ...question, groups }), 'TLSv1.3', TLS13_SUITES)?.hello.group;
  const chosen = await choose(TLS13_GROUPS);
  if (chosen === undefined || COMMON_GROUPS.includes(chosen)) return null;
  return (await choose(COMMON_GROUPS)) === undefined ? groupName(chosen) : null;
}
