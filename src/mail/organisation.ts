/** The organisation that a name belongs to, by the public suffix list (RFC 7489 §3.2). */
import { getPublicSuffix } from 'tough-cookie';

/** The name itself where it is a public suffix. */
export function organisationOf(name: string): string {
  return getPublicSuffix(name, { ignoreError: true, allowSpecialUseDomain: true }) ?? name;
}
