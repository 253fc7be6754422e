/** How many messages the named folders of a mailbox hold, and of which days; and how the connection to it was made. */
import { LOGIN_PROBE } from './login/account-visit.ts';
import { mailboxVisit } from './mailbox/visit.ts';
import type { Probe } from './probe.ts';

export const mailboxConnection: Probe<'mailbox.connection'> = {
  kind: 'mailbox.connection',
  ...LOGIN_PROBE,
  run: async (request, context) => (await mailboxVisit(request, context)).connection,
};

export const mailboxContents: Probe<'mailbox.contents'> = {
  kind: 'mailbox.contents',
  ...LOGIN_PROBE,
  run: async (request, context) => (await mailboxVisit(request, context)).contents(),
};
