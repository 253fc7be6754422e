import { getPublicSuffix } from 'tough-cookie';

/** The registrable domain that a host or a domain belongs to (Public Suffix List); itself where it has none, as a public suffix. */
export function siteOf(name: string): string {
  return getPublicSuffix(name, { ignoreError: true, allowSpecialUseDomain: true }) ?? name;
}
