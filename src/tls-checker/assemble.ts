/** Puts what was observed at an address into the words of the document. Pure but for the primality test of unknown primes. */
import { dhFacts, stripZeros } from './certificates/dh.ts';
import { bitLength } from './codec/server-messages.ts';
import { SSL2_CIPHERS } from './codec/ssl2.ts';
import type { AddressContext } from './ask/context.ts';
import type { Ssl2Answer } from './ask/protocols.ts';
import type { Choice } from './ask/chain.ts';
import { groupName, GROUPS } from './registry/groups.ts';
import { extensionName, type ProtocolVersion } from './registry/protocol.ts';
import { schemeOf } from './registry/signature-schemes.ts';
import { LEGACY_SUITES, suiteOf, TLS13_SUITES } from './registry/suites.ts';
import type { Observations } from './observations.ts';
import type { AddressFacts, CipherFact, Features, GroupFact, ProtocolFact } from './types.ts';
import type { VersionResult } from './version-lines.ts';

export async function assemble(context: AddressContext, observed: Observations): Promise<AddressFacts> {
  const protocols = { SSLv2: ssl2Fact(context, observed.ssl2) } as Record<ProtocolVersion, ProtocolFact>;
  for (const result of observed.versions) protocols[result.version] = protocolFact(context, result);
  const parameters = Object.values(observed.parameters);
  for (const { groupsIncomplete, schemesIncomplete } of parameters) {
    if (groupsIncomplete !== undefined) context.fail('groups', groupsIncomplete);
    if (schemesIncomplete !== undefined) context.fail('signatureAlgorithms', schemesIncomplete);
  }
  const schemes = [...new Set(parameters.flatMap((found) => found.schemes))].map(schemeOf);
  return {
    protocols,
    groups: groupFacts(observed),
    groupsComplete: parameters.every((found) => found.groupsIncomplete === undefined),
    signatureAlgorithms: schemes.map(({ name, code, hash }) => ({ name, code, hash })),
    signatureAlgorithmsComplete: parameters.every((found) => found.schemesIncomplete === undefined),
    certificates: observed.certificates,
    extensions: [...context.extensions].sort((a, b) => a - b).map(extensionName),
    features: featureFacts(context, observed.features),
    dhParameters: await dhFacts([...context.primes.values()]),
    ...onDemand(context, observed.onDemand),
    undetermined: Object.fromEntries(context.undetermined),
  };
}

function ssl2Fact(context: AddressContext, answer: Ssl2Answer): ProtocolFact {
  if (answer.offered === true) {
    const ciphers = answer.hello.ciphers.map((code) => {
      const { name, bits } = SSL2_CIPHERS.get(code) ?? { name: `SSL_CK_UNKNOWN_0x${code.toString(16)}`, bits: 0 };
      return { name, code, bits };
    });
    return { offered: true, ciphers, ciphersComplete: true, preference: 'client' };
  }
  if (answer.offered === false) return { offered: false, refusal: answer.refusal };
  context.fail('protocols.SSLv2.offered', answer.why);
  return { offered: null };
}

function protocolFact(context: AddressContext, { version, answer, suites }: VersionResult): ProtocolFact {
  if (answer.offered === null) {
    context.fail(`protocols.${version}.offered`, answer.why);
    return { offered: null };
  }
  if (!answer.offered) return { offered: false, refusal: answer.refusal };
  if (suites === undefined) return { offered: true };
  if (suites.incomplete !== undefined) context.fail(`protocols.${version}.ciphers`, suites.incomplete);
  const order = version === 'TLSv1.3' ? TLS13_SUITES : LEGACY_SUITES.toReversed();
  const inServerOrder = suites.preference === 'server';
  const picks = inServerOrder
    ? suites.picks
    : suites.picks.toSorted((a, b) => order.indexOf(a.hello.suite) - order.indexOf(b.hello.suite));
  return {
    offered: true,
    ciphers: picks.map(cipherFact),
    ciphersComplete: suites.incomplete === undefined,
    preference: suites.preference,
  };
}

function cipherFact(flight: Choice): CipherFact {
  const { name, code, bits } = suiteOf(flight.hello.suite);
  const group = groupOf(flight);
  return group === undefined ? { name, code, bits } : { name, code, bits, group };
}

function groupOf({ hello, keyExchange, narrowed }: Choice): string | undefined {
  if (keyExchange?.dh !== undefined) return `dh${bitLength(stripZeros(keyExchange.dh.prime))}`;
  if (keyExchange?.rsaBits !== undefined) return `rsa${keyExchange.rsaBits}`;
  const group = narrowed === true ? undefined : (keyExchange?.group ?? hello.group);
  return group === undefined ? undefined : groupName(group);
}

function groupFacts(observed: Observations): GroupFact[] {
  const versions = new Map<number, ProtocolVersion[]>();
  for (const [version, found] of Object.entries(observed.parameters)) {
    for (const code of found.groups) {
      versions.set(code, [...(versions.get(code) ?? []), version as ProtocolVersion]);
    }
  }
  const order = GROUPS.map(({ code }) => code);
  return [...versions]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([code, spoken]) => ({ name: groupName(code), code, versions: spoken.sort() }));
}

function onDemand(
  context: AddressContext,
  asked: Observations['onDemand'],
): Pick<AddressFacts, 'heartbleed' | 'ccsInjection' | 'robot'> {
  if (asked === undefined) return {};
  const valueOf = (name: keyof typeof asked): boolean | null => {
    const fact = asked[name];
    if ('value' in fact) return fact.value;
    context.fail(name, fact);
    return null;
  };
  return { heartbleed: valueOf('heartbleed'), ccsInjection: valueOf('ccsInjection'), robot: valueOf('robot') };
}

const FEATURES: readonly (keyof Features)[] = [
  'secureRenegotiation',
  'clientRenegotiation',
  'compression',
  'extendedMasterSecret',
  'encryptThenMac',
  'ocspStapling',
  'sessionTickets',
  'sessionResumption',
  'earlyData',
  'fallbackScsv',
  'heartbeat',
  'alpn',
  'withoutServerName',
  'clientCertificate',
  'greaseTolerance',
  'longHelloTolerance',
  'versionTolerance',
];

function featureFacts(context: AddressContext, asked: Observations['features']): Features {
  const entries = FEATURES.map((name) => {
    const answer = asked[name] ?? { reason: 'not-asked' as const, detail: 'no answer made the question possible' };
    if ('value' in answer) return [name, answer.value];
    context.fail(`features.${name}`, answer);
    return [name, null];
  });
  return Object.fromEntries(entries) as Features;
}
