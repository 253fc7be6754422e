/** A connection by way of an HTTP proxy, with CONNECT (RFC 9110 §9.3.6): the proxy resolves the name, and carries bytes. */
import type { Upgrade } from './starttls.ts';

export interface Proxy {
  readonly host: string;
  readonly port: number;
  /** Value of the Proxy-Authorization field. */
  readonly authorization?: string;
}

/** More than any proxy needs to say that it agrees. */
const MAX_HEAD = 16 * 1024;

/** Asks the proxy for a tunnel to this place; `next` is the talk with the server at its end, where one comes before TLS. */
export function tunnel(proxy: Proxy, to: { readonly address: string; readonly port: number }, next?: Upgrade): Upgrade {
  return () => {
    const place = `${to.address.includes(':') ? `[${to.address}]` : to.address}:${to.port}`;
    const credentials = proxy.authorization === undefined ? '' : `Proxy-Authorization: ${proxy.authorization}\r\n`;
    const request = Buffer.from(`CONNECT ${place} HTTP/1.1\r\nHost: ${place}\r\n${credentials}\r\n`, 'latin1');
    let asked = false;
    let text = '';
    let then: ReturnType<Upgrade> | undefined;
    return (chunk) => {
      if (then !== undefined) return then(chunk);
      if (!asked) {
        asked = true;
        return { send: request };
      }
      text += chunk.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      if (end < 0) return text.length > MAX_HEAD ? { failed: `more than ${MAX_HEAD} bytes of answer` } : undefined;
      const status = text.slice(0, text.indexOf('\r\n')).slice(0, 200);
      // RFC 9110 §9.3.6: any 2xx, and no content after it.
      if (!/^HTTP\/1\.[01] 2\d\d(?: |$)/.test(status)) return { failed: status };
      const rest = Buffer.from(text.slice(end + 4), 'latin1');
      if (next === undefined) return { ready: true, rest };
      then = next();
      return then(rest);
    };
  };
}
