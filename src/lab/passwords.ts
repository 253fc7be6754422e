/** Passwords that a lab account should not have, and the list of leaked ones that the lab comes with. */
import { createHash } from 'node:crypto';
import type { Broken, FaultId } from './faults.ts';

const WEAK: Readonly<Partial<Record<FaultId, string>>> = {
  'administration-short-password': 'vT9#xL2qWm8$',
  'administration-guessable-password': 'abcdefghijklmnopqrstuvwxyzabc',
  'administration-famous-password': 'correct horse battery staple',
  'administration-password-of-names': 'CyberBrain~Administratie^2026',
};

/** The weak password that a fault asks for; nothing when it asks for none. */
export function weakPassword(broken: Broken, ofAnother: string): { password?: string } {
  if (broken('administration-shared-password')) return { password: ofAnother };
  const fault = (Object.keys(WEAK) as FaultId[]).find((id) => broken(id));
  return fault === undefined ? {} : { password: WEAK[fault]! };
}

/** In the format of Pwned Passwords, sorted by hash. */
export function leakedPasswords(more: readonly string[]): string {
  const known = ['123456', 'password', 'qwerty', 'welkom01', 'Zomer2026!', ...more];
  const lines = known.map((password, index) => {
    const hash = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase();
    return `${hash}:${(index + 1) * 7}`;
  });
  return `${lines.sort().join('\r\n')}\r\n`;
}
