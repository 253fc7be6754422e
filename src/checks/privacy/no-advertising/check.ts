/** WP29 Opinion 05/2014: advertising links visits of one browser over many sites. */
import { defineCheck } from '../../../model/check.ts';
import { processorAt } from '../../../privacy/processors.ts';
import { askedIn, placeOf, profilesOf, unseenIn, UNSEEN_REASONS, type Asked } from '../../lib/privacy.ts';
import { partyName } from '../../../privacy/parties.ts';
import { texts } from './texts.ts';

export const noAdvertising = defineCheck({
  id: 'privacy.no-advertising',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['none-asked'],
    fail: ['advertising'],
    inconclusive: ['nothing-measured'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const asked = askedIn(profilesOf(visit));
    const found = asked.find(isFound);
    if (found !== undefined) {
      const { request } = found;
      return verdict('advertising', { party: partyName(request.host, request.path), ...placeOf(request) });
    }
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return asked.some(({ hit }) => hit !== null) ? verdict('none-asked') : verdict('nothing-measured');
  },
});

const isFound = ({ request: { host, path, values } }: Asked): boolean =>
  processorAt(host, path)?.kind === 'advertising' || host === 'analytics.google.com' || /^AW-/.test(values['id'] ?? '');
