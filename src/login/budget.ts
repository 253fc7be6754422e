/**
 * The wrong passwords and wrong codes that one run may spend on one account, over all probes of that account.
 * An attempt is spent before it is sent. What must be asked is set aside first, so that nothing optional eats it.
 */
export class AttemptBudget {
  readonly total: number;
  #free: number;
  #lockout: string | null = null;
  #refusal: string | null = null;
  readonly #setAside = new Map<string, number>();

  constructor(total: number) {
    this.total = total;
    this.#free = total;
  }

  /** Attempts that are neither spent nor set aside. */
  get free(): number {
    return this.#free;
  }

  /** What ended all attempts on this account, a sign of lockout or a refusal; null while nothing did. */
  get lockout(): string | null {
    return this.#refusal ?? this.#lockout;
  }

  /** That the account's own password was refused, in a sentence; null when it was not. */
  get refusal(): string | null {
    return this.#refusal;
  }

  /** Sets attempts aside for a purpose: all of them, or none when they do not fit. */
  setAside(purpose: string, attempts: number): boolean {
    if (attempts > this.#free) return false;
    this.#free -= attempts;
    this.#setAside.set(purpose, (this.#setAside.get(purpose) ?? 0) + attempts);
    return true;
  }

  /** Spends one attempt, set aside for this purpose or free. False: it may not be sent. */
  spend(purpose: string): boolean {
    if (this.lockout !== null) return false;
    const aside = this.#setAside.get(purpose) ?? 0;
    if (aside > 0) this.#setAside.set(purpose, aside - 1);
    else if (this.#free > 0) this.#free--;
    else return false;
    return true;
  }

  /** The server took it for right, so it did not count as wrong there. */
  giveBack(): void {
    this.#free++;
  }

  /** What was set aside for this purpose and is not needed is free again. */
  release(purpose: string): void {
    this.#free += this.#setAside.get(purpose) ?? 0;
    this.#setAside.delete(purpose);
  }

  /** From now on nothing is spent on this account. */
  stop(sign: string): void {
    this.#lockout ??= sign;
  }

  /** The account's own password is wrong, which the server counted: asking on would lock the account with it. */
  refuse(sentence: string): void {
    this.spend('own password');
    this.#refusal ??= sentence;
  }
}
