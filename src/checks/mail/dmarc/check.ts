/** RFC 7489 and RFC 9989: do receivers that follow either act on mail that only pretends to come from the domain or below it? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { discoverDmarc, type Discovered } from '../../../mail/dmarc.ts';
import type { DmarcActions } from '../../../mail/dmarc-record.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const dmarc = defineCheck({
  id: 'mail.dmarc',
  severity: 'high',
  needs: ['mail.dns'],
  params: {},
  outcomes: {
    pass: ['protected'],
    fail: [
      'none',
      'several',
      'syntax',
      'policy-none',
      'subdomains-open',
      'applied-to-part',
      'testing',
      'only-by-older-rule',
      'only-by-newer-rule',
    ],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, _params, verdict) {
    const { older, newer } = discoverDmarc(domain, lookupIn(answers));
    const [byOlder, byNewer] = [standingOf(older, domain, 'older'), standingOf(newer, domain, 'newer')];
    const unknown = [older, newer].find((found) => found.state === 'unknown');
    const broken = [byOlder, byNewer].find((one) => one !== 'protected' && one !== 'unknown');
    if (broken !== undefined) {
      const at = older.state === 'found' ? older : newer;
      const data = at.state === 'found' ? { at: at.at, record: at.record.text } : { at: domain, record: '' };
      if (SAYS_WHY.has(broken)) return verdict(broken, data);
      if (byOlder === 'protected') return verdict('only-by-older-rule', data);
      if (byNewer === 'protected') return verdict('only-by-newer-rule', data);
      return verdict(broken, data);
    }
    if (unknown?.state === 'unknown') return verdict('not-answered', failureData(unknown.failure));
    if (older.state !== 'found' || newer.state !== 'found' || byOlder !== 'protected' || byNewer !== 'protected')
      return verdict('none', { at: domain, record: '' });
    return verdict('protected', { at: newer.at, record: newer.record.text });
  },
});

type Standing =
  | 'protected'
  | 'unknown'
  | 'none'
  | 'several'
  | 'syntax'
  | 'policy-none'
  | 'subdomains-open'
  | 'applied-to-part'
  | 'testing';

/** What receivers of one rule make of it. */
function standingOf(found: Discovered, domain: string, rule: 'older' | 'newer'): Standing {
  if (found.state !== 'found') return found.state;
  const { record, at } = found;
  if (record.problem !== null) return 'syntax';
  const actions = record[rule];
  if (actions === null) return 'policy-none';
  // Below the domain of the record, the policy for subdomains holds.
  const own = at === domain ? actions.own : actions.sub;
  if (own === 'none') return rule === 'newer' && record.testing ? 'testing' : 'policy-none';
  if (isOpenBelow(actions, rule)) return 'subdomains-open';
  return rule === 'older' && record.percent < 100 ? 'applied-to-part' : 'protected';
}

/** Which receivers they concern is in their texts. */
const SAYS_WHY: ReadonlySet<Standing> = new Set(['subdomains-open', 'applied-to-part', 'testing']);

/** RFC 7489 knows no policy for subdomains that do not exist. */
const isOpenBelow = ({ sub, absent }: DmarcActions, rule: 'older' | 'newer'): boolean =>
  sub === 'none' || (rule === 'newer' && absent === 'none');
