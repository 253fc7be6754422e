/** RFC 8996, RFC 7568, RFC 6176: which versions of TLS does the server accept? Each was asked with a hello of its own. */
import { defineLevelCheck } from '../../lib/level-check.ts';
import type { Facts } from '../../lib/scan.ts';

export const protocolVersions = defineLevelCheck({
  id: 'tls.protocol-versions',
  title: { en: 'Only modern versions of TLS are accepted', nl: 'Alleen moderne versies van TLS worden geaccepteerd' },
  failureTitle: { en: 'Outdated versions of TLS are accepted', nl: 'Verouderde versies van TLS worden geaccepteerd' },
  severity: 'high',
  expected: { en: 'only {good} and {sufficient}', nl: 'alleen {good} en {sufficient}' },
  fix: {
    en: 'Switch the old versions off: nginx `ssl_protocols TLSv1.2 TLSv1.3;`, Apache `SSLProtocol -all +TLSv1.2 +TLSv1.3`.',
    nl: 'Zet de oude versies uit: nginx `ssl_protocols TLSv1.2 TLSv1.3;`, Apache `SSLProtocol -all +TLSv1.2 +TLSv1.3`.',
  },
  sound: { reason: 'modern-only', text: { en: 'Accepted: {names}.', nl: 'Geaccepteerd: {names}.' } },
  seen: 'accepted',
  namesOf,
  isComplete,
  lists: true,
});

/** The versions that the server accepts. */
function namesOf({ protocols }: Facts): string[] {
  return Object.entries(protocols).flatMap(([version, { offered }]) => (offered === true ? [version] : []));
}

/** Was every version answered with a yes or a no? */
function isComplete({ protocols }: Facts): boolean {
  return Object.values(protocols).every(({ offered }) => typeof offered === 'boolean');
}
