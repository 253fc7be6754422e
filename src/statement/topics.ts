/** Which topics a unit speaks of, and by which of its words that is known. */
import type { TopicWords, Unit } from '../model/statement.ts';
import { TOPICS, type Topic } from '../model/topic.ts';
import { PATTERNS } from './lexicon.ts';

/** Longer text is looked at in parts, so that no sentence costs more than its length. */
const WINDOW = 2000;

/** Matches in the order of the text. */
export function topicWordsIn(text: string): TopicWords[] {
  const plain = text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[‘’]/g, "'");
  const found: TopicWords[] = [];
  for (let start = 0; start < plain.length; start += WINDOW) {
    const piece = plain.slice(start, start + WINDOW);
    for (const { topic, pattern } of PATTERNS) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(piece); match !== null; match = pattern.exec(piece))
        found.push({ topic, from: start + match.index, to: start + match.index + match[0].length });
    }
  }
  return settled(found, plain).sort((a, b) => a.from - b.from || a.to - b.to);
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
