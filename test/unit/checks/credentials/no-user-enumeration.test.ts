import { noUserEnumeration } from '../../../../src/checks/credentials/no-user-enumeration/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { unknownUser } from '../../../lib/password-tests.ts';

checkTester(noUserEnumeration, {
  base: { 'login.unknown-user': unknownUser() },
  cases: [
    { name: 'alike in all', expect: 'same-answer' },
    {
      name: 'alike, one pair only',
      with: { 'login.unknown-user': unknownUser({}, null) },
      expect: 'same-answer-untimed',
    },
    {
      name: 'another status',
      with: { 'login.unknown-user': unknownUser({ status: 404 }) },
      expect: ['status-differs', { known: 200, unknown: 404 }],
    },
    {
      name: 'another page',
      with: { 'login.unknown-user': unknownUser({ path: '/register' }) },
      expect: 'place-differs',
    },
    {
      name: 'another text',
      with: { 'login.unknown-user': unknownUser({ content: 'sha256:other' }) },
      expect: 'text-differs',
    },
    {
      name: 'another text, in a single pair',
      with: { 'login.unknown-user': { ...unknownUser({ content: 'sha256:other' }), ...{ pairs: 1 } } },
      expect: 'differs-once',
    },
    {
      name: 'within the noise',
      with: { 'login.unknown-user': unknownUser({}, { pairs: 3, knownMs: 300, unknownMs: 200 }) },
      expect: 'same-answer',
    },
    {
      name: 'a millisecond beyond it',
      with: { 'login.unknown-user': unknownUser({}, { pairs: 3, knownMs: 301, unknownMs: 200 }) },
      expect: ['time-differs', { knownMs: 301, unknownMs: 200 }],
    },
    {
      name: 'no attempts were left',
      with: { 'login.unknown-user': { asked: false, why: 'budget' } },
      expect: 'not-compared',
    },
  ],
});
