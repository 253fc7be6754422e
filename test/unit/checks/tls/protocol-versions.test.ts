import { protocolVersions } from '../../../../src/checks/tls/protocol-versions/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';
import { levelCases } from '../../../lib/level-cases.ts';

const versions = (...offered: string[]) => ({ 'tls.scan': tlsScan({ offered }) });
const NONE = { good: [], sufficient: [], phaseOut: [], insufficient: [] };
const params = { good: ['TLSv1.3'], sufficient: ['TLSv1.2'], phaseOut: ['TLSv1.1'] };

checkTester(protocolVersions, {
  base: versions('TLSv1.2', 'TLSv1.3'),
  cases: [
    {
      name: '1.2 and 1.3',
      params,
      expect: ['modern-only', { names: ['TLSv1.2', 'TLSv1.3'], ...NONE, good: ['TLSv1.3'], sufficient: ['TLSv1.2'] }],
    },
    { name: '1.3 alone', params, with: versions('TLSv1.3'), expect: 'modern-only' },
    {
      name: '1.1 too, to be phased out',
      params,
      with: versions('TLSv1.1', 'TLSv1.2'),
      expect: ['to-phase-out', { names: ['TLSv1.1'], ...NONE, sufficient: ['TLSv1.2'], phaseOut: ['TLSv1.1'] }],
    },
    {
      name: '1.1 too, under a policy that fails it',
      params: { ...params, failFrom: 'phase-out' },
      with: versions('TLSv1.1', 'TLSv1.2'),
      expect: ['insufficient', { names: ['TLSv1.1'], ...NONE, sufficient: ['TLSv1.2'], phaseOut: ['TLSv1.1'] }],
    },
    {
      name: 'SSL 3.0 too',
      params,
      with: versions('SSLv3', 'TLSv1.2'),
      expect: ['insufficient', { names: ['SSLv3'], ...NONE, sufficient: ['TLSv1.2'], insufficient: ['SSLv3'] }],
    },
    {
      name: 'one version without an answer',
      params,
      with: { 'tls.scan': tlsScan({ unknown: ['TLSv1.0'] }) },
      expect: 'not-determined',
    },
    { name: 'nothing accepted', params, with: versions(), expect: 'not-determined' },
    {
      name: 'one address silent',
      params,
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: ['address-not-seen', { unseen: ['192.0.2.2'] }],
    },
    {
      name: 'no address',
      params,
      with: { 'tls.scan': tlsScan({ answered: [], silent: ['192.0.2.1'] }) },
      expect: 'no-connection',
    },
    ...levelCases({ scan: versions('TLSv1.1', 'TLSv1.3'), name: 'TLSv1.1', others: ['TLSv1.3'] }),
  ],
});
