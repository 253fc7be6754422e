/** Is the ID token that the provider gives sound, and does it say truly that two factors were used? (OpenID Connect Core §2, RFC 8176) */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const idTokenValid = defineCheck({
  id: 'two-factor.id-token-valid',
  severity: 'high',
  needs: ['login.id-token'],
  params: {},
  outcomes: {
    pass: ['two-factors'],
    fail: ['signature-invalid', 'signature-unproven', 'claims-wrong', 'says-too-much', 'one-factor', 'says-too-little'],
    inconclusive: ['algorithm-unknown'],
    'not-applicable': ['no-token'],
  },
  advised: ['says-too-little'],
  texts,
  judge({ 'login.id-token': { token, by } }, _params, verdict) {
    if (token === null) return verdict('no-token');
    const { algorithm, signature, wrongClaims, amr, acr, acceptedAcr } = token;
    if (signature === 'invalid') return verdict('signature-invalid', { algorithm });
    if (signature === 'unsupported') return verdict('algorithm-unknown', { algorithm });
    if (signature !== 'valid') return verdict('signature-unproven', { algorithm });
    if (wrongClaims.length > 0) return verdict('claims-wrong', { claims: [...wrongClaims] });
    const said = `amr ${amr === null ? '–' : amr.join(' ')}, acr ${acr ?? '–'}`;
    const two = saysTwo(amr ?? []) || (acr !== null && acceptedAcr.includes(acr));
    if (by !== 'code') return verdict(two ? 'says-too-much' : 'one-factor', { said });
    return two ? verdict('two-factors', { said }) : verdict('says-too-little', { said });
  },
});

/** What one knows, has, or is. `mfa` says it by itself; what it is made of may stand beside it. */
const KINDS: readonly (readonly string[])[] = [
  ['pwd', 'pin', 'kba'],
  ['otp', 'hwk', 'swk', 'sms', 'tel', 'sc', 'pop'],
  ['face', 'fpt', 'iris', 'retina', 'vbm'],
];

function saysTwo(amr: readonly string[]): boolean {
  const kinds = KINDS.filter((kind) => kind.some((method) => amr.includes(method)));
  return amr.includes('mfa') || kinds.length > 1;
}
