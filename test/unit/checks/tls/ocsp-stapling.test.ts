import { ocspStapling } from '../../../../src/checks/tls/ocsp-stapling/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';

const ocsp = {
  status: 'good',
  thisUpdate: '2026-05-30T00:00:00.000Z',
  nextUpdate: null,
  responderVerified: true,
} as const;
const ocspUrl = 'http://ocsp.example.nl';

checkTester(ocspStapling, {
  base: { 'tls.scan': tlsScan({ certificate: { ocspUrl, ocsp } }) },
  cases: [
    { name: 'stapled', expect: 'stapled' },
    {
      name: 'stapled, though the certificate names no responder',
      with: { 'tls.scan': tlsScan({ certificate: { ocsp } }) },
      expect: 'stapled',
    },
    {
      name: 'not stapled',
      with: { 'tls.scan': tlsScan({ certificate: { ocspUrl } }) },
      expect: ['not-stapled', { url: ocspUrl }],
    },
    {
      name: 'nothing to staple, and another that could not be read',
      with: { 'tls.scan': tlsScan({ unread: true }) },
      expect: 'not-determined',
    },
    {
      name: 'nothing seen of a leaf that was not asked about',
      with: {
        'tls.scan': {
          ...tlsScan({ certificate: { ocspUrl } }),
          undetermined: { 'certificates.ocsp': { reason: 'not-asked', detail: '' } },
        },
      },
      expect: 'not-determined',
    },
    { name: 'nothing to staple', with: { 'tls.scan': tlsScan() }, expect: 'no-responder' },
    {
      name: 'one good, another that could not be read',
      with: { 'tls.scan': tlsScan({ certificate: { ocspUrl, ocsp }, unread: true }) },
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
