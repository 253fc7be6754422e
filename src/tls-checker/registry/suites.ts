/**
 * Cipher suites as facts: what a suite's IANA name says about key exchange, authentication and encryption.
 * Worked out when asked for: a scan meets few of the 377. Names follow RFC 5246 section A.5 and RFC 8446 section B.4.
 */
import { LEGACY_SUITE_NAMES, TLS13_SUITE_NAMES } from './suite-names.ts';

type KeyExchange = 'RSA' | 'DH' | 'DHE' | 'ECDH' | 'ECDHE' | 'PSK' | 'SRP' | 'KRB5' | 'TLS13' | 'other';
type CipherMode = 'AEAD' | 'CBC' | 'stream' | 'none';

export interface Suite {
  readonly code: number;
  /** IANA name, e.g. `TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256`. */
  readonly name: string;
  readonly keyExchange: KeyExchange;
  /** Who signs or holds the static key: `anon` is nobody. */
  readonly authentication: 'RSA' | 'ECDSA' | 'DSS' | 'PSK' | 'anon' | 'any' | 'other';
  /** Nominal strength of the bulk cipher in bits; 0 for NULL, 40 or 56 for EXPORT, 112 for 3DES. */
  readonly bits: number;
  readonly mode: CipherMode;
  /** e.g. `AES_128_GCM`, `RC4_128`, `3DES_EDE_CBC`, `NULL`. */
  readonly cipher: string;
  readonly forwardSecrecy: boolean;
  readonly export: boolean;
  readonly tls13: boolean;
}

/** Suites that only TLS 1.3 can negotiate. */
export const TLS13_SUITES: readonly number[] = codesOf(TLS13_SUITE_NAMES);

/** Suites for SSLv3 to TLS 1.2 in the order of the hello. */
export const LEGACY_SUITES: readonly number[] = codesOf(LEGACY_SUITE_NAMES);

const described = new Map<number, Suite>();
let names: ReadonlyMap<number, string> | undefined;

/** The suite of a code; for a code that no registry names, a description that claims nothing. */
export function suiteOf(code: number): Suite {
  const known = described.get(code);
  if (known !== undefined) return known;
  names ??= new Map(
    [...linesOf(TLS13_SUITE_NAMES), ...linesOf(LEGACY_SUITE_NAMES)].map((line) => [codeOf(line), line.slice(5)]),
  );
  const suite = describe(code, names.get(code) ?? `UNKNOWN_0x${code.toString(16).toUpperCase().padStart(4, '0')}`);
  described.set(code, suite);
  return suite;
}

/** RSA_PSK encrypts a premaster secret to a key of RSA too (RFC 4279 section 4), and so does EXPORT. */
export function encryptsToRsaKey({ name }: Suite): boolean {
  return /^(TLS|SSL)_RSA_/.test(name);
}

/** Diffie-Hellman with fresh keys, as a PSK too may come with (RFC 4279 section 3, RFC 5489); undefined for TLS 1.3, whose suites name none. */
export function ephemeralOf({ name, keyExchange }: Pick<Suite, 'name' | 'keyExchange'>): 'DHE' | 'ECDHE' | undefined {
  if (keyExchange === 'DHE' || keyExchange === 'ECDHE') return keyExchange;
  if (keyExchange !== 'PSK') return undefined;
  if (name.includes('ECDHE')) return 'ECDHE';
  // RFC 6655 writes TLS_PSK_DHE_WITH_AES_128_CCM_8, the other way round.
  return name.includes('DHE') ? 'DHE' : undefined;
}

function linesOf(table: string): string[] {
  return table.trim().split('\n');
}

function codeOf(line: string): number {
  return Number.parseInt(line.slice(0, 4), 16);
}

function codesOf(table: string): number[] {
  return linesOf(table).map(codeOf);
}

function describe(code: number, name: string): Suite {
  const tls13 = TLS13_SUITES.includes(code);
  const [exchange, rest] = name.includes('_WITH_') ? splitAt(name, '_WITH_') : ['', tls13 ? name.slice(4) : ''];
  const cipher = cipherOf(rest);
  const keyExchange = tls13 ? 'TLS13' : keyExchangeOf(exchange);
  return {
    code,
    name,
    keyExchange,
    authentication: tls13 ? 'any' : authenticationOf(exchange),
    bits: bitsOf(cipher, exchange, rest),
    mode: modeOf(cipher, rest),
    cipher,
    forwardSecrecy: tls13 || ephemeralOf({ name, keyExchange }) !== undefined,
    export: exchange.includes('EXPORT'),
    tls13,
  };
}

function splitAt(name: string, separator: string): [string, string] {
  const at = name.indexOf(separator);
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + separator.length)];
}

function keyExchangeOf(exchange: string): KeyExchange {
  if (/PSK/.test(exchange)) return 'PSK';
  if (/_SRP_/.test(exchange)) return 'SRP';
  if (/_KRB5/.test(exchange)) return 'KRB5';
  // Anonymous Diffie-Hellman uses fresh keys too (RFC 5246 section A.5).
  if (/_ECDHE_|_ECDH_anon/.test(exchange)) return 'ECDHE';
  if (/_DHE_|_DH_anon/.test(exchange)) return 'DHE';
  if (/_ECDH_/.test(exchange)) return 'ECDH';
  if (/_DH_/.test(exchange)) return 'DH';
  return /^(TLS|SSL)_RSA/.test(exchange) ? 'RSA' : 'other';
}

function authenticationOf(exchange: string): Suite['authentication'] {
  if (exchange.includes('anon')) return 'anon';
  if (exchange.includes('ECDSA')) return 'ECDSA';
  if (exchange.includes('DSS')) return 'DSS';
  if (exchange.includes('RSA')) return 'RSA';
  return exchange.includes('PSK') ? 'PSK' : 'other';
}

function cipherOf(rest: string): string {
  if (/^(NULL|SHA\d+_SHA\d+)/.test(rest)) return 'NULL';
  return rest.replace(/_(MD5|SHA|SHA256|SHA384|SHA512|SM3|IMIT|GOST94|OMAC)(_OLD|_DRAFT)?$/, '');
}

function bitsOf(cipher: string, exchange: string, rest: string): number {
  if (cipher === 'NULL' || rest === '') return 0;
  if (/EXPORT1024|_56$/.test(exchange + cipher)) return 56;
  if (exchange.includes('EXPORT')) return 40;
  if (cipher.startsWith('3DES')) return 112;
  if (cipher.startsWith('DES')) return 56;
  if (/CHACHA20|28147|KUZNYECHIK|MAGMA|AEGIS_256/.test(cipher)) return 256;
  const size = /_(128|256)(_|L|$)/.exec(cipher)?.[1];
  return size === undefined ? 128 : Number(size);
}

function modeOf(cipher: string, rest: string): CipherMode {
  if (cipher === 'NULL') return 'none';
  if (/GCM|CCM|POLY1305|AEGIS|MGM/.test(rest)) return 'AEAD';
  return cipher.includes('CBC') ? 'CBC' : 'stream';
}
