/**
 * The contract of a login driver: how to open a product's login, give it a password and a code, and see the page
 * that only a logged-in visitor may see. Drivers never open a connection; they get a session that is bound to one
 * proven origin. They say what an answer looks like; whether it is good or bad is for checks to say.
 */
import type { DirectorySecondFactor } from '../model/evidence/directory.ts';
import type { IdTokenFacts } from '../model/evidence/id-token.ts';
import type { Observation } from '../model/observation.ts';
import type { PasswordDemand } from '../model/evidence/password-tests.ts';
import type { Json } from '../model/json.ts';
import type { HttpReply, HttpSession, LineService, LineSession } from '../network/session.ts';

export type {
  HttpReply,
  HttpSession,
  KeptCookie,
  LastingCookie,
  LineService,
  LineSession,
  RequestOptions,
} from '../network/session.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A page or an answer, after redirects within the origin. */
export interface Page {
  readonly reply: HttpReply;
  readonly redirects: number;
  /** The other origin to which it was sent, and which was not visited. */
  readonly elsewhere: string | null;
  /** The whole of that address; it may hold a code, so that it goes into no evidence. */
  readonly destination?: URL;
  /** All Set-Cookie lines on the way. */
  readonly setCookies: readonly string[];
}

export type Step = {
  readonly page: Page;
  /** The page that the step started from, to tell what is new; null when there was none. */
  readonly before: Page | null;
  /** What the reading rests on; names of fields and marks, never values. */
  readonly sign: Observation;
  /** A question without secrets to which the login led, such as whether to stay signed in: answers it, and reads on. */
  readonly onward?: () => Promise<Step>;
} & (
  | {
      readonly reading: 'challenge';
      readonly offersTrust: boolean;
      /** Password and code go in one form, so that the password alone is a form without its code. */
      readonly oneForm: boolean;
      /** Gives a code to this challenge. */
      readonly answer: (code: string, options: { trust: boolean }) => Promise<Step>;
    }
  /** A new second factor is to be set up by whoever gave the password. */
  | { readonly reading: 'enrolment'; readonly skippable: boolean }
  | { readonly reading: 'admitted' | 'refused' | 'unknown' }
);

/** A driver, made ready with the options of one system. */
export interface LoginFlow {
  /** Can it answer a challenge for a code? */
  readonly codes: boolean;
  /** Headers that every visitor sends, e.g. those that a gate before the login wants. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The protected page as this visitor sees it now. */
  readonly view: (session: HttpSession) => Promise<Page>;
  /**
   * Opens the login anew and gives the password. With `codeFollows` a form that takes password and code together is
   * not sent without its code, which some servers count as a wrong attempt: the step is the form itself.
   */
  readonly password: (
    session: HttpSession,
    credentials: Credentials,
    options?: { readonly codeFollows: boolean },
  ) => Promise<Step>;
  /** The page that asks for the password, and its form as the HTML has it; absent where no page asks. */
  readonly loginForm?: (session: HttpSession) => Promise<{ readonly page: Page; readonly form: PasswordForm | null }>;
  readonly logOut?: (session: HttpSession) => Promise<void>;
  /** What the server tells a logged-in visitor that it asks of new passwords; absent where nobody knows a place that tells. */
  readonly passwordPolicy?: (session: HttpSession, credentials: Credentials) => Promise<PasswordPolicy>;
  /** What the ID token of a logged-in visitor says (OpenID Connect), after it was verified; null when none was given. */
  readonly idToken?: (session: HttpSession) => Promise<IdTokenFacts | null>;
  /** What the server tells a logged-in visitor about idle sessions; absent where nobody knows a place that tells. */
  readonly idleTime?: (session: HttpSession, credentials: Credentials) => Promise<IdleTime>;
  /** Is there a field for a password or a code on this page, or a mark of controls.yaml? */
  readonly look: (page: Page) => PageLook;
  readonly doors: readonly Door[];
  /** Ends what the driver itself had started, such as a browser. */
  readonly close?: () => Promise<void>;
  /** What the driver finds without sending anything secret, told for the person who configures it. */
  readonly explain: (session: HttpSession) => Promise<readonly Observation[]>;
}

/** Where the server was asked what it wants of new passwords, and what it told. */
export interface PasswordPolicy {
  readonly path: string;
  readonly status: number;
  readonly told: readonly PasswordDemand[];
}

/** Where the server was asked when an idle session ends; null minutes when the answer does not tell. */
export interface IdleTime {
  readonly path: string;
  readonly status: number;
  readonly minutes: number | null;
}

export interface PasswordForm {
  readonly method: 'get' | 'post';
  /** Where it is sent, absolute. */
  readonly target: string;
  readonly passwordType: string;
  readonly prefilled: boolean;
}

export interface PageLook {
  readonly passwordField: boolean;
  readonly codeField: boolean;
  readonly successMark: boolean | null;
  readonly failureMark: boolean | null;
  /** Tells the form that asks for the password from any other; null when there is none. */
  readonly loginForm?: string | null;
  /** Is the page nothing but a question for a code? `no` when absent. */
  readonly codePage?: 'surely' | 'perhaps' | 'no';
  /** Does it show the secret of a new second factor? */
  readonly enrolment?: boolean;
}

/** Another way in that takes the password by itself. */
export type Door = HttpDoor | LineDoor;

interface DoorName {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  /** The id of an account without a second factor that shows that the door works. */
  readonly controlAccount?: string;
  /** Tried only when the door of this name let the password in. */
  readonly after?: string;
}

/** A door at the origin of the login itself. */
export interface HttpDoor extends DoorName {
  readonly service?: undefined;
  /** One request; without credentials it is an anonymous one. */
  readonly knock: (session: HttpSession, credentials: Credentials | null) => Promise<HttpReply>;
  readonly read: (reply: HttpReply) => 'open' | 'refused' | 'unknown';
}

/** A door at a port of its own, whose protocol speaks in lines: mail. */
export interface LineDoor extends DoorName {
  readonly service: LineService;
  /** One attempt to log in; without credentials it only looks at what the server offers. */
  readonly knock: (line: LineSession, credentials: Credentials | null) => Promise<LineReply>;
}

export interface LineReply {
  /** The reply code of SMTP; 0 in protocols that have none. */
  readonly code: number;
  /** Does it offer a way to give a password? */
  readonly challenges: boolean;
  readonly reading: 'open' | 'refused' | 'unknown';
  readonly text: string;
}

export interface LoginDriver {
  readonly name: string;
  /** JSON Schema (draft 2020-12) of the members of `login` besides `driver` and `account`. */
  readonly options: Readonly<Record<string, Json>>;
  /** Logs in to any product that works this way. */
  readonly generic?: true;
  /** Addresses where a login of this kind is found, for a system whose front page does not lead there. */
  readonly entrances?: readonly string[];
  /** The options of a login whose page this is, reached by asking for `asked`; null when it is none of this driver's. */
  readonly recognise?: (page: Page, asked: string) => Readonly<Record<string, Json>> | null;
  /** For suites whose login is their maker's: their interface, which tells of settings. Such a driver logs in nowhere. */
  readonly directory?: Directory;
  /** Options are valid by then. What is remembered, such as a token, is kept out of everything that is written. */
  readonly make: (options: Readonly<Record<string, Json>>, remember: (value: string) => void) => LoginFlow;
}

/** The interface of a directory, at the fixed origins of its maker. */
export interface Directory {
  readonly origins: readonly string[];
  readonly read: (access: DirectoryAccess, options: Readonly<Record<string, Json>>) => Promise<DirectorySecondFactor>;
}

export interface DirectoryAccess {
  /** A session of one of the origins. */
  readonly open: (origin: string) => HttpSession;
  /** The value of the variable that this option names. */
  readonly secret: (option: string) => string;
  /** The audit user, when its variable is set. */
  readonly username: string | null;
  /** Keeps a token out of everything that is written. */
  readonly remember: (value: string) => void;
  readonly now: () => number;
}

/** Thrown by a driver that cannot go on; says what was looked for, what was found, and as its hint what to configure. */
export class LoginError extends Error {
  readonly detail: Observation;

  constructor(detail: Observation) {
    super(detail.code);
    this.name = 'LoginError';
    this.detail = detail;
  }
}
