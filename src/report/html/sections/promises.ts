/** Per promise: the sentence, the verdict, what was seen, when and where, and what it does not prove. */
import {
  isIdle,
  isOverruled,
  isRecommendation,
  type AssessedControl,
  type AssessedSystem,
  type Assessment,
  type Finding,
} from '../../../model/assessment.ts';
import type { EvidenceBundle } from '../../../model/bundle.ts';
import { longDate } from '../../dates.ts';
import { bySeverity, bySystem, isProblem, STATES, stateOf, type SystemGroup } from '../facts.ts';
import { html, join, nothing, type Html } from '../markup.ts';
import { addressLink, houseLanguage, say, section, verdictOn } from '../parts.ts';
import { sign } from '../signs.ts';
import { markedClaim } from './topics.ts';
import { attestationText, waiverText } from './exceptions.ts';
import { grouped } from '../todo.ts';
import { toldFirst } from './first.ts';
import { answerOf, others, problems, type Context } from './findings.ts';

export function promises(assessment: Assessment, bundle: EvidenceBundle | undefined): Html {
  const evidence = new Map(bundle?.items.map((item) => [item.id, item]));
  const context: Context = { assessment, evidence, told: toldFirst(assessment), first: firstTold(assessment) };
  const groups = bySystem(assessment).map((group) => systemGroup(group, context));
  return section('promises', say('promises.title'), html`${tools(assessment)}${groups}`);
}

/** Where each answer stands first, in the order of the page; problems stand in every card that they belong to. */
function firstTold(assessment: Assessment): ReadonlyMap<string, AssessedControl> {
  const first = new Map<string, AssessedControl>();
  for (const control of bySystem(assessment).flatMap(({ controls }) => controls))
    for (const finding of partsOf(control).rest)
      if (!first.has(answerOf(finding))) first.set(answerOf(finding), control);
  return first;
}

/** Hidden until the script that serves it has started. */
function tools({ controls }: Assessment): Html {
  const states = STATES.filter((state) => controls.some((control) => stateOf(control) === state));
  const choices = states.map(
    (state) =>
      html`<label class="is-${state}"><input type="radio" name="state" value="${state}" autocomplete="off">${sign(state)}${say(`outcome.${state}`)}</label>`,
  );
  return html`<div class=tools role=search hidden><label class=words><span>${say('tools.words')}</span><input id="filter-words" type="search" autocomplete="off"></label>
<fieldset class=chips id="filter-state"><legend>${say('tools.state')}</legend><label><input type="radio" name="state" value="" autocomplete="off" checked>${say('tools.all')}</label>${choices}</fieldset>
<p class=buttons><button type="button" id="open-all">${say('tools.open')}</button><button type="button" id="close-all">${say('tools.close')}</button></p>
<p role=status><b id="filter-count"></b> ${say('tools.shown')}</p></div>`;
}

function systemGroup({ system, controls }: SystemGroup, context: Context): Html {
  const address = system === null ? nothing : html`<p class=address>${placeOf(system)}</p>`;
  const [once] = controls.length > 1 && new Set(controls.map((one) => one.limits.en)).size === 1 ? controls : [];
  return html`<section class=system><div class=system-head><h3>${system ? system.name : say('overview.no-system')}</h3>${address}</div>${once && limits(once)}
${byClaim(controls).map(
  (own) =>
    html`<div class=claim>${own[0] && markedClaim(own[0], context.assessment)}${own.map((control) => card(control, context, once === undefined))}</div>`,
)}</section>\n`;
}

function placeOf({ url, place }: AssessedSystem): Html {
  if (url !== null) return html`${addressLink(url)}`;
  return place === undefined ? html`${say('promises.no-address')}` : html`<code>${place}</code>`;
}

/** Controls that prove the same sentence stand under it together. */
export const byClaim = (controls: readonly AssessedControl[]): readonly (readonly AssessedControl[])[] =>
  grouped(controls, ({ claim }) => claim);

/** What the protection leaves unproven: in each card, or once for a system where it is the same for all. */
const limits = (control: AssessedControl): Html =>
  html`<p class=limits><b>${say('promises.limits')}</b> ${control.limits}</p>`;

interface Parts {
  readonly wrong: readonly Finding[];
  readonly advice: number;
  readonly rest: readonly Finding[];
}

/** What is wrong, how many recommendations there are, and everything that asks for nothing. */
function partsOf({ findings }: AssessedControl): Parts {
  const wrong = findings
    .filter(({ level, outcome }) => level === 'required' && outcome !== 'pass' && outcome !== 'not-applicable')
    .sort((a, b) => rank(a) - rank(b) || bySeverity(a, b));
  const recommended = findings.filter(isRecommendation);
  const rest = findings.filter((finding) => !wrong.includes(finding) && !recommended.includes(finding));
  return { wrong, advice: recommended.length, rest };
}

function card(control: AssessedControl, context: Context, limited: boolean): Html {
  const state = stateOf(control);
  const { wrong, advice, rest } = partsOf(control);
  const language = houseLanguage(context.assessment);
  return html`<article class="card is-${state}" id="control-${control.id}" data-state="${state}">
<header><h4>${control.title}</h4>${verdictOn(control)}</header>
${control.waiver && !isIdle(control.waiver, control) && html`<p class=aside>${waiverText(control.waiver, language)}</p>`}${
  control.attestation &&
  !isOverruled(control) &&
  html`<p class=aside>${attestationText(control.attestation, context.assessment, language)}</p>`
}
${wrong.length > 0 && problems(wrong, context)}
${rest.length > 0 && others(control, rest, context)}
${advice > 0 && html`<p class=aside><a href="#advice">${say('promises.advice', { n: advice })}</a></p>`}
${limited && limits(control)}
${footer(control)}</article>\n`;
}

/** Failures, then what is not known, then what a waiver accepts. */
const rank = (finding: Finding): number => (isProblem(finding) ? (finding.outcome === 'fail' ? 0 : 1) : 2);

function footer(control: AssessedControl): Html {
  return html`<footer>${control.refs.length > 0 && html`<span>${join(control.refs.map(reference), html` · `)}</span>`}${
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
function reference(ref: string) {
  const colon = ref.indexOf(':');
  const framework = FRAMEWORKS[ref.slice(0, colon)];
  const place = ref.slice(colon + 1);
  return framework === undefined
    ? { nl: ref, en: ref }
    : { nl: `${framework.nl} ${place}`, en: `${framework.en} ${place}` };
}
