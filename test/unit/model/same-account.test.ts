import { describe, expect, it } from 'vitest';
import { requestsOfShard } from '../../../src/evidence/shards.ts';
import type { Account, System } from '../../../src/model/controls.ts';
import { realAccount, sameAccounts } from '../../../src/model/same-account.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { account, controlSet, system } from '../../lib/control-set.ts';

const entry = (id: string, user: string, password: string): Account =>
  account(id, { username: { env: user }, password: { env: password } });
const at = (id: string, host: string, name: string, options: Record<string, string> = {}): System =>
  system(id, { url: { value: `https://${host}/${id}` }, login: { driver: 'form', account: name, options } });
const SYSTEMS = [at('one', 'a.example.nl', 'first'), at('two', 'a.example.nl', 'second')];

describe('one account of a server', () => {
  it.each<[string, Account, readonly System[], string]>([
    [
      'the same variables',
      entry('second', 'U', 'P'),
      [at('one', 'a.example.nl', 'first'), at('two', 'b.example.nl', 'second')],
      'first',
    ],
    ['the same user at one host, with an app password', entry('second', 'U', 'Q'), SYSTEMS, 'first'],
    [
      'named by a side door there',
      entry('second', 'U', 'Q'),
      [at('one', 'a.example.nl', 'first', { appPassword: 'second' })],
      'first',
    ],
    [
      'the same user elsewhere, with another password',
      entry('second', 'U', 'Q'),
      [at('one', 'a.example.nl', 'first'), at('two', 'b.example.nl', 'second')],
      'second',
    ],
    ['another user there', entry('second', 'V', 'P'), SYSTEMS, 'second'],
  ])('is told by %s', (_by, second, systems, wanted) => {
    expect(realAccount('second', { accounts: [entry('first', 'U', 'P'), second], systems })).toBe(wanted);
  });

  it('goes from entry to entry', () => {
    const accounts = [entry('first', 'U', 'P'), entry('third', 'U', 'Q'), entry('second', 'U', 'Q')];
    expect(sameAccounts('third', { accounts, systems: SYSTEMS }).map(({ id }) => id)).toEqual([
      'first',
      'third',
      'second',
    ]);
  });

  it('is asked about in one shard', () => {
    const set = controlSet('strong-credentials', SYSTEMS, [entry('first', 'U', 'P'), entry('second', 'U', 'P')]);
    const plan = makePlan(set, { needsOf: () => ['login.wrong-password'] });
    const shards = [1, 2].map((index) => requestsOfShard(plan, { index, total: 2 }).length);
    expect(shards).toEqual([2, 0]);
  });
});
