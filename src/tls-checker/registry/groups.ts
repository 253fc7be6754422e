/** Named groups of the IANA "TLS Supported Groups" registry, and which protocol versions can use them. */

export interface NamedGroup {
  readonly code: number;
  /** IANA name, e.g. `x25519`, `X25519MLKEM768`. */
  readonly name: string;
  readonly kind: 'ec' | 'ffdhe' | 'pq-hybrid' | 'pq';
  /** Size in bits as commonly compared; 0 where a bit count says little (post-quantum). */
  readonly bits: number;
}

const EC: readonly (readonly [number, string, number])[] = [
  [0x0001, 'sect163k1', 163],
  [0x0002, 'sect163r1', 163],
  [0x0003, 'sect163r2', 163],
  [0x0004, 'sect193r1', 193],
  [0x0005, 'sect193r2', 193],
  [0x0006, 'sect233k1', 233],
  [0x0007, 'sect233r1', 233],
  [0x0008, 'sect239k1', 239],
  [0x0009, 'sect283k1', 283],
  [0x000a, 'sect283r1', 283],
  [0x000b, 'sect409k1', 409],
  [0x000c, 'sect409r1', 409],
  [0x000d, 'sect571k1', 571],
  [0x000e, 'sect571r1', 571],
  [0x000f, 'secp160k1', 160],
  [0x0010, 'secp160r1', 160],
  [0x0011, 'secp160r2', 160],
  [0x0012, 'secp192k1', 192],
  [0x0013, 'secp192r1', 192],
  [0x0014, 'secp224k1', 224],
  [0x0015, 'secp224r1', 224],
  [0x0016, 'secp256k1', 256],
  [0x0017, 'secp256r1', 256],
  [0x0018, 'secp384r1', 384],
  [0x0019, 'secp521r1', 521],
  [0x001a, 'brainpoolP256r1', 256],
  [0x001b, 'brainpoolP384r1', 384],
  [0x001c, 'brainpoolP512r1', 512],
  [0x001d, 'x25519', 253],
  [0x001e, 'x448', 448],
  [0x001f, 'brainpoolP256r1tls13', 256],
  [0x0020, 'brainpoolP384r1tls13', 384],
  [0x0021, 'brainpoolP512r1tls13', 512],
  [0x0022, 'GC256A', 256],
  [0x0023, 'GC256B', 256],
  [0x0024, 'GC256C', 256],
  [0x0025, 'GC256D', 256],
  [0x0026, 'GC512A', 512],
  [0x0027, 'GC512B', 512],
  [0x0028, 'GC512C', 512],
  [0x0029, 'curveSM2', 256],
];
const FFDHE = [2048, 3072, 4096, 6144, 8192];
const POST_QUANTUM: readonly (readonly [number, string, 'pq' | 'pq-hybrid'])[] = [
  [0x0200, 'MLKEM512', 'pq'],
  [0x0201, 'MLKEM768', 'pq'],
  [0x0202, 'MLKEM1024', 'pq'],
  [0x11eb, 'SecP256r1MLKEM768', 'pq-hybrid'],
  [0x11ec, 'X25519MLKEM768', 'pq-hybrid'],
  [0x11ed, 'SecP384r1MLKEM1024', 'pq-hybrid'],
  [0x11ee, 'curveSM2MLKEM768', 'pq-hybrid'],
  [0x6399, 'X25519Kyber768Draft00', 'pq-hybrid'],
];

export const GROUPS: readonly NamedGroup[] = [
  ...EC.map(([code, name, bits]) => ({ code, name, kind: 'ec' as const, bits })),
  ...FFDHE.map((bits, i) => ({ code: 0x0100 + i, name: `ffdhe${bits}`, kind: 'ffdhe' as const, bits })),
  ...POST_QUANTUM.map(([code, name, kind]) => ({ code, name, kind, bits: 0 })),
];

const byCode = new Map(GROUPS.map((group) => [group.code, group]));

export function groupName(code: number): string {
  return byCode.get(code)?.name ?? `unknown_0x${code.toString(16).padStart(4, '0')}`;
}

/** The group up to TLS 1.2 of a key's curve by OpenSSL's name for it, where that is not IANA's. */
const OPENSSL_NAMES: Readonly<Record<string, string>> = { prime256v1: 'secp256r1', prime192v1: 'secp192r1' };

export function groupOfCurve(curve: string): number | undefined {
  const name = OPENSSL_NAMES[curve] ?? curve;
  return GROUPS.find((group) => group.name === name)?.code;
}

/**
 * Groups in the order of a TLS 1.3 hello, common first. RFC 8446 forbids the groups below secp256r1, but what a
 * server accepts is the question, so secp224r1 and secp256k1 are asked too; the tls13 codes of brainpool are RFC 8734.
 */
export const TLS13_GROUPS: readonly number[] = [
  0x001d, 0x0017, 0x0018, 0x0019, 0x001e, 0x11ec, 0x11eb, 0x11ed, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104, 0x001f,
  0x0020, 0x0021, 0x0029, 0x11ee, 0x0200, 0x0201, 0x0202, 0x6399, 0x0015, 0x0016, 0x0022, 0x0023, 0x0024, 0x0025,
  0x0026, 0x0027, 0x0028,
];

/** Groups of a hello up to TLS 1.2: elliptic curves (RFC 8422) and the finite fields of RFC 7919. */
export const LEGACY_GROUPS: readonly number[] = [
  0x001d, 0x0017, 0x0018, 0x0019, 0x001e, 0x001a, 0x001b, 0x001c, 0x0016, 0x0015, 0x0014, 0x0013, 0x0012, 0x0011,
  0x0010, 0x000f, 0x000e, 0x000d, 0x000c, 0x000b, 0x000a, 0x0009, 0x0008, 0x0007, 0x0006, 0x0005, 0x0004, 0x0003,
  0x0002, 0x0001, 0x0029,
];

/** GREASE values (RFC 8701): a server has to ignore them wherever a list of codes is open-ended. */
export const GREASE = { suite: 0x3a3a, group: 0x5a5a, extension: 0x7a7a, version: 0x8a8a } as const;
