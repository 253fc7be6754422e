/** GDPR 5(1)(c): a personal marker in the address of a page must not reach another party, plain, encoded or hashed. */
import { defineCheck } from '../../../model/check.ts';
import { isOwnHost, partyName } from '../../../privacy/parties.ts';
import { isAcceptedWhereAsked, placeOf, profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const noPersonalDataSent = defineCheck({
  id: 'privacy.no-personal-data-sent',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['stays-home'],
    fail: ['sent-plain', 'sent-encoded', 'sent-hashed'],
    inconclusive: ['not-tried'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const { declared, untouched, accepted } = visit;
    const all = profilesOf(visit).flatMap(({ requests }) => requests);
    for (const as of ['plain', 'encoded', 'hashed'] as const) {
      const sent = all.find(({ marker, host }) => marker === as && !isOwnHost(host, declared));
      if (sent !== undefined)
        return verdict(`sent-${as}`, { party: partyName(sent.host, sent.path), ...placeOf(sent) });
    }
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    const tried = (accepted ?? untouched).pages.some(({ marked }) => marked);
    return tried && isAcceptedWhereAsked(visit) ? verdict('stays-home') : verdict('not-tried');
  },
});
