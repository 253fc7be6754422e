/** RFC 6376 §3.6.1, RFC 8301, RFC 8463: is there a key by which receivers can verify what the domain signs? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { keyAt, keyName, KEY_PROBLEMS } from '../../../mail/dkim.ts';
import { selectorsSeen } from '../../../mail/selectors.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const dkim = defineCheck({
  id: 'mail.dkim',
  severity: 'high',
  needs: ['mail.dns'],
  params: {
    minRsaBits: {
      type: 'integer',
      minimum: 1024,
      default: 1024,
      description: 'bits that an RSA key must have; verifiers refuse fewer than 1024',
    },
  },
  outcomes: {
    pass: ['usable'],
    fail: [...KEY_PROBLEMS, 'too-short', 'only-ed25519', 'proven-absent'],
    inconclusive: ['not-known', 'nothing-seen', 'every-name-exists'],
    'not-applicable': ['never-sends'],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, declared, answers } }, { minRsaBits }, verdict) {
    const lookup = lookupIn(answers);
    if (declared.dkim === null) {
      if (!declared.outgoing) return verdict('never-sends', { domain });
      const seen = selectorsSeen(domain, lookup);
      if (seen.state === 'unknown') return verdict('not-answered', failureData(seen.failure));
      return verdict(seen.state === 'something' ? 'not-known' : seen.state, { domain });
    }
    const keys = declared.dkim.map((selector) => keyAt(selector, domain, lookup));
    for (const key of keys) {
      const name = keyName(key.selector, domain);
      if (key.state === 'unusable') return verdict(key.problem, { name });
      if (key.state === 'usable' && key.type === 'rsa' && !(key.bits >= minRsaBits))
        return verdict('too-short', { name, bits: key.bits });
    }
    const unknown = keys.find((key) => key.state === 'unknown');
    if (unknown?.state === 'unknown') return verdict('not-answered', failureData(unknown.failure));
    const names = keys.map(({ selector }) => keyName(selector, domain));
    const hasRsa = keys.some((key) => key.state === 'usable' && key.type === 'rsa');
    return hasRsa ? verdict('usable', { names }) : verdict('only-ed25519', { names });
  },
});
