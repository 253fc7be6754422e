/** W3C Referrer Policy §8.1: what is told to the next site; the last value that a browser knows counts. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';

export const referrerPolicy = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.referrer-policy',
    title: {
      en: 'Other sites do not learn which page a visitor came from',
      nl: 'Andere sites leren niet van welke pagina een bezoeker komt',
    },
    failureTitle: {
      en: 'Other sites may learn which page a visitor came from',
      nl: 'Andere sites kunnen leren van welke pagina een bezoeker komt',
    },
    severity: 'low',
    needs: ['http.response'],
    params: {},
    expected: {
      en: 'Referrer-Policy: no-referrer, same-origin, strict-origin or strict-origin-when-cross-origin',
      nl: 'Referrer-Policy: no-referrer, same-origin, strict-origin of strict-origin-when-cross-origin',
    },
    fix: { en: 'Send `Referrer-Policy: same-origin`.', nl: 'Stuur `Referrer-Policy: same-origin`.' },
    reasons: {
      kept: { outcome: 'pass', text: { en: 'The field says {value}.', nl: 'Het veld zegt {value}.' } },
      'header-absent': {
        outcome: 'fail',
        text: {
          en: 'The field is not there; what is told depends on the browser.',
          nl: 'Het veld ontbreekt; het hangt van de browser af wat wordt verteld.',
        },
      },
      'unknown-value': {
        outcome: 'fail',
        text: { en: 'Browsers do not know {value}.', nl: 'Browsers kennen {value} niet.' },
      },
      'tells-more': {
        outcome: 'fail',
        text: {
          en: 'The field says {value}, which tells more than the name of the site or tells it over plain HTTP.',
          nl: 'Het veld zegt {value}; dat vertelt meer dan de naam van de site, of vertelt die ook via HTTP.',
        },
      },
      ...ANSWER_REASONS,
    },
    judge({ 'http.response': response }, _params, verdict) {
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      const words = fieldValues(answer, 'referrer-policy').flatMap((value) =>
        value
          .toLowerCase()
          .split(',')
          .map((word) => word.trim()),
      );
      const value = words.filter((word) => KEEPS.includes(word) || TELLS.includes(word)).at(-1);
      if (words.length === 0) return verdict('header-absent');
      if (value === undefined) return verdict('unknown-value', { value: words.join(', ').slice(0, 100) });
      if (!KEEPS.includes(value)) return verdict('tells-more', { value });
      return verdict('kept', { value });
    },
  }),
);

const KEEPS: readonly string[] = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const TELLS: readonly string[] = ['unsafe-url', 'no-referrer-when-downgrade', 'origin', 'origin-when-cross-origin'];
