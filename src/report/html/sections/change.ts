/** What became of the promises since the run before this one, and which values moved although no verdict did. */
import type { Assessment, Finding } from '../../../model/assessment.ts';
import type { ChangeKind, Comparison, ControlChange, MovedValue, ValueChange } from '../../../model/comparison.ts';
import { isoDay, longTime } from '../../dates.ts';
import { html, join, nothing, type Html } from '../markup.ts';
import { controlLink, prose, say, section, table, verdict } from '../parts.ts';

export function change(assessment: Assessment, comparison: Comparison | undefined): Html {
  if (comparison === undefined) return section('change', say('change.title'), html`<p>${say('change.first-run')}</p>`);
  const { before, controls, values, statementChanged } = comparison;
  const lead = say('change.lead', { time: longTime(before.finishedAt), id: before.id });
  const changes = controls.filter(isTold);
  const apart = controls.filter(({ kind }) => kind === 'not-selected').length;
  const published = statementChanged && html`<p>${say('change.statement')}</p>`;
  const none = changes.length === 0 && html`<p>${say('change.none')}</p>`;
  const left = apart > 0 && html`<p class=quiet>${say('change.not-selected', { n: apart })}</p>`;
  const body = html`${published}${none}${outcomes(assessment, changes)}${left}${moved(assessment, values)}`;
  return section('change', say('change.title'), body, lead);
}

type ToldChange = ControlChange & { readonly kind: Exclude<ChangeKind, 'unchanged' | 'not-selected'> };
const isTold = (change: ControlChange): change is ToldChange =>
  change.kind !== 'unchanged' && change.kind !== 'not-selected';

function outcomes(assessment: Assessment, changes: readonly ToldChange[]): Html {
  const columns = ['exceptions.promise', 'change.before', 'change.now', 'change.kind'] as const;
  const rows = changes.map((one) => [
    name(assessment, one.id),
    one.before === null ? '–' : verdict(one.before),
    one.after === null ? '–' : verdict(one.after),
    say(`change.${one.kind}`),
  ]);
  return table(
    say('change.caption'),
    columns.map((key) => ({ head: say(key) })),
    rows,
    'change',
  );
}

/** The page of a run that changed everything must stay readable; `waarborg diff` lists them all. */
const SHOWN = 10;

function moved(assessment: Assessment, values: readonly ValueChange[]): Html {
  const columns = ['exceptions.promise', 'finding.check-title', 'change.value'] as const;
  const rows = values.slice(0, SHOWN).map((value) => {
    const control = assessment.controls.find(({ id }) => id === value.control);
    const finding = control?.findings.find(
      ({ check, endpoint }) => check === value.check && endpoint === value.endpoint,
    );
    return [name(assessment, value.control), checkOf(value, finding), movement(value)];
  });
  const left = values.length - rows.length;
  const listed = table(
    say('change.values'),
    columns.map((key) => ({ head: say(key) })),
    rows,
    'moved',
  );
  return html`${listed}${left > 0 && html`<p class=quiet>${prose(say('change.more', { n: left }))}</p>`}`;
}

const checkOf = ({ check, name: value }: ValueChange, finding: Finding | undefined): Html =>
  html`${finding && { en: finding.title, nl: finding.nl.title }} <code class=quiet>${check}: ${value}</code>`;

function movement({ before, after, by, added, removed }: ValueChange): Html {
  if (added !== undefined) {
    const parts = [...added.map((one) => `+ ${one}`), ...(removed ?? []).map((one) => `− ${one}`)];
    if (parts.length === 0) return html`${say('change.order')}`;
    return join(
      parts.map((part) => html`<code>${part}</code>`),
      html`<br>`,
    );
  }
  const distance = by === undefined ? nothing : html` <small>(${distanceOf(by, before)})</small>`;
  return html`${written(before)} → ${written(after)}${distance}`;
}

const distanceOf = (by: number, before: MovedValue) => {
  const signed = `${by > 0 ? '+' : '−'}${Math.abs(by)}`;
  return typeof before === 'string' ? say('change.days', { n: Math.abs(by), by: signed }) : signed;
};

const written = (value: MovedValue): string =>
  typeof value === 'string' ? value.replace(/^\d{4}-\d\d-\d\dT.*$/, isoDay) : String(value);

/** By its name and with a link, when this run still has the promise. */
function name(assessment: Assessment, id: string): Html {
  const control = assessment.controls.find((one) => one.id === id);
  return control === undefined ? html`<code>${id}</code>` : controlLink(control, assessment);
}
