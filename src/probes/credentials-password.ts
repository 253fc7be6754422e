/** Measures the audit account's own password on this machine; nothing is sent, and nothing that tells it is kept. */
import { ProbeError } from '../model/errors.ts';
import type { Account, ControlSet } from '../model/controls.ts';
import { passwordFacts, wordsIn, type WordsOf } from './credentials/password-strength.ts';
import type { Probe, ProbeContext } from './probe.ts';

export const credentialsPassword: Probe<'credentials.password'> = {
  kind: 'credentials.password',
  run: async (request, { controlSet, secrets }) => {
    const account = controlSet.accounts.find(({ id }) => id === request.account);
    const [username, password] = [account?.username, account?.password].map((reference) =>
      reference === undefined ? undefined : secrets.get(reference.env),
    );
    if (account === undefined || username === undefined || password === undefined) {
      throw new ProbeError('unsupported', 'local', { code: 'account-without-name-or-password' });
    }
    const others = otherPasswords(account, controlSet, secrets);
    return {
      ...(await passwordFacts(password, wordsFor(username, request, controlSet))),
      compared: others.length,
      sameAs: others.filter((other) => other.password === password).map(({ id }) => id),
    };
  },
};

function otherPasswords(
  account: Account,
  { accounts }: ControlSet,
  secrets: ProbeContext['secrets'],
): { readonly id: string; readonly password: string }[] {
  return accounts
    .filter(({ id }) => id !== account.id)
    .flatMap(({ id, password: { env } }) => {
      const password = secrets.get(env);
      return password === undefined ? [] : [{ id, password }];
    });
}

function wordsFor(
  username: string,
  request: { readonly system: string; readonly endpoint: string },
  { organisation, systems }: ControlSet,
): WordsOf {
  const system = systems.find(({ id }) => id === request.system);
  const host = URL.canParse(request.endpoint) ? new URL(request.endpoint).hostname : '';
  return {
    'user-name': wordsIn(username),
    organisation: wordsIn(organisation.name, ...(organisation.words ?? [])),
    system: wordsIn(request.system, ...Object.values(system?.name ?? {}), host),
  };
}
