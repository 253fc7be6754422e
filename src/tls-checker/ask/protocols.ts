/**
 * Which protocol versions are spoken: each is asked with a hello of its own, and a refusal counts only beside an acceptance.
 */
import type { Flight } from '../codec/flight.ts';
import { encodeSsl2Hello, type Ssl2ServerHello } from '../codec/ssl2.ts';
import type { RecordVersion } from '../registry/protocol.ts';
import { LEGACY_SUITES, suiteOf, TLS13_SUITES } from '../registry/suites.ts';
import type { Refusal, Undetermined } from '../types.ts';
import type { AddressContext, Question } from './context.ts';
import {
  controlOf,
  inquire,
  isDrop,
  isUnsettled,
  refusalOf,
  replyTo,
  settle,
  steady,
  unanswered,
  type Control,
  type Reply,
} from './refusal.ts';
import { SAFE_LENGTH, without } from './chain.ts';

/** An offered version: the server's answer to the hello that asked for it. */
export interface Offered {
  readonly version: RecordVersion;
  readonly first: Flight;
  /** The suites of that hello, in its order. */
  readonly asked: readonly number[];
  /** The server answers a plain hello only. */
  readonly plain: boolean;
}

export type VersionAnswer =
  | ({ readonly offered: true } & Offered)
  | { readonly offered: false; readonly refusal: Refusal }
  | { readonly offered: null; readonly why: Undetermined };

/** A version after its first questions, and the last of them. */
export interface Tried {
  readonly question: Question;
  readonly reply: Reply;
  /** With `accepted`: the server answers a plain hello only. */
  readonly plain: boolean;
}

/** Alerts that say "I do not understand this hello" rather than "I do not want this version". */
const CONFUSED = new Set([10, 47, 50, 80, 109, 110]);

export async function tryVersion(context: AddressContext, version: RecordVersion): Promise<Tried> {
  context.asking(version);
  const until = version === 'TLSv1.3' ? 'hello' : 'done';
  let suites = version === 'TLSv1.3' ? TLS13_SUITES : LEGACY_SUITES;
  for (;;) {
    // The first hello of a version is asked without any oddity; handshakes wait for which versions there are.
    const whole: Question = { version, suites, everything: true, patient: true, until, urgent: true };
    const answer = await context.ask(whole);
    const mayChoke = isDrop(answer) || (answer.kind === 'alert' && CONFUSED.has(answer.description));
    const broken = answer.kind === 'alert' ? answer.chosen : undefined;
    // Chosen, and then broken off by the server itself: it speaks the version, if with another suite.
    if (broken !== undefined && suites.includes(broken)) suites = without(suites, [broken]);
    else return mayChoke ? tryShort(context, whole) : { question: whole, reply: replyTo(answer, whole), plain: false };
  }
}

/**
 * A server that chokes on a long or modern hello may well answer a short one, and one that lacks what DHE needs, and
 * fails at it, one without DHE.
 */
async function tryShort(context: AddressContext, whole: Question): Promise<Tried> {
  const usual = whole.suites.slice(0, SAFE_LENGTH);
  const sound = await tryPlain(context, { ...whole, suites: usual.filter((suite) => !isDhe(suite)) });
  return sound.reply.kind === 'refused' && usual.some(isDhe) ? tryPlain(context, { ...whole, suites: usual }) : sound;
}

async function tryPlain(context: AddressContext, short: Question): Promise<Tried> {
  const question: Question = { ...short, everything: false, patient: false, plain: true };
  const reply = replyTo(await context.ask(question), question);
  if (reply.kind !== 'accepted') return { question, reply, plain: true };
  const full = await inquire(context, short, controlOf(context, question));
  return full.kind === 'accepted' ? { question: short, reply: full, plain: false } : { question, reply, plain: true };
}

function isDhe(suite: number): boolean {
  return suiteOf(suite).keyExchange === 'DHE';
}

/** What a try comes to, beside what the server accepts elsewhere; undefined where it accepts nothing. */
export async function conclude(
  context: AddressContext,
  tried: Tried,
  control: Control | undefined,
): Promise<VersionAnswer> {
  const { question, reply: first, plain } = tried;
  const reply = isUnsettled(first) ? await settle(context, question, first, control) : first;
  if (reply.kind === 'open') return { offered: null, why: reply.why };
  if (reply.kind === 'refused') return { offered: false, refusal: reply.how };
  return { offered: true, version: question.version, first: reply.flight, asked: question.suites, plain };
}

export type Ssl2Answer =
  | { readonly offered: true; readonly hello: Ssl2ServerHello }
  | { readonly offered: false; readonly refusal: Refusal }
  | { readonly offered: null; readonly why: Undetermined };

export type Ssl2Reply =
  | { readonly kind: 'accepted'; readonly hello: Ssl2ServerHello }
  | Exclude<Reply, { readonly kind: 'accepted' }>;

export async function trySsl2(context: AddressContext, alone = false): Promise<Ssl2Reply> {
  context.asking('SSLv2');
  const answer = await context.scheduler.ask(context.endpoint, {
    hello: encodeSsl2Hello,
    until: 'hello',
    alone,
    urgent: true,
  });
  if (answer.kind === 'ssl2') {
    if (answer.hello.ciphers.length > 0) return { kind: 'accepted', hello: answer.hello };
    return { kind: 'refused', how: { kind: 'no-cipher' }, byDrop: false };
  }
  // A web server may take the SSLv2 hello for a plain request and answer in plain text: it has not spoken SSLv2.
  if (answer.kind === 'malformed' && answer.problem === 'not-tls')
    return { kind: 'refused', how: { kind: 'plain-text' }, byDrop: false };
  if (answer.kind === 'flight')
    return { kind: 'refused', how: { kind: 'other-version', what: answer.flight.hello.version }, byDrop: false };
  const how = refusalOf(answer, 'SSLv3');
  if (how === undefined) return { kind: 'open', why: unanswered(answer) };
  return { kind: 'refused', how, byDrop: isDrop(answer) };
}

export async function concludeSsl2(
  context: AddressContext,
  first: Ssl2Reply,
  control: Control | undefined,
): Promise<Ssl2Answer> {
  const again = () => trySsl2(context, true);
  const reply = isUnsettled(first) ? await steady(context, again, first, control) : first;
  if (reply.kind === 'open') return { offered: null, why: reply.why };
  return reply.kind === 'refused' ? { offered: false, refusal: reply.how } : { offered: true, hello: reply.hello };
}

/** SSLv2 as what the silence of the other versions is held against. */
export function ssl2Control(context: AddressContext): Control {
  return async () => (await trySsl2(context, true)).kind === 'accepted';
}
