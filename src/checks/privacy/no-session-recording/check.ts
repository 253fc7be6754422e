/** A recording of what somebody does on a page singles that visitor out (WP29 Opinion 05/2014). */
import { defineCheck } from '../../../model/check.ts';
import { processorAt } from '../../../privacy/processors.ts';
import { askedIn, placeOf, profilesOf, unseenIn, UNSEEN_REASONS, type Asked } from '../../lib/privacy.ts';
import { partyName } from '../../../privacy/parties.ts';
import { texts } from './texts.ts';

export const noSessionRecording = defineCheck({
  id: 'privacy.no-session-recording',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['none-seen'],
    fail: ['recorder-seen'],
    inconclusive: ['nothing-measured'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const asked = askedIn(profilesOf(visit));
    const found = asked.find(isFound);
    if (found !== undefined) {
      const { request } = found;
      return verdict('recorder-seen', { party: partyName(request.host, request.path), ...placeOf(request) });
    }
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return asked.some(({ hit }) => hit !== null) ? verdict('none-seen') : verdict('nothing-measured');
  },
});

const isFound = ({ request: { host, path } }: Asked): boolean => processorAt(host, path)?.kind === 'recording';
