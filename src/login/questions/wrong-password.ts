/**
 * Is a wrong password refused? The right one without its last character goes first, when that will be asked anyway: refused,
 * it is a wrong password and a shortened one in one attempt. Otherwise a random one follows. A server that asks everybody
 * for a code has judged nothing yet: with the right code only the password is wrong.
 */
import { codeOfStep } from '../totp.ts';
import { variantOf } from '../variants.ts';
import type { Question, Visit } from '../visit.ts';
import type { GivenPassword } from '../visitor.ts';
import { randomPassword } from '../wrong-password.ts';

const PAUSE_MS = 1_000;

export const wrongPassword: Question = {
  id: 'wrong-password',
  costs: 1,
  isAsked: ({ wants }) => wants('wrong-password'),
  ask: async (visit) => {
    const { account, credentials, shortened, clock, random } = visit.options;
    const near = shortened ? variantOf('shortened', credentials.password) : null;
    if (near !== null && near !== '') {
      const given = await give(visit, near);
      if (given === null) return visit.failForAttempts('wrong-password');
      visit.seen.shortened = given;
      await clock.sleep(PAUSE_MS);
      if (given.refused || account.lockout !== null) {
        visit.seen.wrongPassword = given;
        return;
      }
    }
    const given = await give(visit, randomPassword(random));
    if (given === null) return visit.failForAttempts('wrong-password');
    visit.seen.wrongPassword = given;
    await clock.sleep(PAUSE_MS);
  },
};

/** Null when no attempt is left. */
async function give(visit: Visit, password: string): Promise<GivenPassword | null> {
  const { account } = visit.options;
  if (!account.spend('wrong-password')) return null;
  const given = await giveChanged(visit, password);
  // Taken for right, it did not count as wrong.
  if (given.seen.state === 'open') account.giveBack();
  return given;
}

/** A password that is not the right one, and the right code where one is asked. Logs out again. */
export async function giveChanged(visit: Visit, password: string): Promise<GivenPassword> {
  const { totp, account, flow } = visit.options;
  const visitor = visit.visitor();
  let seen = await visitor.givePassword(password, { codeFollows: totp !== null });
  let withCode = false;
  if (visitor.challenge !== null && totp !== null && account.lockout === null) {
    // Given once more, a code might be refused for being used.
    const answered = await visitor.giveCode(async () => {
      await visit.codeClock.freshStep();
      return codeOfStep(totp, visit.codeClock.use());
    });
    if (answered !== null) [seen, withCode] = [answered, true];
    if (withCode && seen.state !== 'open') visit.codeRefused();
  }
  if (seen.state === 'open') await flow.logOut?.(visitor.session);
  const refused = seen.state === 'closed' && (withCode || seen.step.reading !== 'challenge');
  return { seen, withCode, refused };
}
