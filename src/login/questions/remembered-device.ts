/** Where the challenge offers to remember the device: does a new login with only its lasting cookies skip the code? */
import { viewOf } from '../reading/sighting.ts';
import type { Question } from '../visit.ts';

export const rememberedDevice: Question = {
  id: 'device',
  costs: 0,
  isAsked: ({ wants, totp }) => wants('device') && totp !== null,
  ask: async (visit) => {
    const { flow, openSession, account } = visit.options;
    const { admitted, lasting: cookies, deviceOffered: offered = false } = visit.seen;
    if (cookies === undefined || admitted === null || account.lockout !== null || !visit.asksForCodes) return;
    const days = cookies.length === 0 ? null : Math.max(...cookies.map((cookie) => cookie.days));
    if (!offered || cookies.length === 0) {
      visit.seen.device = { offered, again: null, days };
      return;
    }
    const session = openSession(cookies);
    const before = visit.sight(await flow.view(session));
    if (viewOf(before, visit.anonymous, admitted).ownShare! > 0.5)
      return visit.fail('device', 'unsupported', {
        code: 'lasting-cookies-log-in',
        hint: { code: 'hint-configure-logout' },
      });
    visit.seen.device = { offered, again: await visit.visitor(session).givePassword(), days };
    await flow.logOut?.(session);
  },
};
