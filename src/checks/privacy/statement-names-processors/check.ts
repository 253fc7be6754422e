/** GDPR 13(1)(e): does the statement name each party that is in use? */
import { defineCheck } from '../../../model/check.ts';
import { processorAt } from '../../../privacy/processors.ts';
import { othersIn, partiesOf, profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const statementNamesProcessors = defineCheck({
  id: 'privacy.statement-names-processors',
  severity: 'medium',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['all-named'],
    fail: ['not-named'],
    'not-applicable': ['none-in-use'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const others = othersIn(visit);
    const silent = others.filter(({ host, path }) => !visit.named.includes(processorAt(host, path)?.id ?? host));
    if (silent.length > 0) return verdict('not-named', { parties: partiesOf(silent) });
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return others.length > 0 ? verdict('all-named', { parties: partiesOf(others) }) : verdict('none-in-use');
  },
});
