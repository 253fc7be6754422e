/**
 * SARIF 2.1.0 as GitHub code scanning takes it in: each result lies on the control's line in controls.yaml and has a
 * fingerprint of its own, so that editing the file reopens nothing. A promise that could not be determined stays an open
 * alert; one under a current waiver is none. Of a run that did not happen there is no file, for it would read as all clear.
 */
import { printableJson } from '../model/json.ts';
import { createHash } from 'node:crypto';
import { isAboutTheRun, type Assessment, type Severity } from '../model/assessment.ts';
import { casesOf, type Case, type Standing } from './cases.ts';
import { message } from '../texts/say.ts';
import type { Reporter } from './reporter.ts';
import { textsOf } from './texts.ts';
import { oneLine } from './visible.ts';

type Level = 'error' | 'warning' | 'note' | null;

/** null: no result. */
const LEVEL: Readonly<Record<Standing, Level>> = {
  fail: 'error',
  error: 'warning',
  inconclusive: 'warning',
  'not-checked': 'note',
  advice: 'note',
  pass: null,
  attested: null,
  waived: null,
  'not-applicable': null,
};

/** GitHub shows 9.0 and up as critical, 7.0 as high, 4.0 as medium, below that as low. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

export const sarifReporter: Reporter = {
  name: 'sarif',
  file: 'results.sarif',
  withheld: (assessment) => (happened(assessment) ? null : message('run.unmeasured')),
  render(assessment, { lang }) {
    const cases = casesOf(assessment, lang).filter((one) => levelOf(one) !== null);
    const rules = [...new Map(cases.map((one) => [ruleId(one), one]))].sort(([a], [b]) => (a < b ? -1 : 1));
    const places = new Map(rules.map(([id], index) => [id, index]));
    const log = {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'Waarborg',
              version: assessment.tool.version,
              semanticVersion: assessment.tool.version,
              rules: rules.map(([id, one]) => rule(id, one, lang)),
            },
          },
          automationDetails: { id: 'waarborg/' },
          invocations: [
            {
              executionSuccessful: happened(assessment),
              startTimeUtc: assessment.startedAt,
              endTimeUtc: assessment.finishedAt,
              toolExecutionNotifications: assessment.notices
                .filter(isAboutTheRun)
                .map(({ text }) => ({ level: 'warning', message: { text: oneLine(text[lang]) } })),
            },
          ],
          results: cases.map((one) => result(one, assessment, places.get(ruleId(one)) ?? 0)),
          columnKind: 'utf16CodeUnits',
        },
      ],
    };
    return `${printableJson(log, 2)}\n`;
  },
};

/** Was it asked to the end, and did anything answer? */
const happened = ({ complete, controls }: Assessment): boolean =>
  complete && controls.some(({ findings }) => findings.some(({ outcome }) => outcome === 'pass' || outcome === 'fail'));

/** A pass that warns is a note: what it recommends is nowhere else in this format. */
const levelOf = ({ standing, finding }: Case): Level => (finding?.warning === true ? 'note' : LEVEL[standing]);

const ruleId = ({ finding, control }: Case): string => oneLine(finding?.check ?? control.safeguard);

function rule(id: string, { finding, message }: Case, lang: 'nl' | 'en') {
  const texts = finding === null ? null : textsOf(finding, lang);
  const help = [texts?.remediation ?? '', `waarborg explain ${id}`].filter((line) => line !== '').join('\n\n');
  return {
    id,
    name: `${finding === null ? 'Safeguard' : ''}${pascalCase(id)}`,
    shortDescription: { text: limit(texts?.title ?? message, 250) },
    fullDescription: { text: limit(texts?.expected || message, 1000) },
    help: { text: help },
    defaultConfiguration: { level: 'error' },
    properties: { tags: ['security'], 'security-severity': SECURITY_SEVERITY[finding?.severity ?? 'medium'] },
  };
}

/** `tls.cipher-suites` is `TlsCipherSuites`: the standard wants a name to be another word than the id (section 3.49.7). */
const pascalCase = (id: string): string =>
  id
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');

function result(one: Case, { source }: Assessment, ruleIndex: number) {
  const { message, details, key, control } = one;
  return {
    ruleId: ruleId(one),
    ruleIndex,
    level: levelOf(one),
    message: { text: limit([oneLine(`${control.id}: ${message}`), ...details].join('\n'), 4000) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: relativeUri(source.file) }, region: { startLine: control.line } },
        logicalLocations: [{ fullyQualifiedName: one.name, kind: 'resource' }],
      },
    ],
    partialFingerprints: { primaryLocationLineHash: `${hash(key)}:1` },
  };
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Code scanning refuses the whole file when a location is no path within the repository. */
function relativeUri(file: string): string {
  const parts = oneLine(file)
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const inside = !/^(?:\/|[a-zA-Z]:)/.test(file) && !parts.includes('..');
  return (inside ? parts : parts.slice(-1)).map((part) => encodeURIComponent(part)).join('/');
}

const limit = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
