/** Per unit and topic: what came of the promise. Pure, so that every report says the same. */
import type { AssessedControl } from './assessment.ts';
import type { CoveredUnit } from './controls.ts';
import { rollUp } from './outcome.ts';
import type { Topic } from './topic.ts';

/** `unmeasured`: no control answers for it. The others are those of the worst control that does. */
export type TopicState = 'proven' | 'confirmed' | 'broken' | 'undetermined' | 'not-tested' | 'unmeasured';

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
