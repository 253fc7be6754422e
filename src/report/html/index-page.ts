/** The page over the ledger: how the promises have held, run by run, with a way to each run's own report. */
import type { Assessment } from '../../model/assessment.ts';
import { isPartOf, runFolder } from '../../model/history.ts';
import type { ControlOutcome } from '../../model/outcome.ts';
import { isoDay } from '../dates.ts';
import type { Reporter, ReportOptions } from '../reporter.ts';
import { beside, html, nothing, trusted, type Html, type Value } from './markup.ts';
import { countStates, isUndecided, STATES } from './facts.ts';
import { partNames } from '../part.ts';
import { page } from './page.ts';
import { briefTime, definition, definitions, labelled, labelledNumber, say, section, table, time } from './parts.ts';
import { answer, partNotice } from './sections/masthead.ts';
import { key, promiseRows, runsUntil, trend, type Run } from './sections/trend.ts';

export const indexReporter: Reporter = { name: 'index', file: 'index.html', render };

/** Runs in the list; the ledger itself has them all. */
const LISTED = 120;

function render(assessment: Assessment, { lang, history }: ReportOptions): string {
  const runs = runsUntil(assessment, history);
  const { organisation, tool, id } = assessment;
  return page({
    lang,
    title: say('page.title', { title: say('index.title'), name: organisation.name }),
    masthead: (languageSwitch) => masthead(assessment, runs, languageSwitch),
    sections: [course(runs), trend(runs, assessment), list(runs, assessment)],
    end: html`<p>${say('page.end', { tool: tool.name, version: tool.version, id })}</p>`,
  });
}

function masthead(assessment: Assessment, runs: readonly Run[], languageSwitch: Html): Html {
  // A run over a part leaves the client's page as it was: there is none before the first whole run.
  const client = runs.some((run) => !isPartOf(run)) && html` · ${link('client.html', say('index.client'))}`;
  return html`<header class="masthead">
<div class="bar"><p class="brand"><span>${assessment.organisation.name}</span></p>${languageSwitch}</div>
<div class="top"><div>${partNotice(assessment)}<p class="eyebrow">${say('index.title')}</p>
<h1>${answer(assessment)}</h1>
<p class="standfirst">${link('latest.html', say('index.owner'))}${client}</p></div>
${definitions(
  [
    definition(say('id.measured'), time(assessment.finishedAt)),
    definition(say('index.runs'), runs.length),
    definition(
      say('index.since'),
      html`<time datetime="${runs[0]?.finishedAt ?? ''}">${isoDay(runs[0]?.finishedAt ?? '')}</time>`,
    ),
  ],
  'facts id',
)}</div>
</header>`;
}

function link(path: string, text: Value): Html {
  const address = beside(path);
  return address === null ? html`${text}` : html`<a href="${address}">${text}</a>`;
}

/** One column for each run: what share of the promises held, what share did not, what is not known. */
function course(runs: readonly Run[]): Html {
  const shown = runs.slice(-LISTED);
  const columns = shown.map((run) =>
    countStates(promiseRows([run]).flatMap(({ states }) => states.filter((state) => state !== null))),
  );
  const STEP = 12;
  const HEIGHT = 96;
  const parts = columns.map((counts, index) => {
    const total = STATES.reduce((sum, state) => sum + counts[state], 0);
    let y = 0;
    return STATES.map((state) => {
      const height = total === 0 ? 0 : Math.round((counts[state] / total) * HEIGHT * 10) / 10;
      const rect =
        height === 0 ? '' : `<rect class="is-${state}" x="${index * STEP}" y="${y}" width="9" height="${height}"/>`;
      y = Math.round((y + height) * 10) / 10;
      return rect;
    }).join('');
  });
  const picture = trusted(
    `<div class="scroll" tabindex="0" role="group" aria-labelledby="course-title"><svg class="course" width="${shown.length * STEP}" height="${HEIGHT}" viewBox="0 0 ${shown.length * STEP} ${HEIGHT}" aria-hidden="true">${parts.join('')}</svg></div>`,
  );
  return section(
    'course',
    say('index.course'),
    html`${key(STATES.filter((state) => columns.some((counts) => counts[state] > 0)))}${picture}`,
    say('index.course-lead'),
  );
}

function list(runs: readonly Run[], assessment: Assessment): Html {
  const columns = [
    { head: say('index.run') },
    labelledNumber(say('outcome.fail')),
    labelledNumber(say('index.undecided')),
    labelledNumber(say('outcome.attested')),
    labelledNumber(say('outcome.pass')),
    labelled(say('index.whole')),
  ];
  const rows = [...runs]
    .reverse()
    .slice(0, LISTED)
    .map((run) => [
      link(`${runFolder(run)}/report.html`, briefTime(run.finishedAt)),
      count(run, (outcome) => outcome === 'fail'),
      count(run, isUndecided),
      count(run, (outcome) => outcome === 'attested'),
      count(run, (outcome) => outcome === 'pass'),
      extent(run, assessment),
    ]);
  const more =
    runs.length > LISTED ? html`<p class="quiet">${say('index.more', { n: runs.length - LISTED })}</p>` : nothing;
  return section('runs', say('index.list'), html`${table(say('index.caption'), columns, rows, 'runs')}${more}`);
}

/** Of what the run was asked to look at. */
const count = ({ controls }: Run, fits: (outcome: ControlOutcome) => boolean): number =>
  controls.filter(({ selected, outcome }) => selected !== false && fits(outcome)).length;

/** Whole, a part of the promises, or interrupted. */
function extent(run: Run, assessment: Assessment): Value {
  const names = partNames(run, assessment);
  const part = names !== null && say('part.of', { names });
  if (run.complete) return part === false ? say('index.complete') : part;
  return html`<b class="bad">${say('index.incomplete')}</b>${part !== false && html`<br>${part}`}`;
}
