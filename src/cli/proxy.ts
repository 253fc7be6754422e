/** The proxy of `--proxy`. */
import { WaarborgError } from '../model/errors.ts';
import { parseProxy } from '../network/dial.ts';

/** @throws WaarborgError `CLI_BAD_PROXY`, which does not show the address: it may hold a password */
export function proxyOf(text: string): NonNullable<ReturnType<typeof parseProxy>> {
  const proxy = parseProxy(text);
  if (proxy !== null) return proxy;
  throw new WaarborgError('CLI_BAD_PROXY', '--proxy expects the address of an HTTP proxy', {
    hint: 'e.g. http://proxy.example.nl:3128 or http://user:password@proxy.example.nl:3128, without a path',
  });
}
