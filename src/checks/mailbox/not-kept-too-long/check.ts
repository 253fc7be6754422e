/** GDPR 5(1)(e): is mail gone from the folder when the promise says so? The time in the folder counts, not the age of a message. */
import { defineCheck } from '../../../model/check.ts';
import type { CountedFolder } from '../../../model/evidence/mailbox.ts';
import { crowdOf, MAILBOX_REASONS, sizeOf, worstOf } from '../../lib/mailbox.ts';
import { texts } from './texts.ts';

export const notKeptTooLong = defineCheck({
  id: 'mailbox.not-kept-too-long',
  severity: 'medium',
  needs: ['mailbox.contents'],
  params: {},
  outcomes: {
    pass: ['nothing-older'],
    fail: ['kept-too-long'],
    inconclusive: ['dates-look-migrated', 'no-savedate'],
    'not-applicable': ['nothing-promised'],
  },
  shared: MAILBOX_REASONS,
  texts,
  judge({ 'mailbox.contents': contents }, _params, verdict) {
    const found = worstOf(
      contents,
      ({ keepAtMost }) => keepAtMost !== undefined,
      (_folder, seen) => judgeFolder(seen),
      ['kept-too-long', 'dates-look-migrated', 'no-savedate', 'nothing-older'],
    );
    return found === null ? verdict('nothing-promised') : verdict(found.reason, found.data);
  },
});

type Reason = 'kept-too-long' | 'dates-look-migrated' | 'no-savedate' | 'nothing-older';

function judgeFolder({ beyond, received, saved }: CountedFolder): { reason: Reason; data: { found: string } } {
  const told = (reason: Reason) => ({ reason, data: { found: sizeOf(beyond?.saved ?? 0) } });
  if (beyond === null) return told('no-savedate');
  // What was not received so long ago cannot have been kept so long.
  const isYoung = beyond.received === 0 && !hasCrowd(received);
  if (beyond.saved === null || saved === null) {
    if (isYoung) return told('nothing-older');
    return told(hasCrowd(received) ? 'dates-look-migrated' : 'no-savedate');
  }
  if (beyond.saved > 0) return told('kept-too-long');
  return told(isYoung || !hasCrowd(saved) ? 'nothing-older' : 'dates-look-migrated');
}

const hasCrowd = (spread: Parameters<typeof crowdOf>[0]): boolean => crowdOf(spread) !== null;
