import { registerFresh } from '../../../../src/checks/requests/register-fresh/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { register, request } from '../../../lib/requests.ts';

const old = request({ received: '2025-10-01', answered: '2025-10-10' });

checkTester(registerFresh, {
  base: register([request()]),
  cases: [
    { name: 'answered last month', expect: ['fresh', { day: '2026-05-11' }] },
    {
      name: 'half a year ago, to the day',
      with: register([request({ received: '2025-11-01', answered: '2025-12-01' })]),
      expect: 'fresh',
    },
    {
      name: 'a day longer',
      with: register([request({ received: '2025-11-01', answered: '2025-11-30' })]),
      expect: ['stale', { day: '2025-11-30' }],
    },
    {
      name: 'an owner who looks once a year',
      with: register([old], { fresh: { count: 1, unit: 'y' } }),
      expect: 'fresh',
    },
    {
      name: 'quiet, and checked lately',
      with: register([old], { checked: '2026-05-20' }),
      expect: ['fresh', { day: '2026-05-20' }],
    },
    {
      name: 'checked last year',
      with: register([request()], { checked: '2025-11-20' }),
      expect: 'not-checked-since',
      vanishes: 'a register that says nothing goes by its newest row',
    },
    {
      name: 'checked tomorrow',
      with: register([request()], { checked: '2026-06-02' }),
      expect: 'checked-ahead',
      vanishes: 'a register that says nothing goes by its newest row',
    },
    { name: 'no rows', with: register([]), expect: 'without-date' },
    {
      name: 'a row of tomorrow',
      with: register([request({ answered: '2026-06-02' })]),
      expect: 'date-ahead',
      vanishes: 'a request may be open',
    },
  ],
});
