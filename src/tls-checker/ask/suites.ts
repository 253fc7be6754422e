/**
 * Which suites a version accepts, in whose order: offer all, note the choice, leave it out, ask again until the server
 * refuses. A refusal of the rest is one answer for every suite in it, so a server with n suites costs n + 1 connections.
 */
import type { Flight } from '../codec/flight.ts';
import type { Answer } from '../net/ask.ts';
import { alertName, type RecordVersion } from '../registry/protocol.ts';
import type { Undetermined } from '../types.ts';
import { whyNot, type AddressContext, type Question } from './context.ts';

export interface SuiteList {
  /** In the order of the choices; the server's order when `preference` is `server`. */
  readonly picks: readonly Flight[];
  readonly preference: 'server' | 'client' | null;
  /** Suites that were refused by an answer of the server. */
  readonly refused: readonly number[];
  /** Why the list may lack something. */
  readonly incomplete?: Undetermined;
}

/** A client-ordered server with more suites than this is asked along several lines at a time. */
const SPLIT_AFTER = 6;
const LINES = 2;
/** Some servers do not read more suites than this, or choke on a longer hello. */
export const SAFE_LENGTH = 64;

export async function enumerateSuites(
  context: AddressContext,
  version: RecordVersion,
  offered: readonly number[],
  first: Flight,
): Promise<SuiteList> {
  const picks = [first];
  const chain = new Chain(context, version, false, first.hello.suite);
  let rest = without(offered, [first.hello.suite]);
  let preference: SuiteList['preference'] = orderShown(offered, picks);
  while (picks.length < SPLIT_AFTER) {
    const flight = await chain.next(rest);
    if (flight === undefined) break;
    picks.push(flight);
    rest = without(rest, [flight.hello.suite]);
    preference ??= orderShown(offered, picks);
  }
  preference ??= await askReversed(context, version, picks);
  if (!chain.ended) {
    const lines = preference === 'client' ? interleave(rest, LINES) : [rest];
    const more = await Promise.all(lines.map((line) => chain.branch().toTheEnd(line)));
    for (const result of more) picks.push(...result.picks);
    for (const result of more) chain.join(result.chain);
  }
  return {
    picks,
    preference,
    refused: chain.refused,
    ...(chain.incomplete === undefined ? {} : { incomplete: chain.incomplete }),
  };
}

/** Asks about suites that were refused in one long hello again, in hellos that every server reads to the end. */
export async function askInChunks(
  context: AddressContext,
  version: RecordVersion,
  suites: readonly number[],
  plain: boolean,
  control?: number,
): Promise<SuiteList> {
  const chunks = interleave(suites, Math.ceil(suites.length / SAFE_LENGTH));
  const results = await Promise.all(chunks.map((chunk) => new Chain(context, version, plain, control).toTheEnd(chunk)));
  const incomplete = results.map(({ chain }) => chain.incomplete).find((why) => why !== undefined);
  return {
    picks: results.flatMap((result) => result.picks),
    preference: null,
    refused: results.flatMap(({ chain }) => chain.refused),
    ...(incomplete === undefined ? {} : { incomplete }),
  };
}

/** Takes the server's choice out of the offer until it refuses the rest. */
class Chain {
  readonly #context: AddressContext;
  readonly #version: RecordVersion;
  readonly #plain: boolean;
  /** A suite that the server accepts: whoever drops connections has to show with it that it still answers. */
  readonly #control: number | undefined;
  ended = false;
  refused: readonly number[] = [];
  incomplete: Undetermined | undefined;

  constructor(context: AddressContext, version: RecordVersion, plain: boolean, control: number | undefined) {
    this.#context = context;
    this.#version = version;
    this.#plain = plain;
    this.#control = control;
  }

  branch(): Chain {
    return new Chain(this.#context, this.#version, this.#plain, this.#control);
  }

  join(other: Chain): void {
    this.refused = [...this.refused, ...other.refused];
    this.incomplete ??= other.incomplete;
  }

  async toTheEnd(suites: readonly number[]): Promise<{ readonly picks: Flight[]; readonly chain: Chain }> {
    const picks: Flight[] = [];
    let rest = suites;
    for (;;) {
      const flight = await this.next(rest);
      if (flight === undefined) return { picks, chain: this };
      picks.push(flight);
      rest = without(rest, [flight.hello.suite]);
    }
  }

  /** The server's next choice; undefined when it refuses the rest or does not answer. */
  async next(rest: readonly number[]): Promise<Flight | undefined> {
    if (rest.length === 0) {
      this.ended = true;
      return undefined;
    }
    const answer = await this.#context.ask(this.#question(rest));
    const flight = acceptedFlight(answer, this.#version, rest);
    if (flight !== undefined) return flight;
    this.ended = true;
    if (refusalOf(answer, this.#version) !== undefined && (await this.#isAlive(answer))) this.refused = rest;
    else this.incomplete = unanswered(answer);
    return undefined;
  }

  async #isAlive(answer: Answer): Promise<boolean> {
    if (answer.kind !== 'closed' && answer.kind !== 'reset') return true;
    if (this.#control === undefined) return false;
    const control = await this.#context.ask(this.#question([this.#control]));
    return acceptedFlight(control, this.#version, [this.#control]) !== undefined;
  }

  #question(suites: readonly number[]): Question {
    return {
      version: this.#version,
      suites,
      plain: this.#plain,
      until: this.#version === 'TLSv1.3' ? 'hello' : 'done',
    };
  }
}

/** The flight when it accepts one of the offered suites in the asked version. */
export function acceptedFlight(answer: Answer, version: RecordVersion, offered: readonly number[]): Flight | undefined {
  if (answer.kind !== 'flight') return undefined;
  const { hello } = answer.flight;
  return hello.version === version && offered.includes(hello.suite) ? answer.flight : undefined;
}

/**
 * How the server refused; undefined when the answer is no refusal. A lower version, a suite that was not offered and a
 * connection that is closed twice are refusals too: the server has read the hello and does not go along with it.
 */
export function refusalOf(answer: Answer, version: RecordVersion): string | undefined {
  switch (answer.kind) {
    case 'alert':
      return answer.description === 112 ? undefined : `alert ${alertName(answer.description)}`;
    case 'flight':
      return answer.flight.hello.version === version
        ? 'chose a suite that was not offered'
        : `answered with ${answer.flight.hello.version}`;
    case 'closed':
      return 'closed the connection';
    case 'reset':
      return 'reset the connection';
    case 'ssl2':
    case 'timeout':
    case 'malformed':
    case 'unreachable':
    case 'starttls-failed':
      return undefined;
  }
}

export function unanswered(answer: Answer): Undetermined {
  if (answer.kind === 'flight' || answer.kind === 'ssl2') {
    return { reason: 'contradiction', detail: 'the server answered another version than was asked' };
  }
  return whyNot(answer);
}

/** `server` once a choice passes over a suite that is accepted too and was offered before it; undefined until then. */
function orderShown(offered: readonly number[], picks: readonly Flight[]): 'server' | null {
  const places = picks.map(({ hello }) => offered.indexOf(hello.suite));
  return places.some((place, i) => i > 0 && place < places[i - 1]!) ? 'server' : null;
}

/** The same suites the other way round: who follows the client takes the other end. */
async function askReversed(
  context: AddressContext,
  version: RecordVersion,
  picks: readonly Flight[],
): Promise<'server' | 'client' | null> {
  if (picks.length < 2) return null;
  const suites = picks.map(({ hello }) => hello.suite).toReversed();
  const answer = await context.ask({ version, suites, until: 'hello' });
  const flight = acceptedFlight(answer, version, suites);
  if (flight === undefined) return null;
  return flight.hello.suite === suites[0] ? 'client' : 'server';
}

export function without(list: readonly number[], gone: readonly number[]): number[] {
  return list.filter((item) => !gone.includes(item));
}

function interleave(list: readonly number[], lines: number): number[][] {
  const result = Array.from({ length: lines }, (_, line) => list.filter((_item, i) => i % lines === line));
  return result.filter((line) => line.length > 0);
}
