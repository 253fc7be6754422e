/**
 * Scans one address. Versions are asked first, each with its own hello; every version that is offered goes on at once to
 * its suites, and from there to groups, signatures, features and certificates. All share one scheduler.
 */
import { askCertificates } from './ask/certificates.ts';
import type { AddressContext } from './ask/context.ts';
import * as features from './ask/features.ts';
import type { Asked, Spoken, Tolerance } from './ask/features.ts';
import { LegacyParameters, Tls13Groups, type Parameters } from './ask/parameters.ts';
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
  const riders: Riders = {
    'TLSv1.2': new LegacyParameters(context, 'TLSv1.2'),
    'TLSv1.3': new Tls13Groups(context),
  };
  // The newest first: most servers speak those, and their long lists gain most from an early start.
  const lines = RECORD_VERSIONS.toReversed().map((version) => startVersion(context, version, riders));
  const ssl2 = await ssl2Asked;
  const answers = await Promise.all(lines.map(({ answer }) => answer));
  const offered = RECORD_VERSIONS.toReversed().filter((_, i) => answers[i]?.offered === true);
  if (offered.length === 0 && ssl2.offered !== true) return { ok: false, failure: worstFailure(ssl2, answers) };

  const sessions = new SessionQuestions(context, options);
  const sessionFacts = sessions.ask();
  const results = (await Promise.all(lines.map(finishVersion))).toReversed();
  const spoken = results.flatMap(toSpoken);
  const modern = spoken.find(({ version }) => version === 'TLSv1.3');
  const [asked, parameters, lists, encrypted] = await Promise.all([
    askFeatures(context, spoken, sessionFacts),
    askParameters(context, results, riders),
    completeLists(context, results, spoken),
    modern && askEncrypted(context, modern, offered, sessionFacts),
  ]);
  // The last of all: a server may well take offence.
  const clientRenegotiation = await sessions.askRenegotiation(offered);
  const certificates = await askCertificates(context, sessions, options);
  const { shown: _, ...sessionFeatures } = await sessionFacts;
  const all = {
    ...asked.features,
    clientCertificate: asked.features['clientCertificate'] ?? encrypted?.clientCertificate,
    withoutServerName: features.withoutServerName(asked.leafWithoutName, context),
    ...lists.tolerance,
    ...sessionFeatures,
    clientRenegotiation,
    ...certificates.features,
  };
  const parametersOfAll = withSchemes(parameters, encrypted);
  const observations = { ssl2, versions: lists.results, parameters: parametersOfAll, features: all };
  return { ok: true, facts: await assemble(context, { ...observations, certificates: certificates.facts }) };
}

interface Riders {
  readonly 'TLSv1.2': LegacyParameters;
  readonly 'TLSv1.3': Tls13Groups;
}

/**
 * TLS 1.2 tells its chains and signature schemes in clear; where there is none, TLS 1.3 is asked for each. Where there is,
 * its chain has to be asked for only when the first handshake did not show one of those that are known.
 */
async function askEncrypted(
  context: AddressContext,
  modern: Spoken,
  offered: readonly RecordVersion[],
  sessionFacts: Promise<SessionFacts>,
): Promise<Tls13Answers | undefined> {
  if (!offered.includes('TLSv1.2')) return askTls13Certificates(context, modern, true);
  const { shown } = await sessionFacts;
  if (shown?.version === 'TLSv1.3' && context.recognize('TLSv1.3', shown.fingerprint256)) return undefined;
  return askTls13Certificates(context, modern, false);
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

function startVersion(context: AddressContext, version: RecordVersion, riders: Riders): VersionLine {
  const rider = version === 'TLSv1.2' || version === 'TLSv1.3' ? riders[version] : undefined;
  const answer = askVersion(context, version);
  const suites = answer.then((found) => {
    if (found.offered !== true) return undefined;
    context.asking(`${version} cipher suites`);
    return enumerateSuites(context, version, found, rider);
  });
  return { version, answer, suites };
}

async function finishVersion(line: VersionLine): Promise<VersionResult> {
  return { version: line.version, answer: await line.answer, suites: await line.suites };
}

function toSpoken({ version, answer, suites }: VersionResult): Spoken[] {
  if (answer.offered !== true || suites === undefined) return [];
  const { picks, refused } = suites;
  const accepted = picks.map(({ hello }) => hello.suite);
  return [{ version, first: answer.flight, plain: answer.plain, picks, accepted, refused }];
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
  const [fallbackScsv, leafWithoutName, alpn] = await Promise.all([
    features.askFallbackScsv(context, spoken),
    features.askWithoutServerName(context, best),
    sessionFacts.then(({ chosenProtocol }) => features.askAlpn(context, best, PROTOCOLS, chosenProtocol)),
  ]);
  const clientCertificate = features.clientCertificate(legacy);
  const encryptThenMac = features.encryptThenMac(legacy);
  const asked = { clientCertificate, fallbackScsv, encryptThenMac, alpn };
  return { features: { ...features.helloFeatures(legacy), ...asked }, leafWithoutName };
}

async function askParameters(
  context: AddressContext,
  results: readonly VersionResult[],
  riders: Riders,
): Promise<Observations['parameters']> {
  const spoken = results.flatMap(({ version, suites }) => (suites === undefined ? [] : [{ version, suites }]));
  const legacy = spoken.filter(({ version }) => version.startsWith('TLSv1') && version !== 'TLSv1.3').at(-1);
  const modern = spoken.find(({ version }) => version === 'TLSv1.3');
  const search =
    legacy?.version === 'TLSv1.2' ? riders['TLSv1.2'] : legacy && new LegacyParameters(context, legacy.version);
  const [old, groups13] = await Promise.all([
    legacy && search?.finish(legacy.suites.picks),
    modern && riders['TLSv1.3'].finish(modern.suites.picks.map(({ hello }) => hello.suite)),
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
  const tolerance = {
    greaseTolerance: found.grease,
    longHelloTolerance: found.longHello,
    versionTolerance: found.version,
  };
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
