/** Per promise: the sentence, the verdict, what was seen, when and where, and what it does not prove. */
import type { AssessedControl, Assessment, Finding } from '../../../model/assessment.ts';
import type { EvidenceBundle, EvidenceItem } from '../../../model/evidence.ts';
import { longDate } from '../../dates.ts';
import { bySeverity, bySystem, isProblem, STATES, stateOf, type SystemGroup } from '../facts.ts';
import { html, nothing, type Html } from '../markup.ts';
import {
  addressLink,
  briefTime,
  definition,
  definitions,
  houseLanguage,
  prose,
  quote,
  say,
  section,
  table,
  sign,
  verdict,
} from '../parts.ts';
import { attestationText, waiverText } from './exceptions.ts';
import { mendText } from './first.ts';

interface Context {
  readonly assessment: Assessment;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
}

export function promises(assessment: Assessment, bundle: EvidenceBundle | undefined): Html {
  const context: Context = { assessment, evidence: new Map(bundle?.items.map((item) => [item.id, item])) };
  const groups = bySystem(assessment).map((group) => systemGroup(group, context));
  return section('promises', say('promises.title'), html`${tools(assessment)}${groups}`);
}

/** Hidden until the script that serves it has started. */
function tools({ controls }: Assessment): Html {
  const states = STATES.filter((state) => controls.some((control) => stateOf(control) === state));
  const choices = states.map(
    (state) =>
      html`<label class="is-${state}"><input type="radio" name="state" value="${state}" autocomplete="off">${sign(state)}${say(`outcome.${state}`)}</label>`,
  );
  return html`<div class="tools" role="search" hidden><label class="words"><span>${say('tools.words')}</span><input id="filter-words" type="search" autocomplete="off"></label>
<fieldset class="chips" id="filter-state"><legend>${say('tools.state')}</legend><label><input type="radio" name="state" value="" autocomplete="off" checked>${say('tools.all')}</label>${choices}</fieldset>
<p class="buttons"><button type="button" id="open-all">${say('tools.open')}</button><button type="button" id="close-all">${say('tools.close')}</button></p>
<p role="status"><b id="filter-count"></b> ${say('tools.shown')}</p></div>`;
}

function systemGroup({ system, controls }: SystemGroup, context: Context): Html {
  const address =
    system === null
      ? nothing
      : html`<p class="address">${system.url === null ? say('promises.no-address') : addressLink(system.url)}</p>`;
  return html`<section class="system"><div class="system-head"><h3>${system ? system.name : say('overview.no-system')}</h3>${address}</div>
${byClaim(controls).map(
  ([claim, own]) =>
    html`<div class="claim">${quote(claim, context.assessment.statement.language)}${own.map((control) => card(control, context))}</div>`,
)}</section>\n`;
}

/** Controls that prove the same sentence stand under it together. */
export function byClaim(
  controls: readonly AssessedControl[],
): readonly (readonly [string, readonly AssessedControl[]])[] {
  const claims = new Map<string, AssessedControl[]>();
  for (const control of controls) {
    const own = claims.get(control.claim);
    if (own === undefined) claims.set(control.claim, [control]);
    else own.push(control);
  }
  return [...claims];
}

function card(control: AssessedControl, context: Context): Html {
  const state = stateOf(control);
  const problems = control.findings
    .filter(
      (finding) => finding.level === 'required' && finding.outcome !== 'pass' && finding.outcome !== 'not-applicable',
    )
    .sort((a, b) => Number(isProblem(b)) - Number(isProblem(a)) || bySeverity(a, b));
  const failing = control.findings.filter(({ level, outcome }) => level === 'advised' && outcome === 'fail');
  const rest = control.findings.filter((finding) => !problems.includes(finding) && !failing.includes(finding));
  const advice = failing.length;
  const language = houseLanguage(context.assessment);
  return html`<article class="card is-${state}" id="control-${control.id}" data-state="${state}">
<header><h4>${control.title}</h4>${verdict(state)}</header>
${control.waiver && html`<p class="aside">${waiverText(control.waiver, language)}</p>`}${
  control.attestation && html`<p class="aside">${attestationText(control.attestation, language)}</p>`
}
${problems.map((finding) => problem(finding, context))}
${rest.length > 0 && passes(control, rest, context)}
${advice > 0 && html`<p class="aside"><a href="#advice">${say('promises.advice', { n: advice })}</a></p>`}
<p class="limits"><b>${say('promises.limits')}</b> ${control.limits}</p>
${footer(control)}</article>\n`;
}

function problem(finding: Finding, context: Context): Html {
  const { waiver } = finding;
  return html`<div class="problem is-${finding.outcome}"><h5>${{ en: finding.title, nl: finding.nl.title }}</h5>
<p>${verdict(finding.outcome)} ${prose({ en: finding.message, nl: finding.nl.message })}</p>
${definitions(
  [
    definition(say('finding.expected'), prose({ en: finding.expected, nl: finding.nl.expected })),
    definition(say('finding.observed'), prose({ en: finding.observed, nl: finding.nl.observed })),
    finding.remediation !== '' && definition(say('finding.mend'), prose(mendText(finding))),
    waiver && definition(say('exceptions.waiver'), waiverText(waiver, houseLanguage(context.assessment))),
  ],
  'rows',
)}
<p class="fine">${say(`level.${finding.level}`)} · ${say(`severity.${finding.severity}`)} · <code>${finding.check}</code> <code>${finding.reason}</code> · ${
    finding.endpoint === '' ? say('finding.nowhere') : html`<code>${finding.endpoint}</code>`
  } · ${briefTime(seenAt(finding, context))}</p></div>`;
}

/** Answers within ten minutes of the first are told by its time alone. */
const TOGETHER = 600_000;

function passes(control: AssessedControl, findings: readonly Finding[], context: Context): Html {
  const times = findings.map((finding) => seenAt(finding, context));
  const first = [...times].sort()[0] ?? '';
  const together = times.every((one) => Date.parse(one) - Date.parse(first) < TOGETHER);
  const when = together ? [] : [{ head: say('finding.when') }];
  const columns = [{ head: say('finding.check-title') }, { head: say('finding.observed') }, ...when];
  const rows = findings.map((finding, index) => [
    html`${{ en: finding.title, nl: finding.nl.title }} <code>${finding.check}</code>${
      finding.level === 'advised' && html` <small>${say('level.advised')}</small>`
    }`,
    html`${finding.outcome !== 'pass' && verdict(finding.outcome)} ${prose({ en: finding.observed, nl: finding.nl.observed })}${
      finding.flaky && html` <small>${say('finding.flaky')}</small>`
    }`,
    ...(together ? [] : [briefTime(times[index] ?? '')]),
  ]);
  const held = findings.filter(({ outcome }) => outcome === 'pass').length;
  const rest = findings.filter(({ outcome }) => outcome !== 'pass');
  const apply = rest.some(({ outcome }) => outcome !== 'not-applicable');
  const others = apply ? say('promises.held-others', { n: held }) : say('promises.held-of', { n: held });
  const some = rest.length === 0 ? say('promises.held', { n: held }) : others;
  const summary = held === 0 && !apply ? say('promises.none-apply') : some;
  const caption = html`${say('promises.seen')}${together && html`, ${briefTime(first)}`}`;
  return html`<details><summary>${summary}</summary>${table(caption, columns, rows, `seen-${control.id}`)}</details>`;
}

/** When the evidence was collected; the end of the run when the evidence is not at hand. */
function seenAt(finding: Finding, { assessment, evidence }: Context): string {
  const items = finding.evidence.flatMap((id) => evidence.get(id) ?? []);
  return items[0]?.startedAt ?? assessment.finishedAt;
}

function footer(control: AssessedControl): Html {
  return html`<footer>${control.refs.map((ref) => html`<span class="ref">${reference(ref)}</span> `)}${
    control.failsOn &&
    control.outcome === 'pass' &&
    html`<span>${say('promises.fails-on', { date: longDate(control.failsOn.date) })}</span>`
  }<span>${say('promises.line', { line: control.line })}</span></footer>`;
}

const FRAMEWORKS: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  gdpr: { nl: 'AVG art.', en: 'GDPR art.' },
  nis2: { nl: 'NIS2 art.', en: 'NIS2 art.' },
  iso27001: { nl: 'ISO 27001', en: 'ISO 27001' },
  'nist800-53': { nl: 'NIST 800-53', en: 'NIST 800-53' },
  cis: { nl: 'CIS', en: 'CIS' },
  asvs: { nl: 'ASVS', en: 'ASVS' },
};

/** `gdpr:32` as a lawyer writes it; an unknown framework stays as it is in the file. */
export function reference(ref: string) {
  const colon = ref.indexOf(':');
  const framework = FRAMEWORKS[ref.slice(0, colon)];
  const place = ref.slice(colon + 1);
  return framework === undefined
    ? { nl: ref, en: ref }
    : { nl: `${framework.nl} ${place}`, en: `${framework.en} ${place}` };
}
