/**
 * The part of a visit in which codes are given, from two time steps (RFC 6238 §5.2): a wrong one, the right one, the
 * same again, none for a device that is remembered, and last one of later.
 */
import type { LastingCookie } from './driver.ts';
import type { SessionWatch } from './session-watch.ts';
import { viewOf } from './reading/sighting.ts';
import { codeOfNoStep, codeOfStep, type TotpSecret } from './totp.ts';
import { NO_ATTEMPTS_LEFT, type Pending, type VisitNotes } from './visit-notes.ts';
import type { Seen, WrongCode } from './visit-result.ts';

/** Some servers refuse the right code for a while after a wrong one, with the same words. */
const PAUSE_AFTER_WRONG_CODE_MS = 3_000;
/** Codes of a whole day's half minutes are no wrong codes: a server may accept old ones. */
const NEAR_STEPS = 240;

/** Logged in by password and code. */
interface ByCode {
  readonly watch: SessionWatch;
  readonly code: string;
  /** The device was offered to be remembered. */
  readonly offered: boolean;
}

export class CodeQuestions {
  readonly #notes: VisitNotes;
  #wrongCodeAt = 0;
  #codeStep = 0;

  constructor(notes: VisitNotes) {
    this.#notes = notes;
  }

  async ask(pending: Pending): Promise<void> {
    const { totp, flow, budget, wants } = this.#notes.options;
    if (totp === null || !flow.codes) return;
    if (wants('wrong-code')) await this.#askWrongCode(totp, pending);
    if (budget.lockout !== null) return;
    const admitted = await this.#logInByCode(totp);
    if (admitted === null) return;
    const { watch, code, offered } = admitted;
    const { session } = watch;
    if (wants('replay')) await this.#askReplay(code);
    const lasting = await session.lastingCookies();
    await this.#notes.leave(watch);
    if (wants('device')) await this.#askDevice(offered, lasting);
    if (wants('wrong-code')) await this.#askLaterCode(totp);
  }

  /**
   * A run just before, or a person, may have used up the code of this moment (RFC 6238 section 5.2): a refusal counts when
   * the code of another moment is refused as well. What a server says that begins to block is no answer to the code.
   */
  async #logInByCode(totp: TotpSecret): Promise<ByCode | null> {
    const { flow, credentials, budget, wants } = this.#notes.options;
    for (const isLast of [false, true]) {
      await this.#freshStep();
      const watch = await this.#notes.arrive();
      const step = await flow.password(watch.session, credentials, { codeFollows: true });
      if (step.reading !== 'challenge') {
        if (!isLast) this.#notes.failUnasked('code');
        return null;
      }
      this.#codeStep = this.#notes.codeClock.use();
      const code = codeOfStep(totp, this.#codeStep);
      const offered = step.offersTrust && wants('device');
      const seen = await this.#notes.observe(watch.session, await step.answer(code, { trust: offered }));
      this.#notes.seen.admitted = await this.#notes.compareWith('code', watch.session, seen.sighting);
      if (this.#notes.seen.admitted !== null) {
        this.#notes.seen.code = seen;
        return { watch, code, offered };
      }
      this.#notes.heedLockout(seen.step.page, step.page, step.before);
      await flow.logOut?.(watch.session);
      if (budget.lockout !== null) return null;
      this.#notes.seen.code = seen;
      this.#wrongCodeAt = this.#notes.options.clock.now();
      const isRefused = seen.step.reading === 'refused' || seen.step.reading === 'challenge';
      // Without the right code there is nothing to replay.
      if (isLast || !isRefused || !(budget.spend('replay') || budget.spend('right-code'))) return null;
    }
    return null;
  }

  /** First the code of some steps ago: refused, it is a wrong code and an old one at once. Accepted, a code of no step follows. */
  async #askWrongCode(totp: TotpSecret, pending: Pending): Promise<void> {
    const { budget, flow, random } = this.#notes.options;
    if (!budget.spend('wrong-code')) return this.#notes.fail('wrong-code', 'budget', NO_ATTEMPTS_LEFT);
    const now = this.#notes.codeClock.step;
    const steps = this.#notes.codeClock.stepsAgo;
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
    if (this.#notes.options.budget.lockout !== null) return;
    const steps = this.#notes.codeClock.stepsAhead;
    await this.#askInNewLogin('later-code', codeOfStep(totp, this.#notes.codeClock.step + steps), {
      kind: 'later',
      steps,
    });
  }

  async #askInNewLogin(purpose: string, code: string, which: WrongCode): Promise<void> {
    const { budget, flow, openSession, credentials } = this.#notes.options;
    if (!budget.spend(purpose)) return;
    const session = openSession();
    const step = await flow.password(session, credentials, { codeFollows: true });
    if (step.reading !== 'challenge') return;
    const answer = await this.#giveCode({ session, step }, code, which);
    if (answer.step.reading === 'admitted') await flow.logOut?.(session);
  }

  async #giveCode({ session, step }: Pending, code: string, which: WrongCode): Promise<Seen> {
    const answer = await step.answer(code, { trust: false });
    this.#notes.heedLockout(answer.page, step.page, step.before);
    const seen = await this.#notes.observe(session, answer);
    this.#notes.seen.wrongCodes.push({ ...seen, ...which });
    this.#wrongCodeAt = this.#notes.options.clock.now();
    return seen;
  }

  async #askReplay(code: string): Promise<void> {
    const { budget, flow, openSession, credentials } = this.#notes.options;
    if (!budget.spend('replay')) return this.#notes.fail('replay', 'budget', NO_ATTEMPTS_LEFT);
    const session = openSession();
    const step = await flow.password(session, credentials, { codeFollows: true });
    if (step.reading !== 'challenge') return this.#notes.failUnasked('replay');
    const answer = await step.answer(code, { trust: false });
    this.#notes.heedLockout(answer.page, step.page, step.before);
    const sameStep = this.#notes.codeClock.step === this.#codeStep;
    this.#notes.seen.replay = { ...(await this.#notes.observe(session, answer)), sameStep };
    await flow.logOut?.(session);
  }

  async #askDevice(offered: boolean, cookies: readonly LastingCookie[]): Promise<void> {
    const { flow, openSession, budget } = this.#notes.options;
    if (budget.lockout !== null) return;
    const days = cookies.length === 0 ? null : Math.max(...cookies.map((cookie) => cookie.days));
    if (!offered || cookies.length === 0) {
      this.#notes.seen.device = { offered, again: null, days };
      return;
    }
    const session = openSession(cookies);
    const before = this.#notes.sight(await flow.view(session));
    if (
      this.#notes.seen.admitted !== null &&
      viewOf(before, this.#notes.anonymous, this.#notes.seen.admitted).ownShare! > 0.5
    )
      return this.#notes.fail(
        'device',
        'unsupported',
        'the lasting cookies are a login by themselves; configure how to log out (`logout`)',
      );
    this.#notes.seen.device = { offered, again: await this.#notes.logIn(session), days };
    await flow.logOut?.(session);
  }

  /** Some servers refuse a right code for a while after a wrong one. */
  async #freshStep(): Promise<void> {
    const { clock } = this.#notes.options;
    const since = clock.now() - this.#wrongCodeAt;
    if (since < PAUSE_AFTER_WRONG_CODE_MS) await clock.sleep(PAUSE_AFTER_WRONG_CODE_MS - since);
    await this.#notes.codeClock.freshStep();
  }
}
