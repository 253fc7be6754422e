/** ASVS 6.3.2, WSTG-ATHN-02: accounts that a product comes with, such as admin with the password admin, are gone. */
import { defineCheck } from '../../../model/check.ts';
import type { LoginDefaultAccounts } from '../../../model/evidence/password-tests.ts';
import { accessOf } from '../../lib/access.ts';
import { texts } from './texts.ts';

export const noDefaultAccounts = defineCheck({
  id: 'credentials.no-default-accounts',
  severity: 'critical',
  needs: ['login.default-accounts'],
  params: {},
  outcomes: {
    pass: ['none-admitted'],
    fail: ['admitted'],
    inconclusive: ['not-all-tried', 'right-refused-too', 'indistinct'],
  },
  texts,
  judge({ 'login.default-accounts': { tried, stopped, total, nobody, right, reference } }, _params, verdict) {
    const admitted = (answer: LoginDefaultAccounts['nobody']) =>
      answer.reading === 'challenge' || accessOf(answer.view, reference) === 'open';
    if (nobody.reading !== 'refused' || admitted(nobody)) return verdict('indistinct');
    const names = tried.filter(admitted).map(({ name }) => name);
    if (names.length > 0) return verdict('admitted', { names });
    if (stopped !== null || !(tried.length >= total)) return verdict('not-all-tried', { tried: tried.length, total });
    const refused = tried.filter(({ reading }) => reading === 'refused');
    if (tried.length === 0 || refused.length < tried.length) return verdict('indistinct');
    if (!['admitted', 'challenge'].includes(right)) return verdict('right-refused-too');
    return verdict('none-admitted', { tried: tried.length });
  },
});
