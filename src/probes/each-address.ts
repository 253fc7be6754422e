/** Asks each address of a name the same, as visitors may come to any of them. */
import { completed, failed, type Attempt } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { OtherAddress } from '../model/evidence/http.ts';
import type { Network, Target } from '../network/network.ts';

/** Of each family; more than a name usually has. */
const MAX_ADDRESSES = 8;

/**
 * What the first address that answered said, and what became of asking every other. Addresses without a route from here
 * were not asked, and are left out (`tls.reachable` tells of them); those beyond the bound are in it as failed.
 * @throws ProbeError of the first address when none answered
 */
export async function askEach<T>(
  network: Network,
  url: URL,
  ask: (target: Target) => Promise<T>,
): Promise<{ readonly first: T; readonly others: readonly OtherAddress<T>[] }> {
  const targets = await network.resolve(url.hostname, Number(url.port) || (url.protocol === 'https:' ? 443 : 80));
  const asked = ([4, 6] as const).flatMap((family) =>
    targets.filter((target) => target.family === family).slice(0, MAX_ADDRESSES),
  );
  const tried = await Promise.all(
    asked.map(async (target) => ({ address: target.address, ...(await attemptOf(() => ask(target))) })),
  );
  const first = tried.findIndex(({ attempt }) => attempt.status === 'completed');
  const answer = tried[first]?.attempt;
  if (answer?.status !== 'completed') throw told(tried.flatMap(({ error }) => error ?? []));
  const others = tried
    .filter((_one, index) => index !== first)
    .filter(({ attempt }) => attempt.status === 'completed' || attempt.reason !== 'unsupported')
    .map(({ address, attempt }) => ({ address, attempt }));
  const beyond = targets
    .filter((target) => !asked.includes(target))
    .map(({ address }) => ({
      address,
      attempt: failed('budget', 'dns', { code: 'address-not-asked', address }),
    }));
  return { first: answer.value, others: [...others, ...beyond] };
}

export async function attemptOf<T>(ask: () => Promise<T>): Promise<{ attempt: Attempt<T>; error?: ProbeError }> {
  try {
    return { attempt: completed(await ask()) };
  } catch (error) {
    if (!(error instanceof ProbeError)) throw error;
    return { attempt: error.toFailed(), error };
  }
}

/** The first that says something about the server. */
function told(errors: readonly ProbeError[]): Error {
  return errors.find(({ reason }) => reason !== 'unsupported') ?? errors[0] ?? new Error('no address was asked');
}
