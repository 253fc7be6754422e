/** What a visitor without an account is answered: over HTTPS at the endpoint, and over plain HTTP at the same host. */
import type { Attempt } from '../attempt.ts';
import type { Observation } from '../observation.ts';

export interface HttpResponse {
  /** The requests made, the endpoint first: redirects and Refreshes are followed, with the cookies set on the way. */
  readonly chain: readonly HttpHop[];
  /** Why following stopped; `redirect-elsewhere` is a way that ends at a site that is not declared, which is not ours to judge. */
  readonly end:
    | 'answered'
    | 'refused'
    | 'too-many-redirects'
    | 'redirect-loop'
    | 'redirect-unusable'
    | 'redirect-elsewhere'
    | 'hop-failed';
  /** Where the last redirect points when it was not followed. */
  readonly notFollowed: string | null;
  /** The failure of the last hop when `end` is `hop-failed`. */
  readonly problem: Observation | null;
}

/** What the endpoint answered at its first address that did, and at every other. */
export interface HttpResponses extends HttpResponse {
  /** Absent when the name has one address that can be reached from here. */
  readonly others?: readonly OtherAddress<HttpResponse>[];
  /** What a visitor with a browser's user agent got at the first of the addresses; absent when all visits had that. */
  readonly asBrowser?: Attempt<HttpResponse>;
}

export interface OtherAddress<T> {
  readonly address: string;
  readonly attempt: Attempt<T>;
}

export interface HttpHop {
  readonly url: string;
  readonly scheme: 'http' | 'https';
  readonly address: string;
  readonly protocol: 'http/1.1' | 'h2';
  readonly status: number;
  /** In the order received; names in lower case; a character for each byte of a value; values of cookies taken out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly cookies: readonly SetCookie[];
  /** Did the certificate verify for this host? null over plain HTTP. */
  readonly verified: boolean | null;
  /** What the page holds; null when this answer shows none. */
  readonly page: HtmlPage | null;
  /** Where visitors are sent on to; not usable when browsers cannot go there. Absent where they stay. */
  readonly to?: WayOn;
  /** The visitor is refused, so this is no answer of the site. */
  readonly refusal?: Refusal;
  /** Of a site that is not declared: only the way is kept. */
  readonly foreign?: true;
  readonly flaws?: readonly HttpFlaw[];
}

export interface WayOn {
  readonly by: 'redirect' | 'refresh';
  /** Absolute; as it was sent when it is not usable. */
  readonly url: string;
  readonly usable: boolean;
}

/** How a visitor is refused: by a status, by a limit on requests, or by the page of a firewall. */
export interface Refusal {
  readonly kind: 'status' | 'limiter' | 'block' | 'challenge';
  readonly status: number;
  /** Whose page it is, or what it calls itself. */
  readonly by?: string;
}

/** What RFC 9112 does not allow and browsers overlook. */
export type HttpFlaw =
  | 'bytes-before-status'
  | 'lines-without-return'
  | 'folded-field'
  | 'line-without-field'
  | 'space-before-colon'
  | 'length-and-chunks'
  | 'length-repeated'
  | 'length-unreadable'
  | 'shorter-than-announced';

/** What stands at /.well-known/security.txt (RFC 9116). */
export type HttpSecurityTxt =
  /** The endpoint has a port of its own; such a file speaks for the host. Not asked. */
  | { readonly state: 'other-port' }
  | {
      readonly state: 'answered';
      /** The last request, redirects followed, to another site too. */
      readonly hop: HttpHop;
      /** Why following stopped. */
      readonly end: HttpResponse['end'];
      /** Fields in their order, names in lower case; at most 64. */
      readonly fields: readonly (readonly [name: string, value: string])[];
      /** Number of lines that are neither a field nor a comment nor empty. */
      readonly oddLines: number;
    };

/** A Set-Cookie line without its value, as browsers read it. Attribute names in lower case; a flag's value is `true`. */
export interface SetCookie {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | true>>;
  /** Host, or domain with a dot before it, and path: a later cookie of the same name and scope takes its place. */
  readonly scope?: string;
  /** Why browsers keep nothing of it; absent when they do. */
  readonly fate?: 'removed' | 'refused';
}

export interface HtmlPage {
  readonly title: string | null;
  /** Absolute URLs of sub-resources, with the element that loads each. */
  readonly resources: readonly { readonly element: string; readonly url: string; readonly upgraded?: true }[];
  /** Where its forms and buttons send to, over HTTP or HTTPS. `upgraded`: a policy in the page makes it HTTPS. */
  readonly forms: readonly {
    readonly method: string;
    readonly action: string;
    readonly hasPassword: boolean;
    readonly upgraded?: true;
  }[];
  /** Content-Security-Policy in the head of the page. */
  readonly policies?: readonly string[];
  /** Why what stands here may not be all of it; absent when the whole page was read. */
  readonly unread?:
    | 'too-heavy'
    | 'cut-off'
    | 'broken-off'
    | 'unknown-coding'
    | 'broken-coding'
    | 'unknown-charset'
    | 'unsure-markup';
}

export type HttpPlain =
  /** The endpoint is https on a port of its own, and then port 80 of the host says nothing about it: not asked. */
  | { readonly state: 'other-port' }
  /** Nothing listens for plain HTTP: a refusal that answers the question. */
  | { readonly state: 'refused' }
  /** `port` lets no connection come about within the time limit, while `beside` does. */
  | ({ readonly state: 'silent' } & NothingThere)
  /** `port` takes connections and ends each without an answer, while `beside` stays open. */
  | ({ readonly state: 'closed' } & NothingThere)
  | { readonly state: 'answered'; readonly response: HttpResponse };

interface NothingThere {
  readonly addresses: readonly string[];
  readonly port: number;
  /** The port for HTTPS of each of these addresses. */
  readonly beside: number;
}

/** The same of every other address; absent when there is none, or when each is like the first. */
export type HttpPlains = HttpPlain & { readonly others?: readonly OtherAddress<HttpPlain>[] };
