/**
 * Settings of the environment that other programs obey and this one does not: which roots count, and which way is taken,
 * is for the options to say. Each is named before the first packet, so that nobody takes it for used. Values are never
 * shown: the address of a proxy may hold a password.
 */
import { translator } from '../texts/say.ts';
import type { Io } from './io.ts';

const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];
const ROOTS = ['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_USE_SYSTEM_CA', 'REQUESTS_CA_BUNDLE'];
/** In NODE_OPTIONS. */
const ROOT_OPTIONS = ['--use-openssl-ca', '--use-system-ca'];
const OTHER_CHECKS = ['NODE_TLS_REJECT_UNAUTHORIZED'];

export function sayUnused(
  { env, err }: Pick<Io, 'env' | 'err'>,
  options: { readonly proxy?: string; readonly lang?: string },
): void {
  const t = translator(options.lang === 'nl' ? 'nl' : 'en');
  const areSet = (names: readonly string[]) =>
    names.filter((name) => [name, name.toLowerCase()].some((each) => (env[each] ?? '') !== ''));
  const say = (code: 'unused.proxy' | 'unused.proxy-beside' | 'unused.roots' | 'unused.checks', names: string[]) => {
    if (names.length > 0) err(`waarborg: ${t(code, { names: names.join(', ') })}\n`);
  };
  const nodeOptions = (env['NODE_OPTIONS'] ?? '').split(/\s+/);
  say(options.proxy === undefined ? 'unused.proxy' : 'unused.proxy-beside', areSet(PROXIES));
  say('unused.roots', [...areSet(ROOTS), ...ROOT_OPTIONS.filter((option) => nodeOptions.includes(option))]);
  say('unused.checks', areSet(OTHER_CHECKS));
}
