/**
 * One visitor on the way through a login. After every step the protected page is asked what this visitor sees there, and
 * nothing is typed into a page before it was seen closed to this very visitor.
 */
import type { Credentials, HttpSession, LoginFlow, Page, Step } from './driver.ts';
import { waitIn } from './reading/lockout.ts';
import type { Anonymous, Sighting } from './reading/sighting.ts';
import { isShownToAll, stateOf, type State } from './reading/state.ts';
import type { Clock } from './clock.ts';
import type { CodeClock } from './code-clock.ts';

/** What a visitor needs of the visit. */
export interface Surroundings {
  readonly options: { readonly flow: LoginFlow; readonly credentials: Credentials; readonly clock: Clock };
  readonly codeClock: CodeClock;
  readonly anonymous: Anonymous;
  readonly sight: (page: Page) => Sighting;
}

/** A step, and the protected page right after it. */
export interface Seen {
  readonly step: Step;
  readonly at: string;
  readonly sighting: Sighting;
  readonly state: State;
  /** The server asked to wait instead of judging, to the last. */
  readonly unjudged: boolean;
}

/** A changed password, and what became of it. */
export interface GivenPassword {
  readonly seen: Seen;
  /** With the right code, which the server asked for first. */
  readonly withCode: boolean;
  /** Closed to it, as far as that can be said without knowing what the right one opens. */
  readonly refused: boolean;
}

/** Which wrong code it was; `steps` as in the evidence. */
export interface WrongCode {
  readonly kind: 'old' | 'random' | 'empty' | 'near' | 'later';
  readonly steps: number | null;
}

/** Questions without secrets on the way, such as whether to stay signed in. */
const MOST_ONWARD = 3;
/** Codes given once more because the server asked to wait. */
const MOST_WAITS = 3;

export class Visitor {
  readonly session: HttpSession;
  readonly #visit: Surroundings;
  #seen: Seen | null = null;
  #password: string;
  #codeFollows = false;

  constructor(visit: Surroundings, session: HttpSession) {
    this.#visit = visit;
    this.session = session;
    this.#password = visit.options.credentials.password;
  }

  get seen(): Seen | null {
    return this.#seen;
  }

  /** The challenge that may be answered: the login led to it, and the protected page is closed. */
  get challenge(): (Step & { readonly reading: 'challenge' }) | null {
    const { step, state } = this.#seen ?? {};
    return step?.reading === 'challenge' && state === 'closed' ? step : null;
  }

  /** Gives a password, the account's own when none is named. With `codeFollows` a form that takes the code as well waits for it. */
  async givePassword(
    password: string = this.#visit.options.credentials.password,
    { codeFollows }: { readonly codeFollows: boolean } = { codeFollows: false },
  ): Promise<Seen> {
    const { flow, credentials } = this.#visit.options;
    [this.#password, this.#codeFollows] = [password, codeFollows];
    const step = await flow.password(this.session, { ...credentials, password }, { codeFollows });
    return this.#walk(step);
  }

  /**
   * Gives a code, made at the moment that it goes. Null when no challenge may be answered. A server that asks to wait has
   * judged nothing: the code is given again in the newest pending login, when `mayRepeat` allows.
   */
  async giveCode(
    code: () => string | Promise<string>,
    { trust = false, mayRepeat = () => true }: { readonly trust?: boolean; readonly mayRepeat?: () => boolean } = {},
  ): Promise<Seen | null> {
    for (let waits = 0; ; waits++) {
      const { challenge } = this;
      if (challenge === null) return waits === 0 ? null : this.#seen;
      const seen = await this.#walk(await challenge.answer(await code(), { trust }));
      const wait = seen.state === 'open' ? null : waitIn(seen.step.page, challenge.page, challenge.before);
      if (wait === null) return seen;
      await this.#visit.options.clock.sleep(wait);
      if (waits >= MOST_WAITS || !mayRepeat()) return (this.#seen = { ...seen, unjudged: true });
      if (this.challenge === null) await this.givePassword(this.#password, { codeFollows: this.#codeFollows });
    }
  }

  async #walk(first: Step): Promise<Seen> {
    let step = first;
    let seen = await this.#look(step);
    for (let count = 0; count < MOST_ONWARD && seen.state !== 'open' && step.onward !== undefined; count++) {
      const { before } = step;
      step = { ...(await step.onward()), before };
      seen = await this.#look(step);
    }
    return (this.#seen = seen);
  }

  async #look(step: Step): Promise<Seen> {
    const { options, anonymous } = this.#visit;
    const at = new Date(options.clock.now()).toISOString();
    this.#visit.codeClock.read(step.page);
    const sighting = this.#visit.sight(await options.flow.view(this.session));
    const state = stateOf(sighting, anonymous);
    return { step: state === 'open' ? withoutOwnForms(step, sighting) : step, at, sighting, state, unjudged: false };
  }
}

/** The login led straight to the protected page, which is open: a field there is the page's own, and no question of the login. */
function withoutOwnForms(step: Step, { page }: Sighting): Step {
  const { reply, elsewhere } = step.page;
  const isSame = elsewhere === null && page.elsewhere === null && reply.url.pathname === page.reply.url.pathname;
  if (step.reading !== 'challenge' || !isSame) return step;
  return { page: step.page, before: step.before, reading: 'admitted', sign: { code: 'nothing-asked' } };
}

/** After a login that was taken: the protected page, twice, as it is shown to nobody as well. Null when it is not. */
export async function seesWhatAllSee(
  visit: Surroundings,
  { seen, session }: Visitor,
): Promise<readonly [Sighting, Sighting] | null> {
  if (seen?.step.reading !== 'admitted' || seen.state !== 'closed' || seen.unjudged) return null;
  const second = visit.sight(await visit.options.flow.view(session));
  return [seen.sighting, second].every((each) => isShownToAll(each, visit.anonymous)) ? [seen.sighting, second] : null;
}

/** Does the visitor see the protected page, now and a second time? */
export async function staysOpen(visit: Surroundings, visitor: Visitor): Promise<readonly [Sighting, Sighting] | null> {
  const { seen, session } = visitor;
  if (seen?.state !== 'open') return null;
  const page: Page = await visit.options.flow.view(session);
  const second = visit.sight(page);
  return stateOf(second, visit.anonymous) === 'open' ? [seen.sighting, second] : null;
}
