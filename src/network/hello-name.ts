/** How we call ourselves to mail servers (RFC 5321 §4.1.4): some refuse a name that does not exist. */
import { hostname } from 'node:os';
import type { Socket } from 'node:net';

/** The declared name; else that of this machine where it has a whole one; else the address that the server sees anyway. */
export function helloName(socket: Socket, declared: string | undefined): string {
  if (declared !== undefined) return declared;
  const name = hostname();
  if (/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/i.test(name) && name.length < 254) return name;
  const address = socket.localAddress ?? '127.0.0.1';
  return address.includes(':') ? `[IPv6:${address}]` : `[${address}]`;
}
