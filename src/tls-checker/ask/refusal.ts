/**
 * What a server says to an offer: it goes along, it refuses, or it cannot be told. An alert, a lower version and a suite
 * that was not offered are refusals: the server has read the hello and does not go along with it. A dropped connection may
 * as well be a limit on connections, a fault in the suite that it was about to use, or a bad line: it counts only when the
 * server, asked with nothing beside it, drops this offer again and accepts another before and after it.
 */
import type { Flight } from '../codec/flight.ts';
import type { Answer } from '../net/ask.ts';
import { alertName, type RecordVersion } from '../registry/protocol.ts';
import type { Refusal, Undetermined } from '../types.ts';
import { whyNot, type AddressContext, type Question } from './context.ts';

export type Reply = { readonly kind: 'accepted'; readonly flight: Flight } | Refused | Open;

interface Open {
  readonly kind: 'open';
  readonly why: Undetermined;
}

export interface Refused {
  readonly kind: 'refused';
  readonly how: Refusal;
  /** Nothing was said of the offer. */
  readonly byDrop: boolean;
  /** The suite that the server had chosen before it broke off. */
  readonly chosen?: number;
}

/** Whether the server accepts, now and alone, what it has accepted before. */
export type Control = () => Promise<boolean>;

/** Asks, and settles what a dropped connection means. */
export async function inquire(
  context: AddressContext,
  question: Question,
  control: Control | undefined,
): Promise<Reply> {
  const reply = replyTo(await context.ask({ ...question, once: true }), question);
  return isUnsettled(reply) ? settle(context, question, reply, control) : reply;
}

/** What a dropped offer comes to; without a control it comes to nothing. */
export async function settle(
  context: AddressContext,
  question: Question,
  dropped: Refused,
  control: Control | undefined,
): Promise<Reply> {
  const again = async () => replyTo(await context.ask({ ...question, alone: true, once: true }), question);
  return steady(context, again, dropped, control);
}

/** The same for any kind of question: `again` asks it within `Scheduler.alone`. */
export async function steady<T extends { readonly kind: string }>(
  context: AddressContext,
  again: () => Promise<T | Refused>,
  dropped: Refused,
  control: Control | undefined,
): Promise<T | Refused | Open> {
  if (control === undefined) {
    const detail = `the server ${wordsOf(dropped.how)}, and nothing shows that it accepts anything like it`;
    return { kind: 'open', why: { reason: 'no-positive-control', detail } };
  }
  const detail = `the server ${wordsOf(dropped.how)}, as it does with what it accepts at other times`;
  const unsteady = (): Open => ({
    kind: 'open',
    why: context.scheduler.stopped ? STOPPED : { reason: 'closed', detail },
  });
  return context.scheduler.alone(async () => {
    if (!(await recovers(context, control))) return unsteady();
    for (let times = 0; times < TIMES; times += 1) {
      const reply = await again();
      if (!isUnsettled(reply)) return reply;
    }
    return (await recovers(context, control)) ? dropped : unsteady();
  });
}

const STOPPED: Undetermined = {
  reason: 'deadline',
  detail: 'the scan ended before a dropped connection was explained',
};

/** How often an offer is asked alone: whoever drops every so many connections drops no two in a row. */
const TIMES = 2;

/** Rests for a server that drops what it has accepted, as with a limit on connections; in milliseconds. */
const RESTS = [250, 1000, 3000];

/** A server that does not come back after its rests is left alone. */
async function recovers({ scheduler, endpoint }: AddressContext, control: Control): Promise<boolean> {
  if (scheduler.hasLeft(endpoint)) return false;
  if (await control()) return true;
  for (const ms of RESTS) {
    await scheduler.rest(ms);
    if (await control()) return true;
  }
  scheduler.leave(endpoint);
  return false;
}

export function isUnsettled(reply: { readonly kind: string }): reply is Refused {
  return reply.kind === 'refused' && (reply as Refused).byDrop;
}

/** The same question, accepted before, as a control. */
export function controlOf(context: AddressContext, question: Question): Control {
  return async () => replyTo(await context.ask({ ...question, alone: true, once: true }), question).kind === 'accepted';
}

export function replyTo(answer: Answer, { version, suites }: Pick<Question, 'version' | 'suites'>): Reply {
  const flight = acceptedFlight(answer, version, suites);
  if (flight !== undefined) return { kind: 'accepted', flight };
  const how = refusalOf(answer, version);
  if (how === undefined) return { kind: 'open', why: unanswered(answer) };
  const chosen = answer.kind === 'alert' ? answer.chosen : undefined;
  return { kind: 'refused', how, byDrop: isDrop(answer), ...(chosen === undefined ? {} : { chosen }) };
}

/** The flight when it accepts one of the offered suites in the asked version. */
export function acceptedFlight(answer: Answer, version: RecordVersion, offered: readonly number[]): Flight | undefined {
  if (answer.kind !== 'flight') return undefined;
  const { hello } = answer.flight;
  return hello.version === version && offered.includes(hello.suite) ? answer.flight : undefined;
}

/** How the server refused, as far as this answer tells; undefined when the answer is no refusal. */
export function refusalOf(answer: Answer, version: RecordVersion): Refusal | undefined {
  switch (answer.kind) {
    case 'alert':
      return answer.description === UNRECOGNIZED_NAME ? undefined : alertOf(answer.description);
    case 'flight':
      return answer.flight.hello.version === version
        ? { kind: 'other-suite' }
        : { kind: 'other-version', what: answer.flight.hello.version };
    case 'closed':
    case 'reset':
      return { kind: answer.kind };
    case 'ssl2':
    case 'timeout':
    case 'malformed':
    case 'unreachable':
    case 'starttls-failed':
      return undefined;
  }
}

function alertOf(description: number): Refusal {
  return { kind: 'alert', what: alertName(description) };
}

/** For the details of the engine, which are in English. */
export function wordsOf(how: Refusal): string {
  switch (how.kind) {
    case 'alert':
      return `sent the alert ${how.what}`;
    case 'other-version':
      return `answered with ${how.what}`;
    case 'closed':
      return 'closed the connection';
    case 'reset':
      return 'reset the connection';
    case 'other-suite':
      return 'chose a suite that was not offered';
    case 'plain-text':
      return 'answered in plain text';
    case 'no-cipher':
      return 'speaks SSLv2 but offers no cipher';
  }
}

export function unanswered(answer: Answer): Undetermined {
  if (answer.kind === 'flight' || answer.kind === 'ssl2') {
    return { reason: 'contradiction', detail: 'the server answered another version than was asked' };
  }
  return whyNot(answer);
}

const UNRECOGNIZED_NAME = 112;
const INTERNAL_ERROR = 80;

/** RFC 8446 section 6.2: internal_error is "unrelated to the peer", so it says no more about the offer than a drop does. */
export function isDrop(answer: Answer): boolean {
  if (answer.kind === 'alert') return answer.description === INTERNAL_ERROR && answer.chosen === undefined;
  return answer.kind === 'closed' || answer.kind === 'reset';
}
