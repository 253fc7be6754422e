/** RFC 1034 §3.6.2: does a name of the organisation lead to somebody who measures? */
import { defineCheck } from '../../../model/check.ts';
import { processorAt } from '../../../privacy/processors.ts';
import { isDeclared } from '../../../privacy/parties.ts';
import { profilesOf, unseenIn, UNSEEN_REASONS } from '../../lib/privacy.ts';
import { texts } from './texts.ts';

export const cloaked = defineCheck({
  id: 'privacy.cloaked',
  severity: 'medium',
  needs: ['privacy.visit'],
  params: {},
  outcomes: {
    pass: ['none-hidden'],
    fail: ['cloaked'],
    inconclusive: ['dns-failed'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'privacy.visit': visit }, _params, verdict) {
    for (const { host, chain } of visit.aliases)
      for (const to of chain ?? []) {
        const party = processorAt(to);
        if (party === undefined || !HIDING.includes(party.kind) || isDeclared(to, '/', visit.declared)) continue;
        return verdict('cloaked', { host, to, party: party.names[0] });
      }
    const unanswered = visit.aliases.find(
      ({ chain }) => !Array.isArray(chain) || chain.some((name) => typeof name !== 'string' || name === ''),
    );
    if (unanswered !== undefined || !(visit.aliases.length > 0))
      return verdict('dns-failed', { host: unanswered?.host ?? '' });
    const unseen = unseenIn(profilesOf(visit), visit);
    if (unseen !== null) return verdict(unseen.reason, unseen.data);
    return verdict('none-hidden', { hosts: visit.aliases.map(({ host }) => host) });
  },
});

const HIDING = ['statistics', 'advertising', 'recording'];
