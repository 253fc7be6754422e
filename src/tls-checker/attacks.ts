/**
 * Known attacks that follow from the facts, by pure functions. `exposed` says what the attack needs is there; it does not
 * say that an attack succeeded. Null where the facts that decide are not known.
 */
import type { ProtocolVersion } from './registry/protocol.ts';
import { encryptsToRsaKey, ephemeralOf, suiteOf, type Suite } from './registry/suites.ts';
import type { AddressFacts } from './types.ts';

export interface Attack {
  readonly name: string;
  readonly cve: readonly string[];
  readonly exposed: boolean | null;
  /** What decided, e.g. the suites or the version. */
  readonly because: readonly string[];
}

type Facts = Pick<AddressFacts, 'protocols' | 'features' | 'dhParameters' | 'heartbleed' | 'ccsInjection' | 'robot'>;

export function knownAttacks(facts: Facts): Attack[] {
  return [
    attack(
      'POODLE',
      ['CVE-2014-3566'],
      bySuite(facts, ['SSLv3'], (suite) => suite.mode === 'CBC'),
    ),
    attack(
      'BEAST',
      ['CVE-2011-3389'],
      bySuite(facts, ['SSLv3', 'TLSv1.0'], (suite) => suite.mode === 'CBC'),
    ),
    attack('SWEET32', ['CVE-2016-2183', 'CVE-2016-6329'], bySuite(facts, ANY, hasSmallBlock)),
    attack(
      'FREAK',
      ['CVE-2015-0204'],
      bySuite(facts, ANY, (suite) => suite.export && suite.keyExchange === 'RSA'),
    ),
    attack('LOGJAM', ['CVE-2015-4000'], logjam(facts)),
    attack('DROWN', ['CVE-2016-0800'], byVersion(facts, 'SSLv2')),
    attack('CRIME', ['CVE-2012-4929'], byFeature(facts.features.compression, 'TLS compression')),
    attack(
      'RC4',
      ['CVE-2013-2566', 'CVE-2015-2808'],
      bySuite(facts, ANY, (suite) => suite.cipher.startsWith('RC4')),
    ),
    attack(
      'Lucky13',
      ['CVE-2013-0169'],
      bySuite(facts, ANY, (suite) => suite.mode === 'CBC'),
    ),
    ...heartbleed(facts),
    ...ccsInjection(facts),
    ...robot(facts),
  ];
}

/** Told only where it was asked about: no other fact decides it. A server without heartbeat has nothing to bleed. */
function heartbleed({ features, heartbleed: found }: Facts): Attack[] {
  if (found === undefined) return [];
  const value = found === null && features.heartbeat === false ? false : found;
  return [attack('Heartbleed', ['CVE-2014-0160'], byFeature(value, 'an answer longer than its request'))];
}

/** TLS 1.3 has no state that it could break. */
function ccsInjection({ protocols, ccsInjection: found }: Facts): Attack[] {
  if (found === undefined) return [];
  const modern = Object.entries(protocols).every(
    ([version, { offered }]) => version === 'TLSv1.3' || offered === false,
  );
  const value = found === null && modern ? false : found;
  return [attack('CCS injection', ['CVE-2014-0224'], byFeature(value, 'a change of cipher before there is a key'))];
}

/** One for each maker whose servers were found open; a scan does not tell which it met. */
const ROBOT_CVES: readonly string[] = [
  'CVE-2017-17382',
  'CVE-2012-5081',
  'CVE-2016-6883',
  'CVE-2017-1000385',
  'CVE-2017-13098',
  'CVE-2017-13099',
  'CVE-2017-17427',
  'CVE-2017-17428',
  'CVE-2017-6168',
];

/** No oracle where nothing is encrypted to the server's RSA key; SSLv2, which does that too, is DROWN's. */
function robot(facts: Facts): Attack[] {
  if (facts.robot === undefined) return [];
  const withRsa = bySuite(facts, ANY, encryptsToRsaKey);
  const value = facts.robot === null && withRsa.exposed === false ? false : facts.robot;
  return [attack('ROBOT', ROBOT_CVES, byFeature(value, 'an answer that tells RSA paddings apart'))];
}

const ANY: readonly ProtocolVersion[] = ['SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

interface Verdict {
  readonly exposed: boolean | null;
  readonly because: readonly string[];
}

function attack(name: string, cve: readonly string[], verdict: Verdict): Attack {
  return { name, cve, ...verdict };
}

/** Exposed by one suite; safe only when every version's list is known to its end. */
function bySuite(facts: Facts, versions: readonly ProtocolVersion[], matches: (suite: Suite) => boolean): Verdict {
  const because = versions.flatMap((version) =>
    (facts.protocols[version].ciphers ?? [])
      .filter(({ code }) => matches(suiteOf(code)))
      .map(({ name }) => `${version} ${name}`),
  );
  if (because.length > 0) return { exposed: true, because };
  const open = versions.filter((version) => !isKnown(facts, version));
  return open.length === 0
    ? { exposed: false, because: [] }
    : { exposed: null, because: open.map((version) => `${version} is not known`) };
}

function isKnown(facts: Facts, version: ProtocolVersion): boolean {
  const fact = facts.protocols[version];
  return fact.offered === false || (fact.offered === true && fact.ciphersComplete === true);
}

function byVersion(facts: Facts, version: ProtocolVersion): Verdict {
  return byFeature(facts.protocols[version].offered, version);
}

function byFeature(value: boolean | null, what: string): Verdict {
  return { exposed: value, because: value === true ? [what] : value === null ? [`${what} is not known`] : [] };
}

/** 64-bit block ciphers: 3DES, DES, IDEA, RC2 and the old GOST. */
function hasSmallBlock(suite: Suite): boolean {
  return /^(3DES|DES|IDEA|RC2|28147|MAGMA|GOSTR)/.test(suite.cipher) && suite.mode !== 'none';
}

/** DHE_EXPORT, or a group of at most 1024 bits. A server that takes DHE and showed no prime is not known to be sound. */
function logjam(facts: Facts): Verdict {
  const exported = bySuite(facts, ANY, (suite) => suite.export && suite.keyExchange === 'DHE');
  const small = facts.dhParameters
    .filter(({ bits }) => bits <= 1024)
    .map(({ bits, name }) => `${bits}-bit group${name === null ? '' : ` (${name})`}`);
  if (small.length > 0)
    return { exposed: true, because: exported.exposed === true ? [...exported.because, ...small] : small };
  const finite = bySuite(facts, ANY, (suite) => ephemeralOf(suite) === 'DHE');
  if (exported.exposed !== false || finite.exposed !== true || facts.dhParameters.length > 0) return exported;
  return { exposed: null, because: finite.because.map((suite) => `the prime of ${suite} is not known`) };
}
