/**
 * One issue for each failing control: opened once, kept up to date, closed when the promise is proven kept again.
 * An undetermined control leaves its issue as it is: not being able to look is no recovery.
 */
import { holds, isWaived, type AssessedControl, type Assessment } from '../model/assessment.ts';
import { digestOf } from '../model/json.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import type { GitHub, Issue } from './github-api.ts';

const LABEL = 'waarborg';

export interface IssueOptions {
  readonly lang: Lang;
  /** Where the report is. */
  readonly link?: string;
}

export interface SyncResult {
  readonly opened: readonly string[];
  readonly updated: readonly string[];
  readonly closed: readonly string[];
}

export async function syncIssues(assessment: Assessment, github: GitHub, options: IssueOptions): Promise<SyncResult> {
  const result = { opened: [] as string[], updated: [] as string[], closed: [] as string[] };
  const open = await uniqueIssues(github, options.lang);
  for (const control of assessment.controls) {
    const issue = open.get(control.id);
    if (control.outcome === 'fail' && !isWaived(control)) {
      if (issue === undefined) {
        await openIssue(assessment, control, github, options);
        result.opened.push(control.id);
      } else if (await updateIssue(assessment, control, issue, github, options)) result.updated.push(control.id);
    } else if (issue !== undefined && holds(control)) {
      await closeIssue(issue, recovery(assessment, control, options.lang), 'completed', github);
      result.closed.push(control.id);
    }
  }
  for (const [id, issue] of open) {
    if (assessment.controls.some((control) => control.id === id)) continue;
    await closeIssue(issue, translator(options.lang)('notify.issue-gone'), 'not_planned', github);
    result.closed.push(id);
  }
  return result;
}

/** Our open issues by control; of two for one control the later one is closed. */
async function uniqueIssues(github: GitHub, lang: Lang): Promise<Map<string, Issue>> {
  const byControl = new Map<string, Issue>();
  for (const issue of (await github.openIssues(LABEL)).toSorted((a, b) => a.number - b.number)) {
    const control = markOf(issue.body, 'control');
    if (control === null) continue;
    const first = byControl.get(control);
    if (first === undefined) byControl.set(control, issue);
    else
      await closeIssue(issue, translator(lang)('notify.issue-twin', { number: first.number }), 'not_planned', github);
  }
  return byControl;
}

async function openIssue(assessment: Assessment, control: AssessedControl, github: GitHub, options: IssueOptions) {
  const title = translator(options.lang)('notify.issue-title', { control: control.id });
  const issue = { title, body: bodyOf(assessment, control, options), labels: [LABEL] };
  const isThere = async () => {
    const issues = await github.openIssues(LABEL);
    return issues.find(({ body }) => markOf(body, 'control') === control.id)?.number ?? null;
  };
  await github.lock(await github.create(issue, isThere));
}

/** Rewrites the body at every run; says so in a comment only when what fails has changed. */
async function updateIssue(
  assessment: Assessment,
  control: AssessedControl,
  issue: Issue,
  github: GitHub,
  options: IssueOptions,
): Promise<boolean> {
  const body = bodyOf(assessment, control, options);
  const changed = markOf(issue.body, 'state') !== stateOf(control);
  if (body !== issue.body.replaceAll('\r\n', '\n')) await github.update(issue.number, { body });
  if (changed)
    await github.comment(
      issue.number,
      `${translator(options.lang)('notify.issue-changed')}\n\n${checksOf(control, options.lang)}`,
    );
  if (!issue.locked) await github.lock(issue.number);
  return changed;
}

async function closeIssue(issue: Issue, comment: string, reason: 'completed' | 'not_planned', github: GitHub) {
  await github.comment(issue.number, comment);
  await github.update(issue.number, { state: 'closed', state_reason: reason });
}

function recovery({ finishedAt }: Assessment, control: AssessedControl, lang: Lang): string {
  const t = translator(lang);
  if (isWaived(control)) return t('notify.issue-waived', { time: finishedAt });
  return t('notify.issue-recovered', { time: finishedAt, outcome: t(`outcome.${control.outcome}`) });
}

function bodyOf(assessment: Assessment, control: AssessedControl, { lang, link }: IssueOptions): string {
  const t = translator(lang);
  const { finishedAt, statement } = assessment;
  const lines = [
    t('notify.issue-intro', { statement: escape(statement.title), time: finishedAt }),
    '',
    `> ${escape(control.claim.replaceAll('\n', ' '))}`,
    '',
    `**${t('notify.issue-checks')}**`,
    '',
    checksOf(control, lang),
    '',
    ...(link === undefined ? [] : [`[${t('notify.report')}](<${link}>)`, '']),
    t('notify.issue-footer'),
    '',
    `<!-- waarborg:control=${control.id} waarborg:state=${stateOf(control)} -->`,
  ];
  return lines.join('\n');
}

/** Titles of failing checks: what does not comply, without what was seen or where. */
function checksOf(control: AssessedControl, lang: Lang): string {
  const titles = failingOf(control).map((finding) => (lang === 'nl' ? finding.nl.title : finding.title));
  return [...new Set(titles)].map((title) => `- ${escape(title)}`).join('\n');
}

function failingOf({ findings }: AssessedControl) {
  return findings.filter(({ level, outcome }) => level === 'required' && outcome === 'fail');
}

function stateOf(control: AssessedControl): string {
  const failing = failingOf(control).map(({ check, reason }) => `${check} ${reason}`);
  return digestOf([...new Set(failing)].toSorted()).slice(7, 23);
}

const MARKS = { control: /waarborg:control=([a-z0-9-]+)/, state: /waarborg:state=([a-z0-9-]+)/ } as const;

function markOf(body: string, name: 'control' | 'state'): string | null {
  for (const comment of body.split('<!-- ').slice(1)) {
    const mark = MARKS[name].exec(comment.replace(/-->.*/s, ''))?.[1];
    if (mark !== undefined) return mark;
  }
  return null;
}

/** Text as text in Markdown: no markup, no mentions, no references to other issues, no links. */
function escape(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|<>~&]/g, (mark) => `\\${mark}`)
    .replace(/@(?=\w)/g, '@\u2060')
    .replaceAll('://', ':\u2060//');
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
