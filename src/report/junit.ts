/**
 * JUnit XML as Jenkins, GitLab and GitHub's actions read it (jenkins-junit.xsd): a suite for each system, a test case for
 * each finding. `failure` is a broken promise; `error` one that could not be measured or determined.
 */
import { casesOf, standingText, type Case, type Standing } from './cases.ts';
import { bySystem } from './html/facts.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import type { Reporter } from './reporter.ts';
import { oneLine } from './visible.ts';
import { xmlEscaped } from './xml.ts';

type Element = 'failure' | 'error' | 'skipped' | null;

const ELEMENT: Readonly<Record<Standing, Element>> = {
  pass: null,
  attested: null,
  fail: 'failure',
  error: 'error',
  inconclusive: 'error',
  'not-checked': 'skipped',
  'not-applicable': 'skipped',
  waived: 'skipped',
  advice: 'skipped',
};

export const junitReporter: Reporter = {
  name: 'junit',
  file: 'junit.xml',
  render(assessment, { lang }) {
    const say = translator(lang);
    const cases = casesOf(assessment, lang);
    const suites = bySystem(assessment).map(({ system, controls }) => {
      const own = cases.filter(({ control }) => controls.includes(control));
      const name = system === null ? say('terminal.no-system') : oneLine(system.name[lang]);
      const { skipped, ...counts } = numbers(own);
      const attributes = { name, ...counts, skipped, timestamp: assessment.startedAt.slice(0, 19) };
      return [`  <testsuite${write(attributes)}>`, ...own.flatMap((one) => testcase(one, lang)), '  </testsuite>'];
    });
    const { skipped: _skipped, ...counts } = numbers(cases);
    const seconds = (Date.parse(assessment.finishedAt) - Date.parse(assessment.startedAt)) / 1000;
    const root = `<testsuites${write({ name: 'waarborg', ...counts, time: String(seconds) })}>`;
    return ['<?xml version="1.0" encoding="UTF-8"?>', root, ...suites.flat(), '</testsuites>', ''].join('\n');
  },
};

function numbers(cases: readonly Case[]) {
  const count = (element: Element) => String(cases.filter(({ standing }) => ELEMENT[standing] === element).length);
  return {
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}

function testcase(one: Case, lang: Lang) {
  const { control, name, standing, finding, message, details, notices } = one;
  const element = ELEMENT[standing];
  const head = `    <testcase${write({ name, classname: `waarborg.${oneLine(control.id)}` })}`;
  const word = standingText(one, lang);
  const told = element === null && standing !== 'attested' ? notices : [`${word}. ${message}`, ...details, ...notices];
  const text = xmlEscaped(told.join('\n'));
  if (element === null && text === '') return [`${head}/>`];
  if (element === null) return [`${head}>`, `      <system-out>${text}</system-out>`, '    </testcase>'];
  const type = finding === null ? standing : `${standing} ${finding.severity} ${finding.reason}`;
  const attributes = element === 'skipped' ? '' : write({ type: oneLine(type), message });
  return [`${head}>`, `      <${element}${attributes}>${text}</${element}>`, '    </testcase>'];
}

const write = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlEscaped(value)}"`)
    .join('');
