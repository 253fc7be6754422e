/** What is wrong first, and how to mend it: required findings that keep a promise from holding, the worst on top. */
import type { AssessedControl, Assessment, Finding } from '../../../model/assessment.ts';
import type { Text } from '../../../model/text.ts';
import { bySeverity, isProblem, isUndecided, stateOf } from '../facts.ts';
import { html, type Html, type Value } from '../markup.ts';
import { undecidedReason } from './ground.ts';
import { controlLink, prose, say, section, verdict } from '../parts.ts';

/** The page has them all under their promise; a list that nobody finishes helps nobody begin. */
const SHOWN = 25;

export function first(assessment: Assessment): Html {
  const open = assessment.controls.filter((control) => stateOf(control) !== 'waived');
  const problems = open
    .flatMap((control) => control.findings.filter(isProblem).map((finding) => ({ control, finding })))
    .sort((a, b) => bySeverity(a.finding, b.finding));
  const failures = problems.filter(({ finding }) => finding.outcome === 'fail').map((one) => item(assessment, one));
  const undecided = problems.filter(({ finding }) => isUndecided(finding.outcome)).map((one) => item(assessment, one));
  const silent = open.filter((control) => isUndecided(control.outcome) && !control.findings.some(isProblem));
  const unanswered = [...undecided, ...silent.map((control) => bare(assessment, control))];
  const body = html`${part(say('first.failing'), failures)}${part(say('first.undecided'), unanswered)}`;
  return section('first', say('first.title'), body.source === '' ? html`<p>${say('first.nothing')}</p>` : body);
}

const part = (title: Text, items: readonly Html[]): Value =>
  items.length > 0 &&
  html`<h3>${title}</h3><ol class="todo">${items.slice(0, SHOWN)}</ol>${
    items.length > SHOWN && html`<p>${say('first.more', { n: items.length - SHOWN })}</p>`
  }`;

function item(assessment: Assessment, { control, finding }: { control: AssessedControl; finding: Finding }): Html {
  const mend =
    finding.remediation !== '' && html`<p class="mend"><b>${say('finding.mend')}</b> ${prose(mendText(finding))}</p>`;
  return html`<li class="is-${finding.outcome}"><p class="where">${controlLink(control, assessment)} · ${say(`severity.${finding.severity}`)}</p>
<h4>${{ en: finding.title, nl: finding.nl.title }}</h4><p>${verdict(finding.outcome)} ${prose({ en: finding.message, nl: finding.nl.message })}</p>${mend}</li>`;
}

/** A promise of which nothing is known, and no finding tells why. */
const bare = (assessment: Assessment, control: AssessedControl): Html =>
  html`<li class="is-${control.outcome}"><p class="where">${controlLink(control, assessment)}</p>
<p>${verdict(control.outcome)} ${undecidedReason(assessment, control)}</p></li>`;

export const mendText = (finding: Finding) => ({ en: finding.remediation, nl: finding.nl.remediation });
