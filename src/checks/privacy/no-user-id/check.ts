/** GDPR recital 26, WP29 Opinion 05/2014: a number of a customer or a hash of an address makes measurements personal. */
import { defineCheck } from '../../../model/check.ts';
import { askedIn, placeOf, profilesOf, unseenIn, UNSEEN_REASONS, type Asked } from '../../lib/privacy.ts';
import { partyName } from '../../../privacy/parties.ts';
import { texts } from './texts.ts';

export const noUserId = defineCheck({
  id: 'privacy.no-user-id',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['none-sent'],
    fail: ['user-id-sent'],
    inconclusive: ['nothing-measured'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const asked = askedIn(profilesOf(visit));
    const found = asked.find(isFound);
    if (found !== undefined) {
      const { request } = found;
      return verdict('user-id-sent', {
        party: partyName(request.host, request.path),
        fields: request.users,
        ...placeOf(request),
      });
    }
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return asked.some(({ hit }) => hit !== null) ? verdict('none-sent') : verdict('nothing-measured');
  },
});

const isFound = ({ request: { users } }: Asked): boolean => users.length > 0;
