import { extensionTold } from '../../../../src/checks/requests/extension-told/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { register, request } from '../../../lib/requests.ts';

const only = (given: Parameters<typeof request>[0]) =>
  register([request({ received: '2026-02-02', answered: '2026-04-20', ...given })]);

checkTester(extensionTold, {
  base: only({ extended: '2026-03-02' }),
  cases: [
    { name: 'on the last day of the month', expect: ['told-in-time', { n: 1 }] },
    { name: 'a day later', with: only({ extended: '2026-03-03' }), expect: ['told-late', { requests: ['A-1'] }] },
    {
      name: 'on a Tuesday, when Good Friday decides whether the month was over',
      with: only({ received: '2026-03-03', extended: '2026-04-07' }),
      expect: 'depends-on-reading',
    },
    { name: 'no extension', with: only({}), expect: 'none-extended' },
    { name: 'an extension of tomorrow', with: only({ extended: '2026-06-02', answered: null }), expect: 'date-ahead' },
  ],
});
