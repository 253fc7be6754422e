/**
 * Does a unit promise a protection always, sometimes, or say that it is not there? Looked at clause by clause, and only in
 * clauses about a protection: "wij plaatsen geen cookies" is a promise, "wij gebruiken geen HTTPS" is none.
 */
import type { Topic } from '../model/topic.ts';
import { topicWordsIn } from './topics.ts';

/** Without these somebody is better off; to say that they do not happen is a promise. */
const USES: ReadonlySet<Topic> = new Set<Topic>([
  'cookies',
  'consent',
  'analytics',
  'third-parties',
  'disclosure',
  'no-selling',
  'named-processors',
  'retention',
  'log-retention',
  'data-location',
  'purpose',
  'general',
  'access-request',
  'response-term',
  'security-contact',
  'analytics-anonymous',
]);

const word = (list: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'giu');

/** Each turns the meaning around; two in a clause cancel each other. */
const TURNS = word(
  "niet|geen|nooit|zonder|niemand|nergens|noch|evenmin|not|no|none|never|without|nobody|nor|cannot|\\p{L}+n['’]t|geweigerd|weigert|weigeren|weiger|geblokkeerd|blokkeert|blokkeren|onmogelijk|verboden|refused?|refuses|rejected|rejects?|blocked|blocks?|impossible|forbidden|prohibited|onversleuteld|onversleutelde|onbeveiligd|onbeveiligde|unencrypted|insecure|unsecured|plaintext|zwakke?|weak|twee keer|tweemaal|twice|dezelfde|hetzelfde|hergebruik\\p{L}*|reused?|uitgeschakeld|disabled|ontbreekt|ontbreken|lacks?|missing|unavailable",
);
/** Promises less, whatever else stands in the clause. */
const SOMETIMES = word(
  'waar mogelijk|waar dit mogelijk is|indien mogelijk|wanneer mogelijk|als (?:het|dat|dit) (?:mogelijk|kan)|zo ?veel mogelijk|zo mogelijk|voor zover|waar nodig|indien nodig|waar van toepassing|indien van toepassing|waar passend|desgewenst|naar wens|naar keuze|indien gewenst|optione(?:el|le)|facultatie(?:f|ve)|op verzoek|op aanvraag|in principe|in beginsel|doorgaans|meestal|gewoonlijk|streven|streeft|trachten|proberen|binnenkort|op termijn|van plan|in de toekomst|niet verplicht|vrijwillig|hoeft niet|raden? (?:\\p{L}+ ){0,3}aan|aanbevolen|where(?:ver)? possible|if possible|when(?:ever)? possible|as far as possible|where appropriate|where applicable|where feasible|where practical|where necessary|if (?:needed|necessary|applicable|desired)|optional|optionally|up?on request|in principle|generally|usually|typically|normally|strives?|aims?|endeavou?rs?|tr(?:y|ies) to|soon|plans? to|planned|in (?:the )?future|not (?:required|mandatory|compulsory)|voluntary|recommend(?:s|ed)?|encouraged?|best efforts?|reasonable efforts?',
);
/** Promises less, unless "only" or "always" says otherwise. */
const MAYBE = word(
  'beschikbaar|mogelijk|kunt|kan|kunnen|kun|mag|mogen|ondersteun(?:t|en)|bied(?:t|en)|aangeboden|in te schakelen|instelbaar|available|possible|can|may|might|could|supports?|supported|offers?|offered',
);
const ALWAYS = word(
  'alleen|uitsluitend|enkel|slechts|altijd|verplicht|moet|moeten|dient|dienen|only|exclusively|solely|always|mandatory|required|must|enforced?',
);

/** Where one thought of a sentence ends and another begins. */
const CLAUSE =
  /[;:()–—]|,(?!\d)|(?<![\p{L}\p{N}])(?:en|maar|of|echter|and|but|however|while|terwijl)(?![\p{L}\p{N}])/giu;
const WINDOW = 2000;

export function flagsOf(text: string, topics: readonly Topic[]): { negated: boolean; conditional: boolean } {
  if (topics.length === 0) return ALWAYS_PROMISED;
  const shown = text.slice(0, WINDOW);
  const isProtection = (topic: Topic) => !USES.has(topic);
  if (!topics.some(isProtection)) return { negated: false, conditional: has(SOMETIMES, shown) };
  if (![TURNS, SOMETIMES, MAYBE].some((some) => has(some, shown))) return ALWAYS_PROMISED;
  const clauses = clausesOf(shown);
  const about = clauses.filter((clause) => topicWordsIn(clause).some(({ topic }) => isProtection(topic)));
  // By its label alone: then the whole text is about it.
  const looked = about.length > 0 ? about : [shown];
  const sometimes = has(SOMETIMES, shown) && !/\bniet optioneel|not optional\b/i.test(shown);
  const maybe = clauses.some((clause) => has(MAYBE, clause) && !has(ALWAYS, clause) && !has(TURNS, clause));
  return { negated: looked.some(turned), conditional: sometimes || maybe };
}

const ALWAYS_PROMISED = { negated: false, conditional: false };

function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

function turned(clause: string): boolean {
  const rest = clause
    .replace(SOMETIMES, ' ')
    .replace(/\b(?:niet alleen|not only|niet optioneel|not optional)\b/gi, ' ');
  return (rest.match(TURNS)?.length ?? 0) % 2 === 1;
}

function clausesOf(text: string): string[] {
  return text
    .split(CLAUSE)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}
