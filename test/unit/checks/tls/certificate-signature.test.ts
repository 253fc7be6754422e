import { certificateSignature } from '../../../../src/checks/tls/certificate-signature/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { tlsScan } from '../../../lib/evidence.ts';
import { levelCases } from '../../../lib/level-cases.ts';

const params = { good: ['sha256', 'ed25519'], sufficient: [], phaseOut: ['sha224'] };
const signed = (signatureAlgorithm: string) => ({ 'tls.scan': tlsScan({ certificate: { signatureAlgorithm } }) });

checkTester(certificateSignature, {
  base: signed('ecdsa-with-SHA256'),
  cases: [
    { name: 'ECDSA with SHA-256', params, expect: ['strong-only', { names: ['sha256'] }] },
    { name: 'RSA with SHA-256', params, with: signed('sha256WithRSAEncryption'), expect: 'strong-only' },
    { name: 'Ed25519', params, with: signed('Ed25519'), expect: 'strong-only' },
    { name: 'SHA-224', params, with: signed('ecdsa-with-SHA224'), expect: 'to-phase-out' },
    { name: 'SHA-1', params, with: signed('sha1WithRSAEncryption'), expect: ['insufficient', { names: ['sha1'] }] },
    { name: 'MD5', params, with: signed('md5WithRSAEncryption'), expect: ['insufficient', { names: ['md5'] }] },
    {
      name: 'one good, another that could not be read',
      params,
      with: { 'tls.scan': tlsScan({ unread: true }) },
      expect: 'not-determined',
    },
    {
      name: 'no certificate seen',
      params,
      with: { 'tls.scan': tlsScan({ certificate: null }) },
      expect: 'not-determined',
    },
    {
      name: 'one address silent',
      params,
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', params, with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
    ...levelCases({ scan: signed('ecdsa-with-SHA224'), name: 'sha224', others: [] }),
  ],
});
