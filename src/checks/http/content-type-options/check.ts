/** WHATWG Fetch §3.6: nosniff keeps a browser from running as a script what was sent as something else. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';

export const contentTypeOptions = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.content-type-options',
    title: {
      en: 'Browsers may not guess the kind of a file',
      nl: 'Browsers mogen niet gokken wat voor bestand het is',
    },
    failureTitle: { en: 'Browsers may guess the kind of a file', nl: 'Browsers mogen gokken wat voor bestand het is' },
    severity: 'low',
    needs: ['http.response'],
    params: {},
    expected: { en: 'X-Content-Type-Options: nosniff', nl: 'X-Content-Type-Options: nosniff' },
    fix: {
      en: 'Send `X-Content-Type-Options: nosniff` with every answer.',
      nl: 'Stuur `X-Content-Type-Options: nosniff` met elk antwoord.',
    },
    reasons: {
      nosniff: { outcome: 'pass', text: { en: 'The field says nosniff.', nl: 'Het veld zegt nosniff.' } },
      'header-absent': { outcome: 'fail', text: { en: 'The field is not there.', nl: 'Het veld ontbreekt.' } },
      'other-value': { outcome: 'fail', text: { en: 'The field says {value}.', nl: 'Het veld zegt {value}.' } },
      ...ANSWER_REASONS,
    },
    judge({ 'http.response': response }, _params, verdict) {
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      const [value] = fieldValues(answer, 'x-content-type-options');
      if (value === undefined) return verdict('header-absent');
      // Browsers read the first value of the list (Fetch §3.6).
      if (value.split(',')[0]!.trim().toLowerCase() !== 'nosniff')
        return verdict('other-value', { value: value.slice(0, 100) });
      return verdict('nosniff');
    },
  }),
);
