/** RFC 9110 §10.2.4: a version in a header field tells attackers which leaks to try. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';

export const versionsHidden = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.versions-hidden',
    title: { en: 'The server does not tell its versions', nl: 'De server vertelt zijn versies niet' },
    failureTitle: { en: 'The server tells its versions', nl: 'De server vertelt zijn versies' },
    severity: 'low',
    needs: ['http.response'],
    params: {},
    expected: {
      en: 'no version number in Server, X-Powered-By and the like',
      nl: 'geen versienummer in Server, X-Powered-By en dergelijke',
    },
    fix: {
      en: 'Switch the version off: nginx `server_tokens off`, Apache `ServerTokens Prod`, PHP `expose_php = Off`.',
      nl: 'Zet de versie uit: nginx `server_tokens off`, Apache `ServerTokens Prod`, PHP `expose_php = Off`.',
    },
    reasons: {
      'no-version': { outcome: 'pass', text: { en: 'No version in {asked}.', nl: 'Geen versie in {asked}.' } },
      'version-told': { outcome: 'fail', text: { en: 'Told: {fields}.', nl: 'De server vertelt: {fields}.' } },
      ...ANSWER_REASONS,
    },
    judge({ 'http.response': response }, _params, verdict) {
      if (finalAnswer(response) === undefined) return verdict('no-final-answer');
      const telling = response.chain.flatMap(({ headers }) =>
        headers.filter(([name, value]) => FIELDS.includes(name) && /\d+\.\d+/.test(value)),
      );
      if (telling.length > 0) {
        const fields = telling.map(([name, value]) => `${name}: ${value}`.slice(0, 100));
        return verdict('version-told', { fields: [...new Set(fields)] });
      }
      return verdict('no-version', { asked: FIELDS, seen: fieldValues(response.chain.at(-1)!, 'server').length });
    },
  }),
);

const FIELDS: readonly string[] = [
  'server',
  'x-powered-by',
  'x-aspnet-version',
  'x-aspnetmvc-version',
  'x-generator',
  'via',
];
