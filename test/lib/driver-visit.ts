/** A visit by a driver of the registry, and what the checks make of it. */
import { CHECKS } from '../../src/checks/registry.ts';
import { defaultParams } from '../../src/judge/findings.ts';
import { AuditAccount } from '../../src/login/account.ts';
import type { Clock } from '../../src/login/clock.ts';
import type { Credentials, HttpSession, LastingCookie } from '../../src/login/driver.ts';
import { endWell } from '../../src/login/log-in.ts';
import { DRIVERS } from '../../src/login/drivers/registry.ts';
import { readTotpSecret } from '../../src/login/totp.ts';
import { visit } from '../../src/login/run-visit.ts';
import type { VisitPart, VisitResult } from '../../src/login/visit-result.ts';
import type { Json } from '../../src/model/json.ts';

export const VERDICTS_WITH_FACTOR = {
  'two-factor.protected-without-login': 'refused',
  'credentials.wrong-password-refused': 'refused',
  'two-factor.password-alone-refused': 'refused',
  'two-factor.wrong-code-refused': 'refused',
  'two-factor.right-code-admits': 'admitted',
  'two-factor.code-window': 'others-refused',
  'two-factor.code-single-use': 'refused-again',
};
export const VERDICTS_WITHOUT_FACTOR = {
  'two-factor.protected-without-login': 'refused',
  'credentials.wrong-password-refused': 'refused',
  'two-factor.password-alone-refused': 'no-second-factor',
  'two-factor.wrong-code-refused': 'unsupported',
  'two-factor.right-code-admits': 'unsupported',
  'two-factor.code-window': 'unsupported',
  'two-factor.code-single-use': 'unsupported',
};

export async function visitBy(
  driver: string,
  options: Record<string, Json>,
  server: { readonly open: (cookies?: readonly LastingCookie[]) => HttpSession; readonly clock: Clock },
  user: Credentials & { readonly totp: string },
  { attempts = 4, endsWell = false }: { readonly attempts?: number; readonly endsWell?: boolean } = {},
): Promise<VisitResult> {
  const made = DRIVERS.find(({ name }) => name === driver)!.make(options, () => undefined);
  const account = new AuditAccount({ attempts, passwordName: 'PASSWORD', remember: () => undefined });
  const own = { username: user.username, password: user.password };
  const flow = account.guard(made, { clock: server.clock, system: 'login', own, pause: 0, obeys: true });
  const login = {
    flow,
    openSession: server.open,
    credentials: { username: user.username, password: user.password },
    totp: readTotpSecret(user.totp),
    account,
    clock: server.clock,
  };
  return visit({
    ...login,
    random: Math.random,
    laterAttempts: [],
    shortened: false,
    wants: () => true,
  })
    .then(async (result) => {
      if (endsWell) await endWell(login);
      return result;
    })
    .finally(() => flow.close?.());
}

/** The reason of each check; a part that was not seen tells why. */
export function verdictsOf(result: VisitResult): Record<string, string> {
  return Object.fromEntries(
    Object.keys(VERDICTS_WITH_FACTOR).map((id) => {
      const check = CHECKS.find((candidate) => candidate.id === id)!;
      const parts = check.needs.map((kind) => ({ kind, part: result[kind.replace('login.', '') as VisitPart] }));
      const missing = parts.map(({ part }) => part).find((part) => !part.ok);
      if (missing?.ok === false) return [id, missing.reason];
      const evidence = Object.fromEntries(parts.map(({ kind, part }) => [kind, part.ok ? part.value : undefined]));
      const context = { asOf: '', system: { id: 'login', url: 'https://login.example.test/', active: false } };
      return [id, check.judge(evidence, defaultParams(check.params), context).reason];
    }),
  );
}
