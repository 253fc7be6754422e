import { tlsa } from '../../../../src/checks/dns/tlsa/check.ts';
import { completed } from '../../../../src/model/attempt.ts';
import type { DnsAssociations, DnsSecurity, TlsaRecord } from '../../../../src/model/evidence/dns.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { certificate, dnsRecords, failed, handshake, tlsSession, observed } from '../../../lib/evidence.ts';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const name = '_443._tcp.www.example.nl.';
const record = (usage: number, selector: number, matchingType: number, data: string): TlsaRecord => ({
  usage,
  selector,
  matchingType,
  data,
});
const UNSIGNED = { code: 'dnssec-zone-unsigned', zone: 'example.nl.' } as const;
const having = (records: DnsAssociations['records'], security: DnsSecurity = { status: 'secure', problem: null }) => ({
  'dns.records': dnsRecords({ tlsa: completed({ name, security, records }) }),
});
const leaf = certificate({ keyFingerprint: KEY });

checkTester(tlsa, {
  base: {
    ...having([record(3, 1, 1, KEY)]),
    'tls.session': tlsSession({ '192.0.2.1': handshake({ certificate: leaf }) }),
  },
  cases: [
    { name: 'the key of the server', expect: ['matches', { record: '3 1 1' }] },
    { name: 'the next key too', with: having([record(3, 1, 1, OTHER), record(3, 1, 1, KEY)]), expect: 'matches' },
    { name: 'the certificate itself', with: having([record(3, 0, 1, leaf.fingerprint)]), expect: 'matches' },
    { name: 'none', with: having([]), expect: ['absent', { name }] },
    {
      name: 'not signed',
      with: having([record(3, 1, 1, KEY)], { status: 'insecure', problem: UNSIGNED }),
      expect: ['unsigned', { name, problem: UNSIGNED }],
    },
    {
      name: 'an absence whose proof fails',
      with: having([], { status: 'bogus', problem: UNSIGNED }),
      expect: ['bogus', { name, problem: UNSIGNED }],
    },
    {
      name: 'a resolver that does not answer this question',
      with: { 'dns.records': dnsRecords({ tlsa: failed('timeout', 'dns', observed('silence')) }) },
      expect: ['not-asked', { detail: observed('silence') }],
    },
    { name: 'data that is too short', with: having([{ malformed: '0301' }]), expect: 'not-comparable' },
    {
      name: 'an old key',
      with: having([record(3, 1, 1, OTHER)]),
      expect: ['mismatch', { name, address: '192.0.2.1' }],
    },
    { name: 'an issuer that is the server itself', with: having([record(2, 1, 1, KEY)]), expect: 'mismatch' },
    { name: 'SHA-512', with: having([record(3, 1, 2, 'ab'.repeat(64))]), expect: ['not-comparable', { name }] },
    {
      name: 'no certificate was shown',
      with: { 'tls.session': tlsSession({ '192.0.2.1': failed('timeout', 'tcp', observed('no connection')) }) },
      expect: 'nothing-to-compare',
    },
  ],
});
