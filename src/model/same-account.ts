/**
 * Entries of controls.yaml that are one account of a server, whatever they are called: they name the same variable for
 * the user, and the same one for the password or a host that both log in to. A server counts their wrong attempts together.
 */
import type { Account, ControlSet, System } from './controls.ts';
import type { Json } from './json.ts';

type Known = Pick<ControlSet, 'accounts' | 'systems'>;

/** In the order of the file; the account itself is one of them. */
export function sameAccounts(id: string, { accounts, systems }: Known): Account[] {
  const found = new Set(accounts.filter((account) => account.id === id));
  for (const one of found) for (const other of accounts) if (areSame(one, other, systems)) found.add(other);
  return accounts.filter((account) => found.has(account));
}

/** One name for all of them. */
export function realAccount(id: string, known: Known): string {
  return sameAccounts(id, known)[0]?.id ?? id;
}

function areSame(one: Account, other: Account, systems: readonly System[]): boolean {
  if (one.username.env !== other.username.env) return false;
  if (one.password.env === other.password.env) return true;
  const hosts = hostsOf(other, systems);
  return hostsOf(one, systems).some((host) => hosts.includes(host));
}

/** Side doors may name an account of their own in the options of the login. */
function hostsOf({ id }: Account, systems: readonly System[]): string[] {
  return systems.flatMap(({ login, url }) => {
    const uses = login !== undefined && (login.account === id || names(login.options, id));
    return uses && url.value !== null ? [new URL(url.value).hostname] : [];
  });
}

function names(value: Json, id: string): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some((member) => names(member, id));
  return value === id;
}
