/** RFC 9325 §4: do the mail servers refuse weak cipher suites, and are their keys and certificates strong? */
import { defineCheck } from '../../../model/check.ts';
import type { MailServer } from '../../../model/evidence/mail.ts';
import { rsaBits } from '../../../mail/rsa-bits.ts';
import { agreedBy, ROUTE_REASONS, tlsOf, unseenAt, visitedOf, type Agreed } from '../../lib/mail-servers.ts';
import { texts } from './texts.ts';

export const tlsStrength = defineCheck({
  id: 'mail.tls-strength',
  severity: 'medium',
  needs: ['mail.dns', 'mail.servers'],
  params: {
    minRsaBits: {
      type: 'integer',
      minimum: 1024,
      default: 2048,
      description: 'bits that an RSA key of a mail server must have',
    },
  },
  outcomes: { pass: ['strong'], fail: ['weak-suite', 'short-key', 'weak-signature'], inconclusive: ['not-seen'] },
  shared: ROUTE_REASONS,
  texts,
  judge({ 'mail.dns': dns, 'mail.servers': seen }, { minRsaBits }, verdict) {
    const servers = visitedOf(dns, seen);
    if ('reason' in servers) return verdict(servers.reason, servers.data);
    for (const server of servers) {
      const { host } = server;
      const suite = weakSuiteOf(server);
      if (suite !== undefined) return verdict('weak-suite', { host, suite });
      const tls = agreedBy(server);
      if (tls === undefined) continue;
      const bits = bitsOf(tls);
      if (bits !== null && isRsa(tls) && !(bits >= minRsaBits)) return verdict('short-key', { host, bits });
      const signature = signaturesOf(tls).find((one) => one !== undefined && WEAK_SIGNATURE.test(one));
      if (signature !== undefined) return verdict('weak-signature', { host, signature });
    }
    const unseen = servers.find((server) => !isProvenStrong(server));
    if (unseen === undefined) return verdict('strong', { hosts: [...new Set(servers.map(({ host }) => host))] });
    if (agreedBy(unseen) !== undefined) return verdict('not-seen', { host: unseen.host });
    const { reason, data } = unseenAt(unseen);
    return verdict(reason, data);
  },
});

function weakSuiteOf({ talks }: MailServer): string | undefined {
  const chosen = talks.map(tlsOf).find((tls) => tls?.state === 'chosen');
  return chosen?.state === 'chosen' ? chosen.cipherSuite : undefined;
}

/** Weak suites are refused beside TLS of today in the same run; and key and signatures are known. */
function isProvenStrong(server: MailServer): boolean {
  const tls = agreedBy(server);
  if (tls === undefined || bitsOf(tls) === null) return false;
  if (!signaturesOf(tls).every((one) => STRONG_SIGNATURE.test(one ?? ''))) return false;
  const { talks } = server;
  const isCurrent = ({ offers, talk }: MailServer['talks'][number]) =>
    offers === 'current' && tlsOf({ talk })?.state === 'agreed';
  const at = talks.findIndex(({ offers }) => offers === 'weak-suites');
  const weak = talks[at];
  if (weak === undefined || !talks.slice(0, at).some(isCurrent)) return false;
  const state = tlsOf(weak)?.state;
  return state === 'refused' || (state === 'broken-off' && talks.slice(at + 1).some(isCurrent));
}

const keyBytes = ({ chain }: Agreed): Buffer => Buffer.from(chain[0]?.key[0] ?? '', 'hex');
const isRsa = (tls: Agreed): boolean => rsaBits(keyBytes(tls)) !== null;

/** Null for a key of a kind that is not known here. */
function bitsOf(tls: Agreed): number | null {
  const key = keyBytes(tls);
  return rsaBits(key) ?? CURVES.find(({ oid }) => key.subarray(0, 32).includes(oid))?.bits ?? null;
}

/** Object identifiers as they stand in a key: P-256, P-384, P-521, Ed25519 and Ed448. */
const CURVES = (
  [
    ['06082a8648ce3d030107', 256],
    ['06052b81040022', 384],
    ['06052b81040023', 521],
    ['06032b6570', 256],
    ['06032b6571', 456],
  ] as const
).map(([oid, bits]) => ({ oid: Buffer.from(oid, 'hex'), bits }));

/** Of the leaf, and of what is above it but for the last: a root's signature of itself says nothing. */
const signaturesOf = ({ chain }: Agreed): (string | undefined)[] =>
  chain.filter((_one, index) => index === 0 || index < chain.length - 1).map(({ signature }) => signature);

const WEAK_SIGNATURE = /md[25]|sha1(?!\d)/i;
const STRONG_SIGNATURE = /sha(?:224|256|384|512)|^ed(?:25519|448)$/i;
