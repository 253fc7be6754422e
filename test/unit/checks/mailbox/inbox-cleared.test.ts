import { inboxCleared } from '../../../../src/checks/mailbox/inbox-cleared/check.ts';
import { equalParts } from '../../../../src/probes/mailbox/spread.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { bin, inbox, mailbox, seenBin, seenInbox, sent, spread, TODAY, unseenCases } from '../../../lib/mailbox.ts';

const days = equalParts('2026-03-02', TODAY);
const crowd = (from: string, to: string, messages = 100) =>
  seenInbox({ old: 0, received: spread(days, 10, { crowd: { from, to, messages } }) });
const weekend = crowd('2026-05-29', '2026-06-02');
const moved = seenBin({
  received: spread(equalParts('2019-05-31', TODAY), 20, {
    crowd: { from: '2026-05-28', to: '2026-06-01', messages: 200 },
  }),
});

checkTester(inboxCleared, {
  base: mailbox(),
  cases: [
    { name: 'as many old ones as are allowed', expect: ['cleared', { days: 90, allow: 2, folders: ['inbox'] }] },
    {
      name: 'one more',
      with: mailbox([inbox(seenInbox({ old: 3 }))]),
      expect: ['old-in-inbox', { found: '1–9', allow: 2, folders: ['inbox'] }],
    },
    {
      name: 'hundreds more, after a move to another server',
      with: mailbox([inbox({ ...crowd('2026-04-11', '2026-04-15'), old: 400 })]),
      expect: ['old-in-inbox', { found: '≥ 100', allow: 2, folders: ['inbox'] }],
    },
    {
      name: 'all of it of one weekend in April',
      with: mailbox([inbox(crowd('2026-04-11', '2026-04-15'))]),
      expect: 'dates-look-migrated',
    },
    { name: 'all of it of the last days', with: mailbox([inbox(weekend)]), expect: 'cleared' },
    {
      name: 'all of it of the last days, like the bin',
      with: mailbox([inbox(weekend), bin(moved)]),
      expect: 'dates-look-migrated',
    },
    {
      name: 'a busy weekend among others',
      with: mailbox([inbox(crowd('2026-04-11', '2026-04-15', 40)), sent()]),
      expect: 'cleared',
    },
    ...unseenCases('inbox'),
  ],
});
