/** What checks on answers share: the answers of the site on a visitor's way, and the reasons when the last was not seen. */
import type { HttpHop, HttpResponse, Refusal } from '../../model/evidence/http.ts';
import type { TextData } from '../../model/text.ts';

const LET_THROUGH = {
  en: 'Let the audit through: allow the address that it comes from, or its User-Agent (Waarborg), and run it again.',
  nl: 'Laat de meting door: sta het adres toe waar zij vandaan komt, of haar User-Agent (Waarborg), en meet opnieuw.',
} as const;

/** The site's own answer was not seen, so it is neither sound nor faulty. */
export const REFUSAL_REASONS = {
  refused: {
    outcome: 'inconclusive',
    text: {
      en: '{url} refuses this visit with status {status}, so what other visitors get was not seen.',
      nl: '{url} weigert dit bezoek met status {status}; wat andere bezoekers krijgen, is dus niet gezien.',
    },
    fix: LET_THROUGH,
  },
  'too-many-requests': {
    outcome: 'inconclusive',
    text: {
      en: '{url} says that it gets too many requests (status {status}), after waiting as well.',
      nl: '{url} meldt te veel verzoeken te krijgen (status {status}), ook na wachten.',
    },
    fix: LET_THROUGH,
  },
  blocked: {
    outcome: 'inconclusive',
    text: {
      en: '{url} shows a block page ({by}, status {status}) and not its own page.',
      nl: '{url} toont een blokkeerpagina ({by}, status {status}) en niet de eigen pagina.',
    },
    fix: LET_THROUGH,
  },
  challenged: {
    outcome: 'inconclusive',
    text: {
      en: '{url} shows a test for robots ({by}, status {status}) and not its own page.',
      nl: '{url} toont een robottest ({by}, status {status}) en niet de eigen pagina.',
    },
    fix: LET_THROUGH,
  },
} as const;

export const ANSWER_REASONS = {
  'no-final-answer': {
    outcome: 'inconclusive',
    text: {
      en: 'The redirects do not end at an answer over HTTPS, so there is nothing to judge.',
      nl: 'De doorverwijzingen eindigen niet bij een antwoord via HTTPS, dus er valt niets te beoordelen.',
    },
  },
  'leads-elsewhere': {
    outcome: 'not-applicable',
    text: {
      en: 'This address only leads to {to}, which is not declared in controls.yaml and so was not tested.',
      nl: 'Dit adres leidt alleen naar {to}; dat is niet opgegeven in controls.yaml en dus niet getest.',
    },
    fix: {
      en: 'Declare that site as a system of its own to have it tested.',
      nl: 'Geef die site op als eigen systeem om haar te laten testen.',
    },
  },
  ...REFUSAL_REASONS,
} as const;

interface Unseen<Reason extends string> {
  readonly reason: Reason;
  readonly data: TextData;
}

interface Answers {
  /** Answers of the site over HTTPS that show something: where the way ends, and pages that lead on by a Refresh. */
  readonly shown: readonly HttpHop[];
  /** Why the last was not seen; undefined when it was. */
  readonly unseen: Unseen<keyof typeof ANSWER_REASONS> | undefined;
}

/** Judge each of those shown; when nothing is wrong with them, what is unseen decides. */
export function answersOf(response: HttpResponse): Answers {
  const shown = response.chain.filter(isShown);
  const unseen = unseenOf(response, shown);
  return { shown, unseen: unseen ?? (shown.length === 0 ? { reason: 'no-final-answer', data: {} } : undefined) };
}

function unseenOf({ chain, end, notFollowed }: HttpResponse, shown: readonly HttpHop[]): Answers['unseen'] {
  const last = chain.at(-1);
  const refused = refusalIn(chain);
  if (!chain.every(({ scheme, status }) => ['http', 'https'].includes(scheme) && status > 0))
    return { reason: 'no-final-answer', data: {} };
  if (refused !== undefined) return refused;
  if (end === 'redirect-elsewhere')
    return shown.length > 0 ? undefined : { reason: 'leads-elsewhere', data: { to: notFollowed ?? '' } };
  return end === 'answered' && last !== undefined && shown.includes(last)
    ? undefined
    : { reason: 'no-final-answer', data: {} };
}

/** Why the last answer is not the site's; undefined when it is. */
export function refusalIn(chain: readonly HttpHop[]): Unseen<keyof typeof REFUSAL_REASONS> | undefined {
  const last = chain.at(-1);
  if (last?.refusal === undefined) return undefined;
  const { kind, status, by } = last.refusal;
  return { reason: REASONS.get(kind) ?? 'refused', data: { url: last.url, status, by: by ?? '?' } };
}

const REASONS: ReadonlyMap<Refusal['kind'], keyof typeof REFUSAL_REASONS> = new Map([
  ['limiter', 'too-many-requests'],
  ['block', 'blocked'],
  ['challenge', 'challenged'],
]);

function isShown({ foreign, scheme, status, refusal, to }: HttpHop): boolean {
  return foreign === undefined && scheme === 'https' && status >= 200 && refusal === undefined && to?.by !== 'redirect';
}

/** Every value of a field, in order; the name in lower case. */
export function fieldValues(hop: HttpHop, name: string): string[] {
  return hop.headers.filter(([field]) => field === name).map(([, value]) => value);
}

/** The members of a list field, repeated or not (RFC 9110 §5.6.1). */
export function fieldMembers(hop: HttpHop, name: string): string[] {
  return fieldValues(hop, name).flatMap((value) => value.split(',').map((member) => member.trim()));
}
