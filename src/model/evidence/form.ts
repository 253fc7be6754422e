/** The contact form of a site, as a browser saw it that typed and did not send. No value of a field is kept. */
import type { Observation } from '../observation.ts';
import type { StatementLink } from './statement.ts';

export type FormVisit =
  /** No browser could be started. Not asked. */
  | { readonly state: 'no-browser'; readonly detail: Observation }
  /** The server refused the visitor, or had no page there. */
  | { readonly state: 'refused'; readonly page: string; readonly status: number }
  | FormPage;

export interface FormPage {
  readonly state: 'visited';
  /** Where the visit ended, without its query. */
  readonly page: string;
  /** Scripts run on it: what was not there yet may come later, or at a click. */
  readonly scripted: boolean;
  /** Frames that could not be looked into, and `#shadow` for closed parts of the page: each could hold a form. */
  readonly unread: readonly string[];
  readonly forms: readonly ContactForm[];
  /** Other hosts that were asked while the page was open; own ones are left out. */
  readonly parties: readonly FormParty[];
  readonly leaks: readonly TypedLeak[];
  /** False where what left the browser could not be seen while something was typed. */
  readonly watched: boolean;
  readonly statement: StatementBeside;
}

/** `own`: of the organisation, by registrable domain or by `own`; `declared`: named by `processors`. */
export type Relation = 'own' | 'declared' | 'undeclared';

export interface FormParty {
  readonly host: string;
  readonly relation: Exclude<Relation, 'own'>;
}

export interface ContactForm {
  /** Words that a person knows it by. */
  readonly title: string;
  /** The frame that it stands in; null for the page itself. */
  readonly frame: { readonly url: string; readonly host: string; readonly relation: Relation } | null;
  /** Each way in which a press would send it; empty where only a script does. */
  readonly ways: readonly ContactWay[];
  /** `script`: a script listens, or there is nothing else to send it; `unseen`: whether one listens could not be seen. */
  readonly sentBy: 'form' | 'script' | 'unseen';
  readonly fields: readonly ContactField[];
  /** Fields that text can be typed into, and in how many of them it was seen to stay. */
  readonly typable: number;
  readonly typed: number;
}

export interface ContactWay {
  /** Without its query. */
  readonly to: string;
  readonly scheme: 'https' | 'http' | 'mailto' | 'other';
  readonly host: string;
  readonly relation: Relation | 'none';
  readonly method: 'get' | 'post' | 'dialog';
}

export interface ContactField {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  /** It may stay empty. */
  readonly optional: boolean;
  /** `form.fields` says what it is for. */
  readonly explained: boolean;
  /** A choice made beforehand, and what it is about; `unknown` when its words do not say. */
  readonly chosen: 'no' | 'consent' | 'harmless' | 'unknown';
}

export type FieldKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'message'
  | 'subject'
  | 'agreement'
  | 'captcha'
  | SensitiveKind
  | 'other';

/** What a question seldom needs. Of the first, more than a required field is too much. */
export type SensitiveKind =
  | 'national-id'
  | 'identity-document'
  | 'health'
  | 'belief-or-origin'
  | 'finances'
  | 'birth'
  | 'gender'
  | 'address';

export interface TypedLeak {
  /** Name of the field. */
  readonly field: string;
  readonly host: string;
  readonly relation: Relation;
  /** How the typed value was recognised: in itself, in Base64 or hexadecimal, or by its hash. */
  readonly sentAs: 'plain' | 'encoded' | 'hashed';
}

export type StatementBeside =
  /** controls.yaml names no `statement.url`. */
  | { readonly state: 'no-address' }
  | {
      readonly state: 'looked';
      /** As controls.yaml names it. */
      readonly url: string;
      /** Does it answer there, over a connection that was proven? */
      readonly answers: 'yes' | 'no' | 'unknown';
      /** In the form or its part of the page. */
      readonly near: readonly StatementLink[];
      readonly elsewhere: readonly StatementLink[];
    };
