/** GDPR 13(1)(e): is every party that a visitor’s browser asks declared? */
import { defineCheck } from '../../../model/check.ts';
import { isDeclared } from '../../../privacy/parties.ts';
import { othersIn, partiesOf, placeOf, profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const noUndeclaredProcessors = defineCheck({
  id: 'privacy.no-undeclared-processors',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['none-beyond'],
    fail: ['undeclared'],
    inconclusive: ['not-accepted'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const others = othersIn(visit);
    const undeclared = others.filter(({ host, path }) => !isDeclared(host, path, visit.declared));
    const [first] = undeclared;
    if (first !== undefined) return verdict('undeclared', { parties: partiesOf(undeclared), ...placeOf(first) });
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    const { banner, accepted } = visit;
    const isOffered = banner.accept !== null || accepted !== null;
    if (banner.state === 'unclear' || (isOffered && accepted?.choice !== 'proven')) return verdict('not-accepted');
    return verdict('none-beyond', { n: new Set(others.map(({ host }) => host)).size });
  },
});
