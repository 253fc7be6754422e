/** A document as a browser shows it, with its forms: plain data, taken in the page and read outside of it. */

export interface DocumentSnapshot {
  readonly url: string;
  /** What relative addresses are relative to. */
  readonly base: string;
  readonly scripted: boolean;
  /** Elements with an own name that show something, and whose content cannot be looked into. */
  readonly closed: number;
  readonly forms: readonly FormSnapshot[];
  readonly links: readonly LinkSnapshot[];
}

export interface FormSnapshot {
  /** As written; null for controls that belong to no form. */
  readonly attributes: Attributes | null;
  /** Headings, labels and buttons. */
  readonly words: string;
  readonly seen: boolean;
  /** Role of the form or of what is around it is `search`. */
  readonly search: boolean;
  /** Scripts that hear of its being sent; null when that could not be asked. */
  readonly listens: boolean | null;
  readonly controls: readonly ControlSnapshot[];
}

export interface ControlSnapshot {
  /** Its place among all controls of the document. */
  readonly at: number;
  readonly tag: string;
  readonly attributes: Attributes;
  readonly label: string;
  /** Of the group that it is one of: the legend of a fieldset, the name of a group of choices. */
  readonly group: string;
  readonly required: boolean;
  readonly checked: boolean;
  readonly enabled: boolean;
  readonly seen: boolean;
  /** Of a list, the option that is chosen. */
  readonly option: string;
}

export interface LinkSnapshot {
  readonly url: string;
  readonly text: string;
  /** Indexes of forms that it stands in, or beside in the same part of the page. */
  readonly near: readonly number[];
}

export type Attributes = Readonly<Record<string, string>>;
