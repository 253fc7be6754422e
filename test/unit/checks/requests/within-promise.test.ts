import { withinPromise } from '../../../../src/checks/requests/within-promise/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { openRequest, register, request } from '../../../lib/requests.ts';

const only = (given: Parameters<typeof request>[0]) => register([request({ received: '2026-05-02', ...given })]);

checkTester(withinPromise, {
  base: register([request()]),
  cases: [
    { name: 'within the week', expect: ['kept', { n: 1, days: 14 }] },
    { name: 'on the last day, a Saturday', with: only({ answered: '2026-05-16' }), expect: 'kept' },
    {
      name: 'on the Monday after it',
      with: only({ answered: '2026-05-18' }),
      expect: ['later-than-promised', { requests: ['A-1'], days: 14 }],
    },
    {
      name: 'in weeks',
      with: register([request({ answered: '2026-05-19' })], { within: { count: 2, unit: 'w' } }),
      expect: 'later-than-promised',
    },
    {
      name: 'open for three weeks',
      with: register([openRequest({ received: '2026-05-10' })]),
      expect: 'later-than-promised',
    },
    {
      name: 'an extension is no excuse',
      with: only({ extended: '2026-05-10', answered: '2026-05-20' }),
      expect: 'later-than-promised',
    },
    {
      name: 'an identity was asked for meanwhile',
      with: only({ identityAsked: '2026-05-04', identityConfirmed: '2026-05-12', answered: '2026-05-20' }),
      expect: 'identity-asked',
    },
    { name: 'nothing promised', with: register([request()], { within: null }), expect: 'nothing-promised' },
    { name: 'nothing answered', with: register([openRequest()]), expect: 'none-answered' },
    { name: 'answered tomorrow', with: only({ answered: '2026-06-02' }), expect: 'date-ahead' },
  ],
});
