import { securityTxt } from '../../../../src/checks/http/security-txt/check.ts';
import type { HttpHop, HttpResponse } from '../../../../src/model/evidence/http.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { hop } from '../../../lib/evidence.ts';
import { refusals } from '../../../lib/refusals.ts';

const CONTACT = ['contact', 'mailto:security@example.nl'] as const;
const EXPIRES = ['expires', '2027-01-01T00:00:00Z'] as const;

/** The tests judge as of 2026-06-01T12:00Z. */
const file = (
  fields: readonly (readonly [string, string])[],
  {
    oddLines = 0,
    type = 'text/plain; charset=utf-8',
    end = 'answered' as const,
    ...given
  }: Partial<HttpHop> & { oddLines?: number; type?: string; end?: HttpResponse['end'] } = {},
) => ({
  'http.security-txt': {
    state: 'answered' as const,
    hop: hop({ url: 'https://www.example.nl/.well-known/security.txt', headers: [['content-type', type]], ...given }),
    end,
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
    { name: 'a leap second', with: file([CONTACT, ['expires', '2026-06-30T23:59:60Z']]), expect: 'current' },
    { name: 'a day that is none', with: file([CONTACT, ['expires', '2027-04-31T00:00:00Z']]), expect: 'no-expiry' },
    {
      name: 'another charset',
      with: file([CONTACT, EXPIRES], { type: 'text/plain; charset=ISO-8859-1' }),
      expect: ['other-charset', { charset: 'ISO-8859-1' }],
    },
    {
      name: 'a central file at another site',
      with: file([CONTACT, EXPIRES], {
        url: 'https://central.example/security.txt',
        foreign: true,
        end: 'redirect-elsewhere',
      }),
      expect: 'current',
    },
    {
      name: 'a file elsewhere that could not be visited',
      with: file([], {
        status: 302,
        to: { by: 'redirect', url: 'https://central.example/security.txt', usable: true },
        end: 'redirect-elsewhere',
      }),
      expect: ['not-reached', { to: 'https://central.example/security.txt' }],
      vanishes: 'without the way on there is nothing at another site',
    },
    ...refusals((hop) => ({
      'http.security-txt': { state: 'answered', hop, end: 'refused', fields: [], oddLines: 0 },
    })),
    { name: 'a day, and no time', with: file([CONTACT, ['expires', '2027-01-01']]), expect: 'no-expiry' },
    {
      name: 'this moment',
      with: file([CONTACT, ['expires', '2026-06-01T12:00:00Z']]),
      expect: ['expired', { until: '2026-06-01' }],
    },
  ],
});
