/** EDPB cookie banner taskforce 2023; CJEU C-673/17: refusing is on the same layer as accepting. */
import { defineCheck } from '../../../model/check.ts';
import { isOutside, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const refusalAsEasy = defineCheck({
  id: 'privacy.refusal-as-easy',
  severity: 'medium',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['both-there'],
    fail: ['only-accept', 'notice-only'],
    inconclusive: ['visited-from-outside-eea', 'banner-unclear', 'other-button'],
    'not-applicable': ['no-banner'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    if (isOutside(visit)) return verdict('visited-from-outside-eea', { country: visit.from ?? '' });
    const unseen = unseenIn([visit.untouched], visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    const { state, accept, refuse, notice, others } = visit.banner;
    if (state === 'unclear') return verdict('banner-unclear');
    if (state !== 'shown') return verdict('no-banner');
    const isText = (words: unknown): words is string => typeof words === 'string' && words !== '';
    if (isText(accept) && isText(refuse)) return verdict('both-there', { accept, refuse });
    if (others !== 0) return verdict('other-button');
    if (refuse !== null) return verdict('banner-unclear');
    if (accept !== null) return verdict('only-accept', { accept });
    return notice === null ? verdict('banner-unclear') : verdict('notice-only', { notice });
  },
});
