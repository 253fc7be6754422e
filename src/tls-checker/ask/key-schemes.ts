/** The signature schemes of each kind of key, as OpenSSL names them: offered alone, they make a server send a leaf with such a key. */

const HASHES = ['SHA256', 'SHA384', 'SHA512', 'SHA224', 'SHA1'];
export const SIGALGS: Readonly<Record<string, string>> = {
  rsa: [
    ...HASHES.slice(0, 3).map((hash) => `rsa_pss_rsae_${hash.toLowerCase()}`),
    ...HASHES.map((hash) => `RSA+${hash}`),
  ].join(':'),
  'rsa-pss': HASHES.slice(0, 3)
    .map((hash) => `rsa_pss_pss_${hash.toLowerCase()}`)
    .join(':'),
  ec: HASHES.map((hash) => `ECDSA+${hash}`).join(':'),
  ed25519: 'ed25519',
  ed448: 'ed448',
};
