/** Per unit and topic: what came of the promise. Pure, so that every report says the same. */
import type { AssessedControl } from './assessment.ts';
import type { CoveredUnit } from './controls.ts';
import { rollUp } from './outcome.ts';
import { TOPICS, type Topic } from './topic.ts';

/** From what needs most attention on. `unmeasured`: no control answers for it; else the state of the worst one that does. */
export const TOPIC_STATES = ['broken', 'unmeasured', 'undetermined', 'not-tested', 'confirmed', 'proven'] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

export interface CoveredTopic {
  readonly topic: Topic;
  readonly state: TopicState;
  /** Ids of the controls that answer for it. */
  readonly controls: readonly string[];
}

type Judged = Pick<AssessedControl, 'id' | 'outcome' | 'proves'>;

export function coveredTopics(
  unit: Pick<CoveredUnit, 'topics' | 'controls'>,
  controls: readonly Judged[],
): CoveredTopic[] {
  const claiming = controls.filter(({ id }) => unit.controls.includes(id));
  return unit.topics.map((topic) => {
    const measuring = claiming.filter(({ proves }) => proves?.includes(topic));
    // A person's word counts where nothing measures it.
    const answering = measuring.length > 0 ? measuring : claiming.filter(({ proves }) => proves === undefined);
    return { topic, state: stateOf(answering), controls: answering.map(({ id }) => id) };
  });
}

/** The topics by what came of them, what was proven first. */
export function byState(topics: readonly CoveredTopic[]): { readonly state: TopicState; readonly topics: Topic[] }[] {
  return TOPIC_STATES.toReversed().flatMap((state) => {
    const own = [...new Set(topics.filter((one) => one.state === state).map(({ topic }) => topic))];
    return own.length === 0 ? [] : [{ state, topics: own }];
  });
}

/** What the statement speaks of that no control answers for. */
export function unmeasuredTopics(units: readonly CoveredUnit[], controls: readonly Judged[]): Topic[] {
  const open = units.flatMap((unit) => coveredTopics(unit, controls).filter(({ state }) => state === 'unmeasured'));
  return TOPICS.filter((topic) => open.some((one) => one.topic === topic));
}

function stateOf(answering: readonly Judged[]): TopicState {
  if (answering.length === 0) return 'unmeasured';
  switch (rollUp(answering.map(({ outcome }) => outcome))) {
    case 'pass':
      return 'proven';
    case 'attested':
      return 'confirmed';
    case 'fail':
      return 'broken';
    case 'error':
    case 'inconclusive':
      return 'undetermined';
    case 'not-checked':
    case 'not-applicable':
      return 'not-tested';
  }
}
