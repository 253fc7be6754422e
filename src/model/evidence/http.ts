/** What a visitor without an account is answered: over HTTPS at the endpoint, and over plain HTTP at the same host. */
import type { Attempt } from '../attempt.ts';

export interface HttpResponse {
  /** The requests made, the endpoint first, redirects followed by hand. */
  readonly chain: readonly HttpHop[];
  /** Why following stopped; `redirect-elsewhere` is a redirect to another site, which is not ours to visit. */
  readonly end:
    | 'answered'
    | 'too-many-redirects'
    | 'redirect-loop'
    | 'redirect-unusable'
    | 'redirect-elsewhere'
    | 'hop-failed';
  /** Where the last redirect points when it was not followed. */
  readonly notFollowed: string | null;
  /** The failure of the last hop when `end` is `hop-failed`. */
  readonly problem: string | null;
  /** What the last page holds; null when it is no HTML. */
  readonly page: HtmlPage | null;
  /** Where the last page sends visitors on by itself (HTML, "shared declarative refresh steps"), and the way from there; null when not followed. */
  readonly refresh?: { readonly url: string; readonly response: HttpResponse | null };
}

/** What the endpoint answered at its first address that did, and at every other. */
export interface HttpResponses extends HttpResponse {
  /** Absent when the name has one address that can be reached from here. */
  readonly others?: readonly OtherAddress<HttpResponse>[];
}

export interface OtherAddress<T> {
  readonly address: string;
  readonly attempt: Attempt<T>;
}

export interface HttpHop {
  readonly url: string;
  readonly scheme: 'http' | 'https';
  readonly address: string;
  readonly status: number;
  /** In the order received; names in lower case; values of cookies taken out. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly cookies: readonly SetCookie[];
  /** Did the certificate verify for this host? null over plain HTTP. */
  readonly verified: boolean | null;
}

/** What stands at /.well-known/security.txt (RFC 9116). */
export type HttpSecurityTxt =
  /** The endpoint has a port of its own; such a file speaks for the host. Not asked. */
  | { readonly state: 'other-port' }
  | {
      readonly state: 'answered';
      /** The last request, redirects followed. */
      readonly hop: HttpHop;
      /** Fields in their order, names in lower case; at most 64. */
      readonly fields: readonly (readonly [name: string, value: string])[];
      /** Number of lines that are neither a field nor a comment nor empty. */
      readonly oddLines: number;
    };

/** A Set-Cookie line without its value. Attribute names in lower case; a flag's value is `true`. */
export interface SetCookie {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | true>>;
}

export interface HtmlPage {
  readonly title: string | null;
  /** Absolute URLs of sub-resources, with the element that loads each. */
  readonly resources: readonly { readonly element: string; readonly url: string }[];
  /** Where `<meta http-equiv=refresh>` leads; absent when nowhere else. */
  readonly refresh?: string;
  /** Why what stands here may not be all of it; absent when the whole page was read. */
  readonly unread?: 'too-heavy' | 'cut-off' | 'unknown-coding' | 'broken-coding' | 'unknown-charset';
  readonly forms: readonly { readonly method: string; readonly action: string; readonly hasPassword: boolean }[];
}

export type HttpPlain =
  /** The endpoint is https on a port of its own, and then port 80 of the host says nothing about it: not asked. */
  | { readonly state: 'other-port' }
  /** Nothing listens for plain HTTP: a refusal that answers the question. */
  | { readonly state: 'refused' }
  /** `port` lets no connection come about within the time limit, while `beside`, the port for HTTPS, of each of these addresses does. */
  | {
      readonly state: 'silent';
      readonly addresses: readonly string[];
      readonly port: number;
      readonly beside: number;
    }
  | { readonly state: 'answered'; readonly response: HttpResponse };

/** The same of every other address; absent when there is none, or when each is like the first. */
export type HttpPlains = HttpPlain & { readonly others?: readonly OtherAddress<HttpPlain>[] };
