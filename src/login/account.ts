/**
 * An audit account in one run: how many attempts it may fail, at which pace it logs in, and what must never be written.
 * Everything that logs in with the account goes through here, so that one lockout, one refusal and one count hold for all.
 */
import type { Observation } from '../model/observation.ts';
import type { Clock } from './clock.ts';
import type { Credentials, LoginFlow, Page, Step } from './driver.ts';
import { lockoutSign, waitIn } from './reading/lockout.ts';

export interface AccountOptions {
  /** Wrong passwords and wrong codes that one run may spend. */
  readonly attempts: number;
  /** Names the variable that holds the password, for people to read. */
  readonly passwordName: string;
  /** Keeps a value out of everything that is written. */
  readonly remember: (value: string) => void;
  /** When a login last succeeded, in ms since the epoch, -Infinity for never; left out where nobody kept count. */
  readonly lastLogin?: number;
  /** Likewise, when anything was given last, right or wrong. */
  readonly lastAttempt?: number;
  /** Told of each attempt that failed, and of each login that succeeded. */
  readonly onAttempt?: (what: 'failed' | 'taken-back' | 'admitted') => void;
}

/** How a question uses the account. */
export interface Manner {
  readonly clock: Clock;
  readonly system: string;
  readonly own: Credentials;
  /** Seconds between two logins; 0 where the question is whether the server minds haste. */
  readonly pause: number;
  /** False where the question is whether the server blocks: its signs are then the answer, and its waits are not obeyed. */
  readonly obeys: boolean;
}

/** A server that asks for more patience than this is left alone. */
const MOST_WAITS = 3;

export class AuditAccount {
  readonly total: number;
  /** The time step whose code was used last (RFC 6238 §5.2); null before the first. */
  usedStep: number | null = null;
  /** The latest time step whose code was given, whatever became of it; null before the first. */
  givenStep: number | null = null;
  readonly #options: AccountOptions;
  readonly #aside = new Map<string, number>();
  /** Systems at which the right password was taken before in this run. */
  readonly #taken = new Set<string>();
  #free: number;
  #lockout: Observation | null = null;
  #refusal: Observation | null = null;
  #lastLogin = Number.NEGATIVE_INFINITY;
  #failed = 0;
  #failedInRow = 0;

  constructor(options: AccountOptions) {
    this.#options = options;
    this.total = options.attempts;
    this.#free = options.attempts;
  }

  get lastLogin(): number | undefined {
    return this.#options.lastLogin;
  }

  get lastAttempt(): number | undefined {
    return this.#options.lastAttempt;
  }

  /** Attempts that are neither spent nor set aside. */
  get free(): number {
    return this.#free;
  }

  /** What ended all attempts, a sign of lockout or a refusal; null while nothing did. */
  get lockout(): Observation | null {
    return this.#refusal ?? this.#lockout;
  }

  /** That the account's own password was refused; null when it was not. */
  get refusal(): Observation | null {
    return this.#refusal;
  }

  /** Attempts that failed in this run, and since the last complete login. */
  get failures(): { readonly all: number; readonly inRow: number } {
    return { all: this.#failed, inRow: this.#failedInRow };
  }

  /** Sets attempts aside for a purpose: all of them, or none when they do not fit. */
  setAside(purpose: string, attempts: number): boolean {
    if (attempts > this.#free) return false;
    this.#free -= attempts;
    this.#aside.set(purpose, (this.#aside.get(purpose) ?? 0) + attempts);
    return true;
  }

  /** Are attempts set aside for this purpose? */
  hasAside(purpose: string): boolean {
    return (this.#aside.get(purpose) ?? 0) > 0;
  }

  /** Spends one attempt before it is sent, set aside for this purpose or free. False: it may not be sent. */
  spend(purpose: string): boolean {
    if (this.lockout !== null) return false;
    const aside = this.#aside.get(purpose) ?? 0;
    if (aside > 0) this.#aside.set(purpose, aside - 1);
    else if (this.#free > 0) this.#free--;
    else return false;
    this.#failed++;
    this.#failedInRow++;
    this.#options.onAttempt?.('failed');
    return true;
  }

  /** The server took it for right, so that it did not fail. */
  giveBack(): void {
    this.#free++;
    this.#failed--;
    this.#failedInRow = Math.max(0, this.#failedInRow - 1);
    this.#options.onAttempt?.('taken-back');
  }

  /** What was set aside for this purpose and is not needed is free again. */
  release(purpose: string): void {
    this.#free += this.#aside.get(purpose) ?? 0;
    this.#aside.delete(purpose);
  }

  /** A complete login succeeded, which resets the counters of servers. */
  admitted(): void {
    this.#failedInRow = 0;
    this.#options.onAttempt?.('admitted');
  }

  /** From now on nothing is spent on this account. */
  stop(sign: Observation): void {
    this.#lockout ??= sign;
  }

  /** Takes the end of a run's questions with this account as its own: refused once, the right password would lock it. */
  #refuse(): void {
    this.spend('own password');
    this.#refusal ??= { code: 'own-password-refused', variable: this.#options.passwordName };
  }

  /** The flow with pacing, lockout detection and redaction around every password and code. */
  guard(flow: LoginFlow, manner: Manner): LoginFlow {
    return {
      ...flow,
      password: async (session, credentials, options) => {
        const ours = credentials.username === manner.own.username;
        if (ours) this.#options.remember(credentials.password);
        for (let waits = 0; ; waits++) {
          await this.#keepPace(manner);
          const step = this.#guarded(await flow.password(session, credentials, options), manner);
          const wait = ours && manner.obeys ? this.#waitAfter(step, step.before) : null;
          if (wait !== null && waits < MOST_WAITS) await manner.clock.sleep(wait);
          else {
            if (ours) this.#heed(step, manner, credentials);
            return step;
          }
        }
      },
    };
  }

  async #keepPace({ pause, clock }: Manner): Promise<void> {
    const wait = pause * 1000 - (clock.now() - this.#lastLogin);
    if (wait > 0) await clock.sleep(wait);
    this.#lastLogin = clock.now();
  }

  #waitAfter({ reading, page }: Step, ...before: readonly (Page | null)[]): number | null {
    return reading === 'refused' || reading === 'unknown' ? waitIn(page, ...before) : null;
  }

  /** A password that was taken before may be refused to a visitor in disguise, or after others that were wrong. */
  #heed(step: Step, { system, own }: Manner, { password }: Credentials): void {
    const { reading, page, before } = step;
    const refused = reading === 'refused' || reading === 'unknown';
    const sign = refused ? lockoutSign(page, before) : null;
    if (sign !== null) this.stop(sign);
    if (password !== own.password) return;
    if (!refused) this.#taken.add(system);
    else if (reading === 'refused' && sign === null && !this.#taken.has(system)) this.#refuse();
  }

  /** Codes are secrets as well, from the moment that they are given. */
  #guarded(step: Step, manner: Manner): Step {
    const { onward } = step;
    const guarded: Step =
      onward === undefined ? step : { ...step, onward: async () => this.#guarded(await onward(), manner) };
    if (guarded.reading !== 'challenge') return guarded;
    const { answer, page, before } = guarded;
    return {
      ...guarded,
      answer: async (code, options) => {
        this.#options.remember(code);
        const next = this.#guarded(await answer(code, options), manner);
        const isBlock = manner.obeys && next.reading !== 'admitted' && waitIn(next.page, page, before) === null;
        const sign = isBlock ? lockoutSign(next.page, page, before) : null;
        if (sign !== null) this.stop(sign);
        return next;
      },
    };
  }
}
