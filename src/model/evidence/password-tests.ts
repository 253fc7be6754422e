/**
 * What servers answered to passwords that are wrong in a telling way, to names that they do not know, and to many
 * wrong passwords in a row. Answers only; no passwords, no names, no pages.
 */
import type { Observation } from '../observation.ts';
import type { SetCookie } from './http.ts';
import type { LoginObservation, LoginReference, LoginStep, LoginView } from './login.ts';

/** Wrong by one property of the right password; which of them fit into the account's attempts is reported. */
export const PASSWORD_VARIANTS = ['empty', 'shortened', 'changed-case', 'trailing-space'] as const;
export type PasswordVariant = (typeof PASSWORD_VARIANTS)[number];

export interface LoginVariants {
  readonly tries: readonly VariantTry[];
  /** The right password, given after all others: shows that the account was in order throughout. Null when it was not asked. */
  readonly right: LoginObservation | null;
  readonly reference: LoginReference | null;
  /** Length of the right password in bytes of UTF-8, of which the shortened one has all but the last character. */
  readonly bytes: number;
}

export type VariantTry =
  | ({
      readonly variant: PasswordVariant;
      readonly asked: true;
      /** A server that asks for a code first was given the right one, so that only the password was wrong. */
      readonly withCode: boolean;
    } & LoginObservation)
  | {
      readonly variant: PasswordVariant;
      readonly asked: false;
      /**
       * `same`: the change leaves the password as it is; `budget`: other questions took the usual attempts; `bound`: fewer
       * than those were granted; `blocked`: the server began to block.
       */
      readonly why: 'same' | 'budget' | 'bound' | 'blocked';
    };

export type LoginUnknownUser =
  | {
      readonly asked: true;
      /** To a wrong password of the audit account, and to the same one for a name that nobody has. */
      readonly known: UserAnswer;
      readonly unknown: UserAnswer;
      /** Answers of each kind; of a single one it is not known what differs at random. Absent in earlier evidence. */
      readonly pairs?: number;
      /** Fastest of each in milliseconds, in turns; null when a single pair was all that fitted. */
      readonly timing: { readonly pairs: number; readonly knownMs: number; readonly unknownMs: number } | null;
    }
  | { readonly asked: false; readonly why: 'budget' | 'blocked' };

export interface UserAnswer {
  readonly status: number;
  readonly path: string;
  readonly reading: LoginStep['reading'];
  /** Digest of what the answers of this kind have in common, without the name that was given. */
  readonly content: string;
}

export interface LoginThrottling {
  /** Wrong passwords sent for one name that nobody has. */
  readonly sent: number;
  /** Of these, how many were plainly refused. */
  readonly judged: number;
  /** Twice in a row, while other pages answered; `unreachable` when they did not either. */
  readonly stopped: 'none' | 'blocked' | 'captcha' | 'slowed' | 'connection' | 'unreachable';
  /** At which of them that began; null for `none`. */
  readonly at: number | null;
  readonly detail: Observation;
}

export interface LoginDefaultAccounts {
  /** Pairs tried, by name of the user only. */
  readonly tried: readonly {
    readonly name: string;
    readonly reading: LoginStep['reading'];
    readonly view: LoginView;
  }[];
  readonly stopped: Observation | null;
  readonly total: number;
  /** How the right password of the audit account is answered after all others: shows that the server still judges. */
  readonly right: LoginStep['reading'];
  /** How a pair that nobody has is answered: shows that the server refuses at all. */
  readonly nobody: { readonly reading: LoginStep['reading']; readonly view: LoginView };
  readonly reference: LoginReference | null;
}

export type LoginFormSeen =
  | { readonly scheme: 'http' }
  | {
      readonly scheme: 'https';
      readonly path: string;
      readonly cacheControl: string | null;
      /** Null when the HTML has no form with a password field: a script draws it, or it comes on the next page. */
      readonly form: LoginFormFacts | null;
      /** A refresh takes visitors to another page before they can have filled in the form. */
      readonly leaves?: true;
      /** The driver has no login page at all (HTTP Basic). */
      readonly page: boolean;
    };

export interface LoginFormFacts {
  readonly method: 'get' | 'post';
  readonly targetScheme: string;
  readonly sameOrigin: boolean;
  /** Type of the field that takes the password. */
  readonly passwordType: string;
  readonly prefilled: boolean;
}

/** What the server says that it asks of new passwords; empty when it does not say. */
export interface LoginPasswordPolicy {
  /** Where it was asked, and with which HTTP status it answered; null when no place is known that tells. */
  readonly path: string | null;
  readonly status: number | null;
  readonly told: readonly PasswordDemand[];
}

/** A least length in characters, or a least strength on zxcvbn's scale, 0 to 4. */
export interface PasswordDemand {
  readonly measure: 'length' | 'strength';
  readonly least: number;
}

/** After how many minutes of doing nothing the server says that it ends a session; null when it does not say. */
export interface LoginSessionIdle {
  /** Where it was asked, and with which HTTP status it answered; null when no place is known that tells. */
  readonly path: string | null;
  readonly status: number | null;
  readonly minutes: number | null;
}

export interface LoginSession {
  /** Cookies that carry the login: without one of them, or with it alone, the page is closed or open. */
  readonly carriers: readonly SessionCookie[];
  /** All cookies that the visitor had once logged in. */
  readonly cookies: number;
  /** Was the password, as it travels in forms, seen in an address on the way? */
  readonly passwordInAddress: boolean;
  /** The protected page with all these cookies and nothing else of the visitor, before logging out. */
  readonly kept: LoginView;
  /** Was a form to log out sent, and not refused? */
  readonly logoutSent: boolean;
  /** The protected page as the visitor itself saw it afterwards. */
  readonly loggedOut: LoginView;
  /** The protected page with the cookies of before logging out, once logged out; null when it was not found how to log out. */
  readonly afterLogout: LoginView | null;
  readonly admitted: LoginView;
  readonly reference: LoginReference | null;
}

export interface SessionCookie extends SetCookie {
  /** Did the visitor have a cookie of this name before logging in, and is its value another one since? */
  readonly before: boolean;
  readonly renewed: boolean;
  /** Hours that it outlives the browser; 0 for a cookie of the session. */
  readonly hours: number;
}
