/** Is the declared product what measures? A script that was loaded is no measurement; a hit is. */
import { defineCheck } from '../../../model/check.ts';
import { isOwnHost } from '../../../privacy/parties.ts';
import { processorOf } from '../../../privacy/processors.ts';
import { askedIn, isAcceptedWhereAsked, profilesOf, unseenIn, UNSEEN_REASONS, type Asked } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const productInUse = defineCheck({
  id: 'privacy.product-in-use',
  severity: 'high',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['in-use'],
    fail: ['other-account', 'other-product', 'only-dead-product', 'none-seen'],
    inconclusive: ['not-accepted', 'through-own-host', 'not-received'],
    'not-checked': ['not-declared'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    const { statistics } = visit.declared;
    if (statistics === null) return verdict('not-declared');
    const { product, id } = statistics;
    const name = processorOf(product)?.names[0] ?? product;
    const hits = askedIn(profilesOf(visit)).filter(isMeasured);
    const own = hits.filter(({ hit }) => hit?.product === product);
    const alive = own.filter(({ hit }) => hit?.dead === false);
    const ofAccount = alive.filter(({ hit }) => id === null || hit?.account === id);
    const direct = ofAccount.filter(
      ({ request }) => SELF_HOSTED.includes(product) || !isOwnHost(request.host, visit.declared),
    );
    const received = direct.find(
      ({ request: { status } }) => typeof status === 'number' && status >= 200 && status < 400,
    );
    const unseen = unseenIn(profilesOf(visit), visit);
    if (received === undefined) {
      if (direct.length > 0) return verdict('not-received', { name, host: direct[0]!.request.host });
      if (ofAccount.length > 0) return verdict('through-own-host', { name, host: ofAccount[0]!.request.host });
      if (alive.length > 0) return verdict('other-account', { name, id: id ?? '', others: accountsOf(alive) });
      if (own.length > 0) return verdict('only-dead-product', { name, others: accountsOf(own) });
      if (unseen !== null) return verdict(unseen.reason, unseen.data);
      const [other] = hits;
      if (other !== undefined)
        return verdict('other-product', {
          name,
          other: processorOf(other.hit?.product ?? '')?.names[0] ?? '',
          host: other.request.host,
        });
      return isAcceptedWhereAsked(visit) ? verdict('none-seen', { name }) : verdict('not-accepted', { name });
    }
    const { host, page } = received.request;
    return verdict('in-use', { name, account: received.hit?.account ?? '-', host, page });
  },
});

/** Products that are sound on a host of the organisation: nobody else has to get what they measure. */
const SELF_HOSTED = ['matomo', 'plausible', 'umami'];

const isMeasured = ({ hit }: Asked): boolean => hit !== null && processorOf(hit.product)?.kind === 'statistics';

const accountsOf = (hits: readonly Asked[]): readonly string[] => [
  ...new Set(hits.map(({ hit }) => hit?.account ?? '-')),
];
