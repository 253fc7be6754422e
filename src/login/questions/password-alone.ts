/** Is the password alone enough? Before anything else is given, the protected page says whether it is open. */
import type { Question } from '../visit.ts';

export const passwordAlone: Question = {
  id: 'password',
  costs: 0,
  isAsked: () => true,
  ask: async (visit) => {
    const { account } = visit.options;
    if (account.lockout !== null) return;
    const { watch, visitor } = await visit.watched();
    const seen = await visitor.givePassword();
    visit.seen.password = seen;
    if (seen.state === 'open') {
      visit.seen.admitted = await visit.admittedAs('password', visitor);
      if (visit.seen.admitted === null) return;
      account.admitted();
      visit.inside = { visitor, watch, code: '', step: 0 };
    } else if (visitor.challenge === null) {
      visit.seen.admitted = await visit.shownToAll('password', visitor);
      if (visit.seen.admitted !== null) await visit.options.flow.logOut?.(visitor.session);
    } else if (!visitor.challenge.oneForm) visit.waiting = visitor;
    else {
      visit.codeRefused();
      // A form without its code may count as a wrong attempt: it takes the place of the least of the other codes.
      for (const purpose of ['empty-code', 'near-codes', 'random-code', 'later-code', 'earlier-code', 'replay'])
        if (account.spend(purpose)) break;
    }
  },
};
