/** Turns an observation into a text for people. The only place that does. */
import { isObservation, type Observation, type ObservationCode, type ObservedDetail } from '../model/observation.ts';
import { fill, type Lang, type TextData } from '../model/text.ts';
import type { Template } from './catalogue.ts';
import { networkTexts } from './network.ts';

/** Every code's text; an area adds its catalogue here. */
const TEXTS = { ...networkTexts } satisfies Record<
  ObservationCode,
  { readonly nl: Template; readonly en: Template }
> as Readonly<Record<string, Readonly<Record<Lang, Template>>>>;

/** Observations may hold others; evidence that was edited may hold them without end. */
const MAX_DEPTH = 4;

/**
 * The observation in this language. A sentence, from evidence of version 1, stays as it is; a code of another version is
 * shown with its data, so that nothing is lost.
 */
export function say(lang: Lang, observation: ObservedDetail, depth = 0): string {
  if (typeof observation === 'string') return observation;
  const { code, hint, ...data } = observation;
  const text = Object.hasOwn(TEXTS, code) ? TEXTS[code]?.[lang] : undefined;
  if (text === undefined || depth > MAX_DEPTH) return `${code} ${JSON.stringify(data)}`.slice(0, 300);
  const said = write(text, spoken(lang, data, depth + 1));
  return hint === undefined ? said : `${said}; ${HINT[lang]}: ${say(lang, hint, depth + 1)}`;
}

const HINT: Readonly<Record<Lang, string>> = { nl: 'tip', en: 'hint' };

/** The data of a text, with the observations in it said in this language. */
export function spoken(lang: Lang, data: Readonly<Record<string, unknown>>, depth = 0): TextData {
  const entries = Object.entries(data);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isObservation(value) ? say(lang, value as Observation, depth) : value]),
  ) as TextData;
}

function write(text: Template, data: TextData): string {
  if (typeof text === 'string') return fill(text, data);
  return fill(data['n'] === 1 ? text.one : text.other, data);
}
