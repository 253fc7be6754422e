/**
 * The grade that Qualys SSL Labs would give by its rating guide 2009r, as far as a scan knows: three scores, then caps that
 * bring the grade down whatever the score, then warnings that make A into A-. HSTS is not part of a scan: who knows it says
 * so, and only then A can become A+.
 */
import { suiteOf, type Suite } from './registry/suites.ts';
import { VERSIONS, type ProtocolVersion } from './registry/protocol.ts';
import type { AddressFacts, CertificateFact } from './types.ts';

export type Letter = 'A+' | 'A' | 'A-' | 'B' | 'C' | 'D' | 'E' | 'F' | 'M' | 'T';

export interface Grade {
  readonly guide: '2009r';
  /** Null when facts that decide are not known. */
  readonly grade: Letter | null;
  /** 0 to 100, before caps. */
  readonly score: number | null;
  /** What brought it down, or what is not known. */
  readonly because: readonly GradeReason[];
}

export interface GradeReason {
  /** The best grade that it leaves; null for what is not known. */
  readonly letter: Letter | null;
  readonly rule: GradeRule;
  readonly text: string;
}

const RULES = {
  'not-known': 'something is not known',
  nothing: 'no version, or no certificate, was seen',
  revoked: 'the certificate is revoked',
  untrusted: 'the certificate is not trusted',
  'sha-1': 'the certificate is signed with SHA-1',
  'md2-md5': 'the certificate is signed with MD2 or MD5',
  'other-name': 'the certificate is for another name',
  'incomplete-chain': 'the chain is incomplete',
  heartbleed: 'open to Heartbleed',
  'ccs-injection': 'open to CCS injection',
  robot: 'open to ROBOT',
  'ssl-2': 'SSLv2',
  'ssl-3-best': 'nothing better than SSLv3',
  'small-cipher': 'a cipher of less than 112 bits',
  'small-exchange': 'a key exchange of too few bits, or with nobody',
  'no-tls-1.2': 'neither TLS 1.2 nor 1.3',
  compression: 'TLS compression (CRIME)',
  poodle: 'CBC in SSLv3 (POODLE)',
  sweet32: 'a block cipher of 64 bits (SWEET32)',
  'rc4-modern': 'RC4 in TLS 1.1 or newer',
  'ssl-3': 'SSLv3',
  'tls-1.0': 'TLS 1.0',
  'tls-1.1': 'TLS 1.1',
  rc4: 'RC4',
  'no-forward-secrecy': 'no forward secrecy',
  'no-aead': 'no AEAD cipher',
  'modest-exchange': 'a key exchange of less than 2048 bits',
  'low-score': 'the score alone gives no better grade',
  'no-tls-1.3': 'no TLS 1.3',
  renegotiation: 'no secure renegotiation',
  'hsts-invalid': 'HSTS that is malformed or shorter than 180 days',
  'no-hsts': 'no HSTS, which an A+ asks for',
  'hsts-not-asked': 'HSTS, which an A+ asks for, is not part of a scan',
} as const;
export type GradeRule = keyof typeof RULES;

/** What the answer over HTTPS says of HSTS: its max-age in seconds, that there is none, or one that browsers ignore. */
export type HstsFact = number | 'absent' | 'invalid';

/** Less than this is too short for an A+. */
const LONG_HSTS = 180 * 86_400;

type Facts = Pick<
  AddressFacts,
  'protocols' | 'certificates' | 'dhParameters' | 'features' | 'heartbleed' | 'ccsInjection' | 'robot'
> &
  Partial<Pick<AddressFacts, 'undetermined'>>;

/** `hsts` is undefined where it was not asked for. */
export function gradeOf(facts: Facts, hsts?: HstsFact): Grade {
  const open = VERSIONS.filter((version) => !isKnown(facts, version));
  if (open.length > 0) return { guide: '2009r', grade: null, score: null, because: open.map(notKnown) };
  const offered = VERSIONS.filter((version) => facts.protocols[version].offered === true);
  const suites = offered.map((version) => ({ version, suites: suitesOf(facts, version) }));
  if (offered.length === 0 || facts.certificates.length === 0)
    return { guide: '2009r', grade: null, score: null, because: [reason(null, 'nothing')] };
  const parts = [protocolScore(offered), exchangeScore(facts, suites), cipherScore(suites)] as const;
  const score = parts.includes(0) ? 0 : Math.round(0.3 * parts[0] + 0.3 * parts[1] + 0.4 * parts[2]);
  const own = byScore(score);
  const caps = [...when(own !== 'A', own, 'low-score'), ...capsOf(facts, offered, suites, parts[1])];
  const warnings = [
    ...when(!offered.includes('TLSv1.3'), 'A-', 'no-tls-1.3'),
    ...when(facts.features.secureRenegotiation === false, 'A-', 'renegotiation'),
    ...when(hsts === 'invalid' || (typeof hsts === 'number' && hsts < LONG_HSTS), 'A-', 'hsts-invalid'),
  ];
  const misses = [...when(hsts === 'absent', 'A', 'no-hsts'), ...when(hsts === undefined, 'A', 'hsts-not-asked')];
  const lower = [...caps, ...warnings];
  // Nothing is worse than T: that holds whatever else is not known.
  if (isTrustOpen(facts) && lowest(lower) !== 'T')
    return { guide: '2009r', score, grade: null, because: [notKnown('whether the certificate is trusted')] };
  const because = lower.length === 0 ? misses : lower;
  return { guide: '2009r', score, grade: lowest(because), because };
}

function reason(letter: Letter | null, rule: GradeRule): GradeReason {
  return { letter, rule, text: RULES[rule] };
}

function notKnown(what: string): GradeReason {
  return { ...reason(null, 'not-known'), text: `${what} is not known` };
}

/** A certificate that could not be read is not among those that were seen. */
function isTrustOpen({ certificates, undetermined }: Facts): boolean {
  return certificates.some(({ trusted }) => trusted === null) || undetermined?.['certificates'] !== undefined;
}

function when(holds: boolean, letter: Letter, rule: GradeRule): GradeReason[] {
  return holds ? [reason(letter, rule)] : [];
}

const LETTERS: readonly Letter[] = ['A+', 'A', 'A-', 'B', 'C', 'D', 'E', 'F', 'M', 'T'];

function lowest(because: readonly GradeReason[]): Letter {
  return LETTERS[Math.max(0, ...because.map(({ letter }) => LETTERS.indexOf(letter ?? 'A+')))]!;
}

interface Accepted {
  readonly version: ProtocolVersion;
  readonly suites: readonly Suite[];
}

function isKnown({ protocols }: Facts, version: ProtocolVersion): boolean {
  const { offered, ciphersComplete } = protocols[version];
  return offered === false || (offered === true && (ciphersComplete === true || version === 'SSLv2'));
}

function suitesOf({ protocols }: Facts, version: ProtocolVersion): Suite[] {
  return version === 'SSLv2' ? [] : (protocols[version].ciphers ?? []).map(({ code }) => suiteOf(code));
}

const PROTOCOL_SCORES: Readonly<Record<ProtocolVersion, number>> = {
  SSLv2: 0,
  SSLv3: 80,
  'TLSv1.0': 90,
  'TLSv1.1': 95,
  'TLSv1.2': 100,
  'TLSv1.3': 100,
};

function protocolScore(offered: readonly ProtocolVersion[]): number {
  return middle(offered.map((version) => PROTOCOL_SCORES[version]));
}

/** The weakest key that secrets are exchanged with: of a certificate, or of a Diffie-Hellman group. */
function exchangeScore({ certificates, dhParameters }: Facts, accepted: readonly Accepted[]): number {
  const suites = accepted.flatMap((each) => each.suites);
  if (suites.some(({ authentication }) => authentication === 'anon')) return 0;
  const keys = certificates.map(({ keyType, keyBits }) => (isElliptic(keyType) ? ecScore(keyBits) : rsaScore(keyBits)));
  const groups = dhParameters.map(({ bits }) => rsaScore(bits));
  return Math.min(...keys, ...groups, suites.some((suite) => suite.export) ? 40 : 100);
}

const isElliptic = (keyType: string) => /^(ec:|ed)/.test(keyType);
const rsaScore = (bits: number) => (bits < 512 ? 20 : bits < 1024 ? 40 : bits < 2048 ? 80 : bits < 4096 ? 90 : 100);
const ecScore = (bits: number) => (bits < 110 ? 20 : bits < 123 ? 40 : bits < 163 ? 80 : bits < 225 ? 90 : 100);

function cipherScore(accepted: readonly Accepted[]): number {
  const scores = accepted.flatMap(({ suites }) =>
    suites.map(({ bits }) => (bits === 0 ? 0 : bits < 128 ? 20 : bits < 256 ? 80 : 100)),
  );
  return scores.includes(0) || scores.length === 0 ? 0 : middle(scores);
}

/** Half of the best and the worst together; nothing good makes up for a zero. */
function middle(scores: readonly number[]): number {
  return scores.includes(0) ? 0 : (Math.max(...scores) + Math.min(...scores)) / 2;
}

function byScore(score: number): Letter {
  const floors: readonly (readonly [number, Letter])[] = [
    [80, 'A'],
    [65, 'B'],
    [50, 'C'],
    [35, 'D'],
    [20, 'E'],
  ];
  return floors.find(([floor]) => score >= floor)?.[1] ?? 'F';
}

function capsOf(
  { certificates, features, heartbleed, ccsInjection, robot }: Facts,
  offered: readonly ProtocolVersion[],
  accepted: readonly Accepted[],
  exchange: number,
): GradeReason[] {
  const all = accepted.flatMap(({ suites }) => suites);
  const modern = accepted.flatMap(({ version, suites }) => (version >= 'TLSv1.1' ? suites : []));
  const has = (version: ProtocolVersion) => offered.includes(version);
  const isRc4 = ({ cipher }: Suite) => cipher.startsWith('RC4');
  return [
    ...certificates.flatMap(capsOfCertificate),
    ...when(heartbleed === true, 'F', 'heartbleed'),
    ...when(ccsInjection === true, 'F', 'ccs-injection'),
    ...when(robot === true, 'F', 'robot'),
    ...when(has('SSLv2'), 'F', 'ssl-2'),
    ...when(offered.at(-1) === 'SSLv3', 'F', 'ssl-3-best'),
    ...when(all.some(isTooSmall), 'F', 'small-cipher'),
    ...when(exchange <= 40, 'F', 'small-exchange'),
    ...when(!has('TLSv1.2') && !has('TLSv1.3'), 'C', 'no-tls-1.2'),
    ...when(features.compression === true, 'C', 'compression'),
    ...when(cbcIn(accepted, 'SSLv3'), 'C', 'poodle'),
    ...when(modern.some(isSmallBlock), 'C', 'sweet32'),
    ...when(modern.some(isRc4), 'C', 'rc4-modern'),
    ...when(has('SSLv3'), 'B', 'ssl-3'),
    ...when(has('TLSv1.0'), 'B', 'tls-1.0'),
    ...when(has('TLSv1.1'), 'B', 'tls-1.1'),
    ...when(all.some(isRc4), 'B', 'rc4'),
    ...when(!all.some(({ forwardSecrecy }) => forwardSecrecy), 'B', 'no-forward-secrecy'),
    ...when(!all.some(({ mode }) => mode === 'AEAD'), 'B', 'no-aead'),
    ...when(exchange <= 80, 'B', 'modest-exchange'),
  ];
}

function capsOfCertificate(certificate: CertificateFact): GradeReason[] {
  const { ocsp, trusted, hostnameMatches, signatureAlgorithm, chainComplete } = certificate;
  return [
    ...when(ocsp?.status === 'revoked', 'T', 'revoked'),
    ...when(trusted === false, 'T', 'untrusted'),
    ...when(/sha-?1/i.test(signatureAlgorithm), 'T', 'sha-1'),
    ...when(/md[25]/i.test(signatureAlgorithm), 'F', 'md2-md5'),
    ...when(hostnameMatches === false, 'M', 'other-name'),
    ...when(chainComplete === false, 'B', 'incomplete-chain'),
  ];
}

function cbcIn(accepted: readonly Accepted[], wanted: ProtocolVersion): boolean {
  return accepted.some(({ version, suites }) => version === wanted && suites.some(({ mode }) => mode === 'CBC'));
}

function isTooSmall({ bits }: Suite): boolean {
  return bits < 112;
}

function isSmallBlock({ cipher, mode }: Suite): boolean {
  return mode === 'CBC' && /^(3DES|DES|IDEA|RC2)/.test(cipher);
}
