/** Whether Node.js trusts the roots that it brings along, and no others: only then is it known beforehand what it trusts. */

/** Each of these can make it trust others. */
const SETTINGS = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS', 'NODE_USE_SYSTEM_CA'];

export function trustsBundledRootsOnly(
  env: Readonly<Record<string, string | undefined>>,
  { execArgv, config }: Pick<NodeJS.Process, 'execArgv' | 'config'>,
): boolean {
  // A distribution's own build shares the system's OpenSSL, and may be set to its roots.
  const { node_shared_openssl: shared } = config.variables as { readonly node_shared_openssl?: boolean };
  return SETTINGS.every((name) => !env[name]) && execArgv.length === 0 && shared === false;
}
