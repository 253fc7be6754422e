/** NIST SP 800-63B-4 §3.1.1.2, ASVS 6.2.1: does the server itself refuse new passwords that are too weak, as far as it tells? */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const passwordPolicy = defineCheck({
  id: 'credentials.password-policy',
  severity: 'medium',
  needs: ['login.password-policy'],
  params: {
    minLength: { type: 'integer', description: 'least length that the server should ask', minimum: 1, default: 8 },
    minStrength: {
      type: 'integer',
      description: 'least strength that the server should ask, where it tells one: 0 very weak to 4 very strong',
      minimum: 0,
      maximum: 4,
      default: 3,
    },
  },
  outcomes: {
    pass: ['length-enough', 'strength-enough'],
    fail: ['too-short', 'too-weak'],
    'not-applicable': ['not-told'],
  },
  texts,
  judge({ 'login.password-policy': { told } }, { minLength, minStrength }, verdict) {
    const leastOf = (wanted: 'length' | 'strength') => told.find(({ measure }) => measure === wanted)?.least;
    const [length, strength] = [leastOf('length'), leastOf('strength')];
    const tells = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
    if (tells(length) && length < minLength) return verdict('too-short', { length });
    if (tells(strength) && strength < minStrength) return verdict('too-weak', { strength });
    const sound = told.every(({ measure, least }) => ['length', 'strength'].includes(measure) && tells(least));
    if (!sound) return verdict('not-told');
    if (tells(length)) return verdict('length-enough', { length });
    if (tells(strength)) return verdict('strength-enough', { strength });
    return verdict('not-told');
  },
});
