/** The line of questions of each version: whether it is offered, then its suites, and once more what a long hello may have hidden. */
import type { AddressContext } from './ask/context.ts';
import type { Spoken } from './ask/features.ts';
import type { LegacyParameters, Tls13Groups } from './ask/parameters.ts';
import {
  conclude,
  concludeSsl2,
  ssl2Control,
  trySsl2,
  tryVersion,
  type Ssl2Answer,
  type Tried,
  type VersionAnswer,
} from './ask/protocols.ts';
import { controlOf, wordsOf, type Control } from './ask/refusal.ts';
import { SAFE_LENGTH, without, type SuiteList } from './ask/chain.ts';
import { askInChunks, enumerateSuites, withMore } from './ask/suites.ts';
import { VERSIONS, type RecordVersion } from './registry/protocol.ts';
import { LEGACY_SUITES, TLS13_SUITES } from './registry/suites.ts';
import type { Undetermined } from './types.ts';

export interface VersionResult {
  readonly version: RecordVersion;
  readonly answer: VersionAnswer;
  readonly suites: SuiteList | undefined;
}

/** What is under way. */
export interface VersionLine {
  readonly version: RecordVersion;
  readonly answer: Promise<VersionAnswer>;
  /** Undefined when the version is not offered. */
  readonly suites: Promise<SuiteList | undefined>;
}

export interface Riders {
  readonly 'TLSv1.2': LegacyParameters;
  readonly 'TLSv1.3': Tls13Groups;
}

export interface Lines {
  readonly ssl2: Promise<Ssl2Answer>;
  /** Lowest version first. */
  readonly versions: readonly VersionLine[];
}

/** The newest are asked first: most servers speak those, and their long lists gain most from an early start. */
export function startVersions(context: AddressContext, riders: Riders): Lines {
  const ssl2 = trySsl2(context);
  const newestFirst = VERSIONS.filter((version): version is RecordVersion => version !== 'SSLv2').toReversed();
  const tries = newestFirst.map((version) => tryVersion(context, version));
  const control = firstAccepted([
    ...tries.map(async (tried) => controlOfTry(context, await tried)),
    ssl2.then(({ kind }) => (kind === 'accepted' ? ssl2Control(context) : undefined)),
  ]);
  return {
    ssl2: Promise.all([ssl2, control]).then(([reply, known]) => concludeSsl2(context, reply, known)),
    versions: newestFirst.map((version, i) => startVersion(context, version, tries[i]!, control, riders)).toReversed(),
  };
}

function controlOfTry(context: AddressContext, { question, reply }: Tried): Control | undefined {
  return reply.kind === 'accepted' ? controlOf(context, question) : undefined;
}

/** As soon as one is there; undefined when there is none. */
function firstAccepted(controls: readonly Promise<Control | undefined>[]): Promise<Control | undefined> {
  return new Promise((resolve) => {
    for (const control of controls) void control.then((known) => known && resolve(known));
    void Promise.all(controls).then(() => resolve(undefined));
  });
}

function startVersion(
  context: AddressContext,
  version: RecordVersion,
  tried: Promise<Tried>,
  control: Promise<Control | undefined>,
  riders: Riders,
): VersionLine {
  const rider = version === 'TLSv1.2' || version === 'TLSv1.3' ? riders[version] : undefined;
  const answer = tried.then(async (known) =>
    // What was accepted goes on at once; only silence has to wait for the others.
    conclude(context, known, known.reply.kind === 'accepted' ? undefined : await control),
  );
  const suites = answer.then((found) => {
    if (found.offered !== true) return undefined;
    context.asking(`${version} cipher suites`);
    return enumerateSuites(context, found, rider);
  });
  return { version, answer, suites };
}

export async function finishVersion(line: VersionLine): Promise<VersionResult> {
  return { version: line.version, answer: await line.answer, suites: await line.suites };
}

export function toSpoken({ answer, suites }: VersionResult): Spoken | undefined {
  if (answer.offered !== true || suites === undefined) return undefined;
  const { picks, refused, failed } = suites;
  return { ...answer, picks, accepted: picks.map(({ hello }) => hello.suite), refused, failed };
}

/** What has not been asked, or only in hellos that the server may not have read to their end, in short hellos. */
export async function askAgain(
  context: AddressContext,
  result: VersionResult,
  readsAll: boolean,
): Promise<VersionResult> {
  const { version, answer, suites } = result;
  if (answer.offered !== true || suites === undefined) return result;
  const accepted = suites.picks.map(({ hello }) => hello.suite);
  const all = version === 'TLSv1.3' ? TLS13_SUITES : LEGACY_SUITES;
  const isWhole = !answer.plain && answer.asked.length === all.length;
  const isSure = readsAll || (suites.refused.length <= SAFE_LENGTH && suites.incomplete === undefined);
  if (isWhole && isSure) return result;
  const more = await askInChunks(context, version, without(all, accepted), answer.plain, accepted[0]);
  return { ...result, suites: await withMore(context, answer, suites, more) };
}

/** The most telling reason why no version answered. */
export function worstFailure(ssl2: Ssl2Answer, answers: readonly VersionAnswer[]): Undetermined {
  const open = [...answers, ssl2].flatMap((answer) => (answer.offered === null ? [answer.why] : []));
  const order: Undetermined['reason'][] = [
    'unreachable',
    'starttls-failed',
    'not-tls',
    'malformed',
    'unrecognized-name',
  ];
  const telling = order.map((reason) => open.find((why) => why.reason === reason)).find((why) => why !== undefined);
  if (telling !== undefined) return telling;
  if (open[0] !== undefined) return open[0];
  const refusals = answers.flatMap((answer) => (answer.offered === false ? [wordsOf(answer.refusal)] : []));
  return {
    reason: 'no-positive-control',
    detail: `every version was refused: the server ${[...new Set(refusals)].join(', ')}`,
  };
}
