/** Is the cookie of the statement really placed? A product without cookies cannot break such a promise. */
import { defineCheck } from '../../../model/check.ts';
import { processorOf, processorOfName } from '../../../privacy/processors.ts';
import { isAcceptedWhereAsked, profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const cookieAsTold = defineCheck({
  id: 'privacy.cookie-as-told',
  severity: 'medium',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['placed'],
    fail: ['not-placed'],
    inconclusive: ['not-accepted'],
    'not-applicable': ['product-without-cookie'],
    'not-checked': ['not-declared'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const { statistics } = visit.declared;
    const product = statistics === null ? undefined : processorOf(statistics.product);
    if (product === undefined) return verdict('not-declared');
    const [name] = product.names;
    if (product.cookies.length === 0) return verdict('product-without-cookie', { name });
    const kept = profilesOf(visit).flatMap((profile) => profile.kept);
    const found = kept.filter((thing) => thing.kind === 'cookie' && processorOfName(thing.name)?.id === product.id);
    if (found.length > 0) return verdict('placed', { name, cookies: [...new Set(found.map((thing) => thing.name))] });
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return isAcceptedWhereAsked(visit) ? verdict('not-placed', { name }) : verdict('not-accepted', { name });
  },
});
