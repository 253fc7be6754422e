/** What controls.yaml says of the mail of a system. */
import type { ControlSet, Mail } from '../../model/controls.ts';

export function declaredMail({ systems }: ControlSet, id: string): Mail {
  const mail = systems.find((system) => system.id === id)?.mail;
  if (mail === undefined) throw new Error(`system ${id} has no mail`);
  return mail;
}
