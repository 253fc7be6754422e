/** What became of opening the file of an answer. */
import type { AnswerFile } from '../../model/evidence/requests.ts';
import type { Observation } from '../../model/observation.ts';

export type Opened = Exclude<AnswerFile, { state: 'gone' }>;

export const unusable = (why: Observation): Opened => ({ state: 'unusable', why });
export const unclear = (why: Observation): Opened => ({ state: 'unclear', why });
