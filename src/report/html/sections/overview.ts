/** The picture that most readers need: systems down, kinds of protection across, a verdict in each cell. */
import type { AssessedControl, Assessment } from '../../../model/assessment.ts';
import { bySystem, STATES, stateOf } from '../facts.ts';
import { fragment, html, nothing, type Html, type Value } from '../markup.ts';
import { labelled, say, section, table, verdict } from '../parts.ts';

export function overview(assessment: Assessment): Html {
  const safeguards = new Map(assessment.controls.map(({ safeguard, title }) => [safeguard, title]));
  const columns = [{ head: say('overview.system') }, ...[...safeguards.values()].map(labelled)];
  const rows = bySystem(assessment).map(({ system, controls }) => [
    system ? system.name : say('overview.no-system'),
    ...[...safeguards.keys()].map((safeguard) => cell(controls.filter((control) => control.safeguard === safeguard))),
  ]);
  return section('overview', say('overview.title'), table(say('overview.caption'), columns, rows, 'overview'));
}

/** More promises than this in one cell are reported as a number for each state. */
const SINGLY = 3;

function cell(controls: readonly AssessedControl[]): Html {
  if (controls.length === 0)
    return html`<span class="quiet none" aria-hidden="true">–</span><span class=vh>${say('overview.not-promised')}</span>`;
  if (controls.length <= SINGLY) return html`${controls.map((control) => badge(control, nothing))}`;
  const states = STATES.map((state) => controls.filter((control) => stateOf(control) === state));
  return html`${states.map(([first, ...others]) => first && badge(first, others.length > 0 && html`\u00a0×\u00a0${others.length + 1}`))}`;
}

const badge = (control: AssessedControl, times: Value): Html =>
  html`<a class=cell href="${fragment(`control-${control.id}`)}">${verdict(stateOf(control), times)}</a> `;
