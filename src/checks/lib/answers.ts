/** What checks on header fields share: the answer that a visitor ends up with, and the reasons when there is none. */
import type { HttpHop, HttpResponse } from '../../model/evidence/http.ts';

/** The last answer of the chain when it came over HTTPS; else undefined. */
export function finalAnswer({ chain, end }: HttpResponse): HttpHop | undefined {
  const last = chain.at(-1);
  return end === 'answered' && last?.scheme === 'https' ? last : undefined;
}

/** Every value of a field, in order; the name in lower case. */
export function fieldValues(hop: HttpHop, name: string): string[] {
  return hop.headers.filter(([field]) => field === name).map(([, value]) => value);
}

export const ANSWER_REASONS = {
  'no-final-answer': {
    outcome: 'inconclusive',
    text: {
      en: 'The redirects do not end at an answer over HTTPS, so there is nothing to judge.',
      nl: 'De doorverwijzingen eindigen niet bij een antwoord via HTTPS, dus er valt niets te beoordelen.',
    },
  },
} as const;
