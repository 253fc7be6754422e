/** Signature schemes of TLS 1.2 and 1.3: those of IANA's registry (RFC 8446 section 4.2.3), and the pairs of hash and signature of RFC 5246. */

export interface SignatureScheme {
  readonly code: number;
  /** IANA name of the scheme, e.g. `rsa_pss_rsae_sha256`; old pairs are named alike, e.g. `rsa_pkcs1_md5`. */
  readonly name: string;
  /** `intrinsic` where the scheme has no hash apart, as EdDSA; `unknown` where its name tells none. */
  readonly hash: string;
}

const SCHEMES: readonly (readonly [number, string, string])[] = [
  [0x0804, 'rsa_pss_rsae_sha256', 'sha256'],
  [0x0805, 'rsa_pss_rsae_sha384', 'sha384'],
  [0x0806, 'rsa_pss_rsae_sha512', 'sha512'],
  [0x0403, 'ecdsa_secp256r1_sha256', 'sha256'],
  [0x0503, 'ecdsa_secp384r1_sha384', 'sha384'],
  [0x0603, 'ecdsa_secp521r1_sha512', 'sha512'],
  [0x0807, 'ed25519', 'intrinsic'],
  [0x0808, 'ed448', 'intrinsic'],
  [0x0809, 'rsa_pss_pss_sha256', 'sha256'],
  [0x080a, 'rsa_pss_pss_sha384', 'sha384'],
  [0x080b, 'rsa_pss_pss_sha512', 'sha512'],
  [0x0401, 'rsa_pkcs1_sha256', 'sha256'],
  [0x0501, 'rsa_pkcs1_sha384', 'sha384'],
  [0x0601, 'rsa_pkcs1_sha512', 'sha512'],
  [0x081a, 'ecdsa_brainpoolP256r1tls13_sha256', 'sha256'],
  [0x081b, 'ecdsa_brainpoolP384r1tls13_sha384', 'sha384'],
  [0x081c, 'ecdsa_brainpoolP512r1tls13_sha512', 'sha512'],
  [0x0303, 'ecdsa_sha224', 'sha224'],
  [0x0301, 'rsa_pkcs1_sha224', 'sha224'],
  [0x0203, 'ecdsa_sha1', 'sha1'],
  [0x0201, 'rsa_pkcs1_sha1', 'sha1'],
  [0x0402, 'dsa_sha256', 'sha256'],
  [0x0502, 'dsa_sha384', 'sha384'],
  [0x0602, 'dsa_sha512', 'sha512'],
  [0x0302, 'dsa_sha224', 'sha224'],
  [0x0202, 'dsa_sha1', 'sha1'],
  [0x0103, 'ecdsa_md5', 'md5'],
  [0x0101, 'rsa_pkcs1_md5', 'md5'],
  // What few servers know stands behind what many do, weak or not: wolfSSL reads no more than WOLFSSL_MAX_SIGALGO allows.
  [0x0904, 'mldsa44', 'intrinsic'],
  [0x0905, 'mldsa65', 'intrinsic'],
  [0x0906, 'mldsa87', 'intrinsic'],
  [0x0911, 'slhdsa_sha2_128s', 'intrinsic'],
  [0x0912, 'slhdsa_sha2_128f', 'intrinsic'],
  [0x0913, 'slhdsa_sha2_192s', 'intrinsic'],
  [0x0914, 'slhdsa_sha2_192f', 'intrinsic'],
  [0x0915, 'slhdsa_sha2_256s', 'intrinsic'],
  [0x0916, 'slhdsa_sha2_256f', 'intrinsic'],
  [0x0917, 'slhdsa_shake_128s', 'intrinsic'],
  [0x0918, 'slhdsa_shake_128f', 'intrinsic'],
  [0x0919, 'slhdsa_shake_192s', 'intrinsic'],
  [0x091a, 'slhdsa_shake_192f', 'intrinsic'],
  [0x091b, 'slhdsa_shake_256s', 'intrinsic'],
  [0x091c, 'slhdsa_shake_256f', 'intrinsic'],
  [0x0708, 'sm2sig_sm3', 'sm3'],
  [0x0709, 'gostr34102012_256a', 'streebog256'],
  [0x070a, 'gostr34102012_256b', 'streebog256'],
  [0x070b, 'gostr34102012_256c', 'streebog256'],
  [0x070c, 'gostr34102012_256d', 'streebog256'],
  [0x070d, 'gostr34102012_512a', 'streebog512'],
  [0x070e, 'gostr34102012_512b', 'streebog512'],
  [0x070f, 'gostr34102012_512c', 'streebog512'],
  [0x0420, 'rsa_pkcs1_sha256_legacy', 'sha256'],
  [0x0520, 'rsa_pkcs1_sha384_legacy', 'sha384'],
  [0x0620, 'rsa_pkcs1_sha512_legacy', 'sha512'],
  [0x0704, 'eccsi_sha256', 'sha256'],
  [0x0705, 'iso_ibs1', 'unknown'],
  [0x0706, 'iso_ibs2', 'unknown'],
  [0x0707, 'iso_chinese_ibs', 'unknown'],
];

const SIGNATURE_SCHEMES: readonly SignatureScheme[] = SCHEMES.map(([code, name, hash]) => ({
  code,
  name,
  hash,
}));

/** All scheme codes, in the order of the hello. */
export const ALL_SCHEMES: readonly number[] = SCHEMES.map(([code]) => code);

const byCode = new Map(SIGNATURE_SCHEMES.map((scheme) => [scheme.code, scheme]));

export function schemeOf(code: number): SignatureScheme {
  const name = `unknown_0x${code.toString(16).padStart(4, '0')}`;
  return byCode.get(code) ?? { code, name, hash: 'unknown' };
}
