/** What is wrong first, and how to mend it: required findings that keep a promise from holding, the worst on top. */
import type { AssessedControl, Assessment, Finding } from '../../../model/assessment.ts';
import type { Text } from '../../../model/text.ts';
import { bySeverity, isProblem, isUndecided, stateOf } from '../facts.ts';
import { html, nothing, type Html } from '../markup.ts';
import { controlLink, prose, say, section, verdict } from '../parts.ts';

/** The page has them all under their promise; a list that nobody finishes helps nobody begin. */
const SHOWN = 25;

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
    html`<ol class="todo">${items.slice(0, SHOWN).map(({ control, finding }) => item(assessment, control, finding))}</ol>${
      items.length > SHOWN && html`<p>${say('first.more', { n: items.length - SHOWN })}</p>`
    }`;
  const part = (title: Text, items: typeof problems) => items.length > 0 && html`<h3>${title}</h3>${list(items)}`;
  const body = html`${part(say('first.failing'), failures)}${part(say('first.undecided'), undecided)}`;
  if (problems.length === 0) return section('first', say('first.title'), html`<p>${say('first.nothing')}</p>`);
  return section('first', say('first.title'), body);
}

function item(assessment: Assessment, control: AssessedControl, finding: Finding): Html {
  const mend =
    finding.remediation === ''
      ? nothing
      : html`<p class="mend"><b>${say('finding.mend')}</b> ${prose(mendText(finding))}</p>`;
  return html`<li class="is-${finding.outcome}"><p class="where">${controlLink(control, assessment)} · ${say(`severity.${finding.severity}`)}</p>
<h4>${{ en: finding.title, nl: finding.nl.title }}</h4><p>${verdict(finding.outcome)} ${prose({ en: finding.message, nl: finding.nl.message })}</p>${mend}</li>`;
}

export const mendText = (finding: Finding) => ({ en: finding.remediation, nl: finding.nl.remediation });
