import { answeredInTime } from '../../../../src/checks/requests/answered-in-time/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { openRequest, register, request } from '../../../lib/requests.ts';

const only = (given: Parameters<typeof request>[0]) => register([request(given)]);

checkTester(answeredInTime, {
  base: register([request()]),
  cases: [
    { name: 'one answered', expect: ['in-time', { n: 1, open: 0 }] },
    { name: 'one answered, one open', with: register([request(), openRequest()]), expect: 'in-time' },
    {
      name: 'on the last day, which a weekend moves',
      with: only({ received: '2026-01-31', answered: '2026-03-02' }),
      expect: 'in-time',
    },
    {
      name: 'a day after that',
      with: only({ received: '2026-01-31', answered: '2026-03-03' }),
      expect: ['late', { requests: ['A-1'], due: '2026-03-02' }],
    },
    {
      name: 'late beside one in time',
      with: register([request(), request({ id: 'A-3', received: '2026-01-05', answered: '2026-02-06' })]),
      expect: 'late',
    },
    { name: 'open for two months', with: register([openRequest({ received: '2026-04-01' })]), expect: 'overdue' },
    {
      name: 'open on its last day, 30 minutes before midnight in Amsterdam',
      with: register([openRequest({ received: '2026-04-30' })]),
      asOf: '2026-06-01T21:30:00Z',
      expect: ['none-answered', { n: 1 }],
    },
    {
      name: 'and half an hour after midnight',
      with: register([openRequest({ received: '2026-04-30' })]),
      asOf: '2026-06-01T22:30:00Z',
      expect: 'overdue',
    },
    {
      name: 'on the Tuesday after a Good Friday on which the month would end',
      with: only({ received: '2026-03-03', answered: '2026-04-07' }),
      expect: ['depends-on-reading', { requests: ['A-1'] }],
    },
    {
      name: 'extended in time and answered in the third month',
      with: only({ received: '2026-02-02', extended: '2026-02-20', answered: '2026-04-30' }),
      expect: 'in-time',
    },
    {
      name: 'extended in the sixth week',
      with: only({ received: '2026-02-02', extended: '2026-03-16', answered: '2026-04-30' }),
      expect: 'late',
    },
    {
      name: 'while an identity was shown',
      with: only({
        received: '2026-03-02',
        identityAsked: '2026-03-04',
        identityConfirmed: '2026-03-25',
        answered: '2026-04-20',
      }),
      expect: 'in-time',
    },
    {
      name: 'an identity asked for when the month was over',
      with: only({
        received: '2026-02-02',
        identityAsked: '2026-03-09',
        identityConfirmed: '2026-03-25',
        answered: '2026-03-26',
      }),
      expect: 'late',
    },
    {
      name: 'open for two months, while an identity is not shown yet',
      with: register([openRequest({ received: '2026-04-01', identityAsked: '2026-04-03' })]),
      expect: 'none-answered',
    },
    { name: 'withdrawn, on no day', with: only({ outcome: 'withdrawn', answered: null }), expect: 'none-answered' },
    { name: 'no requests', with: register([]), expect: 'none-answered' },
    {
      name: 'answered tomorrow',
      with: only({ answered: '2026-06-02' }),
      expect: ['date-ahead', { requests: ['A-1'] }],
    },
  ],
});
