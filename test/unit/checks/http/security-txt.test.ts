import { securityTxt } from '../../../../src/checks/http/security-txt/check.ts';
import type { HttpHop } from '../../../../src/model/evidence/http.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hop } from '../../../lib/evidence.ts';

const CONTACT = ['contact', 'mailto:security@example.nl'] as const;
const EXPIRES = ['expires', '2027-01-01T00:00:00Z'] as const;

/** The tests judge as of 2026-06-01T12:00Z. */
const file = (
  fields: readonly (readonly [string, string])[],
  {
    oddLines = 0,
    type = 'text/plain; charset=utf-8',
    ...given
  }: Partial<HttpHop> & { oddLines?: number; type?: string } = {},
) => ({
  'http.security-txt': {
    state: 'answered' as const,
    hop: hop({ url: 'https://www.example.nl/.well-known/security.txt', headers: [['content-type', type]], ...given }),
    fields,
    oddLines,
  },
});

checkTester(securityTxt, {
  base: file([CONTACT, EXPIRES]),
  cases: [
    { name: 'as it should be', expect: ['current', { contact: 'mailto:security@example.nl', until: '2027-01-01' }] },
    { name: 'in a time zone', with: file([CONTACT, ['expires', '2026-06-01T14:00:01+02:00']]), expect: 'current' },
    { name: 'a port of its own', with: { 'http.security-txt': { state: 'other-port' } }, expect: 'other-port' },
    { name: 'not there', with: file([], { status: 404 }), expect: ['absent', { status: 404 }] },
    {
      name: 'a page for everything',
      with: file([], { type: 'text/html' }),
      expect: ['not-plain-text', { type: 'text/html' }],
    },
    {
      name: 'over plain HTTP',
      with: file([CONTACT, EXPIRES], { scheme: 'http', verified: null }),
      expect: 'over-http',
    },
    { name: 'unproven', with: file([CONTACT, EXPIRES], { verified: false }), expect: 'not-verified' },
    { name: 'nobody', with: file([EXPIRES]), expect: 'no-contact' },
    {
      name: 'an address that is none',
      with: file([['contact', 'security@example.nl'], EXPIRES]),
      expect: 'no-contact',
    },
    {
      name: 'a web address without HTTPS',
      with: file([['contact', 'http://example.nl/'], EXPIRES]),
      expect: 'no-contact',
    },
    { name: 'odd lines', with: file([CONTACT, EXPIRES], { oddLines: 3 }), expect: ['unreadable', { count: 3 }] },
    { name: 'no end', with: file([CONTACT]), expect: 'no-expiry' },
    { name: 'two ends', with: file([CONTACT, EXPIRES, EXPIRES]), expect: 'no-expiry' },
    { name: 'a day, and no time', with: file([CONTACT, ['expires', '2027-01-01']]), expect: 'no-expiry' },
    {
      name: 'this moment',
      with: file([CONTACT, ['expires', '2026-06-01T12:00:00Z']]),
      expect: ['expired', { until: '2026-06-01' }],
    },
  ],
});
