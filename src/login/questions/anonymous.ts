/** What nobody sees of the protected page: everything else is compared with it. */
import { lookAnonymously } from '../reading/sighting.ts';
import type { Question } from '../visit.ts';

export const anonymous: Question = {
  id: 'anonymous',
  costs: 0,
  isAsked: () => true,
  ask: async (visit) => {
    const { flow, openSession } = visit.options;
    visit.anonymous = await lookAnonymously(async () => visit.sight(await flow.view(openSession())));
  },
};
