/** The cookies that a visitor is left with, and what checks on them share. */
import type { HttpHop, HttpPlains, SetCookie } from '../../model/evidence/http.ts';

/**
 * Of each way the cookies that a browser keeps: of one name and scope the last, unless that removed it (RFC 6265bis §5.7).
 * Answers of firewalls and of other sites do not count.
 */
export function keptCookies(chains: readonly (readonly HttpHop[])[]): SetCookie[] {
  return chains.flatMap((chain) => {
    const jar = new Map<string, SetCookie>();
    for (const cookie of cookiesIn(chain)) {
      const key = `${cookie.name} ${cookie.scope ?? ''}`;
      if (cookie.fate === 'removed') jar.delete(key);
      else if (cookie.fate !== 'refused') jar.set(key, cookie);
    }
    return [...jar.values()];
  });
}

export function cookiesIn(chain: readonly HttpHop[]): SetCookie[] {
  return chain
    .filter(({ foreign, refusal }) => foreign === undefined && refusal === undefined)
    .flatMap(({ cookies }) => cookies);
}

/** The ways from plain HTTP on, one for each address that answered; null when what became of one is not known. */
export function plainChains({ others = [], ...first }: HttpPlains): (readonly HttpHop[])[] | null {
  const answers = [first, ...others.flatMap(({ attempt }) => (attempt.status === 'completed' ? [attempt.value] : []))];
  if (!answers.every(({ state }) => STATES.includes(state))) return null;
  return answers.flatMap((plain) => (plain.state === 'answered' ? [plain.response.chain] : []));
}

const STATES: readonly HttpPlains['state'][] = ['other-port', 'refused', 'silent', 'closed', 'answered'];

export function namesOf(cookies: readonly SetCookie[]): { names: string[] } {
  return { names: [...new Set(cookies.map(({ name }) => name))] };
}
