/**
 * The picture of versions and cipher suites: everything that a server accepts, each with its level.
 * The level is the policy's, as the findings of this run tell it; this page has no opinion of its own.
 */
import type { Assessment, Finding } from '../../../model/assessment.ts';
import type { EvidenceBundle, EvidenceItem } from '../../../model/evidence.ts';
import { html, join, nothing, type Html, type Value } from '../markup.ts';
import { say, sign, table } from '../parts.ts';

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
  const suites = items.map((item) =>
    suitesOf(
      item,
      findings.filter(({ endpoint }) => endpoint === item.endpoint),
    ),
  );
  return html`${table(say('tls.versions'), columns, rows, 'versions')}${suites}`;
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
        : html`<span class="quiet">${say('tls.refused')}</span>`;
    }),
  ];
}

function suitesOf({ endpoint, attempt }: EvidenceItem<'tls.scan'>, findings: readonly Finding[]): Html {
  if (attempt.status === 'failed') return nothing;
  const { protocols } = attempt.value;
  const rows = VERSIONS.flatMap((version) => {
    const { ciphers = [], ciphersComplete, preference } = protocols[version];
    if (ciphers.length === 0) return [];
    const names = ciphers.map(
      ({ name, bits, group }) =>
        html`<code>${name}</code> <small>${bits}${group !== undefined && ` · ${group}`}</small> ${levelOf(name, 'tls.cipher-suites', findings)}`,
    );
    const order =
      preference === 'server' ? say('tls.order-server') : preference === 'client' ? say('tls.order-client') : '';
    return [
      [
        version,
        html`${join(names, html`<br>`)}${ciphersComplete === false && html`<br><b class="soon">${say('tls.incomplete')}</b>`}`,
        order,
      ],
    ];
  });
  const columns = [{ head: say('tls.protocol') }, { head: say('tls.suites') }, { head: say('tls.order') }];
  const different = attempt.value.addresses.filter(({ differences }) => differences.length > 0);
  const apart = different.map(
    ({ address, differences }) => html`<li><code>${address}</code>: ${differences.join('; ')}</li>`,
  );
  return html`${apart.length > 0 && html`<p>${say('tls.different')}</p><ul>${apart}</ul>`}<details><summary>${say('tls.suites')}: <code>${endpoint}</code></summary>${table(
    html`<code>${endpoint}</code>`,
    columns,
    rows,
    `suites-${endpoint.replaceAll(/[^a-zA-Z0-9]+/g, '-')}`,
  )}</details>`;
}

/** Words and a sign for what the finding of this check says of the name; nothing when it says nothing. */
export function levelOf(name: string, check: string, findings: readonly Finding[]): Html {
  const finding = findings.find((one) => one.check === check && Object.values(one.data).flat().includes(name));
  if (finding?.outcome === 'fail')
    return html`<b class="is-fail mark">${sign('fail')} ${say('tls.level-required')}</b>`;
  if (finding?.outcome !== 'pass') return nothing;
  return finding.reason === 'to-phase-out'
    ? html`<b class="is-inconclusive mark">${sign('waived')} ${say('tls.level-phase-out')}</b>`
    : html`<span class="is-pass mark">${sign('pass')} ${say('tls.level-good')}</span>`;
}
