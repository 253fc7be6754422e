/**
 * Diffie-Hellman primes that many servers share, by the SHA-256 of the prime (first 32 hexadecimal digits), whether it is a
 * safe prime (+ or -, as `openssl prime` says of p and of (p-1)/2), and the name: the groups of RFC 2409, 3526, 5114 and 7919,
 * and primes that shipped inside products or that the Logjam study (2015) found common. Those of RFC 5114 and of Java have a
 * small subgroup on purpose; socat's 1024 bits are no prime at all (CVE-2016-2217).
 */
const KNOWN = `
b52ba6a3026520a6c49d37e458760180 + Oakley group 1 (RFC 2409)
3f35a3f5f6c4376a744acad409bb22f8 + Oakley group 2 (RFC 2409)
64fcc83ec403930bf18393dbc883ccaa + MODP group 5 (RFC 3526)
d66436f79bbd6b2e38c0ffbd079be904 + MODP group 14 (RFC 3526)
48cf8b092fbce4359d9871abf74f98e2 + MODP group 15 (RFC 3526)
4ee95187682bcb230ad26a95205f6920 + MODP group 16 (RFC 3526)
d1bfe6d0925ce7e4da262b62861514a7 + MODP group 17 (RFC 3526)
39ab4feab950a3128fb71accb9fc3965 + MODP group 18 (RFC 3526)
9cd3b7f336872f46c09428d1bbc19877 + ffdhe2048
0eaf67db3a839156d5013494a5318a77 + ffdhe3072
4648414224ac881b3d0dc59b466f96d0 + ffdhe4096
227ac9066b3ddd9e193670cda2388fa8 + ffdhe6144
770b14efaf6f049929c523113b3fa99a + ffdhe8192
44c55cfee5c075927cf682da5b681bde - RFC 5114 group 22
bfe545862ca102ad1eeddb5fbfa5bf85 - RFC 5114 group 23
0b7835722cb619827610c2549fdda558 - RFC 5114 group 24
3cdb020b9ef298b2f3f6cf5a872af527 + Apache mod_ssl 2.0
f79d1db3c955a28fdeca462670a0712e + Apache mod_ssl 2.2
db01e702899166da28c9bc7896af62bc + Apache mod_ssl 2.2
bf910d9df4e0b2e76cda7443f592aa11 + Apache mod_ssl 2.2
8ae47dca3d24e9b64640062686da234d + nginx built-in
73b391ec8da33ee197aed17d7cfce132 - Java built-in
ee5483fe4b96caa10cb5b863ec409aab - Java built-in
cc21a33dd1a3edf40bf636b5496e4aed - Java built-in
f26e2403f3f07946654404909f0ff81d + OpenSSL s_server
66d0bf38b0bdfacf2fdae33f35102ab6 + OpenSSL s_server
3166ce19180005327a6059a2e7a4ed22 + OpenSSL s_server
9e348a9471b7d123aa97071e38288379 + OpenSSL s_server
ce7728db3aed1119a82b9f17b17df9f8 + OpenSSL s_server
74a5cce5b6a93eb755e2f48250dc7cb3 - common prime of the Logjam study
196085cb4281d1ff18efaad097bc1ec0 + common prime of the Logjam study
80571b97f71f89727ab0c40bb73b4f01 + common prime of the Logjam study
5f856a00120eee6d6b87ef8f596aefbb + common prime of the Logjam study
deb671287187265a5383df13708d3a75 + common prime of the Logjam study
bc19c041491e550f381d09415a82e1b3 + common prime of the Logjam study
ac0ff7a415f003c6503d4c126f292976 + common prime of the Logjam study
2b07d24b932aa7a015c45a3f06e75ba7 + common prime of the Logjam study
8523c72057043833089915168751620b + common prime of the Logjam study
52d4faa53003b8349dac3e984a6423bc + common prime of the Logjam study
bfa876fe4671a9c696c8e256c13d7fad + IronPort built-in
6215d41bb617b390082b066d6856f8b3 + SKIP
725541d91fe79bcf52e6d96581d83ab8 + SKIP
449ab49c277d21a601e806df3064d6e4 + Postfix built-in
4e1f16b0a537becf0398e0d6049ed828 + Postfix built-in
6c863838510bab3e2093066fc14976f0 + Postfix built-in
ef627d8cc44144f36a075d8dd8511bbd + Postfix built-in
e2b343fa226b71092716a0cefea064b0 + Postfix built-in
7dafc874c19963c0dd38e642bf1f3ad9 + Postfix built-in
d2ae65bfc24596c0333a3ad57a67565d + Postfix built-in
bd646809c4e2d255e7082482b9917c2d + Postfix built-in
ee302f149664decf1b364551326625cf + Postfix built-in
bc66927384785251c604a3836e404756 + Postfix built-in
ad225f9367840e76af41a00757b85ead + Postfix built-in
3b37d357836b4c0b81ae99d4bb204f5f + Postfix built-in
f5b0f0db19c1ffb9edd48c27d552e0c6 + Postfix built-in
b85e2291d140459398cf0cd25689409c + Postfix built-in
b36ac84e5fa8bd7a6363e1fb989456e4 + Postfix built-in
20ce5e9531472e234e1ef76788a6f5f5 + Postfix built-in
245ccb3bb7e5f8e431c3786ce8c84360 + Postfix built-in
b22223eba55eff07fda0073c0bb7f65c + Postfix built-in
984a91adb717c9753fd52ab8c4659b6f + ProFTPD built-in
a2052ee3a461387eb489dfb4166f5b91 + ProFTPD built-in
cf44c99b85dabecceda32d2b089ec28f + ProFTPD built-in
46ff79361993e5e6e9025cdfdb8d59af + ProFTPD built-in
8b4fa096eb2414e26babeef0e3e68eb7 + ProFTPD built-in
e7257339c7b3c36b4fe270802723e6b2 + ProFTPD built-in
0a64b51e01fbccd80d5c45d6c40b1eb7 + ProFTPD built-in
a5bdec8cf036e2ab8f8b4bb68c726ea8 + ProFTPD built-in
6b79f7880e90204b6f8cb64f4bea6ea6 + ProFTPD built-in
cfb14315e90c3ce241b5351aec1bff5e + ProFTPD built-in
406b95f336f4588f7f07b7ab86923cc9 + ProFTPD built-in
6ab0cedf512ead33f4827d0a9aa9a4b8 + ProFTPD built-in
3504275b93e5db8a692b4a5baeb4c4c7 + ProFTPD built-in
fb2de97ce408f3d2b00cda7e436e0e9f + ProFTPD built-in
c43bb4fe47a641335004ca606398421b + ProFTPD built-in
9f5e9f4e49f8499926f4bfd7cffcd0ec + ProFTPD built-in
3576d07c0658c0230f4e4a4ad3255c68 + ProFTPD built-in
0ea9ef1fd4b42cff37a02344a1097ca6 + ProFTPD built-in
eba4ea9cdaf56d1c93fdf9b358f33148 + ProFTPD built-in
80b421f627228225bc69d267f5f3d61e + ProFTPD built-in
3e21a641dbe236fd883f1a293f3c3a31 + ProFTPD built-in
f17daff1413023f299ae1a1a309fc495 + ProFTPD built-in
bd132a9c3bb1b0db7199048b7ca00215 + ProFTPD built-in
2f4370d98ffd18aa6be9a27957358735 + ProFTPD built-in
1401ba0d70afd57f87974faa52b4625f + ProFTPD built-in
d3d1fa2923c8dc2da6783a7f2e8f3c08 + ProFTPD built-in
adaf2d463f6f71d615f9db387a068817 + ProFTPD built-in
5de6d78891cd9a759d1eeada93bf0183 + ProFTPD built-in
d9f6f2a0adb3427cbe12b007049b842b + LibTomCrypt
d6dcdf1380fcf5d1edae326fe1e1db5b + LibTomCrypt
0ce3987be0923295e23002daa633bb14 + LibTomCrypt
362b5d25eb8b949b20a3471ca880b253 + LibTomCrypt
22e8c3768c4947ee7f9a8e6c8989e61d + LibTomCrypt
8bf91c38e2a92b253a362a9b7c723e3a + LibTomCrypt
8ab7986eaa2c27eb246db536093c8147 + LibTomCrypt
a642950d9c2cdc78d1e9659efbd21d4b + LibTomCrypt
d03fdc7fe0f0d300624dd6d8a1682855 + socat built-in
ac10fa3c5965ca361c07b3511140eb0a - socat built-in
486e235226a927b22b9389bf43377084 + HAProxy built-in
7b6551ea6ff09bd78c24bede10980a15 + HAProxy built-in
a67f41cb161353e098a815bf4070d326 + HAProxy built-in
`;

export interface KnownPrime {
  readonly name: string;
  /** Both p and (p-1)/2 are prime. */
  readonly safe: boolean;
}

const byDigest = new Map(
  KNOWN.trim()
    .split('\n')
    .map((line) => [line.slice(0, 32), { name: line.slice(35), safe: line[33] === '+' }]),
);

/** A published prime by the SHA-256 of its bytes without leading zeros; undefined for an unpublished prime. */
export function knownPrime(digest: string): KnownPrime | undefined {
  return byDigest.get(digest.slice(0, 32));
}
