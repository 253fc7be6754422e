/** Accounts that products, panels and appliances come with, or that people make while setting up. Public knowledge. */
import type { Credentials } from './driver.ts';

const EVERYWHERE: readonly (readonly [string, string])[] = [
  ['admin', 'admin'],
  ['admin', 'password'],
  ['administrator', 'administrator'],
  ['root', 'root'],
  ['test', 'test'],
  ['guest', 'guest'],
];

/** By name of the login driver, tried first. */
const BY_DRIVER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  plesk: [
    ['admin', 'setup'],
    ['root', 'password'],
  ],
  nextcloud: [['admin', 'nextcloud']],
  sogo: [['sogo', 'sogo']],
  wordpress: [['admin', 'wordpress']],
};

export function defaultAccounts(driver: string): readonly Credentials[] {
  const pairs = [...(BY_DRIVER[driver] ?? []), ...EVERYWHERE];
  return pairs.map(([username, password]) => ({ username, password }));
}
