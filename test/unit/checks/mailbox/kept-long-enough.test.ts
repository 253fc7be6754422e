import { keptLongEnough } from '../../../../src/checks/mailbox/kept-long-enough/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { bin, inbox, lastYear, mailbox, seenBin, seenInbox, sent, spread, unseenCases } from '../../../lib/mailbox.ts';

const saved = (messages: number | readonly number[], given = {}) =>
  mailbox([inbox(), bin(seenBin({ saved: spread(lastYear, messages, given) })), sent()]);
const newest = (messages: number) => Array.from({ length: 12 }, (_, index) => (index === 11 ? messages : 0));
const crowd = { from: '2026-05-20', to: '2026-05-24', messages: 280 };

checkTester(keptLongEnough, {
  base: mailbox(),
  cases: [
    {
      name: 'mail of more than a year ago, and as much of each month since',
      expect: ['kept', { months: 12, folders: ['trash'] }],
    },
    { name: 'little mail, but of each month', with: saved(1, { earlier: 1 }), expect: 'kept' },
    {
      name: 'emptied each month',
      with: saved(newest(300)),
      expect: ['emptied-sooner', { months: 12, oldest: 1, folders: ['trash'] }],
      vanishes: 'without a day or a number nothing shows that the mailbox is older',
    },
    { name: 'emptied each month, but for a few', with: saved(newest(300), { earlier: 4 }), expect: 'mostly-gone' },
    {
      name: 'cleaned up last month',
      with: saved([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 302], { earlier: 3, crowd }),
      expect: 'kept',
    },
    { name: 'all of it of a few days', with: saved(newest(300), { crowd }), expect: 'dates-look-migrated' },
    { name: 'a handful of mail', with: saved(newest(4)), expect: 'too-little-mail' },
    { name: 'nearly a year old', with: saved([0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]), expect: 'too-little-mail' },
    {
      name: 'a mailbox of this spring',
      with: mailbox([
        inbox(seenInbox({ received: spread(lastYear, newest(30)) })),
        bin(seenBin({ saved: spread(lastYear, newest(300)), received: spread(lastYear, newest(300)) })),
      ]),
      expect: 'too-little-mail',
    },
    {
      name: 'an empty bin',
      with: mailbox([inbox(), bin(seenBin({ messages: 0, saved: null }))]),
      expect: 'too-little-mail',
    },
    { name: 'no days of arrival', with: mailbox([bin(seenBin({ saved: null }))]), expect: 'no-savedate' },
    { name: 'Gmail', with: mailbox([bin(seenBin({ saved: null }))], { gmail: true }), expect: 'gmail-empties-bin' },
    {
      name: 'Gmail, and thirty days',
      with: mailbox([{ ...bin(seenBin({ saved: null })), keepAtLeast: { count: 30, unit: 'd' } }], { gmail: true }),
      expect: 'no-savedate',
    },
    ...unseenCases('bin'),
  ],
});
