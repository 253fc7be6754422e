/** The addresses that mail programs use: what each offers before TLS, and whether its certificate proves the host. Nobody logs in. */
import { completed, type Attempt } from '../model/attempt.ts';
import { ProbeError } from '../model/errors.ts';
import type { MailServiceTalked } from '../model/evidence/mail.ts';
import { talkAsClient } from '../network/mail-client.ts';
import { declaredMail } from './mail/declared.ts';
import { MailNames } from './mail/names.ts';
import { placesOf } from './mail/places.ts';
import type { Probe, ProbeContext } from './probe.ts';

export const mailClients: Probe<'mail.clients'> = {
  kind: 'mail.clients',
  patienceMs: 120_000,
  run: async (request, context) => {
    const { clients, ehlo } = declaredMail(context.controlSet, request.system);
    const services = await Promise.all(clients.map(async (url) => ({ url, talk: await attempt(url, ehlo, context) })));
    return { services };
  },
};

async function attempt(
  text: string,
  ehlo: string | undefined,
  context: ProbeContext,
): Promise<Attempt<MailServiceTalked>> {
  const { network, signal } = context;
  const { protocol, hostname: host, port } = new URL(text.replace(/^\w+/, 'https'));
  const scheme = text.slice(0, text.indexOf(':'));
  try {
    const [target] = await placesOf(
      host,
      Number(port) || (protocol === 'https:' ? 443 : 0),
      network,
      new MailNames(context),
    );
    if (target === undefined)
      throw new ProbeError('dns', 'dns', { code: 'address-not-found', where: host, error: 'NODATA' });
    return completed(await talkAsClient({ scheme, host, target, ehlo, network, signal }));
  } catch (error) {
    if (!(error instanceof ProbeError) || error.reason === 'interrupted') throw error;
    return error.toFailed();
  }
}
