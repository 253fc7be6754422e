/** Is the bin that the promise speaks of there? */
import { defineCheck } from '../../../model/check.ts';
import type { MailFolder } from '../../../model/evidence/mailbox.ts';
import { sound } from '../../lib/mailbox.ts';
import { texts } from './texts.ts';

export const binExists = defineCheck({
  id: 'mailbox.bin-exists',
  severity: 'medium',
  needs: ['mailbox.contents'],
  params: {},
  outcomes: {
    pass: ['found'],
    fail: ['missing'],
    inconclusive: ['not-marked', 'several'],
    'not-applicable': ['no-bin'],
  },
  texts,
  judge({ 'mailbox.contents': contents }, _params, verdict) {
    const bins = sound(contents).folders.filter(isBin);
    const those = (state: MailFolder['seen']['state']) => bins.filter(({ seen }) => seen.state === state);
    const names = (some: readonly MailFolder[]) => ({ folders: some.map(({ folder }) => folder) });
    if (bins.length === 0) return verdict('no-bin');
    const missing = those('absent').filter(({ folder }) => folder !== 'trash');
    if (missing.length > 0) return verdict('missing', names(missing));
    // A mail program may well have made a bin of its own that the server does not know as one.
    if (those('absent').length > 0) return verdict('not-marked');
    if (those('several').length > 0) return verdict('several');
    return verdict('found', names(bins));
  },
});

/** Where messages are kept for a time, and the bin by its use. */
const isBin = ({ folder, keepAtLeast, keepAtMost }: MailFolder): boolean =>
  folder === 'trash' || keepAtLeast !== undefined || keepAtMost !== undefined;
