/** W3C Mixed Content: a page over HTTPS that loads parts over plain HTTP, or sends forms there, is not secure as a whole. */
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, finalAnswer } from '../../lib/answers.ts';

export const mixedContent = defineCheck({
  id: 'http.mixed-content',
  title: { en: 'The page loads and sends everything over HTTPS', nl: 'De pagina laadt en verstuurt alles via HTTPS' },
  failureTitle: {
    en: 'The page loads or sends something over plain HTTP',
    nl: 'De pagina laadt of verstuurt iets via HTTP zonder versleuteling',
  },
  severity: 'high',
  needs: ['http.response'],
  params: {},
  expected: {
    en: 'no http: address in what the page loads or posts to',
    nl: 'geen http:-adres in wat de pagina laadt of waarheen zij verstuurt',
  },
  fix: {
    en: 'Replace the http: addresses in the page by https: or relative ones.',
    nl: 'Vervang de http:-adressen in de pagina door https: of relatieve adressen.',
  },
  reasons: {
    'all-https': {
      outcome: 'pass',
      text: {
        en: '{count} parts and forms, all over HTTPS.',
        nl: '{count} onderdelen en formulieren, alle via HTTPS.',
      },
    },
    'form-to-http': {
      outcome: 'fail',
      text: { en: 'A form sends to {url}.', nl: 'Een formulier verstuurt naar {url}.' },
    },
    'loads-over-http': {
      outcome: 'fail',
      text: { en: 'The page loads {urls}.', nl: 'De pagina laadt {urls}.' },
    },
    'no-html': {
      outcome: 'not-applicable',
      text: { en: 'The answer is no HTML page.', nl: 'Het antwoord is geen HTML-pagina.' },
    },
    ...ANSWER_REASONS,
  },
  judge({ 'http.response': response }, _params, verdict) {
    if (finalAnswer(response) === undefined) return verdict('no-final-answer');
    if (response.page === null) return verdict('no-html');
    const { forms, resources } = response.page;
    const form = forms.find(({ action }) => !/^https:/i.test(action));
    if (form !== undefined) return verdict('form-to-http', { url: form.action });
    const plain = resources.filter(({ url }) => !/^https:/i.test(url));
    if (plain.length > 0) return verdict('loads-over-http', { urls: plain.slice(0, 5).map(({ url }) => url) });
    return verdict('all-https', { count: forms.length + resources.length });
  },
});
