/** What controls.yaml says of the mail of a system. */
import type { ControlSet } from '../../model/controls.ts';
import type { DeclaredMail } from '../../model/evidence/mail.ts';

export function declaredMail({ systems }: ControlSet, id: string): DeclaredMail & { readonly domain: string } {
  const mail = systems.find((system) => system.id === id)?.mail;
  if (mail === undefined) throw new Error(`system ${id} has no mail`);
  const { domain, dkim, incoming, outgoing } = mail;
  return { domain, dkim: dkim ?? null, incoming, outgoing };
}
