/**
 * Annotations for GitHub Actions, on the control's line in controls.yaml: workflow commands on stdout. GitHub keeps ten
 * of each kind a step and drops the rest without a word, so the tenth says how many there are.
 */
import { holds, isAboutTheRun, type AssessedControl, type Assessment } from '../model/assessment.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import type { Reporter } from './reporter.ts';
import { nameOf } from './texts.ts';
import { oneLine } from './visible.ts';

const MOST = 10;
const LONGEST = 1000;

export const githubReporter: Reporter = {
  name: 'github',
  file: null,
  render: (assessment, { lang }) => annotationsOf(assessment, lang, messageOf),
};

/** For everybody to read: what was promised, and not what was seen. */
export const publicAnnotations = (assessment: Assessment, lang: Lang): string =>
  annotationsOf({ ...assessment, notices: [] }, lang, (control) => nameOf(control, assessment, lang));

type Message = (control: AssessedControl, lang: Lang) => string;

function annotationsOf(assessment: Assessment, lang: Lang, message: Message): string {
  const failing = assessment.controls.filter((control) => control.outcome === 'fail' && !holds(control));
  const undecided = assessment.controls.filter((control) => control.outcome !== 'fail' && !holds(control));
  return [
    ...annotations('error', failing, { assessment, lang, message }),
    ...annotations('warning', undecided, { assessment, lang, message }),
    ...assessment.notices.filter(isAboutTheRun).map(({ text }) => `::warning::${data(oneLine(text[lang]))}\n`),
  ].join('');
}

interface Shown {
  readonly assessment: Assessment;
  readonly lang: Lang;
  readonly message: Message;
}

function annotations(
  kind: 'error' | 'warning',
  controls: readonly AssessedControl[],
  { assessment, lang, message }: Shown,
) {
  const shown = controls.length > MOST ? controls.slice(0, MOST - 1) : controls;
  const lines = shown.map((control) => {
    const properties = {
      file: oneLine(assessment.source.file),
      line: String(control.line),
      title: oneLine(control.id),
    };
    const said = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
    return `::${kind} ${said.join(',')}::${data(message(control, lang))}\n`;
  });
  const rest = controls.length - shown.length;
  return rest > 0 ? [...lines, `::${kind}::${translator(lang)('github.more', { n: rest })}\n`] : lines;
}

/** What the worst findings say; the claim when there are none. */
function messageOf(control: AssessedControl, lang: Lang): string {
  const findings = control.findings
    .filter(({ level, outcome, waiver }) => level === 'required' && outcome === control.outcome && !waiver?.current)
    .map((finding) => oneLine(lang === 'nl' ? finding.nl.message : finding.message));
  const text = [...new Set(findings)].join('\n') || oneLine(control.claim);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** As GitHub's toolkit escapes the message of a command: nothing in it can begin another. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
