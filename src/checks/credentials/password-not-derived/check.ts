/** ASVS 6.2.11, NIST SP 800-63B-4 §3.1.1.2: names of user, organisation and system, seasons and years make no password. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const passwordNotDerived = defineCheck({
  id: 'credentials.password-not-derived',
  severity: 'high',
  needs: ['credentials.password'],
  params: {
    minOwnLength: {
      type: 'integer',
      description: 'least number of characters besides such words',
      minimum: 1,
      default: 8,
    },
  },
  outcomes: {
    pass: ['no-such-words', 'enough-besides'],
    fail: ['derived'],
    inconclusive: ['nothing-compared'],
  },
  texts,
  judge({ 'credentials.password': { words, builtFrom, ownLength } }, { minOwnLength }, verdict) {
    if (!(words > 0)) return verdict('nothing-compared');
    const enough = ownLength >= minOwnLength;
    if (builtFrom.length > 0 && !enough) return verdict('derived', { builtFrom, ownLength });
    return builtFrom.length > 0 ? verdict('enough-besides') : verdict('no-such-words', { words });
  },
});
