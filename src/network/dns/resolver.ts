/** The resolver of a run: the one that it names, else this machine's own. */
import { getServers } from 'node:dns';
import { ProbeError } from '../../model/errors.ts';
import type { Network } from '../network.ts';
import { parseResolver, type Resolver } from './ask.ts';

/** @throws ProbeError `unsupported` when the run asks none, `blocked` when none can be asked the run's way */
export function resolverOf({ resolver, proxy }: Pick<Network, 'resolver' | 'proxy'>): Resolver {
  if (resolver === 'off') throw new ProbeError('unsupported', 'local', { code: 'resolver-off' });
  if (resolver !== undefined) return resolver;
  if (proxy !== undefined) throw new ProbeError('blocked', 'local', { code: 'resolver-not-through-proxy' });
  const server = getServers()
    .map(parseResolver)
    .find((known) => known !== null);
  if (server == null) throw new ProbeError('dns', 'local', { code: 'resolver-absent' });
  return server;
}
