import { notKeptTooLong } from '../../../../src/checks/mailbox/not-kept-too-long/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { bin, lastYear, mailbox, seenBin, spread, unseenCases } from '../../../lib/mailbox.ts';

const crowd = { from: '2026-04-11', to: '2026-04-15', messages: 230 };
const crowded = spread(lastYear, 20, { crowd });
const looked = (given: Parameters<typeof seenBin>[0]) => mailbox([bin(seenBin(given))]);

checkTester(notKeptTooLong, {
  base: mailbox(),
  cases: [
    { name: 'old mail that was thrown away lately', expect: 'nothing-older' },
    {
      name: 'one message too long',
      with: looked({ beyond: { received: 30, saved: 1 } }),
      expect: ['kept-too-long', { found: '1–9', folders: ['trash'] }],
    },
    { name: 'all of it arrived in a few days', with: looked({ saved: crowded }), expect: 'dates-look-migrated' },
    {
      name: 'all of it arrived in a few days, and none is that old',
      with: looked({ saved: crowded, beyond: { received: 0, saved: 0 } }),
      expect: 'nothing-older',
    },
    {
      name: 'no days of arrival, and none is that old',
      with: looked({ saved: null, beyond: { received: 0, saved: null } }),
      expect: 'nothing-older',
    },
    {
      name: 'no days of arrival, and all of it received in a few days',
      with: looked({ saved: null, received: crowded, beyond: { received: 0, saved: null } }),
      expect: 'dates-look-migrated',
    },
    {
      name: 'no days of arrival',
      with: looked({ saved: null, beyond: { received: 30, saved: null } }),
      expect: 'no-savedate',
    },
    ...unseenCases('bin'),
  ],
});
