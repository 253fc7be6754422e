/** Is mail that was handled out of the inbox, as is promised? What carries a flag, and drafts, are there on purpose. */
import { defineCheck } from '../../../model/check.ts';
import { daysBetween } from '../../../model/day.ts';
import { looksMigrated, MAILBOX_REASONS, sizeOf, worstOf } from '../../lib/mailbox.ts';
import { texts } from './texts.ts';

export const inboxCleared = defineCheck({
  id: 'mailbox.inbox-cleared',
  severity: 'medium',
  needs: ['mailbox.contents'],
  params: {},
  outcomes: {
    pass: ['cleared'],
    fail: ['old-in-inbox'],
    inconclusive: ['dates-look-migrated'],
    'not-applicable': ['nothing-promised'],
  },
  shared: MAILBOX_REASONS,
  texts,
  judge({ 'mailbox.contents': contents }, _params, verdict) {
    const found = worstOf(
      contents,
      ({ handledWithin }) => handledWithin !== undefined,
      ({ allow }, seen) => {
        // A move to another server makes mail look younger, never older: what counts as old is old.
        if (seen.old === null) throw new RangeError('old messages were not counted');
        if (seen.old > allow) return { reason: 'old-in-inbox', data: { found: sizeOf(seen.old - allow), allow } };
        if (looksMigrated(seen, contents)) return { reason: 'dates-look-migrated', data: {} };
        const days = daysBetween(seen.received.steps[0]!.from, contents.today) - 1;
        return { reason: 'cleared', data: { days, allow } };
      },
      ['old-in-inbox', 'dates-look-migrated', 'cleared'],
    );
    return found === null ? verdict('nothing-promised') : verdict(found.reason, found.data);
  },
});
