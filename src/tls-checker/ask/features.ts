/** Features that one raw hello each can show: SNI, downgrade protection, and what unusual hellos do to the server. */
import { extension } from '../codec/client-hello.ts';
import type { Flight } from '../codec/flight.ts';
import { EXTENSION } from '../registry/protocol.ts';
import { GREASE, LEGACY_GROUPS, TLS13_GROUPS } from '../registry/groups.ts';
import { suiteOf } from '../registry/suites.ts';
import type { Features, Undetermined } from '../types.ts';
import type { AddressContext, Question } from './context.ts';
import type { Offered } from './protocols.ts';
import { acceptedFlight, controlOf, inquire, unanswered } from './refusal.ts';
import { without } from './chain.ts';

/** An offered version of which the suites are known. */
export interface Spoken extends Offered {
  readonly picks: readonly Flight[];
  readonly accepted: readonly number[];
  readonly refused: readonly number[];
  /** Those of them at which the server broke off without a reason. */
  readonly failed: readonly number[];
}

export type Asked<T> = { readonly value: T } | Undetermined;

export const notApplicable = (detail: string): Undetermined => ({ reason: 'not-applicable', detail });

export const UNREADABLE: Undetermined = {
  reason: 'not-asked',
  detail: 'the server takes no group of TLS 1.3 that a key can be made for here',
};

type HelloFeatures = 'secureRenegotiation' | 'compression' | 'extendedMasterSecret' | 'heartbeat';

/** What the ServerHello up to TLS 1.2 shows by itself. */
export function helloFeatures(legacy: readonly Offered[]): Record<HelloFeatures, Asked<boolean>> {
  const best = legacy.at(-1);
  if (best === undefined) {
    const gone = notApplicable('TLS 1.3 has no such feature');
    return {
      secureRenegotiation: gone,
      compression: gone,
      extendedMasterSecret: gone,
      heartbeat: notApplicable('answered in clear only up to TLS 1.2'),
    };
  }
  const has = (type: number): Asked<boolean> => {
    if (best.version === 'SSLv3') return notApplicable('SSLv3 has no extensions');
    return { value: best.first.hello.extensions.has(type) };
  };
  const optional = (type: number): Asked<boolean> => (best.plain ? choked : has(type));
  return {
    secureRenegotiation: best.plain ? choked : has(EXTENSION.renegotiationInfo),
    compression: best.plain ? choked : { value: legacy.some(({ first }) => first.hello.compression !== 0) },
    extendedMasterSecret: optional(EXTENSION.extendedMasterSecret),
    heartbeat: optional(EXTENSION.heartbeat),
  };
}

const choked: Undetermined = { reason: 'not-asked', detail: 'the server answers only a plain hello' };

/** RFC 7366 section 3: answered only with a CBC suite; every hello up to TLS 1.2 asks for it. */
export function encryptThenMac(legacy: readonly Spoken[]): Asked<boolean> {
  const best = legacy.at(-1);
  if (best === undefined) return notApplicable('TLS 1.3 has no such feature');
  if (best.version === 'SSLv3') return notApplicable('SSLv3 has no extensions');
  if (best.plain) return choked;
  const answers = best.picks.filter(({ hello }) => suiteOf(hello.suite).mode === 'CBC');
  if (answers.length === 0) return notApplicable('no CBC suite is accepted');
  return { value: answers.some(({ hello }) => hello.extensions.has(EXTENSION.encryptThenMac)) };
}

/** RFC 7507: a hello below the best version with the signal has to be refused with inappropriate_fallback. */
export async function askFallbackScsv(context: AddressContext, offered: readonly Offered[]): Promise<Asked<boolean>> {
  const lower = offered.at(-2);
  if (lower === undefined) return notApplicable('only one protocol version is offered');
  const suites = [lower.first.hello.suite, 0x5600];
  const answer = await context.ask({ version: lower.version, suites, plain: lower.plain, until: 'hello' });
  if (answer.kind === 'alert') {
    if (answer.description === 86) return { value: true };
    return { reason: 'contradiction', detail: 'refused, but not with inappropriate_fallback' };
  }
  return acceptedFlight(answer, lower.version, suites) === undefined ? unanswered(answer) : { value: false };
}

/** The leaf that comes without SNI, or that none does; whether it is another one is known when all leaves are. */
export async function askWithoutServerName(
  context: AddressContext,
  full: Question | undefined,
): Promise<Asked<Buffer | 'refused'>> {
  if (context.servername === undefined) return notApplicable('the scan names no server');
  if (full === undefined) return UNREADABLE;
  const reply = await inquire(context, { ...full, serverName: false }, controlOf(context, full));
  if (reply.kind === 'refused') return (await isAccepted(context, full)) ? { value: 'refused' } : UNREADABLE;
  if (reply.kind === 'open') return reply.why.reason === 'unrecognized-name' ? { value: 'refused' } : reply.why;
  const leaf = reply.flight.certificates[0];
  return leaf === undefined ? { reason: 'not-asked', detail: 'no certificate came with the answer' } : { value: leaf };
}

export function withoutServerName(
  answer: Asked<Buffer | 'refused'>,
  context: AddressContext,
): Asked<NonNullable<Features['withoutServerName']>> {
  if (!('value' in answer)) return answer;
  const { value } = answer;
  if (value === 'refused') return { value };
  const same = [...context.chains.values()].some(({ certificates }) => certificates[0]?.equals(value) === true);
  return { value: same ? 'same-certificate' : 'other-certificate' };
}

export interface Tolerance {
  readonly grease: Asked<boolean>;
  readonly longHello: Asked<boolean>;
  readonly version: Asked<boolean>;
}

/** A hello of "TLS 1.3" in the old version field: a server below that has to answer with what it has (RFC 5246 section E.1). */
const FUTURE = 0x0304;

/**
 * Offers every refused suite, values that have to be ignored, a version from the future, and one accepted suite at the
 * very end. Who takes that one has read all of it: only then does the refusal of a long list count for each suite in it.
 * Who does not is asked about each by itself.
 */
export async function askTolerance(context: AddressContext, best: Spoken): Promise<Tolerance> {
  const last = best.accepted[0];
  const modern = best.version === 'TLSv1.3';
  const noVersion = notApplicable('TLS 1.3 negotiates by an extension');
  if (last === undefined) return { grease: notAsked, longHello: notAsked, version: modern ? noVersion : notAsked };
  const long = [...withPadding(best), last];
  const future = modern ? {} : { legacyVersion: FUTURE };
  const hello = { version: best.version, suites: [GREASE.suite, ...long] };
  const all = await tolerates(context, best, greased({ ...hello, ...future }, best));
  if ('value' in all && all.value) return { grease: all, longHello: all, version: modern ? noVersion : all };
  const [grease, longHello, version] = await Promise.all([
    tolerates(context, best, greased({ version: best.version, suites: [GREASE.suite, last] }, best)),
    tolerates(context, best, { version: best.version, suites: long }),
    modern
      ? noVersion
      : tolerates(context, best, { version: best.version, suites: best.accepted, plain: best.plain, ...future }),
  ]);
  return { grease, longHello, version };
}

const notAsked: Undetermined = { reason: 'not-asked', detail: 'no suite is accepted' };

/** The refused suites; in the place of those that the server may choose and fail at, as many that nobody knows. */
function withPadding({ refused, failed }: Spoken): number[] {
  return [...without(refused, failed), ...failed.map((_, i) => UNASSIGNED + i)];
}

/** Unassigned in IANA's registry of cipher suites, as everything from 0x5601 to 0xBFFF. */
const UNASSIGNED = 0x5700;

async function tolerates(context: AddressContext, best: Spoken, question: Question): Promise<Asked<boolean>> {
  const { version, accepted: suites, plain } = best;
  const control = controlOf(context, { version, suites, plain, until: 'hello' });
  const reply = await inquire(context, { ...question, until: 'hello', urgent: true }, control);
  if (reply.kind === 'open') return reply.why;
  return { value: reply.kind === 'accepted' && suites.includes(reply.flight.hello.suite) };
}

function greased(question: Question, best: Spoken): Question {
  if (best.version === 'SSLv3') return question;
  const groups = best.version === 'TLSv1.3' ? TLS13_GROUPS : LEGACY_GROUPS;
  return {
    ...question,
    groups: [GREASE.group, ...groups],
    extra: [extension.raw(GREASE.extension, Buffer.from([0]))],
  };
}

/** Whether a client certificate is asked for in the first flight up to TLS 1.2. */
export function clientCertificate(
  legacy: readonly Offered[],
): Asked<NonNullable<Features['clientCertificate']>> | undefined {
  const best = legacy.at(-1);
  return best === undefined ? undefined : { value: best.first.certificateRequested ? 'requested' : 'not-requested' };
}

/** RFC 7301: which of the protocols the server takes; `chosen` is its choice among all of them. */
export async function askAlpn(
  context: AddressContext,
  full: Question | undefined,
  protocols: readonly string[],
  chosen: Asked<string | null>,
): Promise<Asked<readonly string[]>> {
  if (!('value' in chosen)) return chosen;
  if (chosen.value === null) return { value: [] };
  if (full === undefined) return UNREADABLE;
  const taken = [chosen.value];
  for (const other of protocols.filter((name) => name !== chosen.value)) {
    const question = { ...full, extra: [extension.alpn([other])] };
    const answer = await context.ask(question);
    const flight = acceptedFlight(answer, full.version, full.suites);
    const extensions = flight?.encryptedExtensions ?? flight?.hello.extensions;
    if (extensions?.has(EXTENSION.alpn) === true) taken.push(other);
    else if (answer.kind !== 'flight' && answer.kind !== 'alert') return unanswered(answer);
    else if (
      answer.kind === 'alert' &&
      answer.description !== NO_APPLICATION_PROTOCOL &&
      !(await isAccepted(context, full))
    )
      return UNREADABLE;
  }
  return { value: taken };
}

/** RFC 7301 section 3.2. */
const NO_APPLICATION_PROTOCOL = 120;

/** A refusal says something about what was added to a question only when the server goes along without it. */
async function isAccepted(context: AddressContext, question: Question): Promise<boolean> {
  return acceptedFlight(await context.ask(question), question.version, question.suites) !== undefined;
}
