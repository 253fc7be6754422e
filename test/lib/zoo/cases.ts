/** The zoo: what is wrong with each server, and exactly which required checks must say so. Names after badssl.com where it has the case. */
import type { LeafOptions } from './authority.ts';
import type { Answer } from '../../../src/lab/site.ts';
import type { Staple } from './ocsp.ts';
import type { Relic } from './relic.ts';

export function securityTxt(body: string, type = 'text/plain; charset=utf-8'): Answer {
  return { status: 200, headers: [['Content-Type', type]], body };
}

type Headers = Readonly<Record<string, string | null>>;

export interface ZooCase {
  readonly name: string;
  readonly what: string;
  /** Required checks that fail, each with its reason; none for a good server. What cannot be without the fault comes after it. */
  readonly fails: Readonly<Record<string, string>>;
  /** Advised checks that fail besides, i.e. recommendations. */
  readonly advises?: readonly string[];
  readonly leaf?: Partial<LeafOptions>;
  /** A certificate for RSA beside the one for ECDSA, as good as that or one that vouches for itself and for another name. */
  readonly second?: 'good' | 'self-signed';
  readonly certificate?:
    | 'self-signed'
    | 'stranger'
    | 'incomplete'
    | 'reversed'
    | 'md5'
    | 'sha1'
    | 'sha1-intermediate'
    | 'sha384'
    | 'sha512'
    | 'expired-intermediate';
  /** Options of Node's TLS server, at OpenSSL's security level 0. */
  readonly tls?: {
    min?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3';
    max?: 'TLSv1' | 'TLSv1.1' | 'TLSv1.2';
    ciphers?: string;
    curves?: string;
    dh?: string;
    sigalgs?: string;
    otherWithoutName?: boolean;
    /** A certificate of the visitor is asked for in the page alone (as nginx does), or the handshake ends without one. */
    clientCertificate?: 'for-the-page' | 'for-the-handshake';
  };
  readonly relic?: Relic;
  /** What the server sends along about revocation, signed by the issuer or by nobody known. */
  readonly staple?: Staple & { readonly by?: 'stranger' };
  /** What the issuer's list, which the certificate names, says of it; or nobody answers where it should be. */
  readonly list?: 'without-it' | 'with-it' | 'outdated' | 'of-a-stranger' | 'unreachable';
  /** Header fields changed on every page; null leaves one out. */
  readonly headers?: Headers;
  /** The same, on the page where the way ends only. */
  readonly endHeaders?: Headers;
  readonly twice?: string;
  readonly body?: string;
  readonly cookie?: string;
  /** Whom to tell of a weakness; a good file when absent. */
  readonly securityTxt?: Answer;
  /** Where `/` leads over HTTPS. */
  readonly leads?: string;
  /** Port 443 is closed. */
  readonly secure?: 'closed';
  /** Ends the connection in the place of an answer over HTTPS. */
  readonly silent?: true;
  /** Port 80: closed, a page, or a redirect; by default a 301 to https on the same host. */
  readonly plain?: 'closed' | 'page' | { readonly status: number; readonly location: string };
}

/** No visitor of today gets in: that is told too. */
const UNREACHED = { 'tls.reachable': 'address-refuses' } as const;
/** Versions that old know no suite without CBC and SHA-1. */
const ANCIENT = { 'tls.protocol-versions': 'insufficient', 'tls.cipher-suites': 'insufficient' } as const;

const hsts = (value: string | null): Headers => ({ 'Strict-Transport-Security': value });

/** Version 4.0 of Mozilla's guidelines, which badssl.com still serves. */
const MOZILLA_MODERN =
  'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-RSA-CHACHA20-POLY1305:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256';

export const GOOD: readonly ZooCase[] = [
  { name: 'good', what: 'a well-kept server', fails: {} },
  { name: 'sha384', what: 'a certificate signed with SHA-384', fails: {}, certificate: 'sha384' },
  { name: 'sha512', what: 'a certificate signed with SHA-512', fails: {}, certificate: 'sha512' },
  { name: 'ecc384', what: 'a key on P-384', fails: {}, leaf: { key: 'P-384' } },
  { name: 'rsa2048', what: 'RSA of 2048 bits: to be phased out, not failed', fails: {}, leaf: { key: 'rsa-2048' } },
  { name: 'two-kinds-of-keys', what: 'a certificate for ECDSA, and one for RSA', fails: {}, second: 'good' },
  { name: 'rsa3072', what: 'RSA of 3072 bits', fails: {}, leaf: { key: 'rsa-3072' } },
  { name: 'rsa4096', what: 'RSA of 4096 bits', fails: {}, leaf: { key: 'rsa-4096' } },
  { name: 'no-subject', what: 'no subject at all, and a name in subjectAltName', fails: {}, leaf: { subject: '' } },
  { name: 'xn--n1aae7f7o', what: 'a host name in Cyrillic, as Punycode', fails: {} },
  {
    name: 'long-extended-subdomain-name-containing-many-letters-and-dashes',
    what: 'a label of 63 characters',
    fails: {},
  },
  { name: 'no-common-name', what: 'a name in subjectAltName only', fails: {}, leaf: { subject: 'O=Zoo' } },
  { name: 'wildcard', what: 'a wildcard for the label in front', fails: {}, leaf: { names: ['*.zoo.test'] } },
  {
    name: '1000-sans',
    what: 'a certificate with a thousand names',
    fails: {},
    leaf: { names: Array.from({ length: 1000 }, (_, index) => `host-${index}.zoo.test`) },
  },
  { name: 'tls-v1-2', what: 'TLS 1.2 alone', fails: {}, tls: { max: 'TLSv1.2' } },
  { name: 'tls-v1-3', what: 'TLS 1.3 alone', fails: {}, tls: { min: 'TLSv1.3' } },
  {
    name: 'no-sni',
    what: 'another certificate for visitors who name no host',
    fails: {},
    tls: { otherWithoutName: true },
  },
  {
    name: 'cbc-sha256',
    what: 'CBC with SHA-256, to be phased out, after better suites',
    fails: {},
    tls: { max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES128-SHA256' },
  },
  {
    name: 'mozilla-modern',
    what: 'the suites of Mozilla’s modern list of 2016',
    fails: {},
    leaf: { key: 'rsa-2048' },
    tls: { max: 'TLSv1.2', ciphers: MOZILLA_MODERN },
  },
  { name: 'port-80-closed', what: 'nothing on port 80', fails: {}, plain: 'closed' },
  {
    name: 'permanent-308',
    what: 'a redirect with 308',
    fails: {},
    plain: { status: 308, location: 'https://permanent-308.zoo.test/' },
  },
  {
    name: 'hsts-one-year',
    what: 'HSTS of exactly a year',
    fails: {},
    advises: ['http.hsts-scope'],
    headers: hsts('max-age=31536000'),
  },
  {
    name: 'hsts-quoted',
    what: 'HSTS with a quoted number, which RFC 6797 allows',
    fails: {},
    advises: ['http.hsts-scope'],
    headers: hsts('max-age="31536000"'),
  },
  { name: 'staple', what: 'an answer about revocation sent along', fails: {}, staple: { says: 'good' } },
  {
    name: 'staple-demanded',
    what: 'a certificate that demands such an answer, and gets it',
    fails: {},
    leaf: { mustStaple: true },
    staple: { says: 'good' },
  },
  {
    name: 'not-on-the-list',
    what: 'the issuer’s list of revoked certificates, without this one',
    fails: {},
    list: 'without-it',
  },
  {
    name: 'not-stapled',
    what: 'no answer about revocation, though the issuer has one',
    fails: {},
    advises: ['tls.ocsp-stapling'],
    leaf: { responder: 'http://ocsp.zoo.test' },
  },
  {
    name: 'not-logged',
    what: 'a certificate that is in no public log',
    fails: {},
    advises: ['tls.certificate-transparency'],
    leaf: { receipts: 0 },
  },
  {
    name: 'reversed-chain',
    what: 'the intermediate certificates turned around',
    fails: {},
    advises: ['tls.certificate-chain'],
    certificate: 'reversed',
  },
  {
    name: 'no-contact-file',
    what: 'no security.txt',
    fails: {},
    advises: ['http.security-txt'],
    securityTxt: { status: 404 },
  },
  {
    name: 'contact-in-html',
    what: 'a page in the place of security.txt',
    fails: {},
    advises: ['http.security-txt'],
    securityTxt: securityTxt('<h1>Welcome</h1>', 'text/html'),
  },
  {
    name: 'contact-expired',
    what: 'a security.txt of last year',
    fails: {},
    advises: ['http.security-txt'],
    securityTxt: securityTxt('Contact: mailto:keeper@zoo.test\nExpires: 2025-01-01T00:00:00Z\n'),
  },
  { name: 'welcome-page', what: 'a way in over several pages, all HTTPS', fails: {}, leads: '/welcome' },
  {
    name: 'upgrade',
    what: 'an image over plain HTTP, which browsers are told to fetch over HTTPS',
    fails: {},
    body: '<img src="http://good.zoo.test/a.png" alt="">',
    headers: {
      'Content-Security-Policy':
        "upgrade-insecure-requests; default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    },
  },
];

const CERTIFICATES: readonly ZooCase[] = [
  {
    name: 'expired',
    what: 'the certificate has expired',
    fails: { 'tls.certificate-validity': 'expired' },
    leaf: { fromDays: -90, untilDays: -1 },
  },
  {
    name: 'not-yet-valid',
    what: 'the certificate begins tomorrow',
    fails: { 'tls.certificate-validity': 'not-yet-valid' },
    leaf: { fromDays: 1, untilDays: 90 },
  },
  {
    name: 'wrong-host',
    what: 'a certificate for another name',
    fails: { 'tls.certificate-hostname': 'other-names' },
    leaf: { names: ['www.example.org'] },
  },
  {
    name: 'no-san',
    what: 'the name stands in the common name only',
    fails: { 'tls.certificate-hostname': 'other-names' },
    leaf: { names: [], subject: 'CN=no-san.zoo.test' },
  },
  {
    name: 'two.labels',
    what: 'a wildcard over two labels',
    fails: { 'tls.certificate-hostname': 'other-names' },
    leaf: { names: ['*.zoo.test'] },
  },
  {
    name: 'self-signed',
    what: 'a certificate that vouches for itself',
    fails: { 'tls.certificate-trusted': 'not-trusted' },
    advises: ['tls.certificate-chain'],
    certificate: 'self-signed',
  },
  {
    name: 'self-signed-for-rsa',
    what: 'a good certificate for ECDSA; the one for RSA vouches for itself, and for another name',
    fails: { 'tls.certificate-trusted': 'another-not-trusted', 'tls.certificate-hostname': 'another-names-others' },
    advises: ['tls.certificate-chain'],
    second: 'self-signed',
  },
  {
    name: 'untrusted-root',
    what: 'an authority that nobody knows',
    fails: { 'tls.certificate-trusted': 'not-trusted' },
    advises: ['tls.certificate-chain'],
    certificate: 'stranger',
  },
  {
    name: 'incomplete-chain',
    what: 'the intermediate certificate is not sent',
    fails: { 'tls.certificate-trusted': 'not-trusted' },
    advises: ['tls.certificate-chain'],
    certificate: 'incomplete',
  },
  {
    name: 'expired-intermediate',
    what: 'the intermediate certificate has expired',
    fails: { 'tls.certificate-validity': 'expired' },
    certificate: 'expired-intermediate',
  },
  {
    name: 'md5',
    what: 'the certificate is signed with MD5',
    fails: { 'tls.certificate-signature': 'insufficient', 'tls.certificate-trusted': 'not-trusted' },
    certificate: 'md5',
  },
  {
    name: 'sha1',
    what: 'the certificate is signed with SHA-1',
    fails: { 'tls.certificate-signature': 'insufficient', 'tls.certificate-trusted': 'not-trusted' },
    certificate: 'sha1',
  },
  {
    name: 'sha1-intermediate',
    what: 'the intermediate certificate is signed with SHA-1',
    fails: { 'tls.certificate-signature': 'insufficient', 'tls.certificate-trusted': 'not-trusted' },
    certificate: 'sha1-intermediate',
  },
  {
    name: 'invalid-signature',
    what: 'the signature of the certificate is not the issuer’s',
    fails: { 'tls.certificate-trusted': 'not-trusted' },
    advises: ['tls.certificate-chain'],
    leaf: { brokenSignature: true },
  },
  {
    name: '10000-sans',
    what: 'a certificate with ten thousand names, too large for browsers',
    fails: UNREACHED,
    leaf: { names: Array.from({ length: 10_000 }, (_, index) => `host-${index}.zoo.test`) },
  },
  {
    name: 'revoked',
    what: 'the issuer has revoked the certificate',
    fails: { 'tls.certificate-revocation': 'revoked' },
    staple: { says: 'revoked' },
  },
  {
    name: 'revoked-by-list',
    what: 'the issuer’s list of revoked certificates has this one',
    fails: { 'tls.certificate-revocation': 'listed' },
    list: 'with-it',
  },
  {
    name: 'staple-outdated',
    what: 'an answer about revocation of last week',
    fails: { 'tls.certificate-revocation': 'outdated' },
    staple: { says: 'good', fromHours: -240, untilHours: -72 },
  },
  {
    name: 'staple-of-a-stranger',
    what: 'an answer about revocation that the issuer did not sign',
    fails: { 'tls.certificate-revocation': 'not-vouched-for' },
    staple: { says: 'good', by: 'stranger' },
  },
  {
    name: 'staple-missing',
    what: 'a certificate that demands an answer about revocation, and none comes',
    fails: { 'tls.certificate-revocation': 'staple-promised' },
    leaf: { mustStaple: true },
  },
  {
    name: 'rsa512',
    what: 'RSA of 512 bits',
    fails: { 'tls.certificate-key': 'insufficient', 'tls.certificate-trusted': 'not-trusted' },
    leaf: { key: 'rsa-512' },
    tls: { max: 'TLSv1.2', sigalgs: 'RSA+SHA256' },
  },
  {
    name: 'rsa1024',
    what: 'RSA of 1024 bits',
    fails: { 'tls.certificate-key': 'insufficient' },
    leaf: { key: 'rsa-1024' },
  },
];

const PARAMETERS: readonly ZooCase[] = [
  {
    name: 'tls-v1-0-too',
    what: 'TLS 1.0 beside newer versions',
    fails: { ...ANCIENT, 'tls.key-exchange-hash': 'insufficient' },
    tls: { min: 'TLSv1', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-SHA' },
  },
  {
    name: 'tls-v1-0',
    what: 'TLS 1.0 alone',
    fails: { ...ANCIENT, ...UNREACHED },
    tls: { min: 'TLSv1', max: 'TLSv1', ciphers: 'ECDHE-ECDSA-AES128-SHA' },
  },
  {
    name: 'tls-v1-1',
    what: 'TLS 1.1 alone',
    fails: { ...ANCIENT, ...UNREACHED },
    tls: { min: 'TLSv1.1', max: 'TLSv1.1', ciphers: 'ECDHE-ECDSA-AES128-SHA' },
  },
  {
    name: 'ssl-v2',
    what: 'SSL 2.0 alone',
    fails: { ...ANCIENT, ...UNREACHED },
    relic: { version: 0x0002, suites: [] },
  },
  {
    name: 'ssl-v3',
    what: 'SSL 3.0 alone',
    fails: { ...ANCIENT, ...UNREACHED },
    relic: { version: 0x0300, suites: [0x0035, 0x000a] },
  },
  {
    name: 'rc4',
    what: 'RC4 alone',
    fails: { 'tls.cipher-suites': 'insufficient', ...UNREACHED },
    relic: { version: 0x0303, suites: [0x0005] },
  },
  {
    name: 'rc4-md5',
    what: 'RC4 with MD5 alone',
    fails: { 'tls.cipher-suites': 'insufficient', ...UNREACHED },
    relic: { version: 0x0303, suites: [0x0004] },
  },
  {
    name: '3des',
    what: 'triple DES alone',
    fails: { 'tls.cipher-suites': 'insufficient', ...UNREACHED },
    relic: { version: 0x0303, suites: [0x000a] },
  },
  {
    name: 'export',
    what: 'a cipher of 40 bits alone',
    fails: { 'tls.cipher-suites': 'insufficient', ...UNREACHED },
    relic: { version: 0x0303, suites: [0x0003] },
  },
  {
    name: 'null',
    what: 'no encryption alone',
    fails: { 'tls.cipher-suites': 'insufficient', ...UNREACHED },
    relic: { version: 0x0303, suites: [0x003b, 0x0002] },
  },
  {
    name: 'compression',
    what: 'TLS compression (CRIME)',
    fails: { 'tls.compression': 'compresses', 'tls.cipher-suites': 'insufficient', ...UNREACHED },
    relic: { version: 0x0303, suites: [0x009d], compression: [1, 0] },
  },
  {
    name: 'static-rsa',
    what: 'key exchange without forward secrecy',
    fails: { 'tls.cipher-suites': 'insufficient' },
    leaf: { key: 'rsa-3072' },
    tls: { max: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:AES256-GCM-SHA384' },
  },
  {
    name: 'cbc',
    what: 'CBC with SHA-1',
    fails: { 'tls.cipher-suites': 'insufficient' },
    tls: { max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-SHA' },
  },
  {
    name: 'worse-first',
    what: 'a suite to be phased out comes before better ones',
    fails: { 'tls.cipher-preference': 'worse-first' },
    tls: { max: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384' },
  },
  {
    name: 'mozilla-intermediate',
    what: 'the suites of Mozilla’s intermediate list of 2016, with TLS 1.0',
    fails: ANCIENT,
    leaf: { key: 'rsa-2048' },
    tls: { min: 'TLSv1', max: 'TLSv1.2', ciphers: `${MOZILLA_MODERN}:ECDHE-RSA-AES128-SHA:AES128-SHA` },
  },
  ...(
    [
      ['dh480', 'Diffie-Hellman of 480 bits alone', 'safe', 480, 'insufficient'],
      ['dh512', 'Diffie-Hellman of 512 bits alone', 'safe', 512, 'insufficient'],
      [
        'dh-composite',
        'Diffie-Hellman with a composite in the place of a prime',
        'composite',
        2048,
        'unsafe-parameters',
      ],
      [
        'dh-small-subgroup',
        'Diffie-Hellman with a prime that leaves small subgroups',
        'prime',
        2048,
        'unsafe-parameters',
      ],
      ['dh-null', 'Diffie-Hellman with a generator of 1: every secret is 1', 'one', 3072, 'unsafe-parameters'],
    ] as const
  ).map(
    ([name, what, kind, bits, reason]): ZooCase => ({
      name,
      what,
      fails: { 'tls.key-exchange-groups': reason, ...UNREACHED },
      relic: { version: 0x0303, suites: [0x009f], dh: { kind, bits } },
    }),
  ),
  {
    name: 'dh1024',
    what: 'Diffie-Hellman of 1024 bits',
    fails: { 'tls.key-exchange-groups': 'insufficient' },
    leaf: { key: 'rsa-3072' },
    tls: { max: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES256-GCM-SHA384', dh: 'modp2' },
  },
  {
    name: 'dh2048',
    what: 'Diffie-Hellman of 2048 bits with a prime that is none of RFC 7919',
    fails: { 'tls.key-exchange-groups': 'insufficient' },
    leaf: { key: 'rsa-3072' },
    tls: { max: 'TLSv1.2', ciphers: 'ECDHE-RSA-AES256-GCM-SHA384:DHE-RSA-AES256-GCM-SHA384', dh: 'modp14' },
  },
  {
    name: 'sha1-key-exchange',
    what: 'the key exchange may be signed with SHA-1',
    fails: { 'tls.key-exchange-hash': 'insufficient' },
    tls: { max: 'TLSv1.2', sigalgs: 'ECDSA+SHA256:ECDSA+SHA1' },
  },
];

const HTTP: readonly ZooCase[] = [
  {
    name: 'hsts-absent',
    what: 'no HSTS',
    fails: { 'http.strict-transport-security': 'header-absent' },
    headers: hsts(null),
  },
  {
    name: 'hsts-not-at-the-end',
    what: 'HSTS on the redirect, and not on the page that it leads to',
    fails: { 'http.strict-transport-security': 'header-absent' },
    leads: '/welcome',
    endHeaders: hsts(null),
  },
  {
    name: 'hsts',
    what: 'HSTS of half a year, as badssl.com sends it',
    fails: { 'http.strict-transport-security': 'max-age-too-short' },
    advises: ['http.hsts-scope'],
    headers: hsts('max-age=15768000; includeSubDomains'),
  },
  {
    name: 'hsts-one-second-less',
    what: 'HSTS of a second less than a year',
    fails: { 'http.strict-transport-security': 'max-age-too-short' },
    advises: ['http.hsts-scope'],
    headers: hsts('max-age=31535999'),
  },
  {
    name: 'hsts-zero',
    what: 'HSTS switched off',
    fails: { 'http.strict-transport-security': 'max-age-too-short' },
    headers: hsts('max-age=0'),
  },
  {
    name: 'hsts-letters',
    what: 'letters for a number (two well-known tools pass it)',
    fails: { 'http.strict-transport-security': 'header-malformed' },
    headers: hsts('max-age=abc'),
  },
  {
    name: 'hsts-empty',
    what: 'nothing for a number',
    fails: { 'http.strict-transport-security': 'header-malformed' },
    headers: hsts('max-age='),
  },
  {
    name: 'hsts-quoted-zero',
    what: 'a quoted zero (three tools pass it)',
    fails: { 'http.strict-transport-security': 'max-age-too-short' },
    headers: hsts('max-age="0"'),
  },
  {
    name: 'hsts-twice',
    what: 'two fields',
    fails: { 'http.strict-transport-security': 'header-repeated' },
    advises: ['http.hsts-scope'],
    headers: hsts('max-age=31536000'),
    twice: 'max-age=0',
  },
  {
    name: 'http',
    what: 'a page over plain HTTP',
    fails: { 'http.redirect-to-https': 'content-over-http' },
    plain: 'page',
  },
  {
    name: 'temporary',
    what: 'a redirect that browsers do not remember',
    fails: { 'http.redirect-to-https': 'temporary' },
    plain: { status: 302, location: 'https://temporary.zoo.test/' },
  },
  {
    name: 'stays-on-http',
    what: 'a redirect from plain HTTP to plain HTTP',
    fails: { 'http.redirect-to-https': 'stays-on-http' },
    plain: { status: 301, location: 'http://stays-on-http.zoo.test/home' },
  },
  {
    name: 'other-host-first',
    what: 'a redirect to another host before HTTPS',
    fails: { 'http.redirect-to-https': 'another-host-first' },
    plain: { status: 301, location: 'https://good.zoo.test/' },
  },
  {
    name: 'downgrade',
    what: 'HTTPS leads back to plain HTTP',
    fails: { 'http.no-downgrade': 'leads-to-http' },
    leads: 'http://downgrade.zoo.test/shop',
  },
  {
    name: 'mixed',
    what: 'an image over plain HTTP',
    fails: { 'http.mixed-content': 'loads-over-http' },
    body: '<img src="http://good.zoo.test/a.png" alt="">',
  },
  {
    name: 'mixed-script',
    what: 'a script over plain HTTP',
    fails: { 'http.mixed-content': 'loads-over-http' },
    body: '<script src="http://good.zoo.test/a.js"></script>',
  },
  {
    name: 'mixed-favicon',
    what: 'an icon over plain HTTP',
    fails: { 'http.mixed-content': 'loads-over-http' },
    body: '<link rel="icon" href="http://good.zoo.test/icon.png">',
  },
  {
    name: 'mixed-form',
    what: 'a form that sends over plain HTTP',
    fails: { 'http.mixed-content': 'form-to-http' },
    body: '<form action="http://good.zoo.test/send" method="post"><input name="a"></form>',
  },
  {
    name: 'cookie',
    what: 'a cookie that may travel over plain HTTP',
    fails: { 'http.cookies-secure': 'not-secure' },
    cookie: 'session=1; HttpOnly; SameSite=Lax',
  },
];

export const BAD: readonly ZooCase[] = [...CERTIFICATES, ...PARAMETERS, ...HTTP];

const NOTHING_SEEN = {
  'http.no-downgrade': 'probe-failed',
  'http.strict-transport-security': 'probe-failed',
  'http.cookies-secure': 'probe-failed',
  'http.mixed-content': 'probe-failed',
};

/** The server was there, and would not: that is no failure of the way to it. */
const NO_ANSWER = {
  'http.no-downgrade': 'no-answer',
  'http.strict-transport-security': 'no-answer',
  'http.cookies-secure': 'no-answer',
  'http.mixed-content': 'no-answer',
};

/** What cannot be seen, e.g. without a certificate of the visitor, does not pass: the server is judged by what it shows. */
export const CLOSED: readonly (ZooCase & { readonly unseen: Readonly<Record<string, string>> })[] = [
  {
    name: 'client',
    what: 'a certificate of the visitor is asked for; without one every page answers 400',
    fails: {},
    unseen: { 'http.cookies-secure': 'refused', 'http.mixed-content': 'refused' },
    tls: { clientCertificate: 'for-the-page' },
  },
  {
    name: 'port-443-closed',
    what: 'nothing on port 443',
    fails: { 'tls.reachable': 'address-refuses' },
    unseen: NO_ANSWER,
    secure: 'closed',
  },
  ...(
    [
      ['list-outdated', 'the issuer’s list is of last week', 'outdated', 'list-outdated'],
      ['list-of-a-stranger', 'the list is not signed by the issuer', 'of-a-stranger', 'list-not-vouched-for'],
      ['list-unreachable', 'nobody answers where the list should be', 'unreachable', 'list-unusable'],
    ] as const
  ).map(([name, what, list, reason]) => ({
    name,
    what,
    fails: {},
    unseen: { 'tls.certificate-revocation': reason },
    list,
  })),
  {
    name: 'empty-response',
    what: 'the connection ends in the place of an answer',
    fails: {},
    unseen: NOTHING_SEEN,
    silent: true,
  },
  {
    name: 'client-cert-missing',
    what: 'the handshake ends without a certificate of the visitor',
    fails: {},
    unseen: NO_ANSWER,
    tls: { clientCertificate: 'for-the-handshake' },
  },
];
