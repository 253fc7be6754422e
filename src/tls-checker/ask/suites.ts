/**
 * Which suites a version accepts, in whose order: offer all, note the choice, leave it out, ask again until the server
 * refuses. A refusal of the rest is one answer for every suite in it, so a server with n suites costs n + 1 connections.
 */
import type { Flight } from '../codec/flight.ts';
import type { Answer } from '../net/ask.ts';
import { alertName, type RecordVersion } from '../registry/protocol.ts';
import type { Undetermined } from '../types.ts';
import { whyNot, type AddressContext, type Question } from './context.ts';
import type { Offered } from './protocols.ts';

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

/** Over a long way a server that follows the client is asked along several lines once it has shown this many suites. */
const SPLIT_AFTER = 8;
const LINES = 3;

/** A question about groups or schemes that rides along with one about suites. */
export interface Rider {
  /** What it leaves out of the offer has no say in the server's choice of a suite. */
  readonly keepsOrder: boolean;
  /** What to offer instead of every group and scheme; undefined when nothing more can be learnt this way. */
  narrow(): Pick<Question, 'groups' | 'schemes'> | undefined;
  note(flight: Flight): void;
  /** The order of suites is the server's, which a narrowed offer would hide: what is to be learnt is learnt alongside. */
  alongside(flight: Flight): void;
  /** A narrowed offer was not accepted. That may be the narrowing's fault, so the full offer is asked about next. */
  refused(): void;
}

/** The second hello holds the same suites the other way round: who follows the client takes the other end. */
export async function enumerateSuites(
  context: AddressContext,
  { version, asked, first, plain }: Offered,
  rider?: Rider,
): Promise<SuiteList> {
  rider?.note(first);
  const chain = new Chain(context, version, plain, first.hello.suite);
  const orderly = rider?.keepsOrder === true ? rider : undefined;
  const second = await chain.next(asked.toReversed(), orderly);
  const differs = 'hello' in second && second.hello.suite !== first.hello.suite;
  if (!differs) rider?.alongside(first);
  const picks: Choice[] = differs ? [first, second] : [first];
  const rest = without(asked, suitesOf(picks));
  const ending = await (differs ? chain.alongLines(rest, picks, rider) : chain.along(rest, picks, orderly));
  const list: SuiteList = { picks, preference: null, ...(ending ?? NONE_LEFT) };
  if (!('hello' in second) || picks.length < 2) return list;
  if (!differs) return { ...list, preference: 'server' };
  const places = suitesOf(picks).map((suite) => asked.indexOf(suite));
  const tookTheEnds = places[0] === Math.min(...places) && places[1] === Math.max(...places);
  return tookTheEnds ? { ...list, preference: 'client' } : inServerOrder(chain, list);
}

/** A server that goes along with the client only so far has an order of its own: it is asked for among what it accepts. */
async function inServerOrder(chain: Chain, list: SuiteList): Promise<SuiteList> {
  const picks: Choice[] = [];
  await chain.along(suitesOf(list.picks), picks);
  return picks.length === list.picks.length ? { ...list, picks, preference: 'server' } : list;
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
  const picks: Choice[] = [];
  const chain = new Chain(context, version, plain, control);
  const ending = joined(await Promise.all(chunks.map((chunk) => chain.along(chunk, picks))));
  return { picks, preference: null, ...ending };
}

/** How a line of questions ended: the suites that were refused, or why that is not known. */
type Ending = Pick<SuiteList, 'refused' | 'incomplete'>;

const NONE_LEFT: Ending = { refused: [] };

function joined(endings: readonly (Ending | undefined)[]): Ending {
  const refused = endings.flatMap((ending) => ending?.refused ?? []);
  const incomplete = endings.find((ending) => ending?.incomplete !== undefined)?.incomplete;
  return incomplete === undefined ? { refused } : { refused, incomplete };
}

/** Takes the server's choice out of the offer until it refuses the rest. */
class Chain {
  readonly #context: AddressContext;
  readonly #version: RecordVersion;
  readonly #plain: boolean;
  /** A suite that the server accepts: whoever drops connections has to show with it that it still answers. */
  readonly #control: number | undefined;

  constructor(context: AddressContext, version: RecordVersion, plain: boolean, control: number | undefined) {
    this.#context = context;
    this.#version = version;
    this.#plain = plain;
    this.#control = control;
  }

  /** Adds the server's choices to `picks` until it refuses the rest; undefined when there are `most` before that. */
  async along(suites: readonly number[], picks: Choice[], rider?: Rider, most = Infinity): Promise<Ending | undefined> {
    let rest = suites;
    while (rest.length > 0) {
      if (picks.length >= most) return undefined;
      const next = await this.next(rest, rider);
      if (!('hello' in next)) return next;
      picks.push(next);
      rest = without(rest, [next.hello.suite]);
    }
    return NONE_LEFT;
  }

  /** The same where the order of the choices is the client's own; each line more costs a refusal more. */
  async alongLines(suites: readonly number[], picks: Choice[], rider?: Rider): Promise<Ending | undefined> {
    const most = this.#context.scheduler.isFar ? SPLIT_AFTER : Infinity;
    const ending = await this.along(suites, picks, rider, most);
    if (ending !== undefined) return ending;
    const lines = interleave(without(suites, suitesOf(picks)), LINES);
    return joined(await Promise.all(lines.map((line) => this.along(line, picks, rider))));
  }

  async next(rest: readonly number[], rider?: Rider): Promise<Choice | Ending> {
    const narrowed = rider?.narrow();
    if (narrowed !== undefined) {
      const flight = acceptedFlight(await this.#ask(rest, narrowed), this.#version, rest);
      if (flight === undefined) rider?.refused();
      else rider?.note(flight);
      if (flight !== undefined) return { ...flight, narrowed: true };
    }
    const answer = await this.#ask(rest);
    const flight = acceptedFlight(answer, this.#version, rest);
    if (flight === undefined) return this.#endingOf(answer, rest);
    rider?.note(flight);
    return flight;
  }

  async #endingOf(answer: Answer, rest: readonly number[]): Promise<Ending> {
    if (refusalOf(answer, this.#version) !== undefined && (await this.#isAlive(answer))) return { refused: rest };
    return { refused: [], incomplete: unanswered(answer) };
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

function suitesOf(picks: readonly Choice[]): number[] {
  return picks.map(({ hello }) => hello.suite);
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
