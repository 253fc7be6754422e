import { copiesKept } from '../../../../src/checks/mailbox/copies-kept/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import {
  inbox,
  lastYear,
  mailbox,
  months,
  seenInbox,
  seenSent,
  sent,
  spread,
  unseenCases,
} from '../../../lib/mailbox.ts';

const filled = Array.from({ length: 12 }, () => 15);
const looked = (messages: readonly number[], given = {}) =>
  mailbox([inbox(), sent(seenSent({ received: spread(months, messages, { earlier: 120, ...given }) }))]);

checkTester(copiesKept, {
  base: mailbox(),
  cases: [
    {
      name: 'enough in each month',
      expect: ['every-month', { expected: 10, months: [], count: 12, folders: ['sent'] }],
    },
    { name: 'just enough', with: looked(filled.with(4, 10)), expect: 'every-month' },
    {
      name: 'one short in a month',
      with: looked(filled.with(4, 9)),
      expect: ['month-without', { expected: 10, months: ['2025-10'], count: 12, folders: ['sent'] }],
      vanishes: 'without a day or a number nothing shows that the mailbox was in use',
    },
    {
      name: 'an empty folder of a mailbox that is in use',
      with: mailbox([
        inbox(seenInbox({ received: spread(lastYear, 5, { earlier: 9 }) })),
        sent(seenSent({ messages: 0, received: spread(months, 0) })),
      ]),
      expect: 'month-without',
      vanishes: 'without a day or a number nothing shows that the mailbox was in use',
    },
    {
      name: 'all of it of a few days',
      with: looked([...Array.from({ length: 11 }, () => 0), 300], {
        crowd: { from: '2026-05-02', to: '2026-05-06', messages: 290 },
      }),
      expect: 'dates-look-migrated',
    },
    {
      name: 'since four months',
      with: mailbox([sent(seenSent({ received: spread(months, [0, 0, 0, 0, 0, 0, 0, 0, 15, 15, 15, 15]) }))]),
      expect: 'too-young',
    },
    ...unseenCases('sent'),
  ],
});
