import { idTokenValid } from '../../../../src/checks/two-factor/id-token-valid/check.ts';
import type { IdTokenFacts, LoginIdToken } from '../../../../src/model/evidence/id-token.ts';
import { checkTester } from '../../../lib/checkTester.ts';

const TOKEN: IdTokenFacts = {
  algorithm: 'RS256',
  signature: 'valid',
  wrongClaims: [],
  amr: ['pwd', 'otp'],
  acr: null,
  acceptedAcr: [],
};
const seen = (token: Partial<IdTokenFacts>, by: LoginIdToken['by'] = 'code') => ({
  'login.id-token': { token: { ...TOKEN, ...token }, by },
});

checkTester(idTokenValid, {
  base: seen({}),
  cases: [
    { name: 'password and code', expect: ['two-factors', { said: 'amr pwd otp, acr –' }] },
    { name: 'mfa by itself', with: seen({ amr: ['mfa'] }), expect: 'two-factors' },
    { name: 'a key of hardware and a fingerprint', with: seen({ amr: ['hwk', 'fpt'] }), expect: 'two-factors' },
    { name: 'a named level', with: seen({ amr: null, acr: '2', acceptedAcr: ['2'] }), expect: 'two-factors' },
    { name: 'a level that was not named', with: seen({ amr: null, acr: '2' }), expect: 'says-too-little' },
    { name: 'two of what one knows', with: seen({ amr: ['pwd', 'pin'] }), expect: 'says-too-little' },
    { name: 'silent', with: seen({ amr: null }), expect: ['says-too-little', { said: 'amr –, acr –' }] },
    { name: 'words outside RFC 8176', with: seen({ amr: ['10', '61'] }), expect: 'says-too-little' },
    { name: 'password alone, said truly', with: seen({ amr: ['pwd'] }, 'password'), expect: 'one-factor' },
    { name: 'password alone, said to be two', with: seen({}, 'password'), expect: 'says-too-much' },
    {
      name: 'password alone, said to be a level of two',
      with: seen({ amr: ['pwd'], acr: '2', acceptedAcr: ['2'] }, 'password'),
      expect: 'says-too-much',
    },
    { name: 'another key', with: seen({ signature: 'invalid' }), expect: 'signature-invalid' },
    { name: 'alg none', with: seen({ signature: 'no-key', algorithm: 'none' }), expect: 'signature-unproven' },
    {
      name: 'an algorithm of tomorrow',
      with: seen({ signature: 'unsupported', algorithm: 'ML-DSA-65' }),
      expect: 'algorithm-unknown',
    },
    { name: 'replayed', with: seen({ wrongClaims: ['nonce'] }), expect: ['claims-wrong', { claims: ['nonce'] }] },
    { name: 'no ID token', with: { 'login.id-token': { token: null, by: null } }, expect: 'no-token' },
  ],
});
