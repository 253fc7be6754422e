/**
 * The connections as they were seen: version, cipher suite and certificate of each address of each endpoint.
 * The level beside a value is not an opinion of this page: it is the worst finding of the run that names the value.
 */
import { LEVELS, type Assessment, type Finding } from '../../../model/assessment.ts';
import type { EvidenceItem } from '../../../model/bundle.ts';
import type { TlsHandshake } from '../../../model/evidence/tls.ts';
import { daysBetween, isoDay } from '../../dates.ts';
import type { ReportOptions } from '../../reporter.ts';
import { html, nothing, type Html, type Value } from '../markup.ts';
import { sideBySide } from './side-by-side.ts';
import { scans } from './tls-scan.ts';
import { briefTime, say, section, table } from '../parts.ts';

export function connections(
  assessment: Assessment,
  { evidence: bundle, sideBySide: yardsticks }: Pick<ReportOptions, 'evidence' | 'sideBySide'>,
): Html {
  const sessions = (bundle?.items ?? []).filter((item) => item.kind === 'tls.session');
  if (sessions.length === 0) return nothing;
  const columns = [
    { head: say('tls.where') },
    { head: say('tls.protocol') },
    { head: say('tls.suite') },
    { head: say('tls.key') },
    { head: say('tls.until') },
    { head: say('tls.trusted') },
  ];
  const rows = sessions.flatMap((item) => rowsOf(item, assessment));
  const body = html`${scans(assessment, bundle)}${table(say('tls.caption'), columns, rows, 'tls')}${sideBySide(yardsticks)}`;
  return section('tls', say('tls.title'), body, say('tls.lead'));
}

const NO_CONNECTION: readonly Value[] = [html`<span class=quiet>${say('tls.failed')}</span>`, '', '', '', ''];

function rowsOf(item: EvidenceItem<'tls.session'>, assessment: Assessment): readonly (readonly Value[])[] {
  const findings = assessment.controls
    .flatMap((control) => control.findings)
    .filter((one) => one.endpoint === item.endpoint);
  if (item.attempt.status === 'failed') return [[where(item, ''), ...NO_CONNECTION]];
  return item.attempt.value.addresses.map(({ address, session }) =>
    session.status === 'failed'
      ? [where(item, address), ...NO_CONNECTION]
      : [where(item, address), ...cells(session.value, findings, assessment)],
  );
}

function cells(handshake: TlsHandshake, findings: readonly Finding[], { asOf }: Assessment): readonly Value[] {
  const { protocol, cipherSuite, certificate, trusted, trustProblem, hostnameMatches } = handshake;
  const days = daysBetween(asOf, certificate.notAfter);
  return [
    html`<code>${protocol}</code> ${level(protocol, findings)}`,
    html`<code>${cipherSuite}</code> ${level(cipherSuite, findings)}`,
    `${certificate.keyType}${certificate.keyBits === null ? '' : ` ${certificate.keyBits}`}`,
    html`<time datetime="${certificate.notAfter}">${isoDay(certificate.notAfter)}</time> <small>${
      days < 0 ? say('tls.expired') : say('tls.days', { n: days })
    }</small>`,
    trusted && hostnameMatches
      ? say('tls.yes')
      : html`<b class=bad>${trusted ? say('tls.other-name') : say('tls.untrusted')}</b> ${trustProblem !== null && html`<code>${trustProblem}</code>`}`,
  ];
}

const where = ({ endpoint, startedAt }: EvidenceItem, address: string): Html =>
  html`<code>${endpoint}</code> ${address !== '' && html`<small>${address}</small>`} <small>${briefTime(startedAt)}</small>`;

/** Lists of a finding that name what it has nothing against, whatever else fails. */
const ACCEPTED: readonly string[] = ['good', 'sufficient', 'phaseOut'];

/** The worst failing finding that names this value; nothing when none does. */
function level(value: string, findings: readonly Finding[]): Html {
  const told = (data: Finding['data']) => Object.entries(data).filter(([list]) => !ACCEPTED.includes(list));
  const naming = findings.filter(({ outcome, data }) => {
    return outcome === 'fail' && told(data).some(([, named]) => [named].flat().includes(value));
  });
  const worst = LEVELS.find((one) => naming.some((finding) => finding.level === one));
  if (worst === undefined) return nothing;
  return html`<b class="${worst === 'required' ? 'bad' : 'soon'}">${say(`tls.level-${worst}`)}</b>`;
}
