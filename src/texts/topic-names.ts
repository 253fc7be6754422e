/** Topics in words. */
import type { TopicState } from '../model/coverage.ts';
import type { Lang, Text } from '../model/text.ts';
import type { Topic } from '../model/topic.ts';
import { message, translator } from './say.ts';

/** "DMARC, DNSSEC". */
export function namesOfTopics(topics: readonly Topic[]): Text {
  const listed = (lang: Lang) => topics.map((topic) => translator(lang)(`topic.${topic}`)).join(', ');
  return { nl: listed('nl'), en: listed('en') };
}

/** "Not measured: DMARC, DNSSEC". */
export const topicsInState = (state: TopicState, topics: readonly Topic[]): Text =>
  message(`topic-state.${state}`, { topics: namesOfTopics(topics) });
