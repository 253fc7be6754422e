/** The statement promise by promise: which of its topics were proven, confirmed, broken or not measured. */
import type { Assessment } from '../model/assessment.ts';
import type { CoveredUnit } from '../model/controls.ts';
import { byState, coveredTopics, type TopicState } from '../model/coverage.ts';
import type { Lang } from '../model/text.ts';
import { topicsInState } from '../texts/topic-names.ts';
import { oneLine } from './visible.ts';

export interface UnitGroup {
  /** "Proven: HTTPS", "Not measured: DMARC": the same for all promises of the group. */
  readonly states: readonly string[];
  readonly worst: TopicState;
  readonly promises: readonly string[];
}

/** Promises of which the same came, together, in the order of the statement; those without a topic are left out. */
export function unitGroups({ statement, controls }: Assessment, lang: Lang): UnitGroup[] {
  const groups = new Map<string, { states: string[]; worst: TopicState; promises: string[] }>();
  for (const unit of statement.coverage.units) {
    const found = byState(coveredTopics(unit, controls));
    const worst = found.at(-1)?.state;
    if (worst === undefined) continue;
    const states = found.map(({ state, topics }) => topicsInState(state, topics)[lang]);
    const group = groups.get(states.join('\n')) ?? { states, worst, promises: [] };
    group.promises.push(promiseOf(unit));
    groups.set(states.join('\n'), group);
  }
  return [...groups.values()];
}

/** Of the promises that this control answers for, what a verdict alone does not say: that topics differ, or are not measured. */
export function differingUnits(id: string, { statement, controls }: Assessment, lang: Lang): string[] {
  return statement.coverage.units.flatMap((unit) => {
    if (!unit.controls.includes(id)) return [];
    const found = byState(coveredTopics(unit, controls));
    if (found.length < 2 && found[0]?.state !== 'unmeasured') return [];
    const states = found.map(({ state, topics }) => topicsInState(state, topics)[lang]);
    return `${promiseOf(unit)} ${states.join('. ')}.`;
  });
}

const promiseOf = ({ text, label, context }: CoveredUnit): string =>
  oneLine(`“${[context, label, text].filter((part) => part !== '').join(' ')}”`);
