/** Accounts of the lab: made up at each start, judged without telling an unknown user from a wrong password. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { createGuardrails, generateSecret, verifySync } from 'otplib';

export interface Account {
  readonly username: string;
  readonly password: string;
  /** What an authenticator app is given; absent where there is no second factor. */
  readonly totp?: string;
}

/** Letters without look-alikes; 24 of them are beyond any guessing. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

export function newAccount(username: string, options: { totp: boolean; password?: string }): Account {
  const password = options.password ?? Array.from({ length: 24 }, () => LETTERS[randomInt(LETTERS.length)]!).join('');
  return { username, password, ...(options.totp ? { totp: newAppKey() } : {}) };
}

export function isRight({ username, password }: Account, given: { username: string; password: string }): boolean {
  // Both are compared always, and in equal time: the answer does not tell which one was wrong.
  return [sameText(username, given.username), sameText(password, given.password)].every(Boolean);
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Seconds for which a code is current here: an audit waits for a new one, and half a minute would be long. */
const PERIOD = 10;

export function newAppKey(): string {
  return `otpauth://totp/audit?secret=${generateSecret()}&period=${PERIOD}`;
}

interface CodeRules {
  /** Steps of delay that are accepted, either way. */
  readonly steps: number;
  readonly once: boolean;
  readonly any: boolean;
}

/** Judges codes as RFC 6238 §5.2 asks: one step of delay, and each code once. */
export class CodeJudge {
  /** Seconds. */
  readonly period: number;
  readonly #secret: string;
  readonly #rules: CodeRules;
  #lastStep = -1;

  /** @param key what an app is given, or a secret in base32 alone */
  constructor(key: string, rules: Partial<CodeRules> = {}) {
    const fields = new URLSearchParams(key.split('?')[1]);
    this.period = Number(fields.get('period') ?? 30);
    this.#secret = fields.get('secret') ?? key;
    this.#rules = { steps: 1, once: true, any: false, ...rules };
  }

  accepts(code: string): boolean {
    if (!/^\d{6}$/.test(code)) return false;
    const { any, steps, once } = this.#rules;
    const { period } = this;
    if (any) return true;
    const guardrails = createGuardrails({ MAX_WINDOW: 10_000 });
    const epochTolerance = steps * period;
    const result = verifySync({ secret: this.#secret, token: code, period, epochTolerance, guardrails });
    if (!result.valid) return false;
    const { timeStep } = result as { timeStep: number };
    if (once && timeStep <= this.#lastStep) return false;
    this.#lastStep = Math.max(this.#lastStep, timeStep);
    return true;
  }
}

/** Slows down who guesses: after ten wrong attempts for a name within a quarter of an hour. */
export class Throttle {
  readonly #failures = new Map<string, number[]>();

  blocks(name: string): boolean {
    return this.#recent(name).length >= 10;
  }

  failed(name: string): void {
    this.#failures.set(name, [...this.#recent(name), Date.now()]);
  }

  #recent(name: string): number[] {
    return (this.#failures.get(name) ?? []).filter((time) => Date.now() - time < 900_000);
  }
}

export type Stage = 'anonymous' | 'password' | 'full';

/** Sessions on the server; the cookie holds a random name only. */
export class Sessions {
  readonly #stages = new Map<string, { stage: Stage; csrf: string }>();

  open(stage: Stage): { token: string; csrf: string } {
    const token = randomBytes(16).toString('hex');
    const csrf = randomBytes(16).toString('hex');
    this.#stages.set(token, { stage, csrf });
    return { token, csrf };
  }

  /** Goes on with the session that was there before, as a careless server does. */
  promote(token: string, stage: Stage): void {
    const session = this.#stages.get(token);
    if (session !== undefined) session.stage = stage;
  }

  stage(token: string | undefined): Stage {
    return (token === undefined ? undefined : this.#stages.get(token)?.stage) ?? 'anonymous';
  }

  csrf(token: string | undefined): string | undefined {
    return token === undefined ? undefined : this.#stages.get(token)?.csrf;
  }

  close(token: string | undefined): void {
    if (token !== undefined) this.#stages.delete(token);
  }
}
