import { certificateLifetime } from '../../../../src/checks/tls/certificate-lifetime/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const life = (notBefore: string, notAfter: string) => ({
  'tls.scan': tlsScan({ certificate: { notBefore, notAfter } }),
});

checkTester(certificateLifetime, {
  base: life('2026-05-01T00:00:00.000Z', '2026-07-30T00:00:00.000Z'),
  cases: [
    { name: '90 days', expect: ['within-limit', { days: 90, limit: 200 }] },
    {
      name: 'exactly 200 days',
      with: life('2026-04-01T00:00:00.000Z', '2026-10-18T00:00:00.000Z'),
      expect: ['within-limit', { days: 200, limit: 200 }],
    },
    {
      name: 'a second more',
      with: life('2026-04-01T00:00:00.000Z', '2026-10-18T00:00:01.000Z'),
      expect: ['too-long', { days: 201, limit: 200 }],
    },
    {
      name: '398 days, issued before the limit went down',
      with: life('2026-03-14T00:00:00.000Z', '2027-04-16T00:00:00.000Z'),
      expect: ['within-limit', { days: 398, limit: 398 }],
    },
    {
      name: '101 days in 2027',
      with: life('2027-04-01T00:00:00.000Z', '2027-07-11T00:00:00.000Z'),
      expect: ['too-long', { days: 101, limit: 100 }],
    },
    { name: 'a date that is none', with: life('soon', '2026-07-30T00:00:00.000Z'), expect: 'not-determined' },
    {
      name: 'one good, another that could not be read',
      with: { 'tls.scan': tlsScan({ unread: true }) },
      expect: 'not-determined',
    },
    { name: 'no certificate seen', with: { 'tls.scan': tlsScan({ certificate: null }) }, expect: 'not-determined' },
    {
      name: 'one address silent',
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
  ],
});
