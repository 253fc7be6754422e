/** A visit with the audit account: what its questions share, and how to come, look and leave. */
import type { FailureReason } from '../model/attempt.ts';
import type { Observation } from '../model/observation.ts';
import { ProbeError } from '../model/errors.ts';
import type { AuditAccount } from './account.ts';
import type { Clock } from './clock.ts';
import { CodeClock } from './code-clock.ts';
import type { Credentials, HttpSession, LastingCookie, LoginFlow, Page } from './driver.ts';
import { admittedFrom, sightingOf, type Admitted, type Anonymous, type Sighting } from './reading/sighting.ts';
import { SessionWatch } from './session-watch.ts';
import type { TotpSecret } from './totp.ts';
import type { Gathered, VisitPart } from './visit-result.ts';
import { seesWhatAllSee, staysOpen, Visitor } from './visitor.ts';

export interface VisitOptions {
  /** Guarded by the account. */
  readonly flow: LoginFlow;
  readonly openSession: (cookies?: readonly LastingCookie[]) => HttpSession;
  readonly credentials: Credentials;
  readonly totp: TotpSecret | null;
  readonly account: AuditAccount;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for a wrong password and a wrong code. */
  readonly random: () => number;
  /** Attempts to leave for questions that are asked after the visit and matter more than a replay. */
  readonly laterAttempts: readonly LaterAttempts[];
  /** It will be asked whether the server takes the right password without its last character. */
  readonly shortened: boolean;
  readonly wants: (part: VisitPart) => boolean;
}

/** Fewer than `least` are of no use to the question; `ofCodes`: nor where no code is asked. */
export interface LaterAttempts {
  readonly purpose: string;
  readonly attempts: number;
  readonly least: number;
  readonly ofCodes?: true;
}

/** One thing to find out. Adding one is its file and a line in the table. */
export interface Question {
  readonly id: string;
  /** Attempts that it may fail. */
  readonly costs: number;
  readonly isAsked: (options: VisitOptions) => boolean;
  readonly ask: (visit: Visit) => Promise<void>;
}

const NO_ATTEMPTS_LEFT: Observation = { code: 'no-attempt-left' };

/** What the questions of one visit share: what was seen so far, and how to come, look and leave. */
export class Visit {
  readonly options: VisitOptions;
  readonly codeClock: CodeClock;
  readonly seen: Gathered;
  anonymous!: Anonymous;
  /** Logged in completely, with the code that did it; null before and after. */
  inside: {
    readonly visitor: Visitor;
    readonly watch: SessionWatch;
    readonly code: string;
    readonly step: number;
  } | null = null;

  /** Was asked for a code, and given none: no login of the account came after it. */
  waiting: Visitor | null = null;

  constructor(options: VisitOptions) {
    this.options = options;
    this.seen = { failures: new Map(), wrongCodes: [], clockOffsetMs: 0, admitted: null };
    this.codeClock = new CodeClock(options.clock, options.totp?.period ?? 30, options.account);
  }

  /** May codes be given: the server asked for one after the password, with the protected page closed, and nothing blocks? */
  get asksForCodes(): boolean {
    const { totp, flow, account } = this.options;
    const { password } = this.seen;
    const asked = password?.step.reading === 'challenge' && password.state === 'closed';
    return totp !== null && flow.codes && asked && account.lockout === null;
  }

  /** Since a code was refused last; some servers refuse all codes for a while after it, with the same words. */
  get sinceRefusalMs(): number {
    return this.options.clock.now() - (this.seen.wrongCodeAt ?? Number.NEGATIVE_INFINITY);
  }

  codeRefused(): void {
    this.seen.wrongCodeAt = this.options.clock.now();
  }

  /** For a new login, which may make the one before it worthless. */
  visitor(session: HttpSession = this.options.openSession()): Visitor {
    this.waiting = null;
    return new Visitor(this, session);
  }

  /** A visitor whose session is watched from its first request on. */
  async watched(): Promise<{ watch: SessionWatch; visitor: Visitor }> {
    const { openSession, credentials, flow, wants } = this.options;
    const watch = new SessionWatch(openSession(), credentials.password);
    if (wants('session')) await watch.arrive(flow);
    return { watch, visitor: this.visitor(watch.session) };
  }

  /**
   * The newest login of the account, up to the question for a code; null when none is asked. The one that waits already, or
   * a new one: servers such as MediaWiki count every password, a right one too, until a login is complete.
   */
  async pending(visitor?: Visitor): Promise<Visitor | null> {
    const { waiting } = this;
    this.waiting = null;
    if (visitor === undefined && waiting !== null) return waiting;
    const made = visitor ?? this.visitor();
    await made.givePassword(undefined, { codeFollows: true });
    return made.challenge === null ? null : made;
  }

  sight(page: Page): Sighting {
    this.codeClock.read(page);
    return sightingOf(this.options.flow, page, new Date(this.options.clock.now()));
  }

  async admittedAs(by: 'code' | 'password', visitor: Visitor): Promise<Admitted | null> {
    const views = await staysOpen(this, visitor);
    return views === null ? null : admittedFrom(by, views, this.anonymous);
  }

  /** Logged in, and the protected page shows what it shows to nobody: with a content of its own for no visitor. */
  async shownToAll(by: 'code' | 'password', visitor: Visitor): Promise<Admitted | null> {
    const views = await seesWhatAllSee(this, visitor);
    return views === null ? null : admittedFrom(by, views, this.anonymous);
  }

  fail(part: VisitPart, reason: FailureReason, detail: Observation): void {
    this.seen.failures.set(part, { reason, detail });
  }

  failForAttempts(part: VisitPart): void {
    this.fail(part, 'budget', NO_ATTEMPTS_LEFT);
  }

  /** A code was asked once, and then no more. Blocking is the better reason, and is reported by itself. */
  failUnasked(part: VisitPart): void {
    if (this.options.account.lockout === null) this.fail(part, 'protocol', { code: 'code-asked-only-once' });
  }

  /** A question beside the login: when it fails, the rest of the visit goes on. */
  async aside(part: VisitPart, ask: () => Promise<void>): Promise<void> {
    if (!this.options.wants(part)) return;
    try {
      await ask();
    } catch (error) {
      if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
      this.fail(part, error.reason, error.detail);
    }
  }
}
