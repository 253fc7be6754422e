/** The login of one system outside of a run: for `waarborg login SYSTEM`. */
import { AuditAccount } from '../../login/account.ts';
import { systemClock } from '../../login/clock.ts';
import { DRIVERS } from '../../login/drivers/registry.ts';
import type { HttpSession, LoginFlow } from '../../login/driver.ts';
import type { LoginOptions } from '../../login/log-in.ts';
import type { ControlSet, System } from '../../model/controls.ts';
import { openSession, type ClosableSession } from '../../network/http-session.ts';
import type { Network } from '../../network/network.ts';
import type { ProbeContext } from '../probe.ts';
import { accountOf, credentialsOf, totpOf, withHeaders } from './account-visit.ts';

export interface ReachedLogin extends LoginOptions, AsyncDisposable {
  readonly open: () => HttpSession;
}

interface Means {
  readonly network: Network;
  readonly secrets: ProbeContext['secrets'];
  readonly signal: AbortSignal;
}

/** @throws ProbeError when a variable that it needs is not set */
export function reachLogin(system: System, controlSet: ControlSet, { network, secrets, signal }: Means): ReachedLogin {
  const { driver, options, account: id } = system.login!;
  const made: LoginFlow = DRIVERS.find(({ name }) => name === driver)!.make(
    withHeaders(options, { secrets }),
    (value) => secrets.remember(value),
  );
  const { origin } = new URL(system.url.value!);
  const sessions: ClosableSession[] = [];
  const open = () => {
    const session = openSession({ network, secrets, origin, signal });
    for (const [header, value] of Object.entries(made.headers ?? {})) session.setHeader(header, value);
    sessions.push(session);
    return session;
  };
  const account = accountOf(id, { controlSet });
  const clock = systemClock(signal);
  const audit = new AuditAccount({
    attempts: account.attempts,
    passwordName: account.password.env,
    remember: (value) => secrets.remember(value),
  });
  return {
    open,
    openSession: open,
    clock,
    account: audit,
    get credentials() {
      return credentialsOf(account, { secrets });
    },
    get totp() {
      return totpOf(account, { secrets });
    },
    get flow() {
      const { username, password } = account.missing.length > 0 ? { username: '', password: '' } : this.credentials;
      const own = { username, password };
      return audit.guard(made, { clock, system: system.id, own, pause: account.pause ?? 0, obeys: true });
    },
    [Symbol.asyncDispose]: async () => {
      await made.close?.();
      await Promise.all(sessions.map((session) => session[Symbol.asyncDispose]()));
    },
  };
}
