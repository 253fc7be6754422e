/** The picture that most readers need: systems down, kinds of protection across, a verdict in each cell. */
import type { AssessedControl, Assessment } from '../../../model/assessment.ts';
import { bySystem, stateOf } from '../facts.ts';
import { fragment, html, type Html } from '../markup.ts';
import { say, section, table, verdict } from '../parts.ts';

export function overview(assessment: Assessment): Html {
  const safeguards = new Map(assessment.controls.map(({ safeguard, title }) => [safeguard, title]));
  const columns = [{ head: say('overview.system') }, ...[...safeguards.values()].map((title) => ({ head: title }))];
  const rows = bySystem(assessment).map(({ system, controls }) => [
    system ? system.name : say('overview.no-system'),
    ...[...safeguards.keys()].map((safeguard) => cell(controls.filter((control) => control.safeguard === safeguard))),
  ]);
  return section('overview', say('overview.title'), table(say('overview.caption'), columns, rows, 'overview'));
}

function cell(controls: readonly AssessedControl[]): Html {
  if (controls.length === 0)
    return html`<span class="quiet" aria-hidden="true">–</span><span class="vh">${say('overview.not-promised')}</span>`;
  return html`${controls.map(
    (control) => html`<a class="cell" href="${fragment(`control-${control.id}`)}">${verdict(stateOf(control))}</a> `,
  )}`;
}
