/** CTRF, the Common Test Report Format: a test for each finding. What its five states cannot say stands in `rawStatus`. */
import { printableJson } from '../model/json.ts';
import { casesOf, countCases, type Standing } from './cases.ts';
import type { Reporter } from './reporter.ts';
import { placeOf } from './texts.ts';
import { uuidOf } from './uuid.ts';
import { oneLine } from './visible.ts';

type Status = 'passed' | 'failed' | 'skipped' | 'pending' | 'other';

const STATUS: Readonly<Record<Standing, Status>> = {
  pass: 'passed',
  fail: 'failed',
  error: 'other',
  inconclusive: 'other',
  attested: 'other',
  advice: 'other',
  waived: 'skipped',
  'not-applicable': 'skipped',
  'not-checked': 'pending',
};

export const ctrfReporter: Reporter = {
  name: 'ctrf',
  file: 'ctrf.json',
  render(assessment, { lang }) {
    const cases = casesOf(assessment, lang);
    const count = countCases(cases);
    const total = (status: Status) =>
      (Object.keys(STATUS) as Standing[]).reduce((sum, one) => sum + (STATUS[one] === status ? count(one) : 0), 0);
    const report = {
      reportFormat: 'CTRF',
      specVersion: '0.0.0',
      reportId: uuidOf('ctrf', assessment.id),
      timestamp: assessment.finishedAt,
      generatedBy: assessment.tool.name,
      results: {
        tool: { name: assessment.tool.name, version: assessment.tool.version },
        summary: {
          tests: cases.length,
          passed: total('passed'),
          failed: total('failed'),
          skipped: total('skipped'),
          pending: total('pending'),
          other: total('other'),
          start: Date.parse(assessment.startedAt),
          stop: Date.parse(assessment.finishedAt),
        },
        tests: cases.map(({ control, system, finding, standing, key, name, message, details, notices }) => ({
          id: uuidOf('case', key),
          name,
          status: STATUS[standing],
          duration: 0,
          suite: [oneLine(system?.id ?? ''), oneLine(control.id)].filter((part) => part !== ''),
          message,
          ...(details.length > 0 ? { trace: details.join('\n') } : {}),
          line: control.line,
          rawStatus: standing,
          tags: [oneLine(control.safeguard), ...(finding === null ? [] : [finding.level, finding.severity])],
          filePath: placeOf(control, assessment).replace(/:\d+$/, ''),
          flaky: finding?.flaky === true,
          extra: {
            control: oneLine(control.id),
            check: finding?.check ?? null,
            reason: finding?.reason ?? null,
            ...(notices.length > 0 ? { notices } : {}),
          },
        })),
      },
    };
    return `${printableJson(report, 2)}\n`;
  },
};
