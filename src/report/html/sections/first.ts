/** What is wrong first, and how to fix it: required findings that keep a promise from holding, the worst on top. */
import type { AssessedControl, Assessment, Finding } from '../../../model/assessment.ts';
import type { Text } from '../../../model/text.ts';
import { html, join, nothing, type Html, type Value } from '../markup.ts';
import { controlLink, prose, result, say, section, verdict } from '../parts.ts';
import { grouped, sharedRemedy, todoOf, type Place, type Step } from '../todo.ts';
import { undecidedReason } from './ground.ts';

/** The page has them all under their promise; a list that nobody finishes helps nobody begin. */
const SHOWN = 25;

export function first(assessment: Assessment): Html {
  const { failures, undecided, silent } = todoOf(assessment);
  const unanswered = [
    ...undecided.map((one) => step(assessment, one)),
    ...silent.map((control, index) => bare(assessment, control, failures.length + undecided.length + index + 1)),
  ];
  const failing = failures.map((one) => step(assessment, one));
  const body = html`${part(say('first.failing'), failing)}${part(say('first.undecided'), unanswered)}`;
  return section('first', say('first.title'), body.source === '' ? html`<p>${say('first.nothing')}</p>` : body);
}

/** The steps that the list at the top tells, by finding. */
export function toldFirst(assessment: Assessment): ReadonlyMap<Finding, number> {
  const { failures, undecided } = todoOf(assessment);
  const shown = [...failures.slice(0, SHOWN), ...undecided.slice(0, SHOWN)];
  return new Map(shown.flatMap(({ number, places }) => places.map(({ finding }) => [finding, number] as const)));
}

const part = (title: Text, items: readonly Html[]): Value =>
  items.length > 0 &&
  html`<h3>${title}</h3><ol class=todo>${items.slice(0, SHOWN)}</ol>${
    items.length > SHOWN && html`<p>${say('first.more', { n: items.length - SHOWN })}</p>`
  }`;

function step(assessment: Assessment, { number, places }: Step): Html {
  const [worst] = places;
  if (worst === undefined) return nothing;
  const { finding } = worst;
  const remedy = sharedRemedy(places.map((place) => place.finding));
  const fix = remedy && html`<p class=fix><b>${say('finding.fix')}</b> ${prose(fixText(remedy))}</p>`;
  const checks = new Set(places.map((place) => place.finding.check)).size;
  const title = checks > 1 ? say('promises.unanswered', { n: checks }) : { en: finding.title, nl: finding.nl.title };
  const answers = grouped(places, (place) => place.finding.message);
  const told = answers.map((own) => answer(assessment, own, answers.length > 1));
  return html`<li class="is-${finding.outcome}" value="${number}" id="step-${number}"><p class=where>${links(assessment, places)} · ${say(`severity.${finding.severity}`)}</p>
<h4>${title}</h4>${told}${fix}`;
}

/** One sentence for the places that share it; with their names, when others have another. */
function answer(assessment: Assessment, places: readonly Place[], named: boolean): Html {
  const [place] = places;
  if (place === undefined) return nothing;
  const { finding } = place;
  // The heading says of all failures that they are broken; what is not known differs.
  const outcome = finding.outcome !== 'fail' && html`${result(finding.outcome)} `;
  const told = html`${outcome}${prose({ en: finding.message, nl: finding.nl.message })}`;
  return named ? html`<p>${told} <small>(${links(assessment, places)})</small></p>` : html`<p>${told}</p>`;
}

const links = (assessment: Assessment, places: readonly Place[]): Html =>
  join(
    [...new Set(places.map(({ control }) => control))].map((control) => controlLink(control, assessment)),
    html`, `,
  );

/** A promise of which nothing is known, and no finding tells why. */
const bare = (assessment: Assessment, control: AssessedControl, number: number): Html =>
  html`<li class="is-${control.outcome}" value="${number}"><p class=where>${controlLink(control, assessment)}</p>
<p>${verdict(control.outcome)} ${undecidedReason(assessment, control)}</p>`;

export const fixText = (finding: Finding): Text => ({ en: finding.remediation, nl: finding.nl.remediation });
