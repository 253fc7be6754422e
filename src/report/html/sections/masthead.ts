/** The first look: who promises, does it hold, when was that measured, until when may it be relied on. */
import type { Assessment } from '../../../model/assessment.ts';
import type { Text } from '../../../model/text.ts';
import { daysBetween, longDate } from '../../dates.ts';
import {
  bySystem,
  countStates,
  expiries,
  isOld,
  isUndecided,
  STATES,
  stateOf,
  validUntil,
  type Counts,
} from '../facts.ts';
import { fragment, html, imageData, nothing, type Html } from '../markup.ts';
import { definition, definitions, say, sign, time } from '../parts.ts';

export type Edition = 'owner' | 'client';

export function masthead(assessment: Assessment, edition: Edition, languageSwitch: Html): Html {
  const { organisation, statement } = assessment;
  const counts = countStates(assessment.controls.map(stateOf));
  const published = statement.date === undefined ? nothing : html`, ${longDate(statement.date)}`;
  return html`<header class="masthead">
<div class="bar"><p class="brand">${logo(assessment)}<span>${organisation.name}</span></p>${languageSwitch}</div>
<p class="eyebrow">${say(`title.${edition}`)} · <cite lang="${statement.language}">${statement.title}</cite>${published}</p>
<h1>${headline(counts, assessment.controls.length)}</h1>
<p class="standfirst">${standfirst(counts, edition)}</p>
${warnings(assessment)}
${strip(assessment, counts)}
${identification(assessment, edition)}
</header>`;
}

/** The answer in one sentence. Failures first; then what could not be said; only then praise. */
export function headline(counts: Counts, total: number): Text {
  const failed = counts.fail;
  const undecided = STATES.filter(isUndecided).reduce((sum, state) => sum + counts[state], 0);
  const kept = counts.pass + counts.attested;
  if (total === 0 || kept + failed + counts.waived === 0) return say('headline.nothing');
  if (failed > 0) return say('headline.fail', { n: failed, total });
  if (undecided > 0) return say('headline.undecided', { n: undecided, total });
  if (counts.waived > 0) return say('headline.waived', { n: counts.waived, total });
  return say('headline.kept', { n: kept });
}

function standfirst(counts: Counts, edition: Edition): Html {
  const parts = (
    ['pass', 'attested', 'waived', 'fail', 'inconclusive', 'error', 'not-checked', 'not-applicable'] as const
  )
    .filter((state) => counts[state] > 0)
    .map((state) => html`${say(`standfirst.${state}`, { n: counts[state] })} `);
  return html`${parts}${say(`standfirst.${edition}`)}`;
}

function warnings(assessment: Assessment): Html {
  const incomplete = !assessment.complete && html`<p class="notice bad" role="note">${say('warning.incomplete')}</p>`;
  const old =
    isOld(assessment) &&
    html`<p class="notice bad" role="note">${say('warning.old', {
      days: daysBetween(assessment.finishedAt, assessment.asOf),
    })}</p>`;
  return html`${incomplete}${old}<p class="notice bad" id="expired" role="note" data-until="${validUntil(assessment)}" hidden>${say('warning.expired')}</p>`;
}

/** One tile for each promise, grouped by system: the whole estate in a line, then the same in words. */
function strip(assessment: Assessment, counts: Counts): Html {
  const groups = bySystem(assessment).map(({ controls }) => {
    const tiles = controls.map((control) => {
      const state = stateOf(control);
      return html`<a class="tile is-${state}" href="${fragment(`control-${control.id}`)}" tabindex="-1">${sign(state)}</a>`;
    });
    return html`<span>${tiles}</span>`;
  });
  const legend = STATES.filter((state) => counts[state] > 0).map(
    (state) => html`<li class="is-${state}">${sign(state)}<b>${counts[state]}</b> ${say(`outcome.${state}`)}</li>`,
  );
  return html`<div class="strip" aria-hidden="true">${groups}</div><ul class="legend">${legend}</ul>`;
}

function identification(assessment: Assessment, edition: Edition): Html {
  const first = expiries(assessment)[0];
  const days = first && daysBetween(assessment.asOf, first.date);
  return definitions(
    [
      definition(say('id.measured'), time(assessment.finishedAt)),
      assessment.asOf.slice(0, 10) !== assessment.finishedAt.slice(0, 10) &&
        definition(say('id.judged'), time(assessment.asOf)),
      definition(
        say('id.valid'),
        html`<time datetime="${validUntil(assessment)}">${longDate(validUntil(assessment))}</time>`,
      ),
      edition === 'owner' &&
        definition(
          say('id.first-expiry'),
          days === undefined
            ? say('id.no-expiry')
            : html`<a href="${fragment('expiry')}">${say('id.days', { n: days })}</a>`,
        ),
      definition(say('id.report'), html`<code>${assessment.id}</code>`),
      definition(say('id.class'), say(`class.${edition}`)),
    ],
    'facts id',
  );
}

function logo({ organisation }: Assessment): Html {
  const image = organisation.logo === undefined ? null : imageData(organisation.logo);
  return image === null ? nothing : html`<img class="logo" src="${image}" alt="">`;
}
