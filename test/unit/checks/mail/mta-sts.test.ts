import { mtaSts } from '../../../../src/checks/mail/mta-sts/check.ts';
import { failed } from '../../../../src/model/attempt.ts';
import type { MailPolicy } from '../../../../src/model/evidence/mail.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';
import { NOT_ANNOUNCED, policyOf, policyText, ROUTE } from '../../../lib/mail-servers.ts';

const RECORD = '_mta-sts TXT v=STSv1; id=2026a;';
const SOUND = policyText('mode: enforce', 'mx: *.example.nl');
const at = (policy: MailPolicy, ...lines: readonly string[]) => ({
  'mail.dns': mailDns([...ROUTE, ...(lines.length === 0 ? [RECORD] : lines)]),
  'mail.policy': policy,
});
const where = 'https://mta-sts.example.nl';
const unfetched = (attempt: Extract<MailPolicy, { state: 'fetched' }>['answer']): MailPolicy => ({
  state: 'fetched',
  url: where,
  answer: attempt,
});

checkTester(mtaSts, {
  base: at(policyOf(SOUND)),
  cases: [
    { name: 'enforced', expect: ['enforced', { listed: ['*.example.nl'] }] },
    {
      name: 'with bare line ends, odd case and a key of its own',
      with: at(
        policyOf('version: STSv1\nmode: enforce\nmode: none\nMX: x\nmx: MX.Example.NL\nmax_age: 1\n', {
          type: 'text/plain;charset=utf-8',
        }),
      ),
      expect: 'enforced',
    },
    { name: 'none', with: at(NOT_ANNOUNCED, '_mta-sts TXT hello'), expect: ['absent', { domain: 'example.nl' }] },
    {
      name: 'two records',
      with: at(policyOf(SOUND), RECORD, '_mta-sts TXT v=STSv1; id=2'),
      expect: 'several',
      vanishes: 'one of the two is left',
    },
    {
      name: 'an id with a stroke',
      with: at(policyOf(SOUND), '_mta-sts TXT v=STSv1; id=2026-01'),
      expect: 'malformed-record',
    },
    { name: 'a certificate that proves nothing', with: at(policyOf(SOUND, { verified: false })), expect: 'not-proven' },
    {
      name: 'a connection that proves nothing',
      with: at(
        unfetched(
          failed('tls-untrusted', 'tls', { code: 'certificate-proves-nothing', where, error: 'CERT_HAS_EXPIRED' }),
        ),
      ),
      expect: 'not-proven',
    },
    { name: 'a redirect', with: at(policyOf(SOUND, { status: 301 })), expect: 'redirected' },
    { name: 'nothing there', with: at(policyOf('', { status: 404 })), expect: 'not-there' },
    { name: 'a web page', with: at(policyOf('<!doctype html>', { type: 'text/html' })), expect: 'malformed-policy' },
    { name: 'too long', with: at(policyOf(SOUND, { whole: false })), expect: 'malformed-policy' },
    { name: 'an age of years', with: at(policyOf(SOUND.replace('604800', '99999999'))), expect: 'malformed-policy' },
    { name: 'as HTML', with: at(policyOf(SOUND, { type: 'text/html' })), expect: 'wrong-type' },
    {
      name: 'another server',
      with: at(policyOf(policyText('mode: enforce', 'mx: mail.example.nl'))),
      expect: ['mx-not-listed', { hosts: ['mx.example.nl'], listed: ['mail.example.nl'] }],
      vanishes: 'the server is not known then',
    },
    {
      name: 'a server two labels below',
      with: at(policyOf(policyText('mode: testing', 'mx: *.nl'))),
      expect: 'mx-not-listed',
      vanishes: 'the server is not known then',
    },
    { name: 'a test', with: at(policyOf(policyText('mode: testing', 'mx: mx.example.nl'))), expect: 'mode-testing' },
    { name: 'withdrawn', with: at(policyOf(policyText('mode: none'))), expect: 'mode-none' },
    { name: 'a host that fails', with: at(policyOf('', { status: 503 })), expect: 'server-failed' },
    {
      name: 'a host that is down',
      with: at(unfetched(failed('refused', 'tcp', { code: 'connection-refused', where, error: 'ECONNREFUSED' }))),
      expect: 'not-fetched',
    },
    {
      name: 'no answer when it was fetched',
      with: at({ state: 'unknown', detail: { code: 'resolver-silent', resolver: '192.0.2.53' } }),
      expect: 'not-fetched',
    },
    { name: 'no answer', with: at(NOT_ANNOUNCED, '_mta-sts !'), expect: 'not-answered' },
    {
      name: 'a domain that takes no mail',
      with: { 'mail.dns': mailDns(['@ MX 0 .']), 'mail.policy': NOT_ANNOUNCED },
      expect: 'takes-no-mail',
    },
  ],
});
