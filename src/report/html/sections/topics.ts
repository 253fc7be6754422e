/** A promise with the words of it that were proven marked, and what came of each of its topics under it. */
import type { Assessment } from '../../../model/assessment.ts';
import type { CoveredUnit } from '../../../model/controls.ts';
import { byState, coveredTopics, TOPIC_STATES, type CoveredTopic } from '../../../model/coverage.ts';
import { topicsInState } from '../../../texts/topic-names.ts';
import { html, join, nothing, type Html } from '../markup.ts';
import { quote } from '../parts.ts';

/** The claim of a control as it was published; without marks where no statement was read. */
export function markedClaim(control: { readonly id: string; readonly claim: string }, assessment: Assessment): Html {
  const { coverage, language } = assessment.statement;
  const units = coverage.units.filter(({ controls }) => controls.includes(control.id));
  if (units.length === 0) return quote(control.claim, language);
  const covered = units.map((unit) => ({ unit, topics: coveredTopics(unit, assessment.controls) }));
  return html`<blockquote lang="${language}">${grouped(units).map(({ context, own }) => group(context, own, covered))}</blockquote>
${legend(covered.flatMap(({ topics }) => topics))}`;
}

/** What came of each topic of a unit, for a cell of a table. */
export const topicStates = (unit: CoveredUnit, { controls }: Assessment): Html => legend(coveredTopics(unit, controls));

type Covered = readonly { readonly unit: CoveredUnit; readonly topics: readonly CoveredTopic[] }[];

function grouped(units: readonly CoveredUnit[]): { context: string; own: CoveredUnit[] }[] {
  const groups: { context: string; own: CoveredUnit[] }[] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (last?.context === unit.context) last.own.push(unit);
    else groups.push({ context: unit.context, own: [unit] });
  }
  return groups;
}

function group(context: string, own: readonly CoveredUnit[], covered: Covered): Html {
  const texts = own.map((unit) => labelled(unit, covered.find((one) => one.unit === unit)?.topics ?? []));
  if (context === '') return html`<p>${join(texts, html` `)}</p>`;
  return html`<p>${context}</p><ul>${texts.map((text) => html`<li>${text}`)}</ul>`;
}

const labelled = (unit: CoveredUnit, topics: readonly CoveredTopic[]): Html =>
  html`${unit.label !== '' && html`<b>${unit.label}</b> `}${marked(unit, topics)}`;

/** The text in runs of one state each; of words with several topics the state that needs most attention counts. */
function marked({ text, words }: CoveredUnit, topics: readonly CoveredTopic[]): readonly Html[] {
  const states = new Map(topics.map(({ topic, state }) => [topic, state]));
  const ranks = new Array<number>(text.length).fill(TOPIC_STATES.length);
  for (const { topic, from, to } of words) {
    const state = states.get(topic);
    const rank = state === undefined ? TOPIC_STATES.length : TOPIC_STATES.indexOf(state);
    for (let at = from; at < to && at < ranks.length; at += 1) ranks[at] = Math.min(ranks[at]!, rank);
  }
  const runs: Html[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && ranks[to] === ranks[from]) to += 1;
    const state = TOPIC_STATES[ranks[from]!];
    const words = text.slice(from, to);
    runs.push(state === undefined ? html`${words}` : html`<mark class="t-${state}">${words}</mark>`);
    from = to;
  }
  return runs;
}

/** Where all topics came to the same, the verdict beside it says so; what nobody measures is always said. */
function legend(topics: readonly CoveredTopic[]): Html {
  const [first] = topics;
  if (first?.state !== 'unmeasured' && topics.every(({ state }) => state === first?.state)) return nothing;
  const lines = byState(topics).map(
    ({ state, topics: own }) => html`<li class="t-${state}">${topicsInState(state, own)}`,
  );
  return html`<ul class=topics>${lines}</ul>`;
}
