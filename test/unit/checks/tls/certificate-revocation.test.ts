import { certificateRevocation } from '../../../../src/checks/tls/certificate-revocation/check.ts';
import type { TlsScanned } from '../../../../src/model/evidence/tls.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { completed, failed } from '../../../../src/model/attempt.ts';
import type { RevocationList } from '../../../../src/model/evidence/tls.ts';
import { revocationList, revocationLists, tlsScan, observed } from '../../../lib/evidence.ts';

type Ocsp = NonNullable<TlsScanned['certificates'][number]['ocsp']>;
/** The tests judge as of 2026-06-01T12:00Z. */
const URL = 'http://c.example.nl/1.crl';
const NO_LIST = { 'tls.revocation-lists': revocationLists({ urls: [], list: null }) };
/** Nothing stapled, and this list. */
const listed = (given: Partial<RevocationList> = {}) => ({
  'tls.scan': tlsScan(),
  'tls.revocation-lists': revocationLists({ list: completed(revocationList(given)) }),
});
const stapled = (given: Partial<Ocsp> = {}) => ({
  ...NO_LIST,
  'tls.scan': tlsScan({
    certificate: {
      ocsp: {
        status: 'good',
        thisUpdate: '2026-05-30T00:00:00.000Z',
        nextUpdate: '2026-06-06T00:00:00.000Z',
        responderVerified: true,
        ...given,
      },
    },
  }),
});

checkTester(certificateRevocation, {
  base: stapled(),
  cases: [
    { name: 'good, signed, current', expect: ['good', { since: '2026-05-30' }] },
    { name: 'good, without an end, of this week', with: stapled({ nextUpdate: null }), expect: 'good' },
    {
      name: 'good, without an end, of long ago',
      with: stapled({ nextUpdate: null, thisUpdate: '2026-05-01T00:00:00.000Z' }),
      expect: 'outdated',
    },
    { name: 'nothing', with: { ...NO_LIST, 'tls.scan': tlsScan() }, expect: 'nothing-stapled' },
    {
      name: 'nothing, though the certificate demands it',
      with: { 'tls.scan': tlsScan({ certificate: { mustStaple: true } }) },
      expect: 'staple-promised',
    },
    { name: 'revoked', with: stapled({ status: 'revoked' }), expect: 'revoked' },
    { name: 'not known to the issuer', with: stapled({ status: 'unknown' }), expect: 'unknown' },
    { name: 'signed by somebody else', with: stapled({ responderVerified: false }), expect: 'not-vouched-for' },
    {
      name: 'revoked, says somebody else',
      with: stapled({ status: 'revoked', responderVerified: false }),
      expect: 'not-vouched-for',
    },
    {
      name: 'of last week',
      with: stapled({ nextUpdate: '2026-06-01T11:59:59.000Z' }),
      expect: ['outdated', { until: '2026-06-01' }],
      vanishes: 'an answer without an end is current for ten days',
    },
    { name: 'of tomorrow', with: stapled({ thisUpdate: '2026-06-02T00:00:00.000Z' }), expect: 'not-determined' },
    {
      name: 'whose signature could not be tried',
      with: stapled({ responderVerified: null }),
      expect: 'not-determined',
    },
    {
      name: 'one good, another that could not be read',
      with: (evidence) =>
        Object.assign(evidence['tls.scan']!, { undetermined: tlsScan({ unread: true }).undetermined }),
      expect: 'not-determined',
    },
    { name: 'no certificate seen', with: { 'tls.scan': tlsScan({ certificate: null }) }, expect: 'not-determined' },
    {
      name: 'one address silent',
      with: { 'tls.scan': tlsScan({ silent: ['192.0.2.2'] }) },
      expect: 'address-not-seen',
    },
    { name: 'no address', with: { 'tls.scan': tlsScan({ answered: [] }) }, expect: 'no-connection' },
    { name: 'a list without it', with: listed(), expect: ['not-listed', { url: URL, since: '2026-05-30' }] },
    {
      name: 'a list with it',
      with: listed({ revoked: { at: '2026-05-20T00:00:00.000Z', reason: 'keyCompromise' } }),
      expect: ['listed', { url: URL, since: '2026-05-20', why: 'keyCompromise' }],
      vanishes: 'a list without the certificate on it',
    },
    {
      name: 'a list with it, and a good answer stapled',
      with: {
        ...stapled(),
        'tls.revocation-lists': revocationLists({
          list: completed(revocationList({ revoked: { at: '2026-05-20T00:00:00.000Z', reason: null } })),
        }),
      },
      expect: 'listed',
      vanishes: 'the stapled answer is good',
    },
    {
      name: 'an outdated list with it: a revocation is for good',
      with: listed({
        revoked: { at: '2026-04-20T00:00:00.000Z', reason: null },
        nextUpdate: '2026-05-01T00:00:00.000Z',
      }),
      expect: 'listed',
    },
    { name: 'a list of another signer', with: listed({ issuerVerified: false }), expect: 'list-not-vouched-for' },
    {
      name: 'a list of another signer, with it',
      with: listed({ issuerVerified: false, revoked: { at: '2026-05-20T00:00:00.000Z', reason: null } }),
      expect: 'list-not-vouched-for',
    },
    {
      name: 'a list of last week',
      with: listed({ nextUpdate: '2026-06-01T11:59:59.000Z' }),
      expect: ['list-outdated', { url: URL, until: '2026-06-01' }],
    },
    { name: 'a list without an end', with: listed({ nextUpdate: null }), expect: 'list-outdated' },
    { name: 'a list of tomorrow', with: listed({ thisUpdate: '2026-06-02T00:00:00.000Z' }), expect: 'list-outdated' },
    ...(['other-part', 'some-reasons', 'delta', 'indirect', 'not-understood'] as const).map((scope) => ({
      name: `a list that is no proof: ${scope}`,
      with: listed({ scope }),
      expect: 'list-partial',
    })),
    {
      name: 'a list of changes with it, which may be about to be taken off',
      with: listed({ scope: 'delta', revoked: { at: '2026-05-20T00:00:00.000Z', reason: 'removeFromCRL' } }),
      expect: 'list-partial',
    },
    {
      name: 'a list that could not be fetched',
      with: {
        'tls.scan': tlsScan(),
        'tls.revocation-lists': revocationLists({
          list: failed('refused', 'tcp', observed('http://c.example.nl: refused')),
        }),
      },
      expect: ['list-unusable', { detail: observed('http://c.example.nl: refused') }],
    },
    {
      name: 'a list that could not be fetched, and a good answer stapled',
      with: {
        ...stapled(),
        'tls.revocation-lists': revocationLists({ list: failed('refused', 'tcp', observed('refused')) }),
      },
      expect: 'good',
    },
    {
      name: 'a list, and an answer that could not be verified',
      with: { ...listed(), 'tls.scan': stapled({ responderVerified: null })['tls.scan'] },
      expect: 'not-listed',
    },
    {
      name: 'a list over something else than http',
      with: {
        'tls.scan': tlsScan(),
        'tls.revocation-lists': revocationLists({ urls: ['ldap://c.example.nl/'], list: null }),
      },
      expect: 'nothing-stapled',
    },
    {
      name: 'a certificate that no handshake showed',
      with: { 'tls.scan': tlsScan(), 'tls.revocation-lists': revocationLists({ fingerprint256: 'CD' }) },
      expect: 'not-determined',
    },
    {
      name: 'good, and another certificate, for RSA, whose issuer nobody knows',
      with: (evidence) => {
        const rsa = { subject: 'CN=wrong.example', keyType: 'rsa', keyBits: 2048, fingerprint256: 'CD' };
        Object.assign(evidence['tls.scan']!, {
          certificates: [...evidence['tls.scan']!.certificates, ...tlsScan({ certificate: rsa }).certificates],
        });
        const unproven = revocationLists({ fingerprint256: 'CD', proven: false, list: null });
        Object.assign(evidence['tls.revocation-lists']!, {
          certificates: [...evidence['tls.revocation-lists']!.certificates, ...unproven.certificates],
        });
      },
      expect: ['another-not-proven', { certificate: 'CN=wrong.example (RSA 2048)' }],
    },
    {
      name: 'an issuer that nobody knows',
      with: { 'tls.scan': tlsScan(), 'tls.revocation-lists': revocationLists({ proven: false, list: null }) },
      expect: 'issuer-not-proven',
    },
  ],
});
