/** Is the audit account's password known from a leak? Asked only of the source that the run names. */
import { completed } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import { describeSource, timesBreached } from './credentials/breach-source.ts';
import type { Probe } from './probe.ts';

export const credentialsBreach: Probe<'credentials.breach'> = {
  kind: 'credentials.breach',
  run: async (request, { controlSet, secrets, network, signal, breachSource }) => {
    if (breachSource === undefined) return { asked: false };
    const account = controlSet.accounts.find(({ id }) => id === request.account);
    const password = account === undefined ? undefined : secrets.get(account.password.env);
    if (password === undefined) throw new ProbeError('unsupported', 'local', { code: 'account-without-password' });
    const source = describeSource(breachSource);
    try {
      return {
        asked: true,
        source,
        answer: completed({ count: await timesBreached(password, breachSource, network, signal) }),
      };
    } catch (error) {
      // That the source does not answer is what was seen, and says nothing about the system that is audited.
      if (error instanceof ProbeError && error.reason !== 'interrupted') {
        return { asked: true, source, answer: error.toFailed() };
      }
      throw error;
    }
  },
};
