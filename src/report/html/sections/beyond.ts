/** What is measured though the statement does not promise it, apart from every promise and every count of them. */
import type { AssessedControl, Assessment, Finding } from '../../../model/assessment.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { longDay } from '../../dates.ts';
import { bySeverity, stateOf } from '../facts.ts';
import { html, nothing, type Html } from '../markup.ts';
import { controlName, houseLanguage, prose, result, say, section, table, verdictOn } from '../parts.ts';
import { fixText } from './first.ts';

export function beyondForOwner(assessment: Assessment): Html {
  const language = houseLanguage(assessment);
  return beyond(assessment, (control) => {
    const sorted = [...control.findings].sort(
      (a, b) => WORST.indexOf(a.outcome) - WORST.indexOf(b.outcome) || bySeverity(a, b),
    );
    const columns = (['beyond.check', 'beyond.result', 'beyond.found'] as const).map((key) => ({ head: say(key) }));
    return html`<p class=aside lang="${language}">${control.note ?? ''}</p>
${table(say('beyond.caption'), columns, sorted.map(rowOf), `beyond-${control.id}`)}
<footer><span>${say('promises.line', { line: control.line })}</span></footer>`;
  });
}

const WORST: readonly Outcome[] = ['fail', 'error', 'inconclusive', 'not-checked', 'pass', 'not-applicable'];

function rowOf(finding: Finding) {
  const { title, nl, message, check, outcome } = finding;
  const isWrong = outcome !== 'pass' && outcome !== 'not-applicable';
  return [
    html`${{ en: title, nl: nl.title }} <code class=quiet>${check}</code>`,
    result(outcome),
    html`${prose({ en: message, nl: nl.message })}${isWrong && html`<br><small>${prose(fixText(finding))}</small>`}`,
  ];
}

/** Nothing of findings: no address, value, check or message. */
export function beyondForClients(assessment: Assessment): Html {
  const date = longDay(assessment.finishedAt, assessment.organisation.timezone);
  return beyond(assessment, ({ outcome, meaning, limits }) => {
    const isMeasured = outcome === 'pass' || outcome === 'fail';
    return html`<p>${isMeasured && say('beyond.measured', { date })}${outcome === 'pass' && html` ${meaning} ${limits}`}</p>`;
  });
}

function beyond(assessment: Assessment, body: (control: AssessedControl) => Html): Html {
  const { beyond: own = [] } = assessment;
  if (own.length === 0) return nothing;
  const cards = own.map((control) => {
    const state = stateOf(control);
    return html`<article class="card is-${state}" id="control-${control.id}"><header><h3>${controlName(control, assessment)}</h3>${verdictOn(control)}</header>
${body(control)}</article>\n`;
  });
  return section('beyond', say('beyond.title'), html`${cards}`, say('beyond.lead'));
}
