/** The line of questions of each version: whether it is offered, then its suites, and once more what a long hello may have hidden. */
import type { AddressContext } from './ask/context.ts';
import type { Spoken } from './ask/features.ts';
import type { LegacyParameters, Tls13Groups } from './ask/parameters.ts';
import { askVersion, type Ssl2Answer, type VersionAnswer } from './ask/protocols.ts';
import { askInChunks, enumerateSuites, SAFE_LENGTH, type SuiteList } from './ask/suites.ts';
import { VERSIONS, type RecordVersion } from './registry/protocol.ts';
import { LEGACY_SUITES } from './registry/suites.ts';
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

/** Lowest version first. The newest are asked first: most servers speak those, and their long lists gain most from an early start. */
export function startVersions(context: AddressContext, riders: Riders): VersionLine[] {
  const newestFirst = VERSIONS.filter((version): version is RecordVersion => version !== 'SSLv2').toReversed();
  return newestFirst.map((version) => startVersion(context, version, riders)).toReversed();
}

function startVersion(context: AddressContext, version: RecordVersion, riders: Riders): VersionLine {
  const rider = version === 'TLSv1.2' || version === 'TLSv1.3' ? riders[version] : undefined;
  const answer = askVersion(context, version);
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
  const { picks, refused } = suites;
  return { ...answer, picks, accepted: picks.map(({ hello }) => hello.suite), refused };
}

/** What a server that does not read a long hello to its end has refused there, in short hellos. */
export async function askAgain(context: AddressContext, result: VersionResult): Promise<VersionResult> {
  const { version, answer, suites } = result;
  if (answer.offered !== true || suites === undefined) return result;
  const accepted = suites.picks.map(({ hello }) => hello.suite);
  const open = answer.plain || suites.refused.length > SAFE_LENGTH || suites.incomplete !== undefined;
  if (!open) return result;
  const rest = version === 'TLSv1.3' ? suites.refused : LEGACY_SUITES.filter((code) => !accepted.includes(code));
  const more = await askInChunks(context, version, rest, answer.plain, accepted[0]);
  const { incomplete: _, ...known } = suites;
  const merged: SuiteList = { ...known, picks: [...suites.picks, ...more.picks], refused: more.refused };
  return { ...result, suites: more.incomplete === undefined ? merged : { ...merged, incomplete: more.incomplete } };
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
  const refusals = answers.flatMap((answer) => (answer.offered === false ? [answer.refusal] : []));
  return { reason: 'no-positive-control', detail: `every version was refused: ${[...new Set(refusals)].join(', ')}` };
}
