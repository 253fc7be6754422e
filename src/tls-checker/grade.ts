/**
 * The grade that Qualys SSL Labs would give by its rating guide 2009r, as far as a scan knows: three scores, then caps that
 * bring the grade down whatever the score, then warnings that make A into A-. HSTS is no part of a scan, and an A+ asks for it.
 */
import { suiteOf, type Suite } from './registry/suites.ts';
import { VERSIONS, type ProtocolVersion } from './registry/protocol.ts';
import type { AddressFacts, CertificateFact } from './types.ts';

export type Letter = 'A' | 'A-' | 'B' | 'C' | 'D' | 'E' | 'F' | 'M' | 'T';

export interface Grade {
  readonly guide: '2009r';
  /** Null when facts that decide are not known. */
  readonly grade: Letter | null;
  /** 0 to 100, before caps. */
  readonly score: number | null;
  /** What brought it down, or what is not known. */
  readonly because: readonly string[];
}

type Facts = Pick<AddressFacts, 'protocols' | 'certificates' | 'dhParameters' | 'features'>;

export function gradeOf(facts: Facts): Grade {
  const unknown = VERSIONS.filter((version) => !isKnown(facts, version)).map((version) => `${version} is not known`);
  if (unknown.length > 0) return { guide: '2009r', grade: null, score: null, because: unknown };
  const offered = VERSIONS.filter((version) => facts.protocols[version].offered === true);
  const suites = offered.map((version) => ({ version, suites: suitesOf(facts, version) }));
  if (offered.length === 0 || facts.certificates.length === 0)
    return { guide: '2009r', grade: null, score: null, because: ['no version, or no certificate, was seen'] };
  const parts = [protocolScore(offered), exchangeScore(facts, suites), cipherScore(suites)] as const;
  const score = parts.includes(0) ? 0 : Math.round(0.3 * parts[0] + 0.3 * parts[1] + 0.4 * parts[2]);
  const caps = capsOf(facts, offered, suites, parts[1]);
  const warnings = offered.includes('TLSv1.3') ? [] : ['no TLS 1.3'];
  if (facts.features.secureRenegotiation === false) warnings.push('no secure renegotiation');
  return { guide: '2009r', score, ...lowest(byScore(score), caps, warnings) };
}

interface Accepted {
  readonly version: ProtocolVersion;
  readonly suites: readonly Suite[];
}

const LETTERS: readonly Letter[] = ['A', 'A-', 'B', 'C', 'D', 'E', 'F', 'M', 'T'];

function lowest(own: Letter, caps: readonly (readonly [Letter, string])[], warnings: readonly string[]) {
  const worst = caps.reduce<Letter>((at, [cap]) => (LETTERS.indexOf(cap) > LETTERS.indexOf(at) ? cap : at), own);
  const grade: Letter = worst === 'A' && warnings.length > 0 ? 'A-' : worst;
  return { grade, because: [...caps.map(([cap, why]) => `${cap}: ${why}`), ...warnings.map((why) => `A-: ${why}`)] };
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

type Cap = readonly [Letter, string];

function capsOf(
  { certificates, features }: Facts,
  offered: readonly ProtocolVersion[],
  accepted: readonly Accepted[],
  exchange: number,
): Cap[] {
  const all = accepted.flatMap(({ suites }) => suites);
  const modern = accepted.flatMap(({ version, suites }) => (version >= 'TLSv1.1' ? suites : []));
  const when = (holds: boolean, cap: Letter, why: string): Cap[] => (holds ? [[cap, why]] : []);
  const has = (version: ProtocolVersion) => offered.includes(version);
  const best = offered.at(-1);
  return [
    ...certificates.flatMap(capsOfCertificate),
    ...when(has('SSLv2'), 'F', 'SSLv2'),
    ...when(best === 'SSLv3', 'F', 'nothing better than SSLv3'),
    ...when(
      all.some(({ bits }) => bits < 112),
      'F',
      'a cipher of less than 112 bits',
    ),
    ...when(exchange <= 40, 'F', 'a key exchange of too few bits, or with nobody'),
    ...when(!has('TLSv1.2') && !has('TLSv1.3'), 'C', 'neither TLS 1.2 nor 1.3'),
    ...when(features.compression === true, 'C', 'TLS compression (CRIME)'),
    ...when(cbcIn(accepted, 'SSLv3'), 'C', 'CBC in SSLv3 (POODLE)'),
    ...when(modern.some(isSmallBlock), 'C', 'a block cipher of 64 bits (SWEET32)'),
    ...when(
      modern.some(({ cipher }) => cipher.startsWith('RC4')),
      'C',
      'RC4 in TLS 1.1 or newer',
    ),
    ...when(has('SSLv3'), 'B', 'SSLv3'),
    ...when(has('TLSv1.0'), 'B', 'TLS 1.0'),
    ...when(has('TLSv1.1'), 'B', 'TLS 1.1'),
    ...when(
      all.some(({ cipher }) => cipher.startsWith('RC4')),
      'B',
      'RC4',
    ),
    ...when(!all.some(({ forwardSecrecy }) => forwardSecrecy), 'B', 'no forward secrecy'),
    ...when(!all.some(({ mode }) => mode === 'AEAD'), 'B', 'no AEAD cipher'),
    ...when(exchange <= 80, 'B', 'a key exchange of less than 2048 bits'),
  ];
}

function capsOfCertificate({
  ocsp,
  trusted,
  hostnameMatches,
  signatureAlgorithm,
  chainComplete,
}: CertificateFact): Cap[] {
  return [
    ...(ocsp?.status === 'revoked' ? [['T', 'the certificate is revoked'] as const] : []),
    ...(trusted === false ? [['T', 'the certificate is not trusted'] as const] : []),
    ...(/sha-?1/i.test(signatureAlgorithm) ? [['T', 'the certificate is signed with SHA-1'] as const] : []),
    ...(/md[25]/i.test(signatureAlgorithm) ? [['F', 'the certificate is signed with MD2 or MD5'] as const] : []),
    ...(hostnameMatches === false ? [['M', 'the certificate is for another name'] as const] : []),
    ...(chainComplete === false ? [['B', 'the chain is incomplete'] as const] : []),
  ];
}

function cbcIn(accepted: readonly Accepted[], wanted: ProtocolVersion): boolean {
  return accepted.some(({ version, suites }) => version === wanted && suites.some(({ mode }) => mode === 'CBC'));
}

function isSmallBlock({ cipher, mode }: Suite): boolean {
  return mode === 'CBC' && /^(3DES|DES|IDEA|RC2)/.test(cipher);
}
