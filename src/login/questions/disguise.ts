/** Does a visitor who claims to come from inside, or to be a script of the server's own, get in with the password alone? */
import type { Question } from '../visit.ts';

/** Headers by which some servers decide whether to ask for a code. */
const DISGUISE: Readonly<Record<string, string>> = {
  'x-forwarded-for': '127.0.0.1',
  'x-real-ip': '127.0.0.1',
  forwarded: 'for=127.0.0.1',
  'x-requested-with': 'XMLHttpRequest',
};

export const disguise: Question = {
  id: 'disguise',
  costs: 0,
  isAsked: ({ wants }) => wants('password'),
  ask: async (visit) => {
    const { password } = visit.seen;
    if (!visit.asksForCodes || (password?.step.reading === 'challenge' && password.step.oneForm)) return;
    const session = visit.options.openSession();
    for (const [name, value] of Object.entries(DISGUISE)) session.setHeader(name, value);
    try {
      visit.seen.disguised = await visit.visitor(session).givePassword();
    } catch (error) {
      // Refusing such a visitor is the server's good right; what went wrong with the plain one is reported elsewhere.
      if (!(error instanceof Error) || error.name !== 'LoginError') throw error;
    }
  },
};
