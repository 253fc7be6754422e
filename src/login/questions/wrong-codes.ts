/**
 * Codes that must be refused (RFC 6238 §5.2, §6), each in the newest pending login of the account, with no other login in
 * between. Whether they were refused for being wrong is shown by the right code, which is given in the same way afterwards:
 * no code was given before in whatever way, and each comes as long after a refusal as the right one.
 */
import { codeOfNoStep, codeOfStep, type TotpSecret } from '../totp.ts';
import type { Question, Visit, VisitOptions } from '../visit.ts';
import type { WrongCode } from '../visitor.ts';

/** Codes of a whole day's half minutes are no wrong codes: a server may accept old ones. */
const NEAR_STEPS = 240;
/** As long as the right code may have to wait for the next step, and a login. */
const PAUSE_AFTER_REFUSAL_MS = 20_000;
const isAsked = ({ wants, totp }: VisitOptions) => wants('wrong-code') && totp !== null;

/**
 * A minute and a half ago: past the two steps back that RFC 6238 §6 gives as an example. Refused, it is a wrong code and an
 * old one at once. It comes before later ones, after which a server refuses it for being used.
 */
export const oldCode: Question = {
  id: 'old-code',
  costs: 1,
  isAsked,
  ask: async (visit) => {
    const answer = await ask(visit, 'old-code', { kind: 'old', steps: -3 });
    if (answer === 'no-attempts') visit.failForAttempts('wrong-code');
  },
};

export const earlierCode: Question = {
  id: 'earlier-code',
  costs: 1,
  isAsked,
  ask: async (visit) => {
    await ask(visit, 'earlier-code', { kind: 'old', steps: -2 });
  },
};

/** A code of no time at all: asked where an old one was not refused, for whoever refuses that one does not take any code. */
export const randomCode: Question = {
  id: 'random-code',
  costs: 1,
  isAsked,
  ask: async (visit) => {
    const isRefused = visit.seen.wrongCodes.some(({ kind, state }) => kind === 'old' && state === 'closed');
    if (!isRefused) await ask(visit, 'random-code', { kind: 'random', steps: null });
  },
};

export const emptyCode: Question = {
  id: 'empty-code',
  costs: 1,
  isAsked,
  ask: async (visit) => {
    const { password } = visit.seen;
    const oneForm = password?.step.reading === 'challenge' && password.step.oneForm;
    if (!oneForm) await ask(visit, 'empty-code', { kind: 'empty', steps: null });
  },
};

/** One step each way is what RFC 6238 allows for clocks that differ; it is reported, and breaks nothing. */
export const nearCodes: Question = {
  id: 'near-codes',
  costs: 2,
  isAsked,
  ask: async (visit) => {
    for (const steps of [-1, 1]) {
      await ask(visit, 'near-codes', { kind: 'near', steps });
    }
  },
};

/** A server that accepts it may refuse every earlier code from then on: the right code waits for a later step. */
export const laterCode: Question = {
  id: 'later-code',
  costs: 1,
  isAsked,
  ask: async (visit) => {
    await ask(visit, 'later-code', { kind: 'later', steps: 2 });
  },
};

async function ask(
  visit: Visit,
  purpose: string,
  which: WrongCode,
): Promise<'accepted' | 'refused' | 'no-attempts' | 'not-asked'> {
  const { account, totp, flow } = visit.options;
  if (!visit.asksForCodes || totp === null) return 'not-asked';
  if (!account.spend(purpose)) return 'no-attempts';
  // That one of a step beside is refused is never claimed.
  const pause = which.kind === 'near' ? 0 : PAUSE_AFTER_REFUSAL_MS - visit.sinceRefusalMs;
  if (pause > 0) await visit.options.clock.sleep(pause);
  // The login that waits may not do so for minutes.
  if (which.steps !== null && which.steps < 0 && (await visit.codeClock.unusedSince(which.steps))) visit.waiting = null;
  const visitor = await visit.pending();
  // Near the border of a step, clocks that differ a little would judge another one.
  if (which.steps !== null) await visit.codeClock.leaveBorder();
  let afterMs = 0;
  const code = async () => {
    if (which.steps !== null) await visit.codeClock.leaveGiven(which.steps);
    afterMs = visit.sinceRefusalMs;
    return codeFor(which, totp, visit);
  };
  const seen = await visitor?.giveCode(code, { mayRepeat: () => account.spend(purpose) });
  if (visitor === null || seen == null || seen.unjudged) {
    if (seen == null) account.giveBack();
    return 'not-asked';
  }
  if (which.steps !== null && seen.state === 'open') visit.codeClock.usedUpTo(visit.codeClock.step + which.steps);
  visit.seen.wrongCodes = [...visit.seen.wrongCodes, { ...seen, ...which, afterMs }];
  if (seen.state !== 'open') {
    visit.codeRefused();
    return 'refused';
  }
  account.giveBack();
  await flow.logOut?.(visitor.session);
  return 'accepted';
}

function codeFor({ kind, steps }: WrongCode, totp: TotpSecret, { codeClock, options }: Visit): string {
  if (kind === 'empty') return '';
  if (steps === null) return codeOfNoStep(totp, codeClock.step, NEAR_STEPS, options.random);
  return codeOfStep(totp, codeClock.give(steps));
}
