/** A visitor who starts on HTTPS must not be led over plain HTTP on the way: one such hop undoes the protection. */
import { defineCheck } from '../../../model/check.ts';

export const noDowngrade = defineCheck({
  id: 'http.no-downgrade',
  title: { en: 'Redirects stay on HTTPS', nl: 'Doorverwijzingen blijven op HTTPS' },
  failureTitle: { en: 'A redirect leads to plain HTTP', nl: 'Een doorverwijzing leidt naar HTTP zonder versleuteling' },
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
    'hop-failed': {
      outcome: 'error',
      text: {
        en: 'A later step could not be asked: {problem}.',
        nl: 'Een latere stap kon niet worden gemeten: {problem}.',
      },
    },
  },
  judge({ 'http.response': { chain, end, notFollowed, problem } }, _params, verdict) {
    const urls = [...chain.map(({ url }) => url), ...(notFollowed === null ? [] : [notFollowed])];
    const plain = urls.find((url) => /^http:/i.test(url));
    if (plain !== undefined) return verdict('leads-to-http', { url: plain });
    if (end === 'redirect-loop' || end === 'too-many-redirects') return verdict('no-end');
    if (end === 'redirect-unusable') return verdict('unusable-redirect');
    if (end === 'hop-failed' || chain.length === 0) return verdict('hop-failed', { problem: problem ?? 'no answer' });
    if (!urls.every((url) => /^https:/i.test(url))) return verdict('unusable-redirect');
    return verdict('stays-on-https', { steps: urls.length });
  },
});
