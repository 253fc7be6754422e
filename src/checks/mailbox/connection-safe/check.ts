/** RFC 8314 §3, RFC 9525: was the password of the mailbox safe on its way? TLS that proves the host comes before anything else. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const connectionSafe = defineCheck({
  id: 'mailbox.connection-safe',
  severity: 'high',
  needs: ['mailbox.connection'],
  params: {},
  outcomes: { pass: ['proven'], fail: ['certificate-proves-nothing', 'no-tls'] },
  texts,
  judge({ 'mailbox.connection': connection }, _params, verdict) {
    if (connection.state === 'clear') return verdict('no-tls');
    if (connection.state !== 'proven') return verdict('certificate-proves-nothing', { error: connection.error });
    return verdict('proven', { protocol: connection.protocol });
  },
});
