/** The types that make a missing language, text or placeholder fail to compile. */

/** A text with `{name}` places; two forms when the number `{n}` decides: one, and every other number. */
export type Template = string | { readonly one: string; readonly other: string };
/** A code's text in both languages, side by side. */
export interface Entry {
  readonly en: Template;
  readonly nl: Template;
}
export type Catalogue = Readonly<Record<string, Entry>>;

type Place<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Place<Rest> : never;
type PlacesOf<T> = T extends string
  ? Place<T>
  : T extends { one: infer One extends string; other: infer Other extends string }
    ? Place<One> | Place<Other> | 'n'
    : never;
/** The values that the texts of this code ask for. */
export type PlacesOfEntry<T> = T extends { en: infer En; nl: infer Nl } ? PlacesOf<En> | PlacesOf<Nl> : never;

/** Each place of a text must be a member of its code's data; what is not, is named in the compiler's error. */
type Checked<Data, T> = {
  readonly [Code in keyof T]: Code extends keyof Data
    ? Exclude<PlacesOfEntry<T[Code]>, keyof Data[Code]> extends never
      ? T[Code]
      : { readonly 'no such member of the data': Exclude<PlacesOfEntry<T[Code]>, keyof Data[Code]> }
    : never;
};

/** Texts of observations, whose data the model declares: `texts<NetworkObservations>()({ … })`. */
export const texts =
  <Data>() =>
  <const T extends { readonly [Code in keyof Data]: Entry }>(entries: T & Checked<Data, T>): T =>
    entries;

type Difference<A, B> = Exclude<A, B> | Exclude<B, A>;
/** Both languages must name the same places. */
type SamePlaces<T> = {
  readonly [Code in keyof T]: T[Code] extends { en: infer En; nl: infer Nl }
    ? [Difference<PlacesOf<En>, PlacesOf<Nl>>] extends [never]
      ? T[Code]
      : { readonly 'only one language names': Difference<PlacesOf<En>, PlacesOf<Nl>> }
    : never;
};

/** Texts that reports and commands write of themselves: their places are what the caller must give. */
export const messages = <const T extends Catalogue>(entries: T & SamePlaces<T>): T => entries;

/** What all members of a union have together. */
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** Several catalogues as one. An object that is spread learns a new shape with every code, which a quick command would wait for. */
export function together<const Areas extends readonly Catalogue[]>(areas: Areas): AllOf<Areas[number]> {
  const all = Object.create(null) as Record<string, Entry>;
  for (const area of areas) Object.assign(all, area);
  return all as AllOf<Areas[number]>;
}
