/** A visitor who starts on HTTPS must not be led over plain HTTP on the way: one such hop undoes the protection. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { HttpResponse } from '../../../model/evidence/http.ts';

export const noDowngrade = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.no-downgrade',
    title: { en: 'Redirects stay on HTTPS', nl: 'Doorverwijzingen blijven op HTTPS' },
    failureTitle: {
      en: 'A redirect leads to plain HTTP',
      nl: 'Een doorverwijzing leidt naar HTTP zonder versleuteling',
    },
    severity: 'high',
    needs: ['http.response'],
    params: {},
    expected: { en: 'every hop from the address on is https', nl: 'elke stap vanaf het adres is https' },
    fix: {
      en: 'Let every redirect name an https address; look for absolute http:// addresses in the configuration of the site.',
      nl: 'Laat elke doorverwijzing naar een https-adres gaan; zoek naar http://-adressen in de instellingen van de site.',
    },
    reasons: {
      'stays-on-https': {
        outcome: 'pass',
        text: { en: 'Every step is over HTTPS ({steps}).', nl: 'Elke stap gaat via HTTPS ({steps}).' },
      },
      'leads-to-http': {
        outcome: 'fail',
        text: { en: 'A redirect leads to {url}.', nl: 'Een doorverwijzing leidt naar {url}.' },
      },
      'no-end': {
        outcome: 'fail',
        text: {
          en: 'The redirects go round or never end.',
          nl: 'De doorverwijzingen draaien in een kring rond of houden niet op.',
        },
      },
      'unusable-redirect': {
        outcome: 'fail',
        text: {
          en: 'A redirect points to something that is no address.',
          nl: 'Een doorverwijzing wijst naar iets dat geen adres is.',
        },
      },
      'refreshes-to-http': {
        outcome: 'fail',
        text: {
          en: 'The page sends visitors on to {url} by itself (Refresh).',
          nl: 'De pagina stuurt bezoekers vanzelf door naar {url} (Refresh).',
        },
      },
      'page-not-read': {
        outcome: 'inconclusive',
        text: {
          en: 'Every redirect stays on HTTPS, but the page could not be read whole, so whether it sends visitors on is not known.',
          nl: 'Elke doorverwijzing blijft op HTTPS, maar de pagina was niet in haar geheel te lezen; of zij bezoekers doorstuurt, is dus niet bekend.',
        },
      },
      'hop-failed': {
        outcome: 'error',
        text: {
          en: 'A later step could not be asked: {problem}.',
          nl: 'Een latere stap kon niet worden gemeten: {problem}.',
        },
      },
    },
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
