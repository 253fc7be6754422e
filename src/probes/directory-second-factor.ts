/** Asks the interface of a directory about its users' second factors, at the origins that the driver names and no other. */
import { DRIVERS } from '../login/drivers/registry.ts';
import { ProbeError } from '../model/errors.ts';
import { openSession, type ClosableSession } from '../network/http-session.ts';
import { loginProblem } from './login/account-visit.ts';
import type { Probe } from './probe.ts';

export const directorySecondFactor: Probe<'directory.second-factor'> = {
  kind: 'directory.second-factor',
  retry: false,
  run: async (request, context) => {
    const { controlSet, network, secrets, signal } = context;
    const { login } = controlSet.systems.find(({ id }) => id === request.system)!;
    const directory = DRIVERS.find(({ name }) => name === login?.driver)?.directory;
    if (login === undefined || directory === undefined)
      throw new ProbeError('unsupported', 'login', { code: 'login-not-by-directory' });
    const account = controlSet.accounts.find(({ id }) => id === login.account);
    const sessions: ClosableSession[] = [];
    try {
      return await directory.read(
        {
          open: (origin) => {
            if (!directory.origins.includes(origin))
              throw new ProbeError('blocked', 'login', { code: 'origin-not-of-driver', origin });
            const session = openSession({ network, secrets, origin, signal });
            sessions.push(session);
            return session;
          },
          secret: (option) => {
            const { env = '' } = login.options[option] as { env?: string };
            const value = secrets.get(env);
            if (value === undefined)
              throw new ProbeError('unsupported', 'login', { code: 'variable-not-set', variable: env });
            return value;
          },
          username: account === undefined ? null : (secrets.get(account.username.env) ?? null),
          remember: (value) => secrets.remember(value),
          now: () => Date.now(),
        },
        login.options,
      );
    } catch (error) {
      throw loginProblem(error, context);
    } finally {
      await Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()));
    }
  },
};
