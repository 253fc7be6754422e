/** RFC 7671 §8.1: is there a TLSA record for the next key, so that a change of keys loses no mail? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { exchangersOf, hostsOf } from '../../../mail/exchangers.ts';
import { daneOf } from '../../../mail/tlsa.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const daneRollover = defineCheck({
  id: 'mail.dane-rollover',
  severity: 'low',
  needs: ['mail.dns'],
  params: {},
  outcomes: { pass: ['ready'], fail: ['one-record'], 'not-applicable': ['no-dane'] },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, _params, verdict) {
    const lookup = lookupIn(answers);
    const found = exchangersOf(domain, lookup);
    if (found.state === 'unknown') return verdict('not-answered', failureData(found.failure));
    const reachable = hostsOf(found).filter(({ state }) => state === 'reachable');
    const all = reachable.map(({ name }) => daneOf(name, domain, lookup));
    const published = all.flatMap((one) => (one.state === 'published' && one.usable.length > 0 ? one : []));
    const alone = published.filter(({ usable }) => !(usable.length > 1)).map(({ host }) => host);
    if (alone.length > 0) return verdict('one-record', { hosts: alone });
    const unknown = all.find((one) => one.state === 'unknown');
    if (unknown?.state === 'unknown') return verdict('not-answered', failureData(unknown.failure));
    return published.length > 0
      ? verdict('ready', { hosts: published.map(({ host }) => host) })
      : verdict('no-dane', { domain });
  },
});
