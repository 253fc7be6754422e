/**
 * TAP 14: a test point for each finding, with a YAML block where there is something to tell. What is accepted or advised
 * only is `not ok … # TODO`, which harnesses count as no failure; what was not tested is `# SKIP`.
 */
import { printableJson } from '../model/json.ts';
import { casesOf, standingText, type Case, type Standing } from './cases.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import type { Reporter } from './reporter.ts';

const POINT: Readonly<Record<Standing, { ok: boolean; directive: 'SKIP' | 'TODO' | null }>> = {
  pass: { ok: true, directive: null },
  attested: { ok: true, directive: null },
  fail: { ok: false, directive: null },
  error: { ok: false, directive: null },
  inconclusive: { ok: false, directive: null },
  waived: { ok: false, directive: 'TODO' },
  advice: { ok: false, directive: 'TODO' },
  'not-checked': { ok: true, directive: 'SKIP' },
  'not-applicable': { ok: true, directive: 'SKIP' },
};

export const tapReporter: Reporter = {
  name: 'tap',
  file: null,
  render(assessment, { lang }) {
    const say = translator(lang);
    const cases = casesOf(assessment, lang);
    return [
      'TAP version 14',
      `1..${cases.length}`,
      ...cases.flatMap((one, index) => point(one, index + 1, lang)),
      ...(assessment.complete ? [] : [`Bail out! ${escape(say('terminal.incomplete'))}`]),
      '',
    ].join('\n');
  },
};

function point(one: Case, number: number, lang: Lang) {
  const { standing, name, message, details, notices, finding } = one;
  const { ok, directive } = POINT[standing];
  const word = standingText(one, lang);
  const tail = directive === null ? '' : ` # ${directive} ${escape(word)}`;
  const line = `${ok ? 'ok' : 'not ok'} ${number} - ${escape(name)}${tail}`;
  const { reason, severity } = finding ?? {};
  const block = standing === 'pass' ? { notices } : { outcome: standing, reason, severity, message, details, notices };
  const entries = Object.entries(block).filter(([, value]) => value !== undefined && value.length > 0);
  if (entries.length === 0) return [line];
  // JSON is YAML: every value stands quoted, so that nothing in it is read as YAML.
  return [line, '  ---', ...entries.map(([key, value]) => `  ${key}: ${printableJson(value)}`), '  ...'];
}

/** In a description `#` begins a directive and `\` escapes (TAP 14, "Escaping"). */
const escape = (text: string): string => text.replace(/[\\#]/g, '\\$&');
