/**
 * The words of the reports. English is the key set; Dutch must have the same keys and the same `{places}`,
 * and the compiler asks for the values of those places at every use.
 */
import { fill, type Lang, type Text, type TextData } from '../../model/text.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** A message, or two of them when the number `{n}` decides: one, and every other number. */
export type Message = string | { readonly one: string; readonly other: string };
export type MessageKey = keyof typeof en;
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(en, key);
export type Messages = Readonly<Record<MessageKey, Message>>;

type Place<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Place<Rest> : never;
type PlacesOf<M> = M extends string
  ? Place<M>
  : M extends { other: infer Other extends string }
    ? Place<Other> | 'n'
    : never;
/** The values of a message's places; none to give when it has no places. A Text gives each language its own. */
export type Values<K extends MessageKey> = [PlacesOf<(typeof en)[K]>] extends [never]
  ? []
  : [values: Readonly<Record<PlacesOf<(typeof en)[K]>, string | number | Text>>];

export type Translate = <K extends MessageKey>(key: K, ...values: Values<K>) => string;

const CATALOGUES: Readonly<Record<Lang, Messages>> = { en, nl };

export function translator(lang: Lang): Translate {
  return (key, ...[values]) => write(CATALOGUES[lang][key], inLanguage(lang, values ?? {}));
}

/** The message in both languages. */
export function message<K extends MessageKey>(key: K, ...values: Values<K>): Text {
  return { nl: translator('nl')(key, ...values), en: translator('en')(key, ...values) };
}

function inLanguage(lang: Lang, values: Readonly<Record<string, string | number | Text>>): TextData {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'object' ? value[lang] : value]));
}

function write(text: Message, values: TextData): string {
  if (typeof text === 'string') return fill(text, values);
  return fill(values['n'] === 1 ? text.one : text.other, values);
}
