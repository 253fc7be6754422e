/** What `waarborg tls` prints for a person: the facts of a scan as text. Everything that a server said is made visible first. */
import {
  knownAttacks,
  type AddressFacts,
  type CertificateFact,
  type Features,
  type TlsScan,
  type Undetermined,
} from '../tls-checker/index.ts';
import { oneLine } from '../report/visible.ts';
import { featureWord, reasonWord, refusalText, statusWord, type Say } from './tls-words.ts';

/** Marks a line that deserves attention; the caller decides on colour. */
export type Paint = (kind: 'heading' | 'weak' | 'open', text: string) => string;

/** How a scan is told: in whose words, with which colours. */
export interface Telling {
  readonly say: Say;
  readonly paint: Paint;
}

export function tlsText(scan: TlsScan, telling: Telling): string {
  const { say, paint } = telling;
  const lines = [paint('heading', headline(scan, say))];
  for (const { address, status, failure, differences } of scan.addresses) {
    lines.push(`  ${address}: ${say(statusWord(status))}${failure === undefined ? '' : ` (${because(failure, say)})`}`);
    lines.push(...differences.map((what) => paint('weak', `    ${say('differs', { what: oneLine(what) })}`)));
  }
  if (scan.status === 'failed') {
    // Where there are addresses, each has said so.
    if (scan.addresses.length === 0 && scan.failure !== undefined) lines.push(`  ${because(scan.failure, say)}`);
  } else for (const [title, section] of sections(scan, telling)) lines.push('', paint('heading', title), ...section);
  return `${lines.join('\n')}\n`;
}

function headline(scan: TlsScan, say: Say): string {
  const seconds = (scan.durationMs / 1000).toFixed(2);
  const where = `${oneLine(scan.host)}:${scan.port}`;
  return say(`headline.${scan.status}`, { where, connections: scan.connections, seconds });
}

/** The reason in words; the detail is the engine's, in English, as in the JSON. */
function because({ reason, detail }: Undetermined, say: Say): string {
  return `${say(reasonWord(reason))}: ${oneLine(detail)}`;
}

function sections(scan: TlsScan, telling: Telling): [string, string[]][] {
  const { say } = telling;
  const all: [string, string[]][] = [
    [say('protocols'), protocols(scan, telling)],
    [say('suites'), suites(scan, telling)],
    [say('exchange'), keyExchange(scan, telling)],
    [say('certificates'), scan.certificates.flatMap((certificate) => certificateLines(certificate, telling))],
    [say('features'), features(scan, telling)],
    [say('attacks'), attacks(scan, telling)],
    [say('open'), undetermined(scan, telling)],
  ];
  return all.filter(([, lines]) => lines.length > 0);
}

const WEAK_VERSIONS = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'];

function protocols(scan: AddressFacts, { say, paint }: Telling): string[] {
  return Object.entries(scan.protocols).map(([version, fact]) => {
    const start = `  ${version.padEnd(8)} `;
    if (fact.offered === null) return paint('open', `${start} ${say('undetermined')}`);
    if (!fact.offered) return `${start} ${say('refused', { how: refusalText(fact.refusal ?? '', say) })}`;
    const count = say(fact.ciphersComplete === false ? 'offered.least' : 'offered.all', {
      n: fact.ciphers?.length ?? 0,
    });
    const order = fact.preference === null || fact.preference === undefined ? [] : [say(`order.${fact.preference}`)];
    const line = `${start} ${[count, ...order].join(', ')}`;
    return WEAK_VERSIONS.includes(version) ? paint('weak', line) : line;
  });
}

function suites(scan: AddressFacts, { say, paint }: Telling): string[] {
  return Object.entries(scan.protocols).flatMap(([version, { ciphers = [] }]) =>
    ciphers.map(({ name, bits, group = '' }) => {
      const strength = say('bits', { n: bits }).padStart(8);
      const line = `  ${version.padEnd(8)} ${name.padEnd(46)} ${strength}  ${group}`.trimEnd();
      return bits < 128 || /_anon_|RC4|MD5|EXPORT|NULL/.test(name) ? paint('weak', line) : line;
    }),
  );
}

function keyExchange(scan: AddressFacts, { say, paint }: Telling): string[] {
  const labelled = (label: string, text: string) => `  ${label.padEnd(13)} ${text}`;
  const groups = scan.groups.map(({ name }) => name).join(' ');
  const schemes = scan.signatureAlgorithms.map(({ name }) => name).join(' ');
  const primes = scan.dhParameters.map(({ bits, name, safePrime, safeGenerator }) => {
    const size = name === null ? say('prime.own', { n: bits }) : say('prime', { n: bits, name });
    const unsafe = [
      ...(safePrime === false ? [say('prime.unsafe')] : []),
      ...(safeGenerator ? [] : [say('generator.unsafe')]),
    ];
    const line = labelled(say('finite-field'), [size, ...unsafe].join(', '));
    return bits < 2048 || unsafe.length > 0 ? paint('weak', line) : line;
  });
  return [
    ...(groups === '' ? [] : [labelled(say('groups'), groups)]),
    ...primes,
    ...(schemes === '' ? [] : [labelled(say('signatures'), schemes)]),
  ];
}

function certificateLines(certificate: CertificateFact, { say, paint }: Telling): string[] {
  const { trusted, trustError, hostnameMatches, keyBits, ocsp } = certificate;
  const trust =
    trusted === null ? say('trust.open') : trusted ? say('trust.yes') : say('trust.no', { why: trustError ?? '' });
  const name = hostnameMatches === null ? [] : [say(hostnameMatches ? 'name.matches' : 'name.differs')];
  const flaws = [
    ...(certificate.chainOrdered ? [] : [say('chain.disorder')]),
    ...(certificate.chainComplete === false ? [say('chain.gap')] : []),
  ];
  const dates = { from: certificate.notBefore.slice(0, 10), until: certificate.notAfter.slice(0, 10) };
  const key = [certificate.keyType, say('bits', { n: keyBits }), certificate.signatureAlgorithm].join(', ');
  const lines = [
    `  ${oneLine(certificate.subject)}  (${key})`,
    paintIf(trusted !== true || hostnameMatches === false, paint, `    ${[trust, ...name].join(', ')}`),
    `    ${say('valid', { ...dates, issuer: oneLine(certificate.issuer) })}`,
    paintIf(flaws.length > 0, paint, `    ${[say('chain', { n: certificate.chain.length }), ...flaws].join(', ')}`),
    `    ${say('names', { names: oneLine(certificate.altNames.join(', ')).slice(0, 400) })}`,
  ];
  if (ocsp !== null) lines.push(`    ${say('stapled', { status: ocsp.status, time: ocsp.thisUpdate })}`);
  return lines;
}

function paintIf(weak: boolean, paint: Paint, line: string): string {
  return weak ? paint('weak', line) : line;
}

function features(scan: AddressFacts, { say, paint }: Telling): string[] {
  return (Object.keys(scan.features) as (keyof Features)[]).flatMap((name) => {
    const value = scan.features[name];
    const label = `  ${say(featureWord(name)).padEnd(32)} `;
    if (value === null) return [];
    if (typeof value === 'boolean')
      return [paintIf(WEAK_WHEN[name] === value, paint, `${label}${say(value ? 'yes' : 'no')}`)];
    return [`${label}${typeof value === 'string' ? say(`value.${value}`) : value.join(', ') || say('none')}`];
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

function attacks(scan: AddressFacts, { say, paint }: Telling): string[] {
  return knownAttacks(scan).map(({ name, cve, exposed, because: reasons }) => {
    const label = `  ${name.padEnd(10)} `;
    if (exposed === null) return paint('open', `${label}${say('undetermined')}`);
    if (!exposed) return `${label}${say('no')}`;
    const data = { what: reasons[0] ?? '', n: reasons.length - 1, cve: cve[0] ?? '' };
    return paint('weak', `${label}${say(reasons.length > 1 ? 'exposed.more' : 'exposed', data)}`);
  });
}

function undetermined(scan: AddressFacts, { say, paint }: Telling): string[] {
  return Object.entries(scan.undetermined)
    .filter(([, { reason }]) => reason !== 'not-applicable')
    .map(([fact, why]) => paint('open', `  ${fact}: ${because(why, say)}`));
}
