/** One line of questions about the suites of a version: the server's choice is taken out of the offer until it refuses the rest. */
import type { Flight } from '../codec/flight.ts';
import type { RecordVersion } from '../registry/protocol.ts';
import { suiteOf } from '../registry/suites.ts';
import type { Undetermined } from '../types.ts';
import type { AddressContext, Question } from './context.ts';
import { controlOf, replyTo, settle, type Refused, type Reply } from './refusal.ts';

/** The server's answer to an offer of suites. */
export interface Choice extends Flight {
  /** The offer left groups or schemes out, so what the answer shows of those is not what the server prefers. */
  readonly narrowed?: true;
}

export interface SuiteList {
  /** In the order of the choices; the server's order when `preference` is `server`. */
  readonly picks: readonly Choice[];
  readonly preference: 'server' | 'client' | null;
  /** Suites that were refused. */
  readonly refused: readonly number[];
  /** Those of them at which the server broke off without a reason: it may choose one, and fail. */
  readonly failed: readonly number[];
  /** Why the list may lack something. */
  readonly incomplete?: Undetermined;
}

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

/** How a line of questions ended: the suites that were refused, or why that is not known. */
interface Ending extends Pick<SuiteList, 'refused' | 'failed' | 'incomplete'> {
  /** Offers at which the connection was dropped. */
  readonly open?: readonly { readonly suites: readonly number[]; readonly dropped: Refused }[];
  /** It went on along several lines. */
  readonly split?: true;
}

/** Some servers do not read more suites than this, or choke on a longer hello. */
export const SAFE_LENGTH = 64;

export const NONE_LEFT: Ending = { refused: [], failed: [] };

export function joined(endings: readonly (Ending | undefined)[]): Ending {
  const known = endings.flatMap((ending) => ending ?? []);
  const incomplete = known.find((ending) => ending.incomplete !== undefined)?.incomplete;
  const open = known.flatMap((ending) => ending.open ?? []);
  return {
    refused: known.flatMap(({ refused }) => refused),
    failed: known.flatMap(({ failed }) => failed),
    ...(incomplete === undefined ? {} : { incomplete }),
    ...(open.length === 0 ? {} : { open }),
    ...(known.some(({ split }) => split === true) ? { split: true } : {}),
  };
}

/** Suites by what a server needs for their key exchange. A server that lacks it, as parameters of DHE, fails at all of them. */
export function familiesOf(suites: readonly number[]): number[][] {
  const familyOf = (suite: number) => {
    const { keyExchange } = suiteOf(suite);
    return /^(ECDHE|DHE|RSA)$/.test(keyExchange) ? keyExchange : 'other';
  };
  const families = new Map<string, number[]>();
  for (const suite of suites) families.set(familyOf(suite), [...(families.get(familyOf(suite)) ?? []), suite]);
  return [...families.values()];
}

/** Takes the server's choice out of the offer until it refuses the rest. */
export class Chain {
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
    const broken: number[] = [];
    let rest = suites;
    while (rest.length > 0) {
      if (picks.length >= most) return undefined;
      const next = await this.next(rest, rider);
      const taken = 'hello' in next ? next.hello.suite : next.kind === 'refused' ? next.chosen : undefined;
      if ('hello' in next) picks.push(next);
      // Chosen, and then broken off by the server itself: nobody gets that one.
      else if (taken !== undefined && rest.includes(taken)) broken.push(taken);
      else return joined([{ refused: broken, failed: broken }, endingOf(next, rest)]);
      rest = without(rest, [taken!]);
    }
    return { refused: broken, failed: broken };
  }

  /** The same where the order of the choices is the client's own; each line more costs a refusal more. */
  async alongLines(suites: readonly number[], picks: Choice[], rider?: Rider): Promise<Ending | undefined> {
    const most = this.#context.scheduler.isFar(this.#context.endpoint) ? SPLIT_AFTER : Infinity;
    const ending = await this.along(suites, picks, rider, most);
    if (ending !== undefined) return ending;
    const lines = interleave(without(suites, suitesOf(picks)), LINES);
    return joined(await Promise.all(lines.map((line) => this.along(line, picks, rider))));
  }

  async next(
    rest: readonly number[],
    rider?: Rider,
    more: Pick<Question, 'everything'> = {},
  ): Promise<Choice | Exclude<Reply, { kind: 'accepted' }>> {
    const narrowed = rider?.narrow();
    if (narrowed !== undefined) {
      const reply = await this.#ask(rest, { ...narrowed, ...more });
      if (reply.kind === 'accepted') {
        rider?.note(reply.flight);
        return { ...reply.flight, narrowed: true };
      }
      rider?.refused();
    }
    const reply = await this.#ask(rest, more);
    if (reply.kind !== 'accepted') return reply;
    rider?.note(reply.flight);
    return reply.flight;
  }

  /** What the dropped offers come to; more choices that come to light on the way are added to `picks`. */
  async settled(ending: Ending, picks: Choice[], order: SuiteList['preference']): Promise<Ending> {
    const { open = [], ...rest } = ending;
    const endings: Ending[] = [rest];
    for (const { suites, dropped } of open) {
      const isPassedOver = order === 'client' && (await this.#passesOver(suites));
      endings.push(isPassedOver ? { ...NONE_LEFT, refused: suites } : await this.#byFamily(suites, dropped, picks));
    }
    return joined(endings);
  }

  /** Who follows the client and takes the one at the end would have none of those before it. */
  async #passesOver(suites: readonly number[]): Promise<boolean> {
    if (this.#control === undefined) return false;
    const reply = await this.#ask([...suites, this.#control]);
    return reply.kind === 'accepted' && reply.flight.hello.suite === this.#control;
  }

  /** One suite that the server fails at hides all that it would have taken after it. */
  async #byFamily(suites: readonly number[], dropped: Refused, picks: Choice[]): Promise<Ending> {
    const families = familiesOf(suites);
    if (families.length === 1) return this.#ofFamily({ suites, dropped }, picks);
    const found = joined(await Promise.all(families.map((family) => this.along(family, picks))));
    const { open = [], ...rest } = found;
    const endings: Ending[] = [{ ...rest, split: true }];
    for (const offer of open) endings.push(await this.#ofFamily(offer, picks));
    return joined(endings);
  }

  async #ofFamily({ suites, dropped }: NonNullable<Ending['open']>[number], picks: Choice[]): Promise<Ending> {
    const control = this.#control === undefined ? undefined : controlOf(this.#context, this.#question([this.#control]));
    const reply = await settle(this.#context, this.#question(suites), dropped, control);
    if (reply.kind !== 'accepted')
      return reply === dropped ? { refused: suites, failed: suites } : endingOf(reply, suites);
    picks.push(reply.flight);
    const more = await this.along(without(suites, [reply.flight.hello.suite]), picks);
    return this.settled(more ?? NONE_LEFT, picks, null);
  }

  async #ask(
    suites: readonly number[],
    more: Pick<Question, 'groups' | 'schemes' | 'everything'> = {},
  ): Promise<Reply> {
    const question = { ...this.#question(suites), ...more };
    return replyTo(await this.#context.ask(question), question);
  }

  #question(suites: readonly number[]): Question {
    const until = this.#version === 'TLSv1.3' ? 'hello' : 'done';
    return { version: this.#version, suites, plain: this.#plain, until, once: true, urgent: true };
  }
}

function endingOf(reply: Exclude<Reply, { kind: 'accepted' }>, rest: readonly number[]): Ending {
  if (reply.kind === 'open') return { ...NONE_LEFT, incomplete: reply.why };
  return reply.byDrop ? { ...NONE_LEFT, open: [{ suites: rest, dropped: reply }] } : { ...NONE_LEFT, refused: rest };
}

export function suitesOf(picks: readonly Choice[]): number[] {
  return picks.map(({ hello }) => hello.suite);
}

export function without(list: readonly number[], gone: readonly number[]): number[] {
  return list.filter((item) => !gone.includes(item));
}

export function interleave(list: readonly number[], lines: number): number[][] {
  const result = Array.from({ length: lines }, (_, line) => list.filter((_item, i) => i % lines === line));
  return result.filter((line) => line.length > 0);
}
