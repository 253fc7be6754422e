import { CHECKS } from '../checks/registry.ts';
import { EVIDENCE } from '../model/evidence.ts';
import { SAFEGUARDS } from '../safeguards/registry.ts';
import type { DraftSafeguard } from './init-claims.ts';

/** What each safeguard that a draft may choose proves, and whether that takes an account. */
export function draftableSafeguards(): DraftSafeguard[] {
  const kindsOf = (id: string) => CHECKS.find((check) => check.id === id)?.needs ?? [];
  const needsLogin = (id: string) => kindsOf(id).some((kind) => EVIDENCE[kind].account);
  // The systems of a draft are addresses: what is proven on their mail, on a register, or by a visit that has to know the
  // declared parties, is for later.
  const needsMore = (id: string) =>
    kindsOf(id).some((kind) => kind === 'privacy.visit' || !['endpoint', 'system'].includes(EVIDENCE[kind].scope));
  const drafted = SAFEGUARDS.filter(
    ({ id, checks }) => id !== 'two-factor-directory' && !checks.some(({ check }) => needsMore(check)),
  );
  return drafted.map(({ id, topics, checks }) => ({
    id,
    ...(topics === undefined ? {} : { topics }),
    needsLogin: checks.some(({ check, level }) => level === 'required' && needsLogin(check)),
  }));
}
