import { dmarc } from '../../../../src/checks/mail/dmarc/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { mailDns } from '../../../lib/mail.ts';

const own = (record: string, ...more: readonly string[]) => ({
  'mail.dns': mailDns([`_dmarc TXT ${record}`, ...more]),
});
const below = (...lines: readonly string[]) => ({ 'mail.dns': mailDns(lines, { domain: 'news.shop.example.nl' }) });

checkTester(dmarc, {
  base: own('v=DMARC1; p=reject; rua=mailto:d@example.nl'),
  cases: [
    {
      name: 'reject',
      expect: ['protected', { at: 'example.nl', record: 'v=DMARC1; p=reject; rua=mailto:d@example.nl' }],
    },
    { name: 'quarantine, in odd spelling', with: own('v = DMARC1;p=Quarantine;'), expect: 'protected' },
    { name: 'reject while testing, which is quarantine', with: own('v=DMARC1; p=reject; t=y'), expect: 'protected' },
    { name: 'none', with: { 'mail.dns': mailDns([]) }, expect: ['none', { at: 'example.nl', record: '' }] },
    { name: 'another text', with: own('v=DMARC2; p=reject'), expect: 'none' },
    {
      name: 'two',
      with: own('v=DMARC1; p=reject', '_dmarc TXT v=DMARC1; p=none'),
      expect: 'several',
      vanishes: 'with one of the two left there is one record',
    },
    { name: 'a tag twice', with: own('v=DMARC1; p=reject; sp=reject; sp=none'), expect: 'syntax' },
    { name: 'reports only', with: own('v=DMARC1; p=none'), expect: 'policy-none' },
    { name: 'no policy at all', with: own('v=DMARC1; rua=mailto:d@example.nl'), expect: 'policy-none' },
    { name: 'an unknown policy', with: own('v=DMARC1; p=block'), expect: 'policy-none' },
    { name: 'subdomains left open', with: own('v=DMARC1; p=reject; sp=none'), expect: 'subdomains-open' },
    { name: 'an unknown policy for subdomains', with: own('v=DMARC1; p=reject; sp=rejekt'), expect: 'subdomains-open' },
    {
      name: 'a tenth of the mail, and open for subdomains that do not exist',
      with: own('v=DMARC1; p=reject; pct=10; np=none'),
      expect: 'applied-to-part',
    },
    {
      name: 'a tenth of the mail, for older receivers',
      with: own('v=DMARC1; p=reject; pct=10'),
      expect: 'applied-to-part',
    },
    { name: 'a test of quarantine', with: own('v=DMARC1; t=y; p=quarantine'), expect: 'policy-none' },
    { name: 'a test, after a policy for all', with: own('v=DMARC1; p=quarantine; t=y'), expect: 'testing' },
    { name: 'a test of a part', with: own('v=DMARC1; p=quarantine; pct=5; t=y'), expect: 'applied-to-part' },
    { name: 'the policy behind another tag', with: own('v=DMARC1; fo=1; p=reject'), expect: 'only-by-newer-rule' },
    {
      name: 'that of the organisation',
      with: below('_dmarc.example.nl. TXT v=DMARC1; p=none; sp=reject'),
      expect: ['protected', { at: 'example.nl', record: 'v=DMARC1; p=none; sp=reject' }],
    },
    {
      name: 'that of the organisation, which leaves subdomains open',
      with: below('_dmarc.example.nl. TXT v=DMARC1; p=reject; sp=none'),
      expect: 'policy-none',
    },
    {
      name: 'one that says it is the organisation',
      with: below('_dmarc.shop.example.nl. TXT v=DMARC1; p=reject; psd=n', '_dmarc.example.nl. TXT v=DMARC1; p=none'),
      expect: 'only-by-newer-rule',
    },
    {
      name: 'a name between that says it is the organisation, and asks for nothing',
      with: below('_dmarc.shop.example.nl. TXT v=DMARC1; p=none; psd=n', '_dmarc.example.nl. TXT v=DMARC1; p=reject'),
      expect: 'only-by-older-rule',
    },
    { name: 'the organisation, which does not answer', with: below('_dmarc.example.nl. !'), expect: 'not-answered' },
  ],
});
