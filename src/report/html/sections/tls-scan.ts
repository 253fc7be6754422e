/**
 * The picture of versions and cipher suites: everything that a server accepts, each with its level.
 * The level is the policy's, as the findings of this run tell it; this page has no opinion of its own.
 */
import type { Assessment, Finding } from '../../../model/assessment.ts';
import type { EvidenceBundle, EvidenceItem } from '../../../model/bundle.ts';
import type { TlsScanned } from '../../../model/evidence/tls.ts';
import { html, join, nothing, type Html, type Value } from '../markup.ts';
import { mark, say, table } from '../parts.ts';
import { grouped } from '../todo.ts';

const VERSIONS = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

export function scans(assessment: Assessment, bundle: EvidenceBundle | undefined): Html {
  const items = (bundle?.items ?? []).filter((item) => item.kind === 'tls.scan');
  if (items.length === 0) return nothing;
  const findings = assessment.controls.flatMap((control) => control.findings);
  const columns = [{ head: say('tls.where') }, ...VERSIONS.map((version) => ({ head: version }))];
  const rows = items.map((item) =>
    versionsOf(
      item,
      findings.filter(({ endpoint }) => endpoint === item.endpoint),
    ),
  );
  const answers = items.map((item) => ({
    endpoint: item.endpoint,
    ...suitesOf(
      item,
      findings.filter(({ endpoint }) => endpoint === item.endpoint),
    ),
  }));
  const suites = grouped(answers, ({ rows: own }) => join(own.flat()).source).map(suiteTable);
  const apart = answers.map(({ different }) => different);
  return html`${table(say('tls.versions'), columns, rows, 'versions')}${apart}${suites}`;
}

function versionsOf({ endpoint, attempt }: EvidenceItem<'tls.scan'>, findings: readonly Finding[]): readonly Value[] {
  const name = html`<code>${endpoint}</code>`;
  if (attempt.status === 'failed') return [name, ...VERSIONS.map(() => say('tls.unknown'))];
  const { protocols } = attempt.value;
  return [
    name,
    ...VERSIONS.map((version): Value => {
      const { offered } = protocols[version];
      if (offered === null) return say('tls.unknown');
      return offered
        ? html`${say('tls.accepted')} ${levelOf(version, 'tls.protocol-versions', findings)}`
        : html`<span class=quiet>${say('tls.refused')}</span>`;
    }),
  ];
}

interface Suites {
  /** One for each version that the server accepts: its suites, and who chooses among them. */
  readonly rows: readonly (readonly Value[])[];
  /** Addresses of the host that answer differently. */
  readonly different: Html;
}

function suitesOf({ endpoint, attempt }: EvidenceItem<'tls.scan'>, findings: readonly Finding[]): Suites {
  if (attempt.status === 'failed') return { rows: [], different: nothing };
  const { protocols, addresses } = attempt.value;
  const rows = VERSIONS.flatMap((version) => {
    const { ciphers = [], ciphersComplete, preference } = protocols[version];
    if (ciphers.length === 0) return [];
    const order =
      preference === 'server' ? say('tls.order-server') : preference === 'client' ? say('tls.order-client') : '';
    const incomplete = ciphersComplete === false && html`<br><b class=soon>${say('tls.incomplete')}</b>`;
    return [[version, html`${byLevel(ciphers, findings)}${incomplete}`, order]];
  });
  const apart = addresses
    .filter(({ differences }) => differences.length > 0)
    .map(({ address, differences }) => html`<li><code>${address}</code>: ${differences.join('; ')}</li>`);
  const different =
    apart.length > 0 ? html`<p><code>${endpoint}</code>: ${say('tls.different')}</p><ul>${apart}</ul>` : nothing;
  return { rows, different };
}

type Suite = NonNullable<TlsScanned['protocols']['TLSv1.2']['ciphers']>[number];

/** The suites in the server's order; those of the same level that follow each other stand under it together. */
function byLevel(suites: readonly Suite[], findings: readonly Finding[]): Html {
  const runs: { level: Html; names: Html[] }[] = [];
  for (const { name, bits, group } of suites) {
    const level = levelOf(name, 'tls.cipher-suites', findings);
    const told = html`<code>${name}</code> <small>${bits}${group !== undefined && ` · ${group}`}</small>`;
    const last = runs.at(-1);
    if (last?.level.source === level.source) last.names.push(told);
    else runs.push({ level, names: [told] });
  }
  const parts = runs.map(({ level, names }) => join([level, ...names], html`<br>`));
  return join(parts, html`<br>`);
}

/** One table for the endpoints that accept the same suites. */
function suiteTable(answers: readonly (Suites & { readonly endpoint: string })[]): Html {
  const [first] = answers;
  if (first === undefined || first.rows.length === 0) return nothing;
  const columns = [{ head: say('tls.protocol') }, { head: say('tls.suites') }, { head: say('tls.order') }];
  const names = join(
    answers.map(({ endpoint }) => html`<code>${endpoint}</code>`),
    html`, `,
  );
  const name = `suites-${first.endpoint.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`;
  return html`<details><summary>${say('tls.suites')}: ${names}</summary>${table(names, columns, first.rows, name)}</details>`;
}

/** Words and a sign for the level at which the finding of this check puts the name; nothing when it says nothing of it. */
function levelOf(name: string, check: string, findings: readonly Finding[]): Html {
  const finding = findings.find((one) => one.check === check && one.outcome !== 'not-checked');
  if (finding === undefined) return nothing;
  const on = (list: string): boolean => {
    const names = finding.data[list];
    return Array.isArray(names) && names.includes(name);
  };
  if (on('insufficient') || (finding.outcome === 'fail' && on('names'))) return mark('fail', say('tls.level-required'));
  if (on('phaseOut')) return mark('waived', say('tls.level-phase-out'));
  if (on('sufficient')) return mark('pass', say('tls.level-sufficient'));
  return on('good') ? mark('pass', say('tls.level-good')) : nothing;
}
