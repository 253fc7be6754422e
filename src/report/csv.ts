/**
 * CSV (RFC 4180) for a spreadsheet: a row for each finding. A cell that a spreadsheet would calculate gets an apostrophe
 * before it (OWASP, CSV injection); the byte order mark makes Excel read UTF-8.
 */
import { isOverruled } from '../model/assessment.ts';
import { casesOf, type Case } from './cases.ts';
import type { Reporter } from './reporter.ts';
import { textsOf } from './texts.ts';
import { oneLine } from './visible.ts';

const COLUMNS = [
  'control',
  'system',
  'safeguard',
  'control_outcome',
  'standing',
  'check',
  'reason',
  'level',
  'severity',
  'endpoint',
  'message',
  'expected',
  'observed',
  'remediation',
  'waiver_owner',
  'waiver_expires',
  'waiver_reason',
  'attestation_by',
  'attestation_expires',
  'attestation_statement',
  'attestation_evidence',
  'fails_on',
  'notices',
  'refs',
  'claim',
  'line',
] as const;

export const csvReporter: Reporter = reporterOf('csv', ',');
/** For a spreadsheet that is set to Dutch, which takes the comma for the sign of a decimal. */
export const dutchCsvReporter: Reporter = reporterOf('csv:nl', ';');

function reporterOf(name: string, separator: string): Reporter {
  return {
    name,
    file: null,
    render(assessment, { lang }) {
      const rows = casesOf(assessment, lang).map((one) => COLUMNS.map((column) => cell(rowOf(one, lang)[column])));
      return `\ufeff${[COLUMNS, ...rows].map((row) => row.join(separator)).join('\r\n')}\r\n`;
    },
  };
}

function rowOf(
  { control, finding, standing, message, notices }: Case,
  lang: 'nl' | 'en',
): Record<(typeof COLUMNS)[number], string> {
  const texts = finding === null ? null : textsOf(finding, lang);
  const waiver = finding?.waiver ?? control.waiver;
  const attestation = isOverruled(control) ? undefined : control.attestation;
  const evidence = attestation?.evidence;
  return {
    control: control.id,
    system: control.system ?? '',
    safeguard: control.safeguard,
    control_outcome: control.outcome,
    standing,
    check: finding?.check ?? '',
    reason: finding?.reason ?? '',
    level: finding?.level ?? '',
    severity: finding?.severity ?? '',
    endpoint: finding?.endpoint ?? '',
    message: texts?.message ?? message,
    expected: texts?.expected ?? '',
    observed: texts?.observed ?? '',
    remediation: texts?.remediation ?? '',
    waiver_owner: waiver?.owner ?? '',
    waiver_expires: waiver?.expires ?? '',
    waiver_reason: waiver?.reason ?? '',
    attestation_by: attestation?.by ?? '',
    attestation_expires: attestation?.expires ?? '',
    attestation_statement: attestation?.statement ?? '',
    attestation_evidence: evidence === undefined ? '' : `${evidence.file} ${evidence.digest}`,
    fails_on: finding?.failsOn ?? '',
    notices: notices.join(' '),
    refs: control.refs.join(' '),
    claim: control.claim,
    line: String(control.line),
  };
}

// The signs that start a formula in Excel, LibreOffice and Google Sheets, fullwidth ones too.
const FORMULA = /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/;

function cell(text: string): string {
  const line = oneLine(text);
  const guarded = FORMULA.test(line) ? `'${line}` : line;
  return /[",;]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
