/**
 * A visit with the audit account, in one order that spends as little as possible: nobody, a wrong password, the
 * password alone, a wrong code, the right code, the same code again, a remembered device. All codes come from two
 * time steps, so that a visit takes about half a minute at most (RFC 6238 §5.2).
 */
import { lookAnonymously } from './reading/sighting.ts';
import { variantOf } from './variants.ts';
import { codeOfStep } from './totp.ts';
import { CodeQuestions } from './visit-codes.ts';
import { NO_ATTEMPTS_LEFT, VisitNotes, type Pending, type VisitOptions } from './visit-notes.ts';
import { resultOf, type Seen, type VisitResult } from './visit-result.ts';
import { wrongPassword } from './wrong-password.ts';

export type { PartResults, Seen, VisitPart, VisitParts, VisitResult } from './visit-result.ts';

/** Headers by which some servers believe that a visitor comes from inside, or is one of their own scripts. */
const DISGUISE: Readonly<Record<string, string>> = {
  'x-forwarded-for': '127.0.0.1',
  'x-real-ip': '127.0.0.1',
  forwarded: 'for=127.0.0.1',
  'x-requested-with': 'XMLHttpRequest',
};

const PAUSE_MS = 1_000;

export async function visit(options: VisitOptions): Promise<VisitResult> {
  const { flow, openSession, budget, totp, wants, laterAttempts } = options;
  const notes = new VisitNotes(options);
  budget.setAside('wrong-password', wants('wrong-password') ? 1 : 0);
  budget.setAside('wrong-code', wants('wrong-code') && totp !== null ? 1 : 0);
  notes.anonymous = await lookAnonymously(async () => notes.sight(await flow.view(openSession())));
  await askWrongPassword(notes);
  // What does not fit into the rest is left out; the order is that of what matters most.
  for (const [purpose, attempts] of laterAttempts) budget.setAside(purpose, Math.min(attempts, budget.free));
  budget.setAside('replay', wants('replay') && totp !== null ? 1 : 0);
  if (wants('wrong-code') && totp !== null)
    for (const purpose of ['empty-code', 'later-code']) budget.setAside(purpose, 1);
  const challenged = await askPassword(notes);
  if (challenged !== null) await new CodeQuestions(notes).ask(challenged);
  notes.seen.clockOffsetMs = notes.codeClock.offsetMs;
  return resultOf(notes.seen, notes.anonymous, options);
}

/**
 * The right password without its last character goes first, when that will be asked anyway: clearly refused, it is a
 * wrong password and a shortened one in one attempt. Otherwise a random one tells whether any password would do.
 */
async function askWrongPassword(notes: VisitNotes): Promise<void> {
  const { budget, credentials, random, wants, shortened, clock } = notes.options;
  if (!wants('wrong-password')) return;
  if (!budget.spend('wrong-password')) return notes.fail('wrong-password', 'budget', NO_ATTEMPTS_LEFT);
  const near = shortened && budget.free > 0 ? variantOf('shortened', credentials.password) : null;
  if (near !== null && near !== '') {
    const seen = await giveShortened(notes, near);
    await clock.sleep(PAUSE_MS);
    if (budget.lockout !== null || seen?.step.reading === 'refused') {
      if (seen !== null) notes.seen.wrongPassword = { ...seen, withCode: false };
      return;
    }
    if (seen !== null && !budget.spend('wrong-password'))
      return notes.fail('wrong-password', 'budget', NO_ATTEMPTS_LEFT);
  }
  await giveWrong(notes, wrongPassword(random));
  await clock.sleep(PAUSE_MS);
}

/** Null when nothing was sent: a form that takes the code as well. */
async function giveShortened(notes: VisitNotes, password: string): Promise<Seen | null> {
  const { budget, credentials, openSession, flow, totp } = notes.options;
  const session = openSession();
  const step = await flow.password(session, { ...credentials, password }, { codeFollows: totp !== null });
  if (step.reading === 'challenge' && step.oneForm && totp !== null) return null;
  notes.heedLockout(step.page, step.before);
  const seen = await notes.observe(session, step);
  notes.seen.shortened = seen;
  // Taken for right, it did not count as wrong.
  if (step.reading === 'admitted') budget.giveBack();
  if (step.reading !== 'refused') await flow.logOut?.(session);
  return seen;
}

async function giveWrong(notes: VisitNotes, password: string): Promise<void> {
  const { credentials, openSession, flow, totp } = notes.options;
  const session = openSession();
  let step = await flow.password(session, { ...credentials, password }, { codeFollows: totp !== null });
  notes.heedLockout(step.page, step.before);
  // It did not judge the password yet, or did and does not say so: with the right code only the password is wrong.
  const withCode = notes.options.budget.lockout === null && step.reading === 'challenge' && totp !== null;
  if (withCode && step.reading === 'challenge') {
    const { page: challenge, before } = step;
    step = await step.answer(codeOfStep(totp, notes.codeClock.use()), { trust: false });
    notes.heedLockout(step.page, challenge, before);
  }
  notes.seen.wrongPassword = { ...(await notes.observe(session, step)), withCode };
}

/** The pending login when the server asks for a code. */
async function askPassword(notes: VisitNotes): Promise<Pending | null> {
  const { budget, wants } = notes.options;
  if (budget.lockout !== null) return null;
  const watch = await notes.arrive();
  const { session } = watch;
  const seen = await notes.logIn(session);
  notes.seen.password = seen;
  if (seen.step.reading !== 'challenge') {
    if (seen.step.reading === 'refused') notes.heedLockout(seen.step.page, seen.step.before);
    notes.seen.admitted = await notes.compareWith('password', session, seen.sighting);
    await notes.leave(watch);
    return null;
  }
  // A form without its code may count as a wrong attempt: it takes the place of the empty code, and is sent once.
  if (seen.step.oneForm) budget.spend('empty-code');
  else if (wants('password')) notes.seen.disguised = await logInDisguised(notes);
  return { session, step: seen.step };
}

async function logInDisguised(notes: VisitNotes): Promise<Seen | null> {
  const session = notes.options.openSession();
  for (const [name, value] of Object.entries(DISGUISE)) session.setHeader(name, value);
  try {
    return await notes.logIn(session);
  } catch (error) {
    // Refusing such a visitor is the server's good right; what went wrong with the plain one is told elsewhere.
    if (error instanceof Error && error.name === 'LoginError') return null;
    throw error;
  }
}
