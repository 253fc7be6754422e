/** A visitor who starts on HTTPS must not be led over plain HTTP on the way: one such hop undoes the protection. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const noDowngrade = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.no-downgrade',
    severity: 'high',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['stays-on-https'],
      fail: ['leads-to-http', 'no-end', 'unusable-redirect', 'refreshes-to-http'],
      inconclusive: ['page-not-read'],
      error: ['hop-failed'],
    },
    shared: REFUSAL_REASONS,
    texts,
    judge({ 'http.response': { chain, end, notFollowed, problem } }, _params, verdict) {
      // Between two sites that are not declared anything may happen.
      const own = chain.filter(({ foreign }) => foreign === undefined);
      const isPlain = (url: string) => /^http:/i.test(url);
      const refreshed = own.find(({ to }) => to?.by === 'refresh' && isPlain(to.url))?.to;
      if (refreshed !== undefined) return verdict('refreshes-to-http', { url: refreshed.url });
      const steps = new Set(own.flatMap(({ url, to }) => [url, to?.url ?? []].flat()));
      if (notFollowed !== null && end !== 'redirect-elsewhere') steps.add(notFollowed);
      const plain = [...steps].find(isPlain);
      if (plain !== undefined) return verdict('leads-to-http', { url: plain });
      if (end === 'redirect-loop' || end === 'too-many-redirects') return verdict('no-end');
      if (end === 'redirect-unusable') return verdict('unusable-redirect');
      if (end === 'hop-failed' || own.length === 0) return verdict('hop-failed', { problem: problem ?? 'no answer' });
      const refused = refusalIn(chain);
      if (refused !== undefined) return verdict(refused.reason, refused.data);
      if (![...steps].every((url) => /^https:/i.test(url))) return verdict('unusable-redirect');
      if (own.some(({ page }) => page?.unread !== undefined)) return verdict('page-not-read');
      return verdict('stays-on-https', { steps: steps.size });
    },
  }),
);
