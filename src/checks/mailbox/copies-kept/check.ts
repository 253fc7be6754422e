/** Does the folder for copies grow every month, as is promised? Of the last twelve full months, those in which the mailbox was in use count. */
import { defineCheck } from '../../../model/check.ts';
import type { CountedFolder, MailboxContents } from '../../../model/evidence/mailbox.ts';
import { crowdOf, hasMailBefore, MAILBOX_REASONS, worstOf } from '../../lib/mailbox.ts';
import { texts } from './texts.ts';

const MONTHS = 12;

export const copiesKept = defineCheck({
  id: 'mailbox.copies-kept',
  severity: 'medium',
  needs: ['mailbox.contents'],
  params: {},
  outcomes: {
    pass: ['every-month'],
    fail: ['month-without'],
    inconclusive: ['dates-look-migrated', 'too-young'],
    'not-applicable': ['nothing-promised'],
  },
  shared: MAILBOX_REASONS,
  texts,
  judge({ 'mailbox.contents': contents }, _params, verdict) {
    const found = worstOf(
      contents,
      ({ expectPerMonth }) => expectPerMonth !== undefined,
      ({ expectPerMonth = 1 }, seen) => judgeFolder(seen, contents, expectPerMonth),
      ['month-without', 'dates-look-migrated', 'too-young', 'every-month'],
    );
    return found === null ? verdict('nothing-promised') : verdict(found.reason, found.data);
  },
});

function judgeFolder({ received }: CountedFolder, contents: MailboxContents, expected: number) {
  const used = received.steps.filter(({ from }) => hasMailBefore(contents, from));
  const without = used.filter(({ messages }) => messages < expected).map(({ from }) => from.slice(0, 7));
  const told = (reason: Reason) => ({ reason, data: { expected, months: without, count: used.length } });
  if (without.length > 0) return told(crowdOf(received) === null ? 'month-without' : 'dates-look-migrated');
  return told(used.length < MONTHS ? 'too-young' : 'every-month');
}

type Reason = 'month-without' | 'dates-look-migrated' | 'too-young' | 'every-month';
