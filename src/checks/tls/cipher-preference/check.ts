/** Where suites of different levels are accepted, the better one must win: a suite to be phased out is for those who know no other. */
import { defineCheck } from '../../../model/check.ts';
import { LEVEL_PARAMS } from '../../lib/levels.ts';
import { SCAN_REASONS, seenIn } from '../../lib/scan.ts';
import { texts } from './texts.ts';

const { good, sufficient, phaseOut } = LEVEL_PARAMS;

export const cipherPreference = defineCheck({
  id: 'tls.cipher-preference',
  severity: 'medium',
  needs: ['tls.scan'],
  params: { good, sufficient, phaseOut },
  outcomes: {
    pass: ['best-first'],
    fail: ['client-decides', 'worse-first'],
    'not-applicable': ['one-level'],
  },
  shared: SCAN_REASONS,
  texts,
  judge({ 'tls.scan': scan }, params, verdict) {
    const { facts, unseen } = seenIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const better = [...params.good, ...params.sufficient];
    const versions = facts.flatMap(({ protocols }) =>
      Object.entries(protocols).map(([version, fact]) => ({ version, ...fact })),
    );
    const mixed = versions.filter(({ offered, ciphers = [] }) => {
      const names = ciphers.map(({ name }) => name);
      return (
        offered === true &&
        names.some((name) => better.includes(name)) &&
        names.some((name) => params.phaseOut.includes(name))
      );
    });
    for (const { version, preference, ciphers = [] } of mixed) {
      if (preference === 'client') return verdict('client-decides', { version });
      const names = ciphers
        .map(({ name }) => name)
        .filter((name) => better.includes(name) || params.phaseOut.includes(name));
      const at = names.findIndex(
        (name, index) => params.phaseOut.includes(name) && better.includes(names[index + 1] ?? ''),
      );
      if (preference === 'server' && at >= 0)
        return verdict('worse-first', { version, worse: names[at]!, better: names[at + 1]! });
    }
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    const known = versions.every(
      ({ offered, ciphersComplete }) => offered === false || (offered === true && ciphersComplete === true),
    );
    if (!known || !mixed.every(({ preference }) => preference === 'server')) return verdict('not-determined');
    return mixed.length === 0 ? verdict('one-level') : verdict('best-first');
  },
});
