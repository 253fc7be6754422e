/** One control that needs attention: a frame that points to its claim in controls.yaml, and under it what is wrong. */
import type { AssessedControl, Assessment, Finding } from '../../model/assessment.ts';
import type { Waiver } from '../../model/controls.ts';
import type { Lang } from '../../model/text.ts';
import { bySeverity, isProblem, stateOf } from '../html/facts.ts';
import { grouped, sameAnswer, sharedRemedy } from '../html/todo.ts';
import { translator } from '../../texts/say.ts';
import { nameOf, placeOf, textsOf, verdictOf } from '../texts.ts';
import { oneLine } from '../visible.ts';
import { labelled, wrap, type Screen } from './screen.ts';

export interface View {
  readonly assessment: Assessment;
  readonly lang: Lang;
  readonly screen: Screen;
}

/** Headline, frame, and each finding that keeps the control from holding. */
export function attention(control: AssessedControl, view: View): string[] {
  const problems = control.findings.filter(isProblem).sort(bySeverity);
  const accepted = control.findings.filter(({ level, outcome, waiver }) => {
    return level === 'required' && outcome === 'fail' && waiver?.current === true;
  });
  const because = control.because === undefined ? [] : why(oneLine(control.because[view.lang]), view);
  return [
    ...headline(control, view),
    ...frame(control, view),
    ...waiverLines(control.waiver, view),
    ...(problems.length === 0 ? because : []),
    ...problems.filter(({ outcome }) => outcome === 'fail').flatMap((finding) => findingLines([finding], view)),
    ...grouped(
      problems.filter(({ outcome }) => outcome !== 'fail'),
      sameAnswer,
    ).flatMap((findings) => (findings.length === 1 ? findingLines(findings, view) : causeLines(findings, view))),
    ...accepted.flatMap((finding) => acceptedLines(finding, view)),
    '',
  ];
}

/** A check of a failing control that fails too, but was accepted. */
function acceptedLines(finding: Finding, view: View): string[] {
  const { lang, screen } = view;
  const head = wrap(`${screen.sign.waived} ${textsOf(finding, lang).title}`, screen.width - 4);
  return [
    ...head.map((line, index) => `${index === 0 ? '  ' : '    '}${screen.paint.waived(line)}`),
    ...placeLines([finding], screen),
    ...waiverLines(finding.waiver, view),
  ];
}

/** What keeps many checks from being decided, told once; what would fix each of them is no help before it. */
function causeLines(findings: readonly [Finding, ...Finding[]], { lang, screen }: View): string[] {
  const say = translator(lang);
  const [worst] = findings;
  const { message } = textsOf(worst, lang);
  const remedy = sharedRemedy(findings);
  const { outcome } = worst;
  const place = { width: screen.width, indent: 4 };
  const title = say('terminal.one-cause', { n: findings.length, outcome: say(`check.${outcome}`) });
  const endpoints = [...new Set(findings.map(({ endpoint }) => oneLine(endpoint)))];
  return [
    ...signed(`${title} (${say(`severity.${worst.severity}`)})`, outcome, screen),
    ...dimmed(endpoints, screen),
    ...labelled(say('terminal.why'), message, place),
    ...labelled(say('terminal.fix'), remedy === null ? '' : textsOf(remedy, lang).remediation, place),
    ...labelled(say('terminal.checks'), findings.map(({ check }) => check).join(', '), place).map(screen.dim),
  ];
}

/**
 * One answer with where it was asked, what was expected, what was seen, and how to fix it; findings that say the same are
 * one. Advice looks like advice, not like a failure.
 */
export function findingLines(
  findings: readonly [Finding, ...Finding[]],
  view: View,
  tone: Finding['outcome'] | 'advice' = findings[0].outcome,
): string[] {
  const { lang, screen } = view;
  const [finding] = findings;
  const say = translator(lang);
  const { title, message, expected, observed, remediation } = textsOf(finding, lang);
  const { outcome } = finding;
  const place = { width: screen.width, indent: 4 };
  const decided = outcome === 'fail';
  return [
    ...signed(`${title} (${say(`severity.${finding.severity}`)})`, tone, screen),
    ...placeLines(findings, screen),
    ...(decided ? labelled(say('terminal.expected'), expected, place) : labelled(say('terminal.why'), message, place)),
    ...labelled(say('terminal.observed'), decided ? observed : observed === message ? '' : observed, place),
    ...labelled(say('terminal.fix'), remediation, place),
    ...labelled(say('terminal.read'), `waarborg explain ${finding.check}`, place).map(screen.dim),
    ...waiverLines(finding.waiver, view),
  ];
}

function signed(head: string, tone: Finding['outcome'] | 'advice', screen: Screen): string[] {
  const paint = screen.paint[tone === 'advice' ? 'inconclusive' : tone];
  const sign = tone === 'advice' ? screen.dot : screen.sign[tone];
  return wrap(head, screen.width - 4).map((line, index) =>
    index === 0 ? `  ${paint(`${sign} ${line}`)}` : `    ${paint(line)}`,
  );
}

function placeLines(findings: readonly [Finding, ...Finding[]], screen: Screen): string[] {
  const last = findings.length - 1;
  return dimmed(
    findings.map(({ endpoint, check }, index) => oneLine(index === last ? `${endpoint} ${check}` : endpoint)),
    screen,
  );
}

function dimmed(texts: readonly string[], screen: Screen): string[] {
  return texts.flatMap((text) => wrap(text, screen.width - 4).map((line) => `    ${screen.dim(line)}`));
}

function headline(control: AssessedControl, { assessment, lang, screen }: View): string[] {
  const state = stateOf(control);
  const verdict = verdictOf(control)[lang];
  const lines = wrap(
    `${control.id} ${screen.dot} ${nameOf(control, assessment, lang)} ${screen.dot} ${verdict}`,
    screen.width - 2,
  );
  return lines.map((line, index) =>
    screen.paint[state](screen.bold(`${index === 0 ? screen.sign[state] : ' '} ${line}`)),
  );
}

/** Points to the place in the file where the promise is claimed, with the claim as it is written. */
function frame(control: AssessedControl, { assessment, screen }: View): string[] {
  const gutter = String(control.line).length;
  const blank = ' '.repeat(gutter);
  const { top, side, bottom } = screen.corner;
  const claim = wrap(oneLine(control.extra === true ? (control.note ?? '') : control.claim), screen.width - gutter - 5);
  return [
    screen.dim(`  ${blank} ${top} ${placeOf(control, assessment)}`),
    ...claim.map((line, index) => `  ${screen.dim(`${index === 0 ? control.line : blank} ${side}`)} ${line}`),
    ...(bottom === '' ? [] : [screen.dim(`  ${blank} ${bottom}`)]),
  ];
}

export function waiverLines(waiver: (Waiver & { current: boolean }) | undefined, { lang, screen }: View): string[] {
  if (waiver === undefined) return [];
  const kind = waiver.current ? 'terminal.waiver-current' : 'terminal.waiver-lapsed';
  const lead = translator(lang)(kind, { owner: oneLine(waiver.owner), date: waiver.expires.slice(0, 10) });
  return wrap(`${lead} ${oneLine(waiver.reason)}`, screen.width - 4).map((line) => `    ${screen.paint.waived(line)}`);
}

function why(text: string, { lang, screen }: View): string[] {
  return labelled(translator(lang)('terminal.why'), text, { width: screen.width, indent: 4 });
}
