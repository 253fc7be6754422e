/** The published statement against the file that was audited, and the way to it from the home page. */
import type { Observation } from '../observation.ts';
import type { Lang } from '../text.ts';
import type { HttpHop, HttpResponse } from './http.ts';

export type StatementPage =
  /** controls.yaml names no `statement.url`. Not asked. */
  | { readonly state: 'no-address' }
  | {
      readonly state: 'visited';
      /** As controls.yaml names it. */
      readonly url: string;
      /** `statement.date` of controls.yaml. */
      readonly dated: string | null;
      readonly language: Lang;
      /** Where the way ended, and why there. */
      readonly hop: HttpHop;
      readonly end: HttpResponse['end'];
      /** Did it end at another page of this site, or elsewhere? www and a stroke at the end make no other page. */
      readonly moved: 'no' | 'same-site' | 'elsewhere';
      /** null when the answer is no text that can be read. */
      readonly page: PublishedText | null;
      readonly home: HomePage;
    };

export interface PublishedText extends TextComparison {
  /** SHA-256 of what it says, free of typography. */
  readonly digest: string;
  /** Letters and digits that a visitor sees. */
  readonly letters: number;
  readonly scripted: boolean;
  readonly framed: boolean;
  readonly noindex: boolean;
  readonly password: boolean;
  /** Of the `html` element. */
  readonly lang: string | null;
  /** Words that only one of the two languages has. */
  readonly words: Readonly<Record<Lang, number>>;
  /** ISO days that it gives as its own, those that a reader sees first. */
  readonly dates: readonly string[];
}

export interface TextComparison {
  /** Units of the page. */
  readonly units: number;
  /** Units of the file that a control claims, and how many of them the page has. */
  readonly claimed: number;
  readonly found: number;
  readonly missing: readonly MissingUnit[];
  /** What the page says and the file does not; at most 50. */
  readonly added: readonly AddedUnit[];
}

export interface MissingUnit {
  readonly text: string;
  /** What the page says that is most like it. */
  readonly nearest: string | null;
  /** It stands in an earlier version below the present one. */
  readonly archived: boolean;
}

export interface AddedUnit {
  readonly text: string;
  /** The named section that it stands in; null elsewhere. */
  readonly section: string | null;
}

export type HomePage =
  | { readonly state: 'failed'; readonly detail: Observation }
  | { readonly state: 'unseen'; readonly hop: HttpHop }
  | {
      readonly state: 'seen';
      readonly url: string;
      readonly letters: number;
      readonly scripted: boolean;
      /** Links that a visitor sees and that speak of a statement, or lead to it. */
      readonly links: readonly StatementLink[];
    };

export interface StatementLink {
  readonly url: string;
  readonly text: string;
  /** `elsewhere` is another site; `unknown` could not be followed. */
  readonly leads: 'to-it' | 'to-another-page' | 'elsewhere' | 'nowhere' | 'unknown';
}
