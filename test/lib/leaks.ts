/**
 * What a report for clients may not contain: everything in an assessment, its evidence and its policy that would help an
 * attacker. The list is made from the documents themselves, so that a new field is held back unless it is let through here.
 */
import type { Assessment } from '../../src/model/assessment.ts';
import type { EvidenceBundle } from '../../src/model/bundle.ts';

/** Shorter strings and round numbers stand in any text. */
const MIN_LENGTH = 5;

export function forbiddenToClients(assessment: Assessment, evidence?: EvidenceBundle): readonly string[] {
  const allowed = leaves(allowedParts(assessment));
  const kept = [
    ...leaves(assessment.controls.flatMap(({ findings }) => findings)),
    ...leaves(assessment.controls.map(({ waiver, failsOn, refs }) => ({ waiver, failsOn, refs }))),
    ...leaves(
      assessment.controls.map(({ attestation }) => [attestation?.by, attestation?.statement, attestation?.evidence]),
    ),
    ...leaves(assessment.notices.map(({ text }) => text)),
    ...leaves(assessment.policy),
    ...leaves([assessment.planDigest, assessment.evidenceDigest, assessment.source]),
    ...leaves(evidence?.items ?? []),
    ...assessment.systems.flatMap((system) => (system.public ? [] : partsOfAddress(system.url))),
    ...assessment.controls.flatMap(({ findings }) => findings.flatMap(({ check, reason }) => [check, reason])),
  ];
  // A bare word (`refused`) tells nothing by itself; the test with markers watches the fields that hold such words.
  const tells = (text: string) => text.length >= MIN_LENGTH && !/^\p{L}+$/u.test(text);
  return [...new Set(kept)].filter((text) => tells(text) && !allowed.some((one) => one.includes(text)));
}

/** What was published, what the owner named, and outcomes: the client's report is made of these. */
function allowedParts({
  organisation,
  statement,
  systems,
  controls,
  id,
  startedAt,
  finishedAt,
  asOf,
  tool,
}: Assessment) {
  return [
    [
      organisation,
      statement.title,
      statement.url,
      statement.date,
      statement.coverage,
      id,
      startedAt,
      finishedAt,
      asOf,
      tool,
    ],
    systems.map((system) => [system.name, system.public ? partsOfAddress(system.url) : []]),
    controls.map(({ id: control, claim, safeguard, title, meaning, limits, outcome, waiver, attestation }) => [
      [control, claim, safeguard, title, meaning, limits, outcome, waiver?.expires, waiver?.control],
      [attestation?.date, attestation?.expires],
    ]),
    // Words of the levels and outcomes, of our own sentences, and the name of the digests that the page carries.
    [
      'pass',
      'inconclusive',
      'error',
      'not-applicable',
      'not-checked',
      'required',
      'advised',
      'critical',
      'medium',
      'sha256',
    ],
  ];
}

function partsOfAddress(url: string | null): string[] {
  if (url === null || !URL.canParse(url)) return url === null ? [] : [url];
  const { href, origin, host, hostname, port } = new URL(url);
  return [url, href, origin, host, hostname, ...(port === '' ? [] : [`:${port}`, port.padStart(MIN_LENGTH, ':')])];
}

/** Every string and number in a value, deep. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves);
  return [];
}

/** Which of the forbidden strings stand in the text, as such or as markup and addresses write them. */
export function leaksIn(text: string, forbidden: readonly string[]): readonly string[] {
  const readable = text
    .replaceAll(/<style>.*?<\/style>|<script>.*?<\/script>/gs, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return forbidden.filter((one) => readable.includes(one) || readable.includes(encodeURIComponent(one)));
}
