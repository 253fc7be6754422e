/**
 * Markdown for `$GITHUB_STEP_SUMMARY`, a pull request or a message. GitHub drops a summary above 1 MiB without a word, so
 * it stops well before and says so. Text from outside stands in it with every sign that Markdown knows written as a reference.
 */
import type { AssessedControl, Assessment } from '../model/assessment.ts';
import type { Lang } from '../model/text.ts';
import { casesOf, type Case } from './cases.ts';
import { longTime } from './dates.ts';
import { countStates, stateOf, STATES, type State } from './html/facts.ts';
import { translator } from '../texts/say.ts';
import type { Reporter } from './reporter.ts';
import { nameOf, placeOf, verdictOf } from './texts.ts';
import { unitGroups } from './units.ts';
import { escapedMarkdown } from './visible.ts';

const SIGN: Readonly<Record<State, string>> = {
  pass: '✅',
  attested: '🖊️',
  fail: '❌',
  error: '⚠️',
  inconclusive: '❔',
  waived: '⏸️',
  'not-checked': '⚪',
  'not-applicable': '➖',
};

/** Controls in the table, the worst first. */
const ROWS = 500;

/** Bytes; GitHub's own limit is 1 048 576. */
const MOST = 900_000;

export const markdownReporter: Reporter = {
  name: 'markdown',
  file: 'summary.md',
  render(assessment, { lang }) {
    const say = translator(lang);
    const states = countStates(assessment.controls.map(stateOf));
    const counts = STATES.filter((state) => states[state] > 0).map(
      (state) => `${SIGN[state]} ${states[state]} ${say(`outcome.${state}`)}`,
    );
    const blocks = [
      `## ${escapedMarkdown(assessment.organisation.name)}`,
      `${counts.join(' · ')}  \n${longTime(assessment.finishedAt)[lang]}`,
      ...(assessment.complete ? [] : [`> ${say('terminal.incomplete')}`]),
      table(assessment, lang),
      ...beyond(assessment, lang),
      ...details(assessment, lang),
      ...notices(assessment, lang),
      ...units(assessment, lang),
    ];
    return capped(blocks, say('markdown.capped'));
  },
};

function table(assessment: Assessment, lang: Lang): string {
  const say = translator(lang);
  const heads = `| ${say('terminal.verdict')} | ${say('terminal.control')} | |\n| --- | --- | --- |`;
  const order = new Map(STATES.map((state, index) => [state, index]));
  const sorted = [...assessment.controls].sort((a, b) => order.get(stateOf(a))! - order.get(stateOf(b))!);
  const row = (control: AssessedControl) => {
    const state = stateOf(control);
    const name = escapedMarkdown(nameOf(control, assessment, lang));
    return `| ${SIGN[state]} ${verdictOf(control)[lang]} | ${name} | ${escapedMarkdown(placeOf(control, assessment))} |`;
  };
  const more = sorted.length > ROWS ? `\n\n_${say('markdown.capped')}_` : '';
  return `${[heads, ...sorted.slice(0, ROWS).map(row)].join('\n')}${more}`;
}

/** What nobody promised, apart. */
function beyond(assessment: Assessment, lang: Lang): string[] {
  const { beyond: own = [] } = assessment;
  if (own.length === 0) return [];
  const lines = own.map(
    (control) =>
      `- ${SIGN[stateOf(control)]} ${escapedMarkdown(nameOf(control, assessment, lang))}: ${verdictOf(control)[lang]}`,
  );
  return [`### ${translator(lang)('beyond.title')}`, lines.join('\n')];
}

/** What is broken, could not be determined, is accepted or confirmed, each folded up under its own line. */
function details(assessment: Assessment, lang: Lang): string[] {
  const open = casesOf(assessment, lang).filter(({ standing }) =>
    ['fail', 'error', 'inconclusive', 'waived', 'attested'].includes(standing),
  );
  return open.map((one) => {
    const sign = SIGN[one.standing as State];
    const lines = one.details.map((line) => `- ${escapedMarkdown(line)}`).join('\n');
    return `<details><summary>${sign} ${escapedMarkdown(head(one))}</summary>\n\n${lines}\n\n</details>`;
  });
}

const head = ({ control, message }: Case): string => `${control.id}: ${message}`;

function notices({ notices: told }: Assessment, lang: Lang): string[] {
  if (told.length === 0) return [];
  return [
    `### ${translator(lang)('terminal.notices')}`,
    told.map(({ text }) => `- ${escapedMarkdown(text[lang])}`).join('\n'),
  ];
}

/** The statement, folded up: what came of each of its promises. */
function units(assessment: Assessment, lang: Lang): string[] {
  const groups = unitGroups(assessment, lang);
  if (groups.length === 0) return [];
  const lines = groups.map(
    ({ states, promises }) =>
      `- ${escapedMarkdown(states.join('. '))}\n${promises.map((promise) => `  - ${escapedMarkdown(promise)}`).join('\n')}`,
  );
  const title = escapedMarkdown(translator(lang)('terminal.units'));
  return [`<details><summary>${title}</summary>\n\n${lines.join('\n')}\n\n</details>`];
}

/** Whole blocks until the limit; then a sentence that says that there is more. */
function capped(blocks: readonly string[], sentence: string): string {
  let size = 0;
  const end = blocks.findIndex((block) => (size += Buffer.byteLength(block) + 2) > MOST);
  return `${(end < 0 ? blocks : [...blocks.slice(0, end), `_${sentence}_`]).join('\n\n')}\n`;
}
