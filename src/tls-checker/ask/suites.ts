/**
 * Which suites a version accepts, in whose order: offer all, note the choice, leave it out, ask again until the server
 * refuses. A refusal of the rest is one answer for every suite in it, so a server with n suites costs n + 1 connections.
 */
import type { RecordVersion } from '../registry/protocol.ts';
import {
  Chain,
  familiesOf,
  interleave,
  joined,
  NONE_LEFT,
  SAFE_LENGTH,
  suitesOf,
  without,
  type Choice,
  type Rider,
  type SuiteList,
} from './chain.ts';
import type { AddressContext } from './context.ts';
import type { Offered } from './protocols.ts';

/** The second hello holds the same suites the other way round: who follows the client takes the other end. */
export async function enumerateSuites(
  context: AddressContext,
  { version, asked, first, plain }: Offered,
  rider?: Rider,
): Promise<SuiteList> {
  rider?.note(first);
  const chain = new Chain(context, version, plain, first.hello.suite);
  const orderly = rider?.keepsOrder === true ? rider : undefined;
  // It may show another leaf than the first, and what is stapled to that.
  const second = await chain.next(asked.toReversed(), orderly, { everything: !plain });
  const differs = 'hello' in second && second.hello.suite !== first.hello.suite;
  if (!differs) rider?.alongside(first);
  const picks: Choice[] = differs ? [first, second] : [first];
  const rest = without(asked, suitesOf(picks));
  const end = await (differs ? chain.alongLines(rest, picks, rider) : chain.along(rest, picks, orderly));
  const order = () => ('hello' in second ? orderOf(asked, picks, differs) : null);
  const { split, ...ending } = await chain.settled(end ?? NONE_LEFT, picks, order());
  const list: SuiteList = { picks, preference: order(), ...ending };
  return list.preference === 'server' && (differs || split === true) ? inServerOrder(chain, list) : list;
}

/** Whose order the choices show; null with a single one. */
function orderOf(asked: readonly number[], picks: readonly Choice[], differs: boolean): SuiteList['preference'] {
  if (picks.length < 2) return null;
  if (!differs) return 'server';
  const places = suitesOf(picks).map((suite) => asked.indexOf(suite));
  const tookTheEnds = places[0] === Math.min(...places) && places[1] === Math.max(...places);
  // Who goes along with the client only so far has an order of its own.
  return tookTheEnds ? 'client' : 'server';
}

/** Choices that were found along several lines are put in the server's order by asking among them alone. */
async function inServerOrder(chain: Chain, list: SuiteList): Promise<SuiteList> {
  const picks: Choice[] = [];
  await chain.along(suitesOf(list.picks), picks);
  return picks.length === list.picks.length ? { ...list, picks, preference: 'server' } : { ...list, preference: null };
}

/** A list to which more was found afterwards: where the order is the server's, all are asked for again in one line. */
export async function withMore(
  context: AddressContext,
  { version, plain }: Offered,
  list: SuiteList,
  more: SuiteList,
): Promise<SuiteList> {
  const { incomplete: _, ...known } = list;
  const { refused, failed, incomplete } = more;
  const picks = [...list.picks, ...more.picks];
  const merged = { ...known, picks, refused, failed, ...(incomplete === undefined ? {} : { incomplete }) };
  if (list.preference !== 'server' || more.picks.length === 0) return merged;
  return inServerOrder(new Chain(context, version, plain, list.picks[0]?.hello.suite), merged);
}

/** Asks about suites that were refused in one long hello again, in hellos that every server reads to the end. */
export async function askInChunks(
  context: AddressContext,
  version: RecordVersion,
  suites: readonly number[],
  plain: boolean,
  control?: number,
): Promise<SuiteList> {
  // A family apart from others: one in which the server fails would hide them.
  const chunks = familiesOf(suites).flatMap((family) => interleave(family, Math.ceil(family.length / SAFE_LENGTH)));
  const picks: Choice[] = [];
  const chain = new Chain(context, version, plain, control);
  const ends = await Promise.all(chunks.map((chunk) => chain.along(chunk, picks)));
  const { split: _, ...ending } = await chain.settled(joined(ends), picks, null);
  return { picks, preference: null, ...ending };
}
