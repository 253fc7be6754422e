/**
 * Which suites a version accepts, in whose order: offer all, note the choice, leave it out, ask again until the server
 * refuses. A refusal of the rest is one answer for every suite in it, so a server with n suites costs n + 1 connections.
 */
import type { Flight } from '../codec/flight.ts';
import type { Answer } from '../net/ask.ts';
import { alertName, type RecordVersion } from '../registry/protocol.ts';
import type { Undetermined } from '../types.ts';
import { whyNot, type AddressContext, type Question } from './context.ts';

/** The server's answer to an offer of suites. */
export interface Choice extends Flight {
  /** The offer left groups or schemes out, so what the answer shows of those is not what the server prefers. */
  readonly narrowed?: true;
}

export interface SuiteList {
  /** In the order of the choices; the server's order when `preference` is `server`. */
  readonly picks: readonly Choice[];
  readonly preference: 'server' | 'client' | null;
  /** Suites that were refused by an answer of the server. */
  readonly refused: readonly number[];
  /** Why the list may lack something. */
  readonly incomplete?: Undetermined;
}

/** Some servers do not read more suites than this, or choke on a longer hello. */
export const SAFE_LENGTH = 64;

/** A question about groups or schemes that rides along with one about suites. */
export interface Rider {
  /** What it leaves out of the offer has no say in the server's choice of a suite. */
  readonly keepsOrder: boolean;
  /** What to offer instead of every group and scheme; undefined when nothing more can be learnt this way. */
  narrow(): Pick<Question, 'groups' | 'schemes'> | undefined;
  note(flight: Flight): void;
  /** A narrowed offer was not accepted. That may be the narrowing's fault, so the full offer is asked about next. */
  refused(): void;
}

export interface FirstChoice {
  /** Suites in the order in which they were offered. */
  readonly asked: readonly number[];
  readonly flight: Flight;
  readonly plain: boolean;
}

/** The second hello holds the same suites the other way round: who follows the client takes the other end. */
export async function enumerateSuites(
  context: AddressContext,
  version: RecordVersion,
  { asked, flight: first, plain }: FirstChoice,
  rider?: Rider,
): Promise<SuiteList> {
  rider?.note(first);
  const chain = new Chain(context, version, plain, first.hello.suite);
  const orderly = rider?.keepsOrder === true ? rider : undefined;
  const second = await chain.next(asked.toReversed(), orderly);
  const picks: Choice[] = second === undefined || second.hello.suite === first.hello.suite ? [first] : [first, second];
  const rest = without(asked, picks.map(suiteOfPick));
  picks.push(...(await chain.toTheEnd(rest, picks.length > 1 ? rider : orderly)));
  const list: SuiteList = { picks, preference: null, ...chain.ending };
  if (second === undefined || picks.length < 2) return list;
  if (picks[1] !== second) return { ...list, preference: 'server' };
  const places = picks.map((pick) => asked.indexOf(suiteOfPick(pick)));
  const tookTheEnds = places[0] === Math.min(...places) && places[1] === Math.max(...places);
  return tookTheEnds ? { ...list, preference: 'client' } : inServerOrder(context, version, plain, list);
}

/** A server that goes along with the client only so far has an order of its own: it is asked for among what it accepts. */
async function inServerOrder(
  context: AddressContext,
  version: RecordVersion,
  plain: boolean,
  list: SuiteList,
): Promise<SuiteList> {
  const accepted = list.picks.map(suiteOfPick);
  const picks = await new Chain(context, version, plain, accepted[0]).toTheEnd(accepted);
  return picks.length === accepted.length ? { ...list, picks, preference: 'server' } : list;
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
  const lines = chunks.map((chunk) => ({ chunk, chain: new Chain(context, version, plain, control) }));
  const picks = await Promise.all(lines.map(({ chunk, chain }) => chain.toTheEnd(chunk)));
  const incomplete = lines.map(({ chain }) => chain.ending.incomplete).find((why) => why !== undefined);
  return {
    picks: picks.flat(),
    preference: null,
    refused: lines.flatMap(({ chain }) => chain.ending.refused),
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
  ending: Pick<SuiteList, 'refused' | 'incomplete'> = { refused: [] };

  constructor(context: AddressContext, version: RecordVersion, plain: boolean, control: number | undefined) {
    this.#context = context;
    this.#version = version;
    this.#plain = plain;
    this.#control = control;
  }

  async toTheEnd(suites: readonly number[], rider?: Rider): Promise<Choice[]> {
    const picks: Choice[] = [];
    let rest = suites;
    this.ending = { refused: [] };
    while (rest.length > 0) {
      const flight = await this.next(rest, rider);
      if (flight === undefined) break;
      picks.push(flight);
      rest = without(rest, [suiteOfPick(flight)]);
    }
    return picks;
  }

  /** The server's next choice; undefined when it refuses the rest or does not answer. */
  async next(rest: readonly number[], rider?: Rider): Promise<Choice | undefined> {
    const narrowed = rider?.narrow();
    if (narrowed !== undefined) {
      const flight = acceptedFlight(await this.#ask(rest, narrowed), this.#version, rest);
      if (flight === undefined) rider?.refused();
      else rider?.note(flight);
      if (flight !== undefined) return { ...flight, narrowed: true };
    }
    const answer = await this.#ask(rest);
    const flight = acceptedFlight(answer, this.#version, rest);
    if (flight !== undefined) rider?.note(flight);
    else if (refusalOf(answer, this.#version) !== undefined && (await this.#isAlive(answer)))
      this.ending = { refused: rest };
    else this.ending = { refused: [], incomplete: unanswered(answer) };
    return flight;
  }

  async #isAlive(answer: Answer): Promise<boolean> {
    if (answer.kind !== 'closed' && answer.kind !== 'reset') return true;
    if (this.#control === undefined) return false;
    const control = await this.#ask([this.#control]);
    return acceptedFlight(control, this.#version, [this.#control]) !== undefined;
  }

  #ask(suites: readonly number[], narrowed: Pick<Question, 'groups' | 'schemes'> = {}): Promise<Answer> {
    const until = this.#version === 'TLSv1.3' ? 'hello' : 'done';
    return this.#context.ask({ version: this.#version, suites, plain: this.#plain, until, ...narrowed });
  }
}

function suiteOfPick({ hello }: Flight): number {
  return hello.suite;
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

export function without(list: readonly number[], gone: readonly number[]): number[] {
  return list.filter((item) => !gone.includes(item));
}

function interleave(list: readonly number[], lines: number): number[][] {
  const result = Array.from({ length: lines }, (_, line) => list.filter((_item, i) => i % lines === line));
  return result.filter((line) => line.length > 0);
}
