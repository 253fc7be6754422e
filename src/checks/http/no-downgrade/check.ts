/** A visitor who starts on HTTPS must not be led over plain HTTP on the way: one such hop undoes the protection. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { HttpResponse } from '../../../model/evidence/http.ts';
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
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const ways = waysOf(response);
      const urls = ways.flatMap(({ chain, notFollowed }) => [...chain.map(({ url }) => url), notFollowed ?? []].flat());
      const refreshes = ways.flatMap(({ refresh }) => refresh?.url ?? []);
      const isPlain = (url: string) => /^http:/i.test(url);
      const refreshed = refreshes.find(isPlain);
      const plain = urls.find(isPlain);
      if (refreshed !== undefined) return verdict('refreshes-to-http', { url: refreshed });
      if (plain !== undefined) return verdict('leads-to-http', { url: plain });
      const { end } = response;
      if (end === 'redirect-loop' || end === 'too-many-redirects') return verdict('no-end');
      if (end === 'redirect-unusable') return verdict('unusable-redirect');
      const failed = ways.find((way) => way.end === 'hop-failed' || (way === response && way.chain.length === 0));
      if (failed !== undefined) return verdict('hop-failed', { problem: failed.problem ?? 'no answer' });
      const steps = new Set([...urls, ...refreshes]);
      if (![...steps].every((url) => /^https:/i.test(url))) return verdict('unusable-redirect');
      if (ways.some(({ page }) => page?.unread !== undefined)) return verdict('page-not-read');
      return verdict('stays-on-https', { steps: steps.size });
    },
  }),
);

/** The way itself, and each that goes on where a page sends visitors on. */
function waysOf(response: HttpResponse): readonly HttpResponse[] {
  const next = response.refresh?.response ?? null;
  return next === null ? [response] : [response, ...waysOf(next)];
}
