/** The findings of one promise: each problem with what was wanted and seen, and everything else in one table. */
import { LEVELS, type AssessedControl, type Assessment, type Finding } from '../../../model/assessment.ts';
import type { EvidenceItem } from '../../../model/bundle.ts';
import { shortTime } from '../../dates.ts';
import { fragment, html, join, nothing, type Html, type Value } from '../markup.ts';
import {
  briefTime,
  controlLink,
  definition,
  definitions,
  groupedTable,
  houseLanguage,
  prose,
  result,
  say,
  type Row,
} from '../parts.ts';
import { grouped, sameAnswer, sharedRemedy } from '../todo.ts';
import { waiverText } from './exceptions.ts';
import { fixText } from './first.ts';

export interface Context {
  readonly assessment: Assessment;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
  /** The step of the list at the top that tells how to fix a finding: it is written there, and pointed to here. */
  readonly told: ReadonlyMap<Finding, number>;
  /** The promise whose card tells an answer first: later cards with the same answer point there. */
  readonly first: ReadonlyMap<string, AssessedControl>;
}

/** The problems of a promise, and where and when they were seen: once, when that is the same for all. */
export function problems(findings: readonly Finding[], context: Context): Html {
  const groups = grouped(findings, toldTogether);
  const minute = (finding: Finding) => `${finding.endpoint} ${shortTime(seenAt(finding, context))}`;
  const places = groups.map(([finding]) => html`<p class=fine>${whereAndWhen(finding, context)}</p>`);
  const same = new Set(findings.map(minute)).size === 1;
  const told = groups.map((own, index) => problem(own, same ? nothing : (places[index] ?? nothing), context));
  return html`${told}${same && places[0]}`;
}

/** A failure, and whatever has a waiver of its own, stands by itself. */
const toldTogether = (finding: Finding): string =>
  finding.outcome === 'fail' || finding.waiver !== undefined
    ? `${finding.check}|${finding.endpoint}`
    : `${finding.endpoint}|${sameAnswer(finding)}`;

/** One finding, or several that came to the same for the same reason: these are reported once, with a list of the checks. */
function problem(findings: readonly Finding[], place: Html, context: Context): Html {
  const [finding] = findings;
  if (finding === undefined) return nothing;
  const several = findings.length > 1;
  const title = several ? say('promises.unanswered', { n: findings.length }) : titleOf(finding);
  const seen = finding.observed !== finding.message && !several;
  const { waiver } = finding;
  const remedy = sharedRemedy(findings);
  const step = remedy === null ? undefined : context.told.get(remedy);
  const rows = [
    !several && definition(say('finding.expected'), prose(expectedOf(finding))),
    seen && definition(say('finding.observed'), prose({ en: finding.observed, nl: finding.nl.observed })),
    remedy !== null && step === undefined && definition(say('finding.fix'), prose(fixText(remedy))),
    waiver !== undefined && definition(say('exceptions.waiver'), waiverText(waiver, houseLanguage(context.assessment))),
  ];
  const told = [
    ...(several ? [] : [html`${code(finding)} <code>${finding.reason}</code>`]),
    ...(step === undefined
      ? []
      : [html`<a href="${fragment(`step-${step}`)}">${say('promises.step', { n: step })}</a>`]),
  ];
  return html`<div class="problem is-${finding.outcome}"><h5>${title}</h5>
<p>${result(finding.outcome)} ${prose({ en: finding.message, nl: finding.nl.message })}</p>
${rows.some((row) => row !== false) && definitions(rows, 'rows')}
${
  several &&
  html`<ul class=same>${findings.map(
    (one) => html`<li>${titleOf(one)} <code>${one.check}</code>
`,
  )}</ul>`
}
${told.length > 0 && html`<p class=fine>${join(told, html` · `)}</p>`}${place}</div>`;
}

const titleOf = (finding: Finding) => ({ en: finding.title, nl: finding.nl.title });
const expectedOf = (finding: Finding) => ({ en: finding.expected, nl: finding.nl.expected });

const code = ({ severity, check }: Finding): Html => html`${say(`severity.${severity}`)} · <code>${check}</code>`;

const whereAndWhen = (finding: Finding, context: Context): Html =>
  html`${finding.endpoint === '' ? say('finding.nowhere') : html`<code>${finding.endpoint}</code>`} · ${briefTime(seenAt(finding, context))}`;

/** Answers within ten minutes of the first are reported by its time alone. */
const TOGETHER = 600_000;

/** Everything that is no problem, the advised apart; what was not asked or not decided for the same reason is one row. */
export function others(control: AssessedControl, findings: readonly Finding[], context: Context): Html {
  const times = findings.map((finding) => seenAt(finding, context));
  const first = [...times].sort()[0] ?? '';
  const together = times.every((one) => Date.parse(one) - Date.parse(first) < TOGETHER);
  const when = together ? [] : [{ head: say('finding.when') }];
  const columns = [{ head: say('finding.check-title') }, { head: say('finding.observed') }, ...when];
  const sameRow = (finding: Finding) =>
    finding.outcome === 'pass' ? `${finding.check} ${finding.endpoint}` : sameAnswer(finding);
  const groups = LEVELS.map((level) => {
    const leveled = findings.filter((finding) => finding.level === level);
    const elsewhere = toldElsewhere(control, leveled, context);
    const own = leveled.filter((finding) => !elsewhere.some((group) => group.includes(finding)));
    const rows: Row[] = grouped(own, sameRow).map((same) => [
      same.map((finding, index) => html`${index > 0 && html`<br>`}${titleOf(finding)} <code>${finding.check}</code>`),
      seenCell(same),
      ...(together ? [] : [briefTime(seenAt(same[0], context))]),
    ]);
    rows.push(...elsewhere.map((group) => elsewhereRow(group, context, columns.length)));
    return { head: say(`promises.seen-${level}`), rows };
  });
  const caption = html`${say('promises.seen')}${together && html`, ${briefTime(first)}`}`;
  const seen = groupedTable(caption, columns, groups, `seen-${control.id}`);
  return html`<details><summary>${summary(findings)}</summary>${seen}</details>`;
}

/** What a check of this kind came to, word for word. */
export const answerOf = ({ check, level, outcome, observed, nl }: Finding): string =>
  [check, level, outcome, observed, nl.observed].join('|');

/** Fewer answers than this are reported again: to follow a link would take longer. */
const WORTH_A_LINK = 2;

/** Answers that an earlier card tells in the same words, by that card. */
function toldElsewhere(control: AssessedControl, findings: readonly Finding[], { first }: Context) {
  const told = findings.filter((finding) => first.get(answerOf(finding)) !== control);
  const groups = grouped(told, (finding) => first.get(answerOf(finding))?.id ?? '');
  return groups.filter((group) => group.length >= WORTH_A_LINK);
}

function elsewhereRow(group: readonly Finding[], { first, assessment }: Context, columns: number): Row {
  const there = group[0] && first.get(answerOf(group[0]));
  const codes = join(
    group.map(({ check }) => html`<code>${check}</code>`),
    html`, `,
  );
  const link = there && html` ${controlLink(there, assessment)}`;
  const cells = [html`${say('promises.same', { n: group.length })}${link}`, codes];
  return [...cells, ...Array<Value>(columns - cells.length).fill('')];
}

function seenCell([finding, ...more]: readonly Finding[]): Html {
  if (finding === undefined) return nothing;
  const flaky = [finding, ...more].some((one) => one.flaky === true);
  return html`${finding.outcome !== 'pass' && html`${result(finding.outcome)} `}${prose({ en: finding.observed, nl: finding.nl.observed })}${
    flaky && html` <small>${say('finding.flaky')}</small>`
  }`;
}

function summary(findings: readonly Finding[]) {
  const held = findings.filter(({ outcome }) => outcome === 'pass').length;
  const rest = findings.filter(({ outcome }) => outcome !== 'pass');
  const apply = rest.some(({ outcome }) => outcome !== 'not-applicable');
  if (rest.length === 0) return say('promises.held', { n: held });
  if (apply) return say('promises.held-others', { n: held });
  return held === 0 ? say('promises.none-apply') : say('promises.held-of', { n: held });
}

/** When the evidence was collected; the end of the run when the evidence is not at hand. */
function seenAt(finding: Finding, { assessment, evidence }: Context): string {
  const items = finding.evidence.flatMap((id) => evidence.get(id) ?? []);
  return items[0]?.startedAt ?? assessment.finishedAt;
}
