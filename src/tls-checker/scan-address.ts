/**
 * Scans one address. Versions are asked first, each with its own hello; every version that is offered goes on at once to
 * its suites, and from there to groups, signatures, features and certificates. All share one scheduler.
 */
import { askCertificates } from './ask/certificates.ts';
import type { AddressContext } from './ask/context.ts';
import * as features from './ask/features.ts';
import type { Asked, Spoken, Tolerance } from './ask/features.ts';
import { askLegacyParameters, askTls13Groups, type Parameters } from './ask/parameters.ts';
import { askSsl2, askVersion, type Ssl2Answer, type VersionAnswer } from './ask/protocols.ts';
import { PROTOCOLS, SessionQuestions, type SessionFacts, type SessionOptions } from './ask/sessions.ts';
import { askInChunks, enumerateSuites, SAFE_LENGTH, type SuiteList } from './ask/suites.ts';
import { askTls13Certificates, type Tls13Answers } from './ask/tls13.ts';
import { assemble } from './assemble.ts';
import { VERSIONS, type RecordVersion } from './registry/protocol.ts';
import { LEGACY_SUITES } from './registry/suites.ts';
import type { AddressFacts, CertificateFact, Undetermined } from './types.ts';

export interface VersionResult {
  readonly version: RecordVersion;
  readonly answer: VersionAnswer;
  readonly suites: SuiteList | undefined;
}

/** Everything that was observed at an address, before it is put into the words of the document. */
export interface Observations {
  readonly ssl2: Ssl2Answer;
  /** Lowest version first. */
  readonly versions: readonly VersionResult[];
  readonly parameters: Readonly<Partial<Record<RecordVersion, Parameters>>>;
  readonly features: Readonly<Record<string, Asked<unknown> | undefined>>;
  readonly certificates: readonly CertificateFact[];
}

export type AddressResult =
  | { readonly ok: true; readonly facts: AddressFacts }
  | { readonly ok: false; readonly failure: Undetermined };

const RECORD_VERSIONS = VERSIONS.filter((version): version is RecordVersion => version !== 'SSLv2');

export async function scanAddress(context: AddressContext, options: SessionOptions): Promise<AddressResult> {
  const ssl2Asked = askSsl2(context);
  // The newest first: most servers speak those, and their long lists gain most from an early start.
  const lines = RECORD_VERSIONS.toReversed().map((version) => startVersion(context, version));
  const ssl2 = await ssl2Asked;
  const answers = await Promise.all(lines.map(({ answer }) => answer));
  const offered = RECORD_VERSIONS.toReversed().filter((_, i) => answers[i]?.offered === true);
  if (offered.length === 0 && ssl2.offered !== true) return { ok: false, failure: worstFailure(ssl2, answers) };

  const sessions = new SessionQuestions(context, options);
  const sessionFacts = sessions.ask(offered);
  const results = (await Promise.all(lines.map(finishVersion))).toReversed();
  const spoken = results.flatMap(toSpoken);
  const modern = spoken.find(({ version }) => version === 'TLSv1.3');
  const [asked, parameters, lists, encrypted] = await Promise.all([
    askFeatures(context, spoken, sessionFacts),
    askParameters(context, results),
    completeLists(context, results, spoken),
    // TLS 1.2 tells its signature schemes in clear; where there is none, TLS 1.3 is asked for each.
    modern && askTls13Certificates(context, modern, !offered.includes('TLSv1.2')),
  ]);
  const certificates = await askCertificates(context, sessions, options);
  const all = {
    ...asked.features,
    clientCertificate: asked.features['clientCertificate'] ?? encrypted?.clientCertificate,
    withoutServerName: features.withoutServerName(asked.leafWithoutName, context),
    ...lists.tolerance,
    ...(await sessionFacts),
    ...certificates.features,
  };
  const parametersOfAll = withSchemes(parameters, encrypted);
  const observations = { ssl2, versions: lists.results, parameters: parametersOfAll, features: all };
  return { ok: true, facts: await assemble(context, { ...observations, certificates: certificates.facts }) };
}

/** The signature schemes of TLS 1.3 beside its groups. */
function withSchemes(
  parameters: Observations['parameters'],
  encrypted: Tls13Answers | undefined,
): Observations['parameters'] {
  const tls13 = parameters['TLSv1.3'];
  if (encrypted === undefined || tls13 === undefined) return parameters;
  const { schemes, schemesIncomplete } = encrypted;
  return {
    ...parameters,
    'TLSv1.3': { ...tls13, schemes, ...(schemesIncomplete === undefined ? {} : { schemesIncomplete }) },
  };
}

interface VersionLine {
  readonly version: RecordVersion;
  readonly answer: Promise<VersionAnswer>;
  readonly suites: Promise<SuiteList | undefined>;
}

function startVersion(context: AddressContext, version: RecordVersion): VersionLine {
  const answer = askVersion(context, version);
  const suites = answer.then((found) => {
    if (found.offered !== true) return undefined;
    context.asking(`${version} cipher suites`);
    return enumerateSuites(context, version, found.asked, found.flight);
  });
  return { version, answer, suites };
}

async function finishVersion(line: VersionLine): Promise<VersionResult> {
  return { version: line.version, answer: await line.answer, suites: await line.suites };
}

function toSpoken({ version, answer, suites }: VersionResult): Spoken[] {
  if (answer.offered !== true || suites === undefined) return [];
  const accepted = suites.picks.map(({ hello }) => hello.suite);
  return [{ version, first: answer.flight, plain: answer.plain, accepted, refused: suites.refused }];
}

interface FeatureAnswers {
  readonly features: Observations['features'];
  readonly leafWithoutName: Asked<Buffer | 'refused'>;
}

async function askFeatures(
  context: AddressContext,
  spoken: readonly Spoken[],
  sessionFacts: Promise<SessionFacts>,
): Promise<FeatureAnswers> {
  const legacy = spoken.filter(({ version }) => version !== 'TLSv1.3');
  const best = legacy.at(-1) ?? spoken.at(-1);
  if (best === undefined) return { features: {}, leafWithoutName: features.notApplicable('SSLv2 knows no SNI') };
  const [fallbackScsv, leafWithoutName, versionTolerance, encryptThenMac, alpn] = await Promise.all([
    features.askFallbackScsv(context, spoken),
    features.askWithoutServerName(context, best),
    features.askVersionTolerance(context, legacy),
    features.askEncryptThenMac(context, legacy),
    sessionFacts.then(({ chosenProtocol }) => features.askAlpn(context, best, PROTOCOLS, chosenProtocol)),
  ]);
  const clientCertificate = features.clientCertificate(legacy);
  const asked = { clientCertificate, fallbackScsv, versionTolerance, encryptThenMac, alpn };
  const answers = { ...features.helloFeatures(legacy), ...asked };
  return { features: answers, leafWithoutName };
}

async function askParameters(
  context: AddressContext,
  results: readonly VersionResult[],
): Promise<Observations['parameters']> {
  const legacy = results
    .filter(({ version, suites }) => suites !== undefined && version.startsWith('TLSv1') && version !== 'TLSv1.3')
    .at(-1);
  const modern = results.find(({ version, suites }) => version === 'TLSv1.3' && suites !== undefined);
  const picks = modern?.suites?.picks ?? [];
  const seen = picks.flatMap(({ hello }) => (hello.group === undefined ? [] : [hello.group]));
  const suites = picks.map(({ hello }) => hello.suite);
  const [old, groups13] = await Promise.all([
    legacy?.suites === undefined ? undefined : askLegacyParameters(context, legacy.version, legacy.suites.picks),
    modern === undefined ? undefined : askTls13Groups(context, suites, seen),
  ]);
  return {
    ...(old === undefined || legacy === undefined ? {} : { [legacy.version]: old }),
    ...(groups13 === undefined ? {} : { 'TLSv1.3': { schemes: [], ...groups13 } }),
  };
}

/**
 * The refusal of a long list counts for every suite in it only when the server is known to read such a list to its end.
 * When it is not, what was refused is asked again in short hellos.
 */
async function completeLists(
  context: AddressContext,
  results: readonly VersionResult[],
  spoken: readonly Spoken[],
): Promise<{ readonly results: readonly VersionResult[]; readonly tolerance: Record<string, Asked<unknown>> }> {
  const best = spoken.filter(({ version }) => version !== 'TLSv1.3').at(-1) ?? spoken.at(-1);
  if (best === undefined) return { results, tolerance: {} };
  const found: Tolerance = await features.askTolerance(context, best);
  const tolerance = { greaseTolerance: found.grease, longHelloTolerance: found.longHello };
  const readsAll = 'value' in found.longHello && found.longHello.value;
  if (readsAll) return { results, tolerance };
  return { results: await Promise.all(results.map((result) => askAgain(context, result))), tolerance };
}

async function askAgain(context: AddressContext, result: VersionResult): Promise<VersionResult> {
  const { version, answer, suites } = result;
  if (answer.offered !== true || suites === undefined) return result;
  const accepted = suites.picks.map(({ hello }) => hello.suite);
  const open = answer.plain || suites.refused.length > SAFE_LENGTH || suites.incomplete !== undefined;
  if (!open) return result;
  const rest = version === 'TLSv1.3' ? suites.refused : allLegacy(accepted);
  const more = await askInChunks(context, version, rest, answer.plain, accepted[0]);
  const { incomplete: _, ...known } = suites;
  const merged: SuiteList = { ...known, picks: [...suites.picks, ...more.picks], refused: more.refused };
  return { ...result, suites: more.incomplete === undefined ? merged : { ...merged, incomplete: more.incomplete } };
}

function allLegacy(accepted: readonly number[]): number[] {
  return LEGACY_SUITES.filter((code) => !accepted.includes(code));
}

/** The most telling reason why no version answered. */
function worstFailure(ssl2: Ssl2Answer, answers: readonly VersionAnswer[]): Undetermined {
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
