/** A ControlSet as it comes out of the loader, for tests of stages behind it: one system with an account, and others. */
import type { Account, ControlSet, System } from '../../src/model/controls.ts';

export function account(id: string, given: Partial<Account> = {}): Account {
  const name = id.toUpperCase().replaceAll('-', '_');
  return {
    id,
    username: { env: `${name}_USERNAME` },
    password: { env: `${name}_PASSWORD` },
    attempts: 4,
    missing: [],
    ...given,
  };
}

export function system(id: string, given: Partial<System> = {}): System {
  return {
    id,
    name: { en: id, nl: id },
    url: { value: `https://${id}.example.nl/` },
    endpoints: [],
    public: true,
    active: false,
    line: 1,
    ...given,
  };
}

/** One control for each system, of this safeguard. */
export function controlSet(
  safeguard: string,
  systems: readonly System[],
  accounts: readonly Account[],
  given: Partial<ControlSet> = {},
): ControlSet {
  return {
    schemaVersion: 1,
    source: { file: 'controls.yaml', digest: `sha256:${'0'.repeat(64)}` },
    organisation: { name: 'Example', languages: ['en', 'nl'] },
    statement: { title: 'Promises', language: 'en', coverage: { sections: [], units: [] } },
    systems,
    accounts,
    controls: systems.map(({ id }, index) => ({
      id: `${id}-${safeguard}`,
      claim: `${id} is safe.`,
      system: id,
      safeguard,
      params: {},
      refs: [],
      line: index + 1,
      column: 1,
    })),
    waivers: [],
    attestations: [],
    ...given,
  };
}
