/** What a logged-in visitor finds: the session, what the server says of passwords and idle time, the ID token. Logs out. */
import type { Question } from '../visit.ts';

export const inside: Question = {
  id: 'inside',
  costs: 0,
  isAsked: () => true,
  ask: async (visit) => {
    const { flow, credentials, openSession, wants } = visit.options;
    const { admitted } = visit.seen;
    if (visit.inside === null || admitted === null) return;
    const { visitor, watch } = visit.inside;
    const { session } = visitor;
    visit.inside = null;
    await visit.aside('password-policy', async () => {
      const told = await flow.passwordPolicy?.(session, credentials);
      visit.seen.passwordPolicy = told ?? { path: null, status: null, told: [] };
    });
    await visit.aside('session-idle', async () => {
      const told = await flow.idleTime?.(session, credentials);
      visit.seen.sessionIdle = told ?? { path: null, status: null, minutes: null };
    });
    await visit.aside('id-token', async () => {
      visit.seen.idToken = { token: (await flow.idToken?.(session)) ?? null, by: admitted.reference.by };
    });
    visit.seen.lasting = await session.lastingCookies();
    if (wants('session'))
      visit.seen.session = await watch.observe({ flow, openSession, anonymous: visit.anonymous, admitted });
    else await flow.logOut?.(session);
  },
};
