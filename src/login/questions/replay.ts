/** Is the code that has just admitted accepted a second time? RFC 6238 §5.2 forbids it. In a new login, while it is current. */
import type { Question } from '../visit.ts';

export const replay: Question = {
  id: 'replay',
  costs: 1,
  isAsked: ({ wants, totp }) => wants('replay') && totp !== null,
  ask: async (visit) => {
    const { account, flow } = visit.options;
    const { inside } = visit;
    if (inside === null || inside.code === '') return;
    if (!account.spend('replay')) return visit.failForAttempts('replay');
    const visitor = await visit.pending();
    const seen = await visitor?.giveCode(() => inside.code, { mayRepeat: () => false });
    if (visitor === null || seen == null || seen.unjudged) {
      if (seen == null) account.giveBack();
      return visit.failUnasked('replay');
    }
    visit.seen.replay = { ...seen, sameStep: visit.codeClock.step === inside.step };
    if (seen.state !== 'open') return;
    account.giveBack();
    account.admitted();
    await flow.logOut?.(visitor.session);
  },
};
