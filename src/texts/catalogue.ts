/** The types that make a missing language, text or placeholder fail to compile. */

/** A text with `{name}` places; two forms when the number `{n}` decides: one, and every other number. */
export type Template = string | { readonly one: string; readonly other: string };
export type Templates<Data> = { readonly [Code in keyof Data]: { readonly nl: Template; readonly en: Template } };

type Place<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Place<Rest> : never;
export type PlacesOf<T> = T extends string
  ? Place<T>
  : T extends { one: infer One extends string; other: infer Other extends string }
    ? Place<One> | Place<Other>
    : never;

/** Each place of a text must be a member of its code's data; what is not, is named in the compiler's error. */
type Checked<Data, T> = {
  readonly [Code in keyof T]: Code extends keyof Data
    ? T[Code] extends { readonly nl: infer Nl; readonly en: infer En }
      ? Exclude<PlacesOf<Nl> | PlacesOf<En>, keyof Data[Code]> extends never
        ? T[Code]
        : { readonly 'no such member of the data': Exclude<PlacesOf<Nl> | PlacesOf<En>, keyof Data[Code]> }
      : never
    : never;
};

/** The texts of all codes of `Data`: `texts<NetworkObservations>()({ … })`. */
export const texts =
  <Data>() =>
  <const T extends Templates<Data>>(templates: T & Checked<Data, T>): T =>
    templates;
