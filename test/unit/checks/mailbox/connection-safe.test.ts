import { connectionSafe } from '../../../../src/checks/mailbox/connection-safe/check.ts';
import type { MailboxConnection } from '../../../../src/model/evidence/mailbox.ts';
import { checkTester } from '../../../lib/checkTester.ts';

const by = (connection: MailboxConnection) => ({ 'mailbox.connection': connection });

checkTester(connectionSafe, {
  base: by({ state: 'proven', protocol: 'TLSv1.3', startTls: false }),
  cases: [
    { name: 'TLS that proves the host', expect: ['proven', { protocol: 'TLSv1.3' }] },
    {
      name: 'STARTTLS that proves the host',
      with: by({ state: 'proven', protocol: 'TLSv1.2', startTls: true }),
      expect: 'proven',
    },
    {
      name: 'a certificate for another host',
      with: by({ state: 'unproven', error: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
      expect: ['certificate-proves-nothing', { error: 'ERR_TLS_CERT_ALTNAME_INVALID' }],
    },
    { name: 'no TLS', with: by({ state: 'clear' }), expect: 'no-tls' },
  ],
});
