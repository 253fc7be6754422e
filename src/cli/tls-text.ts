/** What `waarborg tls` prints for a person: the facts of a scan as text. Everything that a server said is made visible first. */
import {
  knownAttacks,
  type AddressFacts,
  type CertificateFact,
  type Features,
  type TlsScan,
} from '../tls-checker/index.ts';
import { oneLine } from '../report/visible.ts';

/** Marks a line that deserves attention; the caller decides on colour. */
export type Paint = (kind: 'heading' | 'weak' | 'open', text: string) => string;

export function tlsText(scan: TlsScan, paint: Paint): string {
  const lines = [paint('heading', headline(scan))];
  for (const { address, status, failure, differences } of scan.addresses) {
    lines.push(
      `  ${address}: ${status}${failure === undefined ? '' : ` (${failure.reason}: ${oneLine(failure.detail)})`}`,
    );
    lines.push(...differences.map((difference) => paint('weak', `    differs: ${oneLine(difference)}`)));
  }
  if (scan.status === 'failed') lines.push(`  ${scan.failure?.reason ?? ''}: ${oneLine(scan.failure?.detail ?? '')}`);
  else for (const [title, section] of sections(scan, paint)) lines.push('', paint('heading', title), ...section);
  return `${lines.join('\n')}\n`;
}

function headline(scan: TlsScan): string {
  const seconds = (scan.durationMs / 1000).toFixed(2);
  return `${oneLine(scan.host)}:${scan.port}  ${scan.status}, ${scan.connections} connections, ${seconds} s`;
}

function sections(scan: TlsScan, paint: Paint): [string, string[]][] {
  const all: [string, string[]][] = [
    ['Protocols', protocols(scan, paint)],
    ['Cipher suites', suites(scan, paint)],
    ['Key exchange', keyExchange(scan, paint)],
    ['Certificates', scan.certificates.flatMap((certificate) => certificateLines(certificate, paint))],
    ['Features', features(scan, paint)],
    ['Known attacks, as far as the facts tell', attacks(scan, paint)],
    ['Not determined', undetermined(scan, paint)],
  ];
  return all.filter(([, lines]) => lines.length > 0);
}

const WEAK_VERSIONS = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1'];

function protocols(scan: AddressFacts, paint: Paint): string[] {
  return Object.entries(scan.protocols).map(([version, fact]) => {
    const start = `  ${version.padEnd(8)} `;
    if (fact.offered === null) return paint('open', `${start} not determined`);
    if (!fact.offered) return `${start} refused: ${fact.refusal ?? ''}`;
    const order = fact.preference === null || fact.preference === undefined ? '' : `, the ${fact.preference} chooses`;
    const line = `${start} offered: ${fact.ciphers?.length ?? 0} suites${fact.ciphersComplete === false ? ' at least' : ''}${order}`;
    return WEAK_VERSIONS.includes(version) ? paint('weak', line) : line;
  });
}

function suites(scan: AddressFacts, paint: Paint): string[] {
  return Object.entries(scan.protocols).flatMap(([version, { ciphers = [] }]) =>
    ciphers.map(({ name, bits, group = '' }) => {
      const line = `  ${version.padEnd(8)} ${name.padEnd(46)} ${String(bits).padStart(3)} bits  ${group}`.trimEnd();
      return bits < 128 || /_anon_|RC4|MD5|EXPORT|NULL/.test(name) ? paint('weak', line) : line;
    }),
  );
}

function keyExchange(scan: AddressFacts, paint: Paint): string[] {
  const groups = scan.groups.map(({ name }) => name).join(' ');
  const schemes = scan.signatureAlgorithms.map(({ name }) => name).join(' ');
  const primes = scan.dhParameters.map(({ bits, name, safePrime }) => {
    const line = `  finite field  ${bits} bits, ${name ?? 'a prime of its own'}${safePrime === false ? ', not a safe prime' : ''}`;
    return bits < 2048 || safePrime === false ? paint('weak', line) : line;
  });
  return [
    ...(groups === '' ? [] : [`  groups        ${groups}`]),
    ...primes,
    ...(schemes === '' ? [] : [`  signatures    ${schemes}`]),
  ];
}

function certificateLines(certificate: CertificateFact, paint: Paint): string[] {
  const { trusted, trustError, hostnameMatches, chain } = certificate;
  const trust = trusted === null ? 'trust not determined' : trusted ? 'trusted' : `not trusted (${trustError ?? ''})`;
  const name = hostnameMatches === null ? '' : hostnameMatches ? ', name matches' : ', name does not match';
  const order = certificate.chainOrdered ? '' : ', out of order';
  const complete = certificate.chainComplete === false ? ', incomplete' : '';
  const lines = [
    `  ${oneLine(certificate.subject)}  (${certificate.keyType}, ${certificate.keyBits} bits, ${certificate.signatureAlgorithm})`,
    paintIf(trusted !== true || hostnameMatches === false, paint, `    ${trust}${name}`),
    `    valid ${certificate.notBefore.slice(0, 10)} to ${certificate.notAfter.slice(0, 10)}, issued by ${oneLine(certificate.issuer)}`,
    paintIf(order !== '' || complete !== '', paint, `    chain of ${chain.length} sent${order}${complete}`),
    `    names: ${oneLine(certificate.altNames.join(', ')).slice(0, 400)}`,
  ];
  if (certificate.ocsp !== null)
    lines.push(`    stapled OCSP answer: ${certificate.ocsp.status}, of ${certificate.ocsp.thisUpdate}`);
  return lines;
}

function paintIf(weak: boolean, paint: Paint, line: string): string {
  return weak ? paint('weak', line) : line;
}

function features(scan: AddressFacts, paint: Paint): string[] {
  return Object.entries(scan.features).flatMap(([name, value]: [string, Features[keyof Features]]) => {
    const label = `  ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).padEnd(26)} `;
    if (value === null) return [];
    if (typeof value === 'boolean')
      return [paintIf(WEAK_WHEN.get(name) === value, paint, `${label}${value ? 'yes' : 'no'}`)];
    return [`${label}${typeof value === 'string' ? value : value.join(', ') || 'none'}`];
  });
}

/** Features whose presence, or absence, weakens a connection. */
const WEAK_WHEN = new Map<string, boolean>([
  ['secureRenegotiation', false],
  ['clientRenegotiation', true],
  ['compression', true],
  ['extendedMasterSecret', false],
  ['earlyData', true],
  ['fallbackScsv', false],
  ['heartbeat', true],
]);

function attacks(scan: AddressFacts, paint: Paint): string[] {
  return knownAttacks(scan).map(({ name, cve, exposed, because }) => {
    const label = `  ${name.padEnd(10)} `;
    if (exposed === null) return paint('open', `${label}not determined`);
    if (!exposed) return `${label}no`;
    const first = because[0] ?? '';
    return paint(
      'weak',
      `${label}exposed: ${first}${because.length > 1 ? ` and ${because.length - 1} more` : ''} (${cve[0] ?? ''})`,
    );
  });
}

function undetermined(scan: AddressFacts, paint: Paint): string[] {
  return Object.entries(scan.undetermined)
    .filter(([, { reason }]) => reason !== 'not-applicable')
    .map(([fact, { reason, detail }]) => paint('open', `  ${fact}: ${reason}, ${oneLine(detail)}`));
}
