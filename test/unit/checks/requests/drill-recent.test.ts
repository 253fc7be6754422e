import { drillRecent } from '../../../../src/checks/requests/drill-recent/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { openRequest, register, request } from '../../../lib/requests.ts';

const drill = (given: Parameters<typeof request>[0] = {}) => request({ id: 'D-1', kind: 'drill', ...given });

checkTester(drillRecent, {
  base: register([drill()]),
  cases: [
    { name: 'last month', expect: ['answered', { day: '2026-05-11' }] },
    {
      name: 'a year ago, to the day',
      with: register([drill({ received: '2025-05-20', answered: '2025-06-01' })]),
      expect: 'answered',
    },
    {
      name: 'a day longer',
      with: register([drill({ received: '2025-05-20', answered: '2025-05-31' })]),
      expect: ['register-alone', { months: 12 }],
    },
    { name: 'a request of somebody else', with: register([request()]), expect: 'register-alone' },
    {
      name: 'answered late',
      with: register([drill({ received: '2026-01-05', answered: '2026-03-02' }), request()]),
      expect: ['failed', { requests: ['D-1'] }],
    },
    {
      name: 'not answered',
      with: register([drill({ received: '2026-01-05', answered: null, outcome: null }), request()]),
      expect: 'failed',
    },
    {
      name: 'one that runs, after one that was answered',
      with: register([drill(), openRequest({ kind: 'drill' })]),
      expect: 'answered',
    },
    { name: 'refused', with: register([drill({ outcome: 'refused' })]), expect: 'register-alone' },
    { name: 'nothing but open requests', with: register([openRequest()]), expect: 'nothing-shown' },
    { name: 'answered tomorrow', with: register([drill({ answered: '2026-06-02' })]), expect: 'nothing-shown' },
  ],
});
