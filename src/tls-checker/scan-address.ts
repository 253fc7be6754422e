/**
 * Scans one address. Versions are asked first, each with its own hello; every version that is offered goes on at once to
 * its suites, and from there to groups, signatures, features and certificates. All share one scheduler.
 */
import { askCcsInjection } from './ask/ccs-injection.ts';
import { askCertificates, askStatus } from './ask/certificates.ts';
import type { AddressContext, Question } from './ask/context.ts';
import * as features from './ask/features.ts';
import type { Asked } from './ask/features.ts';
import { askHeartbleed } from './ask/heartbleed.ts';
import { LegacyParameters, Tls13Groups } from './ask/parameters.ts';
import type { Offered } from './ask/protocols.ts';
import { askRobot } from './ask/robot.ts';
import { PROTOCOLS, SessionQuestions, type SessionFacts, type SessionOptions } from './ask/sessions.ts';
import { askTls13Certificates, fullQuestions, type Tls13Answers } from './ask/tls13.ts';
import { assemble } from './assemble.ts';
import type { Observations, OnDemand } from './observations.ts';
import type { AddressFacts, Undetermined } from './types.ts';
import {
  askAgain,
  finishVersion,
  startVersions,
  toSpoken,
  worstFailure,
  type Riders,
  type VersionLine,
  type VersionResult,
} from './version-lines.ts';

export type AddressResult =
  | { readonly ok: true; readonly facts: AddressFacts }
  | { readonly ok: false; readonly failure: Undetermined };

export async function scanAddress(context: AddressContext, options: SessionOptions): Promise<AddressResult> {
  const riders: Riders = { 'TLSv1.2': new LegacyParameters(context, 'TLSv1.2'), 'TLSv1.3': new Tls13Groups(context) };
  const { ssl2: ssl2Asked, versions: lines } = startVersions(context, riders);
  const ssl2 = await ssl2Asked;
  const answers = await Promise.all(lines.map(({ answer }) => answer));
  const offered = answers.filter((answer) => answer.offered === true);
  if (offered.length === 0 && ssl2.offered !== true) return { ok: false, failure: worstFailure(ssl2, answers) };

  const sessions = new SessionQuestions(context, options);
  const offeredVersions = offered.map(({ version }) => version);
  const sessionFacts = sessions.ask(offeredVersions);
  const best = offered.filter(({ version }) => version !== 'TLSv1.3').at(-1) ?? offered.at(-1);
  const bestLine = lines.find(({ version }) => version === best?.version);
  const modern = offered.find(({ version }) => version === 'TLSv1.3');
  const parametersAsked = askParameters(context, lines, bestLine, riders);
  const full = fullQuestions(parametersAsked.then((found) => found['TLSv1.3']?.groups ?? []));
  const featuresAsked = askFeatures(context, offered, best && full(best), sessions);
  const encryptedAsked = modern && askEncrypted(context, full(modern), parametersAsked, sessionFacts);
  const listsAsked = completeLists(context, lines, bestLine);
  const usual = Promise.all([featuresAsked, parametersAsked, listsAsked, encryptedAsked]).then(async (answers) => {
    await askStatus(context, answers[2].results);
    return answers;
  });
  // A server may well take offence at what no usual client asks, so that comes last; over a long way, where it takes longest
  // of all, beside the hellos that are left when the sessions are known.
  const isFar = context.scheduler.isFar(context.endpoint);
  const renegotiationAsked = (isFar ? sessionFacts : usual).then(() => sessions.askRenegotiation(offeredVersions));
  const [[asked, parameters, lists, encrypted], clientRenegotiation] = await Promise.all([usual, renegotiationAsked]);
  const certificates = await askCertificates(context, sessions, options);
  const onDemand = options.active ? await askOnDemand(context, offered, lists.results) : undefined;
  const { shown: _, ...sessionFeatures } = await sessionFacts;
  const all = {
    ...asked.features,
    clientCertificate: asked.features['clientCertificate'] ?? encrypted?.clientCertificate,
    withoutServerName: features.withoutServerName(asked.leafWithoutName, context),
    ...lists.features,
    ...sessionFeatures,
    clientRenegotiation,
    ...certificates.features,
  };
  const parametersOfAll = withSchemes(parameters, encrypted);
  const observations = { ssl2, versions: lists.results, parameters: parametersOfAll, features: all, onDemand };
  return { ok: true, facts: await assemble(context, { ...observations, certificates: certificates.facts }) };
}

async function askOnDemand(
  context: AddressContext,
  offered: readonly Offered[],
  results: readonly VersionResult[],
): Promise<OnDemand> {
  const best = offered.findLast(({ version }) => version !== 'TLSv1.3');
  return {
    heartbleed: await askHeartbleed(context, best),
    ccsInjection: await askCcsInjection(context, best),
    robot: await askRobot(context, results),
  };
}

/**
 * TLS 1.2 tells its chains in clear, and with a signed key exchange its signature schemes; where it does not, TLS 1.3 is
 * asked for each. Its chain has to be asked for besides only when the first handshake showed none of those that are known.
 */
async function askEncrypted(
  context: AddressContext,
  full: Promise<Question | undefined>,
  parameters: Promise<Observations['parameters']>,
  sessionFacts: Promise<SessionFacts>,
): Promise<Tls13Answers | undefined> {
  const { shown } = await sessionFacts;
  const isKnown = shown?.version === 'TLSv1.3' && context.recognize('TLSv1.3', shown.fingerprint256);
  const legacy = (await parameters)['TLSv1.2'];
  const tellsSchemes = legacy !== undefined && (legacy.schemes.length > 0 || legacy.schemesIncomplete !== undefined);
  return isKnown && tellsSchemes ? undefined : askTls13Certificates(context, await full, !tellsSchemes);
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

interface FeatureAnswers {
  readonly features: Observations['features'];
  readonly leafWithoutName: Asked<Buffer | 'refused'>;
}

/** What can be asked as soon as the versions are known. */
async function askFeatures(
  context: AddressContext,
  offered: readonly Offered[],
  full: Promise<Question | undefined> | undefined,
  sessions: SessionQuestions,
): Promise<FeatureAnswers> {
  if (full === undefined) return { features: {}, leafWithoutName: features.notApplicable('SSLv2 knows no SNI') };
  const legacy = offered.filter(({ version }) => version !== 'TLSv1.3');
  const [fallbackScsv, leafWithoutName, alpn] = await Promise.all([
    features.askFallbackScsv(context, offered),
    full.then((question) => features.askWithoutServerName(context, question)),
    Promise.all([full, sessions.chosenProtocol()]).then(([question, chosen]) =>
      features.askAlpn(context, question, PROTOCOLS, chosen),
    ),
  ]);
  const asked = { clientCertificate: features.clientCertificate(legacy), fallbackScsv, alpn };
  return { features: { ...features.helloFeatures(legacy), ...asked }, leafWithoutName };
}

/** Groups and schemes of TLS 1.3 and of the best version below it, each as soon as the suites are known. */
async function askParameters(
  context: AddressContext,
  lines: readonly VersionLine[],
  best: VersionLine | undefined,
  riders: Riders,
): Promise<Observations['parameters']> {
  const found = lines.map(async (line) => {
    const suites = await line.suites;
    if (suites === undefined || line.version === 'SSLv3') return {};
    if (line.version === 'TLSv1.3') {
      const groups = await riders['TLSv1.3'].finish(suites.picks.map(({ hello }) => hello.suite));
      return { 'TLSv1.3': { schemes: [], ...groups } };
    }
    if (line !== best) return {};
    const search = line.version === 'TLSv1.2' ? riders['TLSv1.2'] : new LegacyParameters(context, line.version);
    return { [line.version]: await search.finish(suites.picks) };
  });
  return Object.assign({}, ...(await Promise.all(found))) as Observations['parameters'];
}

/**
 * The refusal of a long list counts for every suite in it only when the server is known to read such a list to its end.
 * When it is not, what was refused is asked again in short hellos.
 */
async function completeLists(
  context: AddressContext,
  lines: readonly VersionLine[],
  best: VersionLine | undefined,
): Promise<{ readonly results: readonly VersionResult[]; readonly features: Observations['features'] }> {
  const spoken = best && toSpoken(await finishVersion(best));
  const found = spoken && (await features.askTolerance(context, spoken));
  const results = await Promise.all(lines.map(finishVersion));
  if (found === undefined) return { results, features: {} };
  const legacy = results.flatMap((result) => (result.version === 'TLSv1.3' ? [] : (toSpoken(result) ?? [])));
  const known = {
    encryptThenMac: features.encryptThenMac(legacy),
    greaseTolerance: found.grease,
    longHelloTolerance: found.longHello,
    versionTolerance: found.version,
  };
  const readsAll = 'value' in found.longHello && found.longHello.value;
  return { results: await Promise.all(results.map((result) => askAgain(context, result, readsAll))), features: known };
}
