/**
 * The server's idea of time, as its answers tell it, in steps of a TOTP secret (RFC 6238 §4.2). Codes are given neither
 * in the first nor in the last moments of a step, for servers without tolerance.
 */
import type { AuditAccount } from './account.ts';
import type { Clock } from './clock.ts';
import type { Page } from './driver.ts';

const AFTER_STEP_BEGAN_MS = 1_500;
const LEFT_IN_STEP_MS = 10_000;
/** A code that is given this close to the border of its step may be judged in the next one; never a whole step. */
const BORDER_MS = 5_000;
const borderOf = (periodMs: number) => Math.min(BORDER_MS, periodMs / 4);

type CodesOfAccount = Pick<AuditAccount, 'usedStep' | 'givenStep' | 'lastLogin' | 'lastAttempt'>;
/** Of the codes that are given to be refused, the latest is of so many steps ahead. */
const MOST_AHEAD = 2;

export class CodeClock {
  readonly #clock: Clock;
  readonly #periodMs: number;
  readonly #account: CodesOfAccount;
  /** By which the server's clock is ahead of ours. */
  offsetMs = 0;

  /** `period` of the secret, in seconds. Where nothing is known of earlier logins, one may have used the code of now. */
  constructor(clock: Clock, period: number, account: CodesOfAccount) {
    this.#clock = clock;
    this.#periodMs = period * 1000;
    this.#account = account;
    account.usedStep ??= Math.floor((account.lastLogin ?? clock.now()) / this.#periodMs);
    account.givenStep ??= Math.floor((account.lastAttempt ?? clock.now()) / this.#periodMs) + MOST_AHEAD;
  }

  get step(): number {
    return Math.floor(this.#now / this.#periodMs);
  }

  /** The step of now, whose code is given now and may not be taken a second time. */
  use(): number {
    const { step } = this;
    this.usedUpTo(step);
    return step;
  }

  /** A step that many from now, whose code is given now, to be refused. */
  give(steps: number): number {
    const step = this.step + steps;
    this.#account.givenStep = Math.max(this.#givenStep, step);
    return step;
  }

  /** Waits until the code of so many steps from now was never given in this run. */
  async leaveGiven(steps: number): Promise<void> {
    const missing = this.#givenStep - (this.step + steps) + 1;
    if (missing > 0) await this.#clock.sleep(missing * this.#periodMs - this.#into + AFTER_STEP_BEGAN_MS);
  }

  /** A code of this step was accepted: no earlier one may be taken any more. */
  usedUpTo(step: number): void {
    this.#account.usedStep = Math.max(this.#usedStep, step);
  }

  /** The Date field has whole seconds: the middle of that second is the best guess. */
  read(page: Page): void {
    const date = Date.parse(page.reply.header('date') ?? '');
    if (Number.isNaN(date)) return;
    const offset = date + 500 - this.#clock.now();
    this.offsetMs = Math.abs(offset) > 2_000 ? offset : 0;
  }

  /** Waits until a code is surely judged in the step in which it was made. */
  async leaveBorder(): Promise<void> {
    const border = borderOf(this.#periodMs);
    const left = this.#periodMs - this.#into;
    if (left < border) await this.#clock.sleep(left + border);
    else if (this.#into < border) await this.#clock.sleep(border - this.#into);
  }

  /** Waits for a step of which no code was used yet, by an earlier run either. */
  async freshStep(): Promise<void> {
    if (this.step < this.#usedStep) await this.#clock.sleep((this.#usedStep - this.step) * this.#periodMs);
    const left = this.#periodMs - this.#into;
    const enough = left >= Math.min(LEFT_IN_STEP_MS, this.#periodMs / 2);
    if (this.step <= this.#usedStep || !enough) await this.#clock.sleep(left + AFTER_STEP_BEGAN_MS);
    else if (this.#into < AFTER_STEP_BEGAN_MS) await this.#clock.sleep(AFTER_STEP_BEGAN_MS - this.#into);
  }

  /**
   * Waits until neither an earlier run nor this one has given a code of so many steps ago, or of later: many servers refuse
   * an old code for that, however long they take codes, and some even when the code was refused or the password was wrong.
   * True when it had to wait.
   */
  async unusedSince(steps: number): Promise<boolean> {
    const missing = Math.max(this.#usedStep, this.#givenStep) - (this.step + steps) + 1;
    if (missing <= 0) return false;
    await this.#clock.sleep(missing * this.#periodMs - this.#into + AFTER_STEP_BEGAN_MS);
    return true;
  }

  get #usedStep(): number {
    return this.#account.usedStep ?? Number.NEGATIVE_INFINITY;
  }

  get #givenStep(): number {
    return this.#account.givenStep ?? Number.NEGATIVE_INFINITY;
  }

  get #now(): number {
    return this.#clock.now() + this.offsetMs;
  }

  get #into(): number {
    return this.#now % this.#periodMs;
  }
}
