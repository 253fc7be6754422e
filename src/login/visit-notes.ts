/** What the questions of one visit share: its options, what was seen so far, and how to look and note. */
import type { FailureReason } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { AttemptBudget } from './budget.ts';
import type { Clock } from './clock.ts';
import { CodeClock } from './code-clock.ts';
import type { Credentials, HttpSession, LastingCookie, LoginFlow, Page, Step } from './driver.ts';
import { lockoutSign } from './reading/lockout.ts';
import { SessionWatch } from './session-watch.ts';
import { admittedFrom, sightingOf, type Admitted, type Anonymous, type Sighting } from './reading/sighting.ts';
import type { TotpSecret } from './totp.ts';
import type { Gathered, Seen, VisitPart } from './visit-result.ts';

export interface VisitOptions {
  readonly flow: LoginFlow;
  readonly openSession: (cookies?: readonly LastingCookie[]) => HttpSession;
  readonly credentials: Credentials;
  readonly totp: TotpSecret | null;
  readonly budget: AttemptBudget;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for a wrong password and a wrong code. */
  readonly random: () => number;
  /** Attempts to leave for questions that are asked after the visit and matter more than a replay; the first matters most. */
  readonly laterAttempts: readonly (readonly [purpose: string, attempts: number])[];
  /** It will be asked whether the server takes the right password without its last character. */
  readonly shortened: boolean;
  readonly wants: (part: VisitPart) => boolean;
}

/** A login in which the password was given, and the code not yet. */
export interface Pending {
  readonly session: HttpSession;
  readonly step: Step & { readonly reading: 'challenge' };
}

export const NO_ATTEMPTS_LEFT = 'no attempt of the account’s budget was left for it';

/** Remembers what was seen until all can be compared with the admitted visitor's view. */
export class VisitNotes {
  readonly options: VisitOptions;
  readonly codeClock: CodeClock;
  readonly seen: Gathered;
  anonymous!: Anonymous;

  constructor(options: VisitOptions) {
    this.options = options;
    this.seen = { failures: new Map(), wrongCodes: [], clockOffsetMs: 0, admitted: null };
    this.codeClock = new CodeClock(options.clock, options.totp?.period ?? 30);
  }

  async logIn(session: HttpSession): Promise<Seen> {
    const { flow, credentials } = this.options;
    return this.observe(session, await flow.password(session, credentials));
  }

  async observe(session: HttpSession, step: Step): Promise<Seen> {
    const at = new Date(this.options.clock.now()).toISOString();
    this.codeClock.read(step.page);
    return { step, at, sighting: this.sight(await this.options.flow.view(session)) };
  }

  async compareWith(by: 'code' | 'password', session: HttpSession, first: Sighting): Promise<Admitted | null> {
    const second = this.sight(await this.options.flow.view(session));
    return admittedFrom(by, [first, second], this.anonymous);
  }

  sight(page: Page): Sighting {
    this.codeClock.read(page);
    return sightingOf(this.options.flow, page, new Date(this.options.clock.now()));
  }

  /** Nothing more is tried when the server begins to block. */
  heedLockout(page: Page, ...before: readonly (Page | null)[]): void {
    const sign = lockoutSign(page, ...before);
    if (sign !== null) this.options.budget.stop(sign);
  }

  fail(part: VisitPart, reason: FailureReason, detail: string): void {
    this.seen.failures.set(part, { reason, detail });
  }

  /** A code was asked once, and then no more. Blocking is the better reason, and is told by itself. */
  failUnasked(part: VisitPart): void {
    if (this.options.budget.lockout === null)
      this.fail(part, 'protocol', 'the server asked for a code once, and then no more');
  }

  async arrive(): Promise<SessionWatch> {
    const { openSession, credentials, flow, wants } = this.options;
    const watch = new SessionWatch(openSession(), credentials.password);
    if (wants('session')) await watch.arrive(flow);
    return watch;
  }

  /** Logs out, and looks what the session was worth when that is asked. */
  async leave(watch: SessionWatch): Promise<void> {
    const { flow, openSession, wants } = this.options;
    const { admitted } = this.seen;
    if (admitted !== null) await this.#askAside(watch.session, admitted);
    if (admitted !== null && wants('session'))
      this.seen.session = await watch.observe({ flow, openSession, anonymous: this.anonymous, admitted });
    else await flow.logOut?.(watch.session);
  }

  async #askAside(session: HttpSession, { reference }: Admitted): Promise<void> {
    const { flow, credentials } = this.options;
    await this.#aside('password-policy', async () => {
      const told = await flow.passwordPolicy?.(session, credentials);
      this.seen.passwordPolicy = told ?? { path: null, status: null, told: [] };
    });
    await this.#aside('session-idle', async () => {
      const told = await flow.idleTime?.(session, credentials);
      this.seen.sessionIdle = told ?? { path: null, status: null, minutes: null };
    });
    await this.#aside('id-token', async () => {
      const token = (await flow.idToken?.(session)) ?? null;
      this.seen.idToken = { token, by: reference.by };
    });
  }

  /** A question beside the login: when it fails, the rest of the visit goes on. */
  async #aside(part: VisitPart, ask: () => Promise<void>): Promise<void> {
    if (!this.options.wants(part)) return;
    try {
      await ask();
    } catch (error) {
      if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
      this.fail(part, error.reason, error.message);
    }
  }
}
