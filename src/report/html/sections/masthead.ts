/** The first look: who promises, does it hold, when was that measured, until when may it be relied on. */
import { isPart, isSelected, type Assessment } from '../../../model/assessment.ts';
import { unmeasuredTopics } from '../../../model/coverage.ts';
import type { Text } from '../../../model/text.ts';
import { topicsInState } from '../../../texts/topic-names.ts';
import { whoConfirmed } from '../../../texts/who-confirmed.ts';
import { daysBetween, longDate } from '../../dates.ts';
import { partOf } from '../../part.ts';
import {
  bySystem,
  countStates,
  expiries,
  isOld,
  provesNothing,
  STATES,
  stateOf,
  totalOf,
  undecidedIn,
  validUntil,
  type Counts,
} from '../facts.ts';
import { fragment, html, imageData, nothing, trusted, type Html } from '../markup.ts';
import { definition, definitions, say, time } from '../parts.ts';
import { sign } from '../signs.ts';

export type Edition = 'owner' | 'client';

export function masthead(assessment: Assessment, edition: Edition, languageSwitch: Html): Html {
  const { organisation, statement } = assessment;
  const counts = countStates(assessment.controls.map(stateOf));
  const published = statement.date === undefined ? nothing : html`, ${longDate(statement.date)}`;
  return html`<header class=masthead>
<div class=bar><p class=brand>${logo(assessment)}<span>${organisation.name}</span></p>${languageSwitch}</div>
<div class=top><div>
${partNotice(assessment)}<p class=eyebrow>${say(`title.${edition}`)} · <cite lang="${statement.language}">${statement.title}</cite>${published}</p>
<h1>${answer(assessment)}</h1>
<p class=standfirst>${standfirst(assessment)} ${say(`standfirst.${edition}`)}</p>
${warnings(assessment, edition)}
</div>
${identification(assessment, edition)}</div>
${picture(assessment, counts)}
</header>`;
}

/** {@link headline} of what the run was asked to look at. */
export const answer = (assessment: Assessment): Text =>
  headline(
    countStates(assessment.controls.filter(isSelected).map(stateOf)),
    isPart(assessment) ? 'part' : unmeasured(assessment).length === 0 ? 'whole' : 'measured',
    whoConfirmed(assessment.controls),
  );

/** A part must not be taken for the whole: it says so before anything else. */
export function partNotice(assessment: Assessment): Html {
  const names = partOf(assessment);
  if (names === null) return nothing;
  const n = assessment.controls.filter(isSelected).length;
  return html`<p class="notice part" role=note>${say('part.notice', { names, n, total: assessment.controls.length })}</p>`;
}

/** The answer in one sentence: failures first, then what could not be said; proven and confirmed are never counted as one. */
function headline(counts: Counts, extent: keyof typeof PROVEN, by: Text): Text {
  if (provesNothing(STATES.filter((state) => counts[state] > 0))) return say('headline.nothing');
  const total = totalOf(counts);
  const undecided = undecidedIn(counts);
  if (counts.fail > 0) return say('headline.fail', { n: counts.fail, total });
  if (undecided > 0) return say('headline.undecided', { n: undecided, total });
  if (counts.waived > 0) return say('headline.waived', { n: counts.waived, total });
  const { pass: proven, attested } = counts;
  return attested > 0 ? say('headline.confirmed', { proven, total, attested, by }) : say(PROVEN[extent], { n: proven });
}

/** By how much of what was promised the run looked at. */
const PROVEN = {
  whole: 'headline.proven',
  part: 'headline.proven-part',
  measured: 'headline.proven-measured',
} as const;

function standfirst({ controls }: Assessment): Text {
  const counts = countStates(controls.filter(isSelected).map(stateOf));
  const { pass: proven, attested, waived, fail: broken } = counts;
  const undecided = undecidedIn(counts);
  return say('standfirst.counts', { proven, attested, waived, broken, undecided, by: whoConfirmed(controls) });
}

const unmeasured = ({ statement, controls }: Assessment) => unmeasuredTopics(statement.coverage.units, controls);

const isEmpty = ({ controls }: Assessment): boolean => provesNothing(controls.filter(isSelected).map(stateOf));

function warnings(assessment: Assessment, edition: Edition): Html {
  const incomplete = !assessment.complete && html`<p class="notice bad" role=note>${say('warning.incomplete')}</p>`;
  const old =
    isOld(assessment) &&
    html`<p class="notice bad" role=note>${say('warning.old', {
      days: daysBetween(assessment.finishedAt, assessment.asOf),
    })}</p>`;
  const before = assessment.notices
    .filter(({ kind }) => kind === 'judged-before-measured')
    .map(({ text }) => html`<p class="notice bad" role=note>${text}</p>`);
  // The owner finds their names among the notices. Clients get none: a root may be named after a host inside.
  const roots =
    edition === 'client' &&
    assessment.notices.some(({ kind }) => kind === 'own-roots') &&
    html`<p class=notice role=note>${say('warning.own-roots')}</p>`;
  const expired =
    !isEmpty(assessment) &&
    html`<p class="notice bad" id="expired" role=note data-until="${validUntil(assessment)}" hidden>${say('warning.expired')}</p>`;
  const topics = unmeasured(assessment);
  const more =
    topics.length > 0 &&
    html`<p class=notice role=note>${say('warning.unmeasured', { topics: topicsInState('unmeasured', topics) })}</p>`;
  return html`${incomplete}${old}${before}${more}${roots}${expired}`;
}

/** More promises than this are drawn as shares of one bar instead of as tiles. */
const TILES = 60;

/** The whole estate in a line, and then the same in words and figures. */
function picture(assessment: Assessment, counts: Counts): Html {
  const legend = STATES.filter((state) => counts[state] > 0).map(
    (state) => html`<li class="is-${state}">${sign(state)}<b>${counts[state]}</b> ${say(`outcome.${state}`)}`,
  );
  const drawn = assessment.controls.length > TILES ? shares(counts, assessment.controls.length) : tiles(assessment);
  return html`<div class=picture aria-hidden="true">${drawn}</div><ul class=legend>${legend}</ul>`;
}

function tiles(assessment: Assessment): Html {
  const groups = bySystem(assessment).map(({ system, controls }) => {
    const own = controls.map(
      (control) =>
        html`<a class="tile is-${stateOf(control)}" href="${fragment(`control-${control.id}`)}" tabindex=-1>${sign(stateOf(control))}</a>`,
    );
    return html`<div><span>${own}</span><small>${system ? system.name : say('overview.no-system')}</small></div>`;
  });
  return html`<div class=strip>${groups}</div>`;
}

function shares(counts: Counts, total: number): Html {
  let x = 0;
  const parts = STATES.map((state) => {
    const width = Math.round((counts[state] / total) * 10_000) / 10;
    const part = width > 0 ? `<rect class="is-${state}" x="${x}" width="${width}" height="20"/>` : '';
    x = Math.round((x + width) * 10) / 10;
    return part;
  });
  return trusted(`<svg class=shares viewBox="0 0 1000 20" preserveAspectRatio="none">${parts.join('')}</svg>`);
}

function identification(assessment: Assessment, edition: Edition): Html {
  // The owner's tables are in UTC.
  const { timezone } = assessment.organisation;
  const first = expiries(assessment)[0];
  const days = first && daysBetween(assessment.asOf, first.date);
  return definitions(
    [
      definition(say('id.measured'), time(assessment.finishedAt, edition === 'client' ? timezone : undefined)),
      assessment.asOf.slice(0, 10) !== assessment.finishedAt.slice(0, 10) &&
        definition(say('id.judged'), html`<time datetime="${assessment.asOf}">${longDate(assessment.asOf)}</time>`),
      !isEmpty(assessment) &&
        !(edition === 'client' && assessment.controls.some(({ outcome }) => outcome === 'fail')) &&
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
      definition(
        say('id.class'),
        say(edition === 'client' && isEmpty(assessment) ? 'class.nothing' : `class.${edition}`),
      ),
    ],
    'facts id',
  );
}

function logo({ organisation }: Assessment): Html {
  const image = organisation.logo === undefined ? null : imageData(organisation.logo);
  return image === null ? nothing : html`<img class=logo src="${image}" alt="">`;
}
