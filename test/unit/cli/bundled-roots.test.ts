import { describe, expect, it } from 'vitest';
import { trustsBundledRootsOnly } from '../../../src/cli/bundled-roots.ts';

const official = { execArgv: [], config: { variables: { node_shared_openssl: false } } } as unknown as NodeJS.Process;

describe('Node.js trusts', () => {
  it('its bundled roots alone, when nothing says otherwise', () => {
    expect(trustsBundledRootsOnly({ NODE_EXTRA_CA_CERTS: '', PATH: '/bin' }, official)).toBe(true);
  });

  it.each([
    ['more certificates', { NODE_EXTRA_CA_CERTS: '/etc/ssl/own.pem' }, official],
    ['options in the environment', { NODE_OPTIONS: '--use-openssl-ca' }, official],
    ['roots of the system, by the environment', { NODE_USE_SYSTEM_CA: '1' }, official],
    ['roots of the system, by an option', {}, { ...official, execArgv: ['--use-system-ca'] }],
    ['roots of a distribution', {}, { ...official, config: { variables: { node_shared_openssl: true } } }],
    ['what is not known', {}, { ...official, config: { variables: {} } }],
  ])('perhaps others: %s', (_, env, node) => {
    expect(trustsBundledRootsOnly(env, node as unknown as NodeJS.Process)).toBe(false);
  });
});
