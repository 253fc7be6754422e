import { passwordLength } from '../../../../src/checks/credentials/password-length/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { credentialsPassword } from '../../../lib/evidence.ts';

const of = (length: number) => ({ 'credentials.password': credentialsPassword({ length }) });

checkTester(passwordLength, {
  base: { 'credentials.password': credentialsPassword() },
  cases: [
    { name: 'twenty', expect: ['long-enough', {}] },
    { name: 'exactly the least', with: of(15), expect: 'long-enough' },
    { name: 'one fewer', with: of(14), expect: ['too-short', { length: 14 }] },
    { name: 'eight where a second factor is proven', with: of(8), params: { minLength: 8 }, expect: 'long-enough' },
    { name: 'seven there', with: of(7), params: { minLength: 8 }, expect: 'too-short' },
    { name: 'ten thousand', with: of(10_000), expect: 'long-enough' },
  ],
});
