/** The addresses of a host of mail: those of `--connect-to`, else those that the run's own resolver gives. */
import { ProbeError } from '../../model/errors.ts';
import type { Network, Target } from '../../network/network.ts';
import type { MailNames } from './names.ts';

/** Of each family. */
const MOST_ADDRESSES = 2;

/** @throws ProbeError `dns` when there is none */
export async function placesOf(host: string, port: number, network: Network, names: MailNames): Promise<Target[]> {
  if (network.isMoved(host, port) || network.proxy !== undefined) return network.resolve(host, port);
  const answers = await Promise.all(
    ([4, 6] as const).map(async (family) => ({ family, answer: await names.ask(host, family === 4 ? 'A' : 'AAAA') })),
  );
  const found = answers.flatMap(({ family, answer }) =>
    answer.status === 'completed'
      ? answer.value.records.slice(0, MOST_ADDRESSES).map((address) => ({ address, family, port }))
      : [],
  );
  if (found.length === 0)
    throw new ProbeError('dns', 'dns', { code: 'address-not-found', where: host, error: 'NODATA' });
  return found;
}
