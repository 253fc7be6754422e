/** Which topics a unit speaks of, and by which of its words that is known. */
import type { TopicWords, Unit } from '../model/statement.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import { MOST } from './beginnings.ts';
import { patternsAt } from './lexicon.ts';

/** Longer text is looked at in parts, so that no sentence costs more than its length. */
const WINDOW = 2000;
const WORD = /[\p{L}\p{N}]+/gu;

/** Matches in the order of the text. */
export function topicWordsIn(text: string): TopicWords[] {
  const plain = inLowerCase(text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[‘’]/g, "'"));
  const found: TopicWords[] = [];
  for (let start = 0; start < plain.length; start += WINDOW)
    for (const { topic, from, to } of wordsIn(plain.slice(start, start + WINDOW)))
      found.push({ topic, from: start + from, to: start + to });
  return settled(found, plain).sort((a, b) => a.from - b.from || a.to - b.to);
}

/** As long as it was: in lower case the Turkish capital alone takes two places. */
const inLowerCase = (text: string): string => text.replaceAll('İ', 'I').toLowerCase();

/** Of each topic the matches from left to right, none inside another. */
function wordsIn(text: string): TopicWords[] {
  const found: TopicWords[] = [];
  const ends = new Map<Topic, number>();
  for (const { index } of text.matchAll(WORD))
    for (const { topic, pattern } of patternsAt(text.slice(index, index + MOST))) {
      if (index < (ends.get(topic) ?? 0)) continue;
      pattern.lastIndex = index;
      if (!pattern.test(text)) continue;
      ends.set(topic, pattern.lastIndex);
      found.push({ topic, from: index, to: pattern.lastIndex });
    }
  return found;
}

/** Own words and label count; the introduction only where they say nothing. */
export function topicsOf({
  text,
  label,
  context,
}: Pick<Unit, 'text' | 'label' | 'context'>): Pick<Unit, 'topics' | 'words'> {
  const words = topicWordsIn(text);
  const own = [...words, ...(label === '' ? [] : topicWordsIn(label))].map(({ topic }) => topic);
  const all = own.length > 0 || context === '' ? own : topicWordsIn(context).map(({ topic }) => topic);
  return {
    topics: TOPICS.filter(
      (topic) => all.includes(topic) && (topic !== 'general' || all.every((other) => other === 'general')),
    ),
    words,
  };
}

/** What one topic takes from another: "binnen vier weken" is a term to answer, not to keep; TLS of mail is no HTTPS. */
function settled(found: readonly TopicWords[], text: string): TopicWords[] {
  const has = (topic: Topic) => found.some((one) => one.topic === topic);
  const drop = new Set<Topic>();
  if (has('response-term') && !/bewaar|bewaren|verwijder|retain|retention|kept|stored/i.test(text))
    drop.add('retention');
  if (has('mail-encryption') && !/https|website|webs|site|verbinding|connection/i.test(text)) drop.add('https');
  if (has('password-hashing')) drop.add('encryption-at-rest');
  // A means to an end is no purpose of data.
  if (found.some(({ topic }) => topic !== 'purpose' && topic !== 'general')) drop.add('purpose');
  return found.filter(({ topic }) => !drop.has(topic));
}
