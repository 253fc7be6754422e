/**
 * Do password and code admit? It is the positive control of every refusal before it. A run just before, or a person, may
 * have used up the code of this moment (RFC 6238 §5.2): a refusal counts when the code of another moment is refused as well.
 */
import { codeOfStep } from '../totp.ts';
import type { Question, Visit } from '../visit.ts';

/** Some servers refuse the right code for a while after a wrong one, with the same words. */
const PAUSE_AFTER_WRONG_CODE_MS = 3_000;

export const rightCode: Question = {
  id: 'right-code',
  costs: 0,
  isAsked: ({ totp }) => totp !== null,
  ask: async (visit) => {
    const { flow, account } = visit.options;
    if (!visit.asksForCodes) return;
    for (const isLast of [false, true]) {
      const { watch, visitor } = await visit.watched();
      const entered = await enter(visit, visitor);
      if (entered === null) {
        if (!isLast) visit.failUnasked('code');
        return;
      }
      const { seen, code, step, offered, afterMs } = entered;
      visit.seen.code = seen;
      visit.seen.deviceOffered = offered;
      visit.seen.admitted = await visit.admittedAs('code', visitor);
      if (visit.seen.admitted !== null) {
        account.admitted();
        // Any other may have been refused for the refusal before it.
        visit.seen.wrongCodes = visit.seen.wrongCodes.filter(
          (each) => each.state === 'open' || each.afterMs >= afterMs,
        );
        visit.inside = { visitor, watch, code, step };
        return;
      }
      visit.seen.admitted = await visit.shownToAll('code', visitor);
      await flow.logOut?.(visitor.session);
      if (visit.seen.admitted !== null) return;
      visit.codeRefused();
      // Without the right code there is nothing to replay.
      const isRefused = seen.state === 'closed' && !seen.unjudged;
      if (isLast || !isRefused || !(account.spend('replay') || account.spend('right-code'))) return;
    }
  },
};

/** Logs in with the right password and the code of a step that none has used. Null when no code is asked. */
export async function enter(visit: Visit, visitor = visit.visitor()) {
  const { clock, wants, totp } = visit.options;
  if (totp === null) return null;
  const pause = PAUSE_AFTER_WRONG_CODE_MS - visit.sinceRefusalMs;
  if (pause > 0) await clock.sleep(pause);
  await visit.codeClock.freshStep();
  if (visitor.challenge === null && (await visit.pending(visitor)) === null) return null;
  const offered = visitor.challenge?.offersTrust === true && wants('device');
  let [code, step, afterMs] = ['', 0, 0];
  const make = () => {
    step = visit.codeClock.use();
    afterMs = visit.sinceRefusalMs;
    return (code = codeOfStep(totp, step));
  };
  const seen = await visitor.giveCode(make, { trust: offered });
  return seen === null ? null : { seen, code, step, offered, afterMs, session: visitor.session };
}
