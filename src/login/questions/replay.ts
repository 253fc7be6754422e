/** Is the code that has just admitted accepted a second time? RFC 6238 §5.2 forbids it. In a new login, while it is current. */
import type { Question, Visit } from '../visit.ts';
import type { Visitor } from '../visitor.ts';
import { enter } from './right-code.ts';

export const replay: Question = {
  id: 'replay',
  costs: 1,
  isAsked: ({ wants, totp }) => wants('replay') && totp !== null,
  ask: async (visit) => {
    const { account, flow } = visit.options;
    const { inside } = visit;
    if (inside === null || inside.code === '') return;
    if (!account.spend('replay')) return visit.failForAttempts('replay');
    let used: { readonly code: string; readonly step: number } | null = inside;
    let visitor = await visit.pending();
    if (visitor !== null && visit.codeClock.step !== used.step) {
      // That login took so long that the code is no longer current: once more, with a code of now.
      used = await enterAgain(visit, visitor);
      visitor = used === null ? null : await visit.pending();
    }
    const code = used?.code ?? '';
    const seen = await visitor?.giveCode(() => code, { mayRepeat: () => false });
    if (visitor === null || seen == null || seen.unjudged) {
      if (seen == null) account.giveBack();
      return visit.failUnasked('replay');
    }
    visit.seen.replay = { ...seen, sameStep: visit.codeClock.step === used?.step };
    if (seen.state !== 'open') return;
    account.giveBack();
    account.admitted();
    await flow.logOut?.(visitor.session);
  },
};

/** A complete login, and out again. Null when it was not complete. */
async function enterAgain(visit: Visit, visitor: Visitor): Promise<{ code: string; step: number } | null> {
  const entered = await enter(visit, visitor);
  if (entered?.seen.state !== 'open') return null;
  visit.options.account.admitted();
  await visit.options.flow.logOut?.(visitor.session);
  return entered;
}
