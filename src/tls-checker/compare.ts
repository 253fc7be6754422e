/** How the facts of two addresses of one name differ, in words that name the fact; and facts that claim nothing. */
import { VERSIONS, type ProtocolVersion } from './registry/protocol.ts';
import type { AddressFacts, Features, ProtocolFact, Undetermined } from './types.ts';

/** One line a difference: `fact: here, there`. Times and order of certificates do not count. */
export function compareFacts(there: AddressFacts, here: AddressFacts): string[] {
  const lines: string[] = [];
  const differ = (fact: string, a: unknown, b: unknown) => {
    if (JSON.stringify(a) !== JSON.stringify(b))
      lines.push(`${fact}: ${show(b)} here, ${show(a)} at the first address`);
  };
  for (const version of VERSIONS) {
    const [first, second] = [there.protocols[version], here.protocols[version]];
    differ(`protocols.${version}.offered`, first.offered, second.offered);
    differ(`protocols.${version}.ciphers`, names(first.ciphers), names(second.ciphers));
    differ(`protocols.${version}.preference`, first.preference, second.preference);
  }
  differ('groups', names(there.groups), names(here.groups));
  differ('signatureAlgorithms', names(there.signatureAlgorithms), names(here.signatureAlgorithms));
  differ('certificates', fingerprints(there), fingerprints(here));
  differ('dhParameters', primes(there), primes(here));
  differ('heartbleed', there.heartbleed, here.heartbleed);
  differ('ccsInjection', there.ccsInjection, here.ccsInjection);
  differ('robot', there.robot, here.robot);
  for (const name of Object.keys(there.features) as (keyof Features)[]) {
    differ(`features.${name}`, there.features[name], here.features[name]);
  }
  return lines;
}

function names(list: readonly { readonly name: string }[] | undefined): string[] | undefined {
  return list?.map(({ name }) => name).sort();
}

function fingerprints(facts: AddressFacts): string[] {
  return facts.certificates.map(({ fingerprint256 }) => fingerprint256).sort();
}

function primes(facts: AddressFacts): string[] {
  return facts.dhParameters.map(({ primeDigest }) => primeDigest).sort();
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** The facts of a scan that found nothing out: everything is null, for one reason. */
export function emptyFacts(why: Undetermined): AddressFacts {
  const protocols = Object.fromEntries(VERSIONS.map((version) => [version, { offered: null }]));
  return {
    protocols: protocols as Record<ProtocolVersion, ProtocolFact>,
    groups: [],
    groupsComplete: false,
    signatureAlgorithms: [],
    signatureAlgorithmsComplete: false,
    certificates: [],
    extensions: [],
    features: NO_FEATURES,
    dhParameters: [],
    undetermined: { '*': why },
  };
}

const NO_FEATURES: Features = {
  secureRenegotiation: null,
  clientRenegotiation: null,
  compression: null,
  extendedMasterSecret: null,
  encryptThenMac: null,
  ocspStapling: null,
  sessionTickets: null,
  sessionResumption: null,
  earlyData: null,
  fallbackScsv: null,
  heartbeat: null,
  alpn: null,
  withoutServerName: null,
  clientCertificate: null,
  greaseTolerance: null,
  longHelloTolerance: null,
  versionTolerance: null,
};
