import { passwordNotBreached } from '../../../../src/checks/credentials/password-not-breached/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { credentialsBreach, failed, observed } from '../../../lib/evidence.ts';

const SOURCE = 'pwned.example.nl';

checkTester(passwordNotBreached, {
  base: { 'credentials.breach': credentialsBreach(0) },
  cases: [
    { name: 'the source does not have it', expect: ['not-in-leaks', { source: observed(SOURCE) }] },
    {
      name: 'seen once is seen',
      with: { 'credentials.breach': credentialsBreach(1) },
      expect: ['in-leaks', { source: observed(SOURCE), count: 1 }],
    },
    {
      name: 'the source does not answer',
      with: { 'credentials.breach': credentialsBreach(failed('timeout', 'http', observed(`${SOURCE}: no answer`))) },
      expect: ['source-unusable', { detail: observed(`${SOURCE}: no answer`) }],
    },
    { name: 'no source was named', with: { 'credentials.breach': { asked: false } }, expect: 'no-source' },
    {
      name: 'no source was named, and the policy demands one',
      with: { 'credentials.breach': { asked: false } },
      params: { sourceRequired: true },
      expect: 'source-missing',
    },
  ],
});
