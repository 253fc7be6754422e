/** What is wrong first, and how to mend it: required findings that keep a promise from holding, the worst on top. */
import type { AssessedControl, Assessment, Finding } from '../../../model/assessment.ts';
import { bySeverity, isProblem, isUndecided, stateOf } from '../facts.ts';
import { fragment, html, nothing, type Html } from '../markup.ts';
import { controlName, say, section, verdict } from '../parts.ts';

export function first(assessment: Assessment): Html {
  const problems = assessment.controls
    .flatMap((control) => control.findings.filter(isProblem).map((finding) => ({ control, finding })))
    .filter(({ control }) => stateOf(control) !== 'waived');
  const failures = problems
    .filter(({ finding }) => finding.outcome === 'fail')
    .sort((a, b) => bySeverity(a.finding, b.finding));
  const undecided = problems
    .filter(({ finding }) => isUndecided(finding.outcome))
    .sort((a, b) => bySeverity(a.finding, b.finding));
  const list = (items: typeof problems) =>
    html`<ol class="todo">${items.map(({ control, finding }) => item(assessment, control, finding))}</ol>`;
  const body = html`${failures.length > 0 && list(failures)}${
    undecided.length > 0 && html`<h3>${say('first.undecided')}</h3>${list(undecided)}`
  }`;
  if (problems.length === 0) return section('first', say('first.title'), html`<p>${say('first.nothing')}</p>`);
  return section('first', say('first.title'), body);
}

function item({ systems }: Assessment, control: AssessedControl, finding: Finding): Html {
  const system = systems.find(({ id }) => id === control.system);
  const mend =
    finding.remediation === '' ? nothing : html`<p class="mend"><b>${say('finding.mend')}</b> ${mendText(finding)}</p>`;
  return html`<li class="is-${finding.outcome}"><p class="where"><a href="${fragment(`control-${control.id}`)}">${controlName(control, system)}</a> · ${say(`severity.${finding.severity}`)}</p>
<h4>${{ en: finding.title, nl: finding.nl.title }}</h4><p>${verdict(finding.outcome)} ${{ en: finding.message, nl: finding.nl.message }}</p>${mend}</li>`;
}

export const mendText = (finding: Finding) => ({ en: finding.remediation, nl: finding.nl.remediation });
