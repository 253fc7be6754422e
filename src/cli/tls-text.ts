/** What `waarborg tls` prints for a person: the facts of a scan as text. Everything that a server said is made visible first. */
import {
  knownAttacks,
  type AddressFacts,
  type CertificateFact,
  type Features,
  type Refusal,
  type TlsScan,
  type Undetermined,
} from '../tls-checker/index.ts';
import { oneLine } from '../report/visible.ts';
import { beside } from './page-text.ts';
import type { Translate } from '../texts/say.ts';

/** Marks a line that deserves attention; the caller decides on colour. */
export type Paint = (kind: 'heading' | 'weak' | 'open', text: string) => string;

/** How a scan is reported: in whose words, with which colours, in how many columns. */
export interface Telling {
  readonly t: Translate;
  readonly paint: Paint;
  readonly width: number;
}

export function tlsText(scan: TlsScan, telling: Telling): string {
  const { t, paint, width } = telling;
  const lines = [paint('heading', headline(scan, t))];
  for (const { address, status, failure, differences } of scan.addresses) {
    const why = failure === undefined ? '' : ` (${because(failure, t)})`;
    lines.push(...beside(`  ${address}: `, `${t(`scan.status.${status}`)}${why}`, width));
    const told = differences.flatMap((what) =>
      beside('    ', t('scan.differs', { what: oneLine(what).replaceAll('","', '", "') }), width),
    );
    lines.push(...told.map((line) => paint('weak', line)));
  }
  if (scan.status === 'failed') {
    // Where there are addresses, each has said so.
    if (scan.addresses.length === 0 && scan.failure !== undefined)
      lines.push(...beside('  ', because(scan.failure, t), width));
  } else for (const [title, section] of sections(scan, telling)) lines.push('', paint('heading', title), ...section);
  return `${lines.join('\n')}\n`;
}

function headline(scan: TlsScan, t: Translate): string {
  const seconds = (scan.durationMs / 1000).toFixed(2);
  const where = `${oneLine(scan.host)}:${scan.port}`;
  return t(`scan.headline.${scan.status}`, { where, connections: scan.connections, seconds });
}

/** The reason in words; the detail is the engine's, in English, as in the JSON. */
function because({ reason, detail }: Undetermined, t: Translate): string {
  return `${t(`scan.reason.${reason}`)}: ${oneLine(detail)}`;
}

function refused(how: Refusal | undefined, t: Translate): string {
  if (how === undefined) return '';
  return 'what' in how ? t(`scan.refusal.${how.kind}`, { what: oneLine(how.what) }) : t(`scan.refusal.${how.kind}`);
}

function sections(scan: TlsScan, telling: Telling): [string, string[]][] {
  const { t } = telling;
  const all: [string, string[]][] = [
    [t('scan.protocols'), protocols(scan, telling)],
    [t('scan.suites'), suites(scan, telling)],
    [t('scan.exchange'), keyExchange(scan, telling)],
    [t('scan.certificates'), scan.certificates.flatMap((certificate) => certificateLines(certificate, telling))],
    [t('scan.features'), features(scan, telling)],
    [t('scan.attacks'), attacks(scan, telling)],
    [t('scan.open'), undetermined(scan, telling)],
  ];
  return all.filter(([, lines]) => lines.length > 0);
}

const WEAK_VERSIONS = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'];

function protocols(scan: AddressFacts, { t, paint }: Telling): string[] {
  return Object.entries(scan.protocols).map(([version, fact]) => {
    const start = `  ${version.padEnd(8)} `;
    if (fact.offered === null) return paint('open', `${start} ${t('scan.undetermined')}`);
    if (!fact.offered) return `${start} ${t('scan.refused', { how: refused(fact.refusal, t) })}`;
    const count = t(fact.ciphersComplete === false ? 'scan.offered.least' : 'scan.offered.all', {
      n: fact.ciphers?.length ?? 0,
    });
    const order = fact.preference === null || fact.preference === undefined ? [] : [t(`scan.order.${fact.preference}`)];
    const line = `${start} ${[count, ...order].join(', ')}`;
    return WEAK_VERSIONS.includes(version) ? paint('weak', line) : line;
  });
}

function suites(scan: AddressFacts, { t, paint }: Telling): string[] {
  return Object.entries(scan.protocols).flatMap(([version, { ciphers = [] }]) => {
    const longest = Math.max(...ciphers.map(({ name }) => name.length));
    return ciphers.map(({ name, bits, group = '' }) => {
      const strength = t('scan.bits', { n: bits }).padStart(8);
      const line = `  ${version.padEnd(8)} ${name.padEnd(longest)}  ${strength}  ${group}`.trimEnd();
      return bits < 128 || /_anon_|RC4|MD5|EXPORT|NULL/.test(name) ? paint('weak', line) : line;
    });
  });
}

function keyExchange(scan: AddressFacts, { t, paint, width }: Telling): string[] {
  const labelled = (label: string, text: string) => beside(`  ${label.padEnd(13)} `, text, width);
  const groups = scan.groups.map(({ name }) => name).join(' ');
  const schemes = scan.signatureAlgorithms.map(({ name }) => name).join(' ');
  const primes = scan.dhParameters.flatMap(({ bits, name, safePrime, safeGenerator }) => {
    const size = name === null ? t('scan.prime.own', { n: bits }) : t('scan.prime', { n: bits, name });
    const unsafe = [
      ...(safePrime === false ? [t('scan.prime.unsafe')] : []),
      ...(safeGenerator ? [] : [t('scan.generator.unsafe')]),
    ];
    const lines = labelled(t('scan.finite-field'), [size, ...unsafe].join(', '));
    return bits < 2048 || unsafe.length > 0 ? lines.map((line) => paint('weak', line)) : lines;
  });
  return [
    ...(groups === '' ? [] : labelled(t('scan.groups'), groups)),
    ...primes,
    ...(schemes === '' ? [] : labelled(t('scan.signatures'), schemes)),
  ];
}

function certificateLines(certificate: CertificateFact, { t, paint, width }: Telling): string[] {
  const { trusted, trustError, hostnameMatches, keyBits, ocsp } = certificate;
  const trust =
    trusted === null
      ? t('scan.trust.open')
      : trusted
        ? t('scan.trust.yes')
        : t('scan.trust.no', { why: trustError ?? '' });
  const name = hostnameMatches === null ? [] : [t(hostnameMatches ? 'scan.name.matches' : 'scan.name.differs')];
  const flaws = [
    ...(certificate.chainOrdered ? [] : [t('scan.chain.disorder')]),
    ...(certificate.chainComplete === false ? [t('scan.chain.gap')] : []),
  ];
  const dates = { from: certificate.notBefore.slice(0, 10), until: certificate.notAfter.slice(0, 10) };
  const key = [certificate.keyType, t('scan.bits', { n: keyBits }), certificate.signatureAlgorithm].join(', ');
  const under = (text: string, weak = false) => beside('    ', text, width).map((line) => paintIf(weak, paint, line));
  return [
    ...beside('  ', `${oneLine(certificate.subject)} (${key})`, width),
    ...under([trust, ...name].join(', '), trusted !== true || hostnameMatches === false),
    ...under(t('scan.valid', { ...dates, issuer: oneLine(certificate.issuer) })),
    ...under([t('scan.chain', { n: certificate.chain.length }), ...flaws].join(', '), flaws.length > 0),
    ...under(namesText(certificate, t)),
    ...(ocsp === null ? [] : under(t('scan.stapled', { status: ocsp.status, time: ocsp.thisUpdate }))),
  ];
}

/** As many as a reader may want to see: some certificates have thousands. */
const MAX_NAMES_LENGTH = 400;

function namesText({ altNames }: CertificateFact, t: Translate): string {
  let length = -2;
  const first = altNames.map(oneLine).filter((name) => (length += name.length + 2) <= MAX_NAMES_LENGTH);
  const names = first.join(', ');
  const n = altNames.length - first.length;
  return n === 0 ? t('scan.names', { names }) : t('scan.names.more', { names, n });
}

function paintIf(weak: boolean, paint: Paint, line: string): string {
  return weak ? paint('weak', line) : line;
}

function features(scan: AddressFacts, { t, paint }: Telling): string[] {
  return (Object.keys(scan.features) as (keyof Features)[]).flatMap((name) => {
    const value = scan.features[name];
    const label = `  ${t(`scan.feature.${name}`).padEnd(32)} `;
    if (value === null) return [];
    if (typeof value === 'boolean')
      return [paintIf(WEAK_WHEN[name] === value, paint, `${label}${t(value ? 'scan.yes' : 'scan.no')}`)];
    return [`${label}${typeof value === 'string' ? t(`scan.value.${value}`) : value.join(', ') || t('scan.none')}`];
  });
}

/** Features whose presence, or absence, weakens a connection. */
const WEAK_WHEN: Readonly<Partial<Record<keyof Features, boolean>>> = {
  secureRenegotiation: false,
  clientRenegotiation: true,
  compression: true,
  extendedMasterSecret: false,
  earlyData: true,
  fallbackScsv: false,
  heartbeat: true,
};

function attacks(scan: AddressFacts, { t, paint, width }: Telling): string[] {
  return knownAttacks(scan).flatMap(({ name, cve, exposed, because: reasons }) => {
    const label = `  ${name.padEnd(13)} `;
    if (exposed === null) return paint('open', `${label}${t('scan.undetermined')}`);
    if (!exposed) return `${label}${t('scan.no')}`;
    const data = { what: reasons[0] ?? '', n: reasons.length - 1, cve: cve[0] ?? '' };
    const told = beside(label, t(reasons.length > 1 ? 'scan.exposed.more' : 'scan.exposed', data), width);
    return told.map((line) => paint('weak', line));
  });
}

function undetermined(scan: AddressFacts, { t, paint, width }: Telling): string[] {
  return Object.entries(scan.undetermined)
    .filter(([, { reason }]) => reason !== 'not-applicable')
    .flatMap(([fact, why]) => beside(`  ${fact}: `, because(why, t), width).map((line) => paint('open', line)));
}
