/** NIST SP 800-63B-4 §2.2.3, ASVS 7.3.2: a login does not last for ever in a browser; judged by the life of its cookie. */
import { defineCheck } from '../../../model/check.ts';

export const sessionLifetime = defineCheck({
  id: 'credentials.session-lifetime',
  title: {
    en: 'The login does not stay in the browser for too long',
    nl: 'De aanmelding blijft niet te lang in de browser',
  },
  failureTitle: { en: 'The login stays in the browser for too long', nl: 'De aanmelding blijft te lang in de browser' },
  severity: 'low',
  needs: ['login.session'],
  params: {
    maxHours: {
      type: 'number',
      description: 'most hours that the cookie may outlive the browser',
      minimum: 0,
      default: 24,
    },
  },
  expected: {
    en: 'a cookie that outlives the browser by at most {maxHours} hours',
    nl: 'een cookie die de browser ten hoogste {maxHours} uur overleeft',
  },
  fix: {
    en: 'Shorten the life of the cookie, or make it one that ends with the browser; and end idle sessions on the server.',
    nl: 'Verkort de levensduur van de cookie, of laat die met de browser eindigen; en beëindig sessies op de server die niet gebruikt worden.',
  },
  reasons: {
    'ends-with-browser': {
      outcome: 'pass',
      text: { en: 'The cookie ends with the browser.', nl: 'De cookie eindigt met de browser.' },
    },
    'within-limit': {
      outcome: 'pass',
      text: {
        en: 'The cookie lasts {hours} hours; the maximum is {maxHours}.',
        nl: 'De cookie blijft {hours} uur geldig; het maximum is {maxHours}.',
      },
    },
    'too-long': {
      outcome: 'fail',
      text: {
        en: 'The cookie lasts {hours} hours; the maximum is {maxHours}.',
        nl: 'De cookie blijft {hours} uur geldig; het maximum is {maxHours}.',
      },
    },
    'no-cookies': {
      outcome: 'not-applicable',
      text: { en: 'The login uses no cookies.', nl: 'De aanmelding gebruikt geen cookies.' },
    },
    'carrier-unknown': {
      outcome: 'inconclusive',
      text: {
        en: 'It could not be told which cookie carries the login.',
        nl: 'Er was niet vast te stellen op welke cookie de aanmelding berust.',
      },
    },
  },
  judge({ 'login.session': { carriers, cookies } }, { maxHours }, verdict) {
    if (carriers.length === 0) return verdict(cookies === 0 ? 'no-cookies' : 'carrier-unknown');
    // A login lives only as long as every cookie that it needs.
    const [hours] = carriers.map((cookie) => cookie.hours).sort((a, b) => a - b);
    if (hours === 0) return verdict('ends-with-browser');
    if (hours === undefined || !(hours <= maxHours) || !(hours > 0)) return verdict('too-long', { hours: hours ?? -1 });
    return verdict('within-limit', { hours });
  },
});
