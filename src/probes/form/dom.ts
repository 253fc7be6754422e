/** Of the DOM, what is used inside the page. */
export interface PageNode {
  /** 11 for a shadow tree (DOM §4.4). */
  readonly nodeType: number;
  readonly parentNode: PageNode | null;
  /** Of a shadow tree: the element that it belongs to. */
  readonly host?: PageElement;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string | null;
  readonly shadowRoot: PageRoot | null;
  readonly childElementCount: number;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  contains(other: PageElement): boolean;
  matches(selector: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getBoundingClientRect(): Readonly<Record<'width' | 'height' | 'right' | 'bottom', number>>;
  checkVisibility(options: Readonly<Record<string, boolean>>): boolean;
}

export interface PageRoot extends PageNode {
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument extends PageRoot {
  readonly baseURI: string;
  readonly URL: string;
  getElementById(id: string): PageElement | null;
}

export interface PageLink extends PageElement {
  readonly href: string;
}

export interface PageField extends PageElement {
  readonly form?: PageElement | null;
  readonly labels?: Iterable<PageElement> | null;
  readonly required?: boolean;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly value?: string;
  readonly selectedIndex?: number;
  readonly options?: { readonly [index: number]: PageElement | undefined };
  focus(): void;
  blur(): void;
}
