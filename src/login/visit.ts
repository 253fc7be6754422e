/**
 * A visit with the audit account, in one order that spends as little as possible: nobody, a wrong password, the
 * password alone, a wrong code, the right code, the same code again, a remembered device. All codes come from two
 * time steps, so that a visit takes about half a minute at most (RFC 6238 §5.2).
 */
import type { FailureReason } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { AttemptBudget } from './budget.ts';
import type { Clock } from './clock.ts';
import { CodeClock } from './code-clock.ts';
import type { Credentials, HttpSession, LastingCookie, LoginFlow, Page, Step } from './driver.ts';
import { lockoutSign } from './lib/lockout.ts';
import { SessionWatch } from './session-watch.ts';
import { admittedFrom, sightingOf, viewOf, type Admitted, type Sighting } from './sighting.ts';
import { codeOfNoStep, codeOfStep, type TotpSecret } from './totp.ts';
import { wrongPassword } from './wrong-password.ts';
import {
  resultOf,
  type Gathered,
  type Seen,
  type VisitPart,
  type VisitResult,
  type WrongCode,
} from './visit-result.ts';

export type { VisitPart, VisitParts, VisitResult } from './visit-result.ts';

export interface VisitOptions {
  readonly flow: LoginFlow;
  readonly openSession: (cookies?: readonly LastingCookie[]) => HttpSession;
  readonly credentials: Credentials;
  readonly totp: TotpSecret | null;
  readonly budget: AttemptBudget;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for a wrong password and a wrong code. */
  readonly random: () => number;
  /** Attempts to leave for questions that are asked after the visit and matter more than a replay. */
  readonly laterAttempts: number;
  readonly wants: (part: VisitPart) => boolean;
}

/** A login in which the password was given, and the code not yet. */
interface Pending {
  readonly session: HttpSession;
  readonly step: Step & { readonly reading: 'challenge' };
}

/** Headers by which some servers believe that a visitor comes from inside, or is one of their own scripts. */
const DISGUISE: Readonly<Record<string, string>> = {
  'x-forwarded-for': '127.0.0.1',
  'x-real-ip': '127.0.0.1',
  forwarded: 'for=127.0.0.1',
  'x-requested-with': 'XMLHttpRequest',
};

const PAUSE_MS = 1_000;
/** Some servers refuse the right code for a while after a wrong one, with the same words. */
const PAUSE_AFTER_WRONG_CODE_MS = 3_000;
/** Codes of a whole day's half minutes are no wrong codes: a server may accept old ones. */
const NEAR_STEPS = 240;

export async function visit(options: VisitOptions): Promise<VisitResult> {
  return new Visit(options).run();
}

/** Remembers what it saw until all can be compared with the admitted visitor's view. */
class Visit {
  readonly #options: VisitOptions;
  readonly #codeClock: CodeClock;
  readonly #seen: Gathered;
  #anonymous!: Sighting;
  #wrongCodeAt = 0;
  #codeStep = 0;

  constructor(options: VisitOptions) {
    this.#options = options;
    this.#seen = { failures: new Map(), wrongCodes: [], clockOffsetMs: 0, admitted: null };
    this.#codeClock = new CodeClock(options.clock, options.totp?.period ?? 30);
  }

  async run(): Promise<VisitResult> {
    const { flow, openSession, budget, totp, wants, laterAttempts } = this.#options;
    budget.setAside('wrong-password', wants('wrong-password') ? 1 : 0);
    budget.setAside('wrong-code', wants('wrong-code') && totp !== null ? 1 : 0);
    if (laterAttempts > 0) budget.setAside('doors', Math.min(laterAttempts, budget.free));
    // What does not fit is left out; the order is that of what matters most.
    budget.setAside('replay', wants('replay') && totp !== null ? 1 : 0);
    if (wants('wrong-code') && totp !== null)
      for (const purpose of ['empty-code', 'later-code']) budget.setAside(purpose, 1);
    this.#anonymous = this.#sight(await flow.view(openSession()));
    await this.#askWrongPassword();
    const challenged = await this.#askPassword();
    if (challenged !== null) await this.#askCodes(challenged);
    this.#seen.clockOffsetMs = this.#codeClock.offsetMs;
    return resultOf(this.#seen, this.#anonymous, this.#options);
  }

  async #askWrongPassword(): Promise<void> {
    const { budget, credentials, random, wants, openSession, flow, totp, clock } = this.#options;
    if (!wants('wrong-password')) return;
    if (!budget.spend('wrong-password')) return this.#fail('wrong-password', 'budget', NO_ATTEMPTS_LEFT);
    const session = openSession();
    const wrong = { ...credentials, password: wrongPassword(random) };
    let step = await flow.password(session, wrong, { codeFollows: totp !== null });
    let sign = lockoutSign(step.page, step.before);
    // It did not judge the password yet, or did and does not say so: with the right code only the password is wrong.
    const withCode = sign === null && step.reading === 'challenge' && totp !== null;
    if (withCode && step.reading === 'challenge') {
      const challenge = step.page;
      step = await step.answer(codeOfStep(totp, this.#codeClock.step), { trust: false });
      sign = lockoutSign(step.page, challenge);
    }
    if (sign !== null) budget.stop(sign);
    this.#seen.wrongPassword = { ...(await this.#observe(session, step, this.#now())), withCode };
    await clock.sleep(PAUSE_MS);
  }

  /** The pending login when the server asks for a code. */
  async #askPassword(): Promise<Pending | null> {
    const { budget, wants } = this.#options;
    if (budget.lockout !== null) return null;
    const watch = await this.#arrive();
    const { session } = watch;
    const seen = await this.#logIn(session);
    this.#seen.password = seen;
    if (seen.step.reading !== 'challenge') {
      const sign = seen.step.reading === 'refused' ? lockoutSign(seen.step.page, seen.step.before) : null;
      if (sign !== null) budget.stop(sign);
      this.#seen.admitted = await this.#compareWith('password', session, seen.sighting);
      await this.#leave(watch);
      return null;
    }
    // A form without its code may count as a wrong attempt: it takes the place of the empty code, and is sent once.
    if (seen.step.oneForm) budget.spend('empty-code');
    else if (wants('password')) this.#seen.disguised = await this.#logInDisguised();
    return { session, step: seen.step };
  }

  async #arrive(): Promise<SessionWatch> {
    const { openSession, credentials, flow, wants } = this.#options;
    const watch = new SessionWatch(openSession(), credentials.password);
    if (wants('session')) await watch.arrive(flow);
    return watch;
  }

  /** Logs out, and looks what the session was worth when that is asked. */
  async #leave(watch: SessionWatch): Promise<void> {
    const { flow, openSession, wants } = this.#options;
    const { admitted } = this.#seen;
    if (admitted !== null && wants('password-policy')) await this.#askPolicy(watch.session);
    if (admitted !== null && wants('id-token')) await this.#askIdToken(watch.session, admitted);
    if (admitted !== null && wants('session'))
      this.#seen.session = await watch.observe({ flow, openSession, anonymous: this.#anonymous, admitted });
    else await flow.logOut?.(watch.session);
  }

  async #askPolicy(session: HttpSession): Promise<void> {
    const { flow, credentials } = this.#options;
    await this.#aside('password-policy', async () => {
      const told = await flow.passwordPolicy?.(session, credentials);
      this.#seen.passwordPolicy = told ?? { path: null, status: null, told: [] };
    });
  }

  async #askIdToken(session: HttpSession, { reference }: Admitted): Promise<void> {
    await this.#aside('id-token', async () => {
      const token = (await this.#options.flow.idToken?.(session)) ?? null;
      this.#seen.idToken = { token, by: reference.by };
    });
  }

  /** A question beside the login: when it fails, the rest of the visit goes on. */
  async #aside(part: VisitPart, ask: () => Promise<void>): Promise<void> {
    try {
      await ask();
    } catch (error) {
      if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
      this.#fail(part, error.reason, error.message);
    }
  }

  async #logInDisguised(): Promise<Seen | null> {
    const session = this.#options.openSession();
    for (const [name, value] of Object.entries(DISGUISE)) session.setHeader(name, value);
    try {
      return await this.#logIn(session);
    } catch (error) {
      // Refusing such a visitor is the server's good right; what went wrong with the plain one is told elsewhere.
      if (error instanceof Error && error.name === 'LoginError') return null;
      throw error;
    }
  }

  async #askCodes(pending: Pending): Promise<void> {
    const { totp, flow, credentials, budget, wants } = this.#options;
    if (totp === null || !flow.codes) return;
    if (wants('wrong-code')) await this.#askWrongCode(totp, pending);
    if (budget.lockout !== null) return;
    await this.#freshStep();
    const watch = await this.#arrive();
    const { session } = watch;
    const step = await flow.password(session, credentials, { codeFollows: true });
    if (step.reading !== 'challenge')
      return this.#fail('code', 'protocol', 'the server asked for a code once, and then no more');
    this.#codeStep = this.#codeClock.step;
    const code = codeOfStep(totp, this.#codeStep);
    const offered = step.offersTrust && wants('device');
    this.#seen.code = await this.#observe(session, await step.answer(code, { trust: offered }), this.#now());
    this.#seen.admitted = await this.#compareWith('code', session, this.#seen.code.sighting);
    if (this.#seen.admitted === null) {
      const sign = lockoutSign(this.#seen.code.step.page, step.page);
      if (sign !== null) budget.stop(sign);
      await flow.logOut?.(session);
      return;
    }
    if (wants('replay')) await this.#askReplay(code);
    const lasting = await session.lastingCookies();
    await this.#leave(watch);
    if (wants('device')) await this.#askDevice(offered, lasting);
    if (wants('wrong-code')) await this.#askLaterCode(totp);
  }

  /** First the code of some steps ago: refused, it is a wrong code and an old one at once. Accepted, a code of no step follows. */
  async #askWrongCode(totp: TotpSecret, pending: Pending): Promise<void> {
    const { budget, flow, random } = this.#options;
    if (!budget.spend('wrong-code')) return this.#fail('wrong-code', 'budget', NO_ATTEMPTS_LEFT);
    const now = this.#codeClock.step;
    const steps = this.#codeClock.stepsAgo;
    const old = await this.#giveCode(pending, codeOfStep(totp, now + steps), { kind: 'old', steps });
    if (old.step.reading === 'admitted') {
      budget.giveBack();
      await flow.logOut?.(pending.session);
      await this.#askInNewLogin('wrong-code', codeOfNoStep(totp, now, NEAR_STEPS, random), {
        kind: 'random',
        steps: null,
      });
    }
    if (!pending.step.oneForm) await this.#askInNewLogin('empty-code', '', { kind: 'empty', steps: null });
  }

  /** Last of all: a server that takes it may refuse every earlier code from then on. */
  async #askLaterCode(totp: TotpSecret): Promise<void> {
    if (this.#options.budget.lockout !== null) return;
    const steps = this.#codeClock.stepsAhead;
    await this.#askInNewLogin('later-code', codeOfStep(totp, this.#codeClock.step + steps), { kind: 'later', steps });
  }

  async #askInNewLogin(purpose: string, code: string, which: WrongCode): Promise<void> {
    const { budget, flow, openSession, credentials } = this.#options;
    if (!budget.spend(purpose)) return;
    const session = openSession();
    const step = await flow.password(session, credentials, { codeFollows: true });
    if (step.reading !== 'challenge') return;
    const answer = await this.#giveCode({ session, step }, code, which);
    if (answer.step.reading === 'admitted') await flow.logOut?.(session);
  }

  async #giveCode({ session, step }: Pending, code: string, which: WrongCode): Promise<Seen> {
    const answer = await step.answer(code, { trust: false });
    const sign = lockoutSign(answer.page, step.page);
    if (sign !== null) this.#options.budget.stop(sign);
    const seen = await this.#observe(session, answer, this.#now());
    this.#seen.wrongCodes.push({ ...seen, ...which });
    this.#wrongCodeAt = this.#options.clock.now();
    return seen;
  }

  async #askReplay(code: string): Promise<void> {
    const { budget, flow, openSession, credentials } = this.#options;
    if (!budget.spend('replay')) return this.#fail('replay', 'budget', NO_ATTEMPTS_LEFT);
    const session = openSession();
    const step = await flow.password(session, credentials, { codeFollows: true });
    if (step.reading !== 'challenge')
      return this.#fail('replay', 'protocol', 'the server asked for a code once, and then no more');
    const answer = await step.answer(code, { trust: false });
    const sign = lockoutSign(answer.page, step.page);
    if (sign !== null) budget.stop(sign);
    const sameStep = this.#codeClock.step === this.#codeStep;
    this.#seen.replay = { ...(await this.#observe(session, answer, this.#now())), sameStep };
    await flow.logOut?.(session);
  }

  async #askDevice(offered: boolean, cookies: readonly LastingCookie[]): Promise<void> {
    const { flow, openSession, budget } = this.#options;
    if (budget.lockout !== null) return;
    const days = cookies.length === 0 ? null : Math.max(...cookies.map((cookie) => cookie.days));
    if (!offered || cookies.length === 0) {
      this.#seen.device = { offered, again: null, days };
      return;
    }
    const session = openSession(cookies);
    const before = this.#sight(await flow.view(session));
    if (this.#seen.admitted !== null && viewOf(before, this.#anonymous, this.#seen.admitted).ownShare! > 0.5)
      return this.#fail(
        'device',
        'unsupported',
        'the lasting cookies are a login by themselves; configure how to log out (`logout`)',
      );
    this.#seen.device = { offered, again: await this.#logIn(session), days };
    await flow.logOut?.(session);
  }

  async #logIn(session: HttpSession): Promise<Seen> {
    const { flow, credentials } = this.#options;
    return this.#observe(session, await flow.password(session, credentials), this.#now());
  }

  async #observe(session: HttpSession, step: Step, at: string): Promise<Seen> {
    this.#codeClock.read(step.page);
    return { step, at, sighting: this.#sight(await this.#options.flow.view(session)) };
  }

  async #compareWith(by: 'code' | 'password', session: HttpSession, first: Sighting): Promise<Admitted | null> {
    const second = this.#sight(await this.#options.flow.view(session));
    return admittedFrom(by, [first, second], this.#anonymous);
  }

  #sight(page: Page): Sighting {
    this.#codeClock.read(page);
    return sightingOf(this.#options.flow, page, new Date(this.#options.clock.now()));
  }

  /** Some servers refuse a right code for a while after a wrong one. */
  async #freshStep(): Promise<void> {
    const { clock } = this.#options;
    const since = clock.now() - this.#wrongCodeAt;
    if (since < PAUSE_AFTER_WRONG_CODE_MS) await clock.sleep(PAUSE_AFTER_WRONG_CODE_MS - since);
    await this.#codeClock.freshStep();
  }

  #now(): string {
    return new Date(this.#options.clock.now()).toISOString();
  }

  #fail(part: VisitPart, reason: FailureReason, detail: string): void {
    this.#seen.failures.set(part, { reason, detail });
  }
}

const NO_ATTEMPTS_LEFT = 'no attempt of the account’s budget was left for it';
