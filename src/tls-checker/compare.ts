/** Whether and how the facts of two addresses of one name differ; and facts that claim nothing. */
import { VERSIONS, type ProtocolVersion } from './registry/protocol.ts';
import type { AddressFacts, CertificateFact, Features, ProtocolFact, Undetermined } from './types.ts';

/** Whether everything that is claimed of the one holds for the other, the time of a stapled answer too. */
export function areAlike(one: AddressFacts, other: AddressFacts): boolean {
  if (one === other) return true;
  const [a, b] = [one, other].map((facts) =>
    JSON.stringify({
      ...facts,
      certificates: byLeaf(facts),
      dhParameters: facts.dhParameters.toSorted((x, y) => inOrder(x.primeDigest, y.primeDigest)),
      undetermined: Object.entries(facts.undetermined).sort(),
    }),
  );
  return a === b;
}

/** One line a difference: `fact: … here, … at the first address`. Times and order of certificates do not count. */
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
  const leaf = (of: (certificate: CertificateFact) => unknown) => [there, here].map((facts) => byLeaf(facts).map(of));
  const certificates = {
    certificates: leaf(({ fingerprint256 }) => fingerprint256),
    'certificates.chain': leaf(({ chain }) =>
      chain.map(({ subject, fingerprint256 }) => `${subject} ${fingerprint256}`),
    ),
    'certificates.trusted': leaf(({ trusted }) => trusted),
    'certificates.ocsp': leaf(({ ocsp }) => ocsp?.status ?? null),
  };
  for (const [fact, [first, second]] of Object.entries(certificates)) differ(fact, first, second);
  differ('dhParameters', primes(there), primes(here));
  differ('heartbleed', there.heartbleed, here.heartbleed);
  differ('ccsInjection', there.ccsInjection, here.ccsInjection);
  differ('robot', there.robot, here.robot);
  for (const name of Object.keys(there.features) as (keyof Features)[]) {
    differ(`features.${name}`, there.features[name], here.features[name]);
  }
  differ('undetermined', notTold(there), notTold(here));
  return lines;
}

function names(list: readonly { readonly name: string }[] | undefined): string[] | undefined {
  return list?.map(({ name }) => name).sort();
}

function byLeaf(facts: AddressFacts): CertificateFact[] {
  return facts.certificates.toSorted((a, b) => inOrder(a.fingerprint256, b.fingerprint256));
}

/** Digests need no rules of a language, which take ten milliseconds to load. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What may lack something, other than facts that are null and compared as such. */
function notTold({ undetermined }: AddressFacts): string[] {
  return Object.keys(undetermined)
    .filter((fact) => !/^features\.|\.offered$|^(heartbleed|ccsInjection|robot)$/.test(fact))
    .sort();
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
