/** What the name server of the lab says: the zone of the organisation, signed, below one that delegates to it. */
import { createHash, createPublicKey, randomBytes, X509Certificate } from 'node:crypto';
import type { ServerCertificate } from './authority.ts';
import { Zone, type Line } from './dns/zone.ts';
import type { Broken } from './faults.ts';

export const MAIL_DOMAIN = 'cyberbrain.nl';
export const MX = `mx.${MAIL_DOMAIN}`;
export const MAIL_HOST = `mail.${MAIL_DOMAIN}`;
export const POLICY_HOST = `mta-sts.${MAIL_DOMAIN}`;

export interface NamesOptions {
  readonly broken: Broken;
  readonly now: Date;
  /** Certificates by `HOST:PORT`: TLSA records name their keys. */
  readonly certificates: Readonly<Record<string, ServerCertificate>>;
}

export function zonesOf({ broken, now, certificates }: NamesOptions): Zone[] {
  const places = Object.keys(certificates).map((place) => place.split(':') as [host: string, port: string]);
  const hosts = [...new Set([...places.map(([host]) => host), MAIL_DOMAIN])];
  const tlsa = places.map(([host, port]): Line => {
    const isOther =
      (host.startsWith('www.') && broken('website-tlsa-of-other-key')) ||
      (host === MX && broken('mail-dane-of-other-key'));
    const hash = isOther ? hashOf(randomBytes(32)) : keyHash(certificates[`${host}:${port}`]!.leaf);
    return `_${port}._tcp.${host} TLSA 3 1 1 ${hash}`;
  });
  const lines: Line[] = [
    ...hosts.map((host): Line => `${host} A 192.0.2.80`),
    ...hosts
      .filter((host) => !(host === MX && broken('mail-no-ipv6')))
      .map((host): Line => `${host} AAAA 2001:db8:0:0:0:0:0:80`),
    ...(broken('website-any-authority') ? [] : [`${MAIL_DOMAIN} CAA 0 issue letsencrypt.org` as const]),
    ...tlsa,
    ...mailLines(broken),
  ];
  const expired = (name: string) =>
    (broken('mail-signatures-expired') && name === MAIL_DOMAIN) ||
    (broken('website-signatures-expired') && name.startsWith('www.'));
  const zone = new Zone(MAIL_DOMAIN, lines, { now, expired });
  return [
    zone,
    new Zone('nl', [`${MAIL_DOMAIN} NS ns.${MAIL_DOMAIN}`, `${MAIL_DOMAIN} DS ${zone.signer.data}`], { now }),
  ];
}

function mailLines(broken: Broken): Line[] {
  const spf = broken('mail-spf-open')
    ? 'v=spf1 mx ?all'
    : broken('mail-spf-wide')
      ? 'v=spf1 mx ip4:192.0.0.0/8 -all'
      : 'v=spf1 mx -all';
  const policy = broken('mail-dmarc-none') ? 'none' : 'reject';
  const reports = broken('mail-dmarc-reports-to-nobody') ? '' : ` rua=mailto:dmarc@${MAIL_DOMAIN}`;
  const lines: Line[] = [
    `${MAIL_DOMAIN} MX 10 ${MX}`,
    `${MAIL_DOMAIN} TXT ${spf}`,
    `_dmarc.${MAIL_DOMAIN} TXT v=DMARC1; p=${policy};${reports}`,
    `_mta-sts.${MAIL_DOMAIN} TXT v=STSv1; id=1`,
  ];
  // Of the key that comes next.
  if (!broken('mail-dane-one-record')) lines.push(`_25._tcp.${MX} TLSA 3 1 1 ${hashOf(randomBytes(32))}`);
  if (broken('mail-mx-is-alias'))
    lines.push(`${MAIL_DOMAIN} MX 20 oud.${MAIL_DOMAIN}`, `oud.${MAIL_DOMAIN} CNAME ${MX}`);
  if (!broken('mail-dkim-key-gone')) lines.push(`s1._domainkey.${MAIL_DOMAIN} TXT v=DKIM1; k=rsa; p=${rsaKey()}`);
  if (!broken('mail-tls-reports-absent'))
    lines.push(`_smtp._tls.${MAIL_DOMAIN} TXT v=TLSRPTv1; rua=mailto:tls@${MAIL_DOMAIN}`);
  return lines;
}

/** RFC 7671 §5.1: selector 1, SHA-256. */
const keyHash = (leaf: string): string =>
  hashOf(new X509Certificate(leaf).publicKey.export({ type: 'spki', format: 'der' }));

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A key of 2048 bits as it is published. Nobody has the other half: the lab sends no mail, and a real one takes long to make. */
function rsaKey(): string {
  const modulus = randomBytes(256);
  modulus[0]! |= 0x80;
  modulus[255]! |= 1;
  const jwk = { kty: 'RSA', e: 'AQAB', n: modulus.toString('base64url') };
  return createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'der' }).toString('base64');
}
