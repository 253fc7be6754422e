/** RFC 9110 §10.2.4: a version in a header field tells attackers which leaks to try. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, answersOf, fieldValues } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const versionsHidden = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.versions-hidden',
    severity: 'low',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['no-version'],
      fail: ['version-told'],
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const { shown, unseen } = answersOf(response);
      // Redirects count too; what a firewall or another site says of itself does not.
      const own = response.chain.filter(({ refusal, foreign }) => refusal === undefined && foreign === undefined);
      const telling = own.flatMap(({ headers }) =>
        headers.filter(([name, value]) => FIELDS.includes(name) && /\d\.\d/.test(value)),
      );
      if (telling.length > 0) {
        const fields = telling.map(([name, value]) => `${name}: ${value}`.slice(0, 100));
        return verdict('version-told', { fields: [...new Set(fields)] });
      }
      if (unseen !== undefined) return verdict(unseen.reason, unseen.data);
      return verdict('no-version', { asked: FIELDS, seen: fieldValues(shown.at(-1)!, 'server').length });
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
