/** W3C Mixed Content: a page over HTTPS that loads parts over plain HTTP, or sends forms there, is not secure as a whole. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import { ANSWER_REASONS, fieldValues, finalAnswer } from '../../lib/answers.ts';

export const mixedContent = atEachAddress(
  'http.response',
  defineCheck({
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
          en: 'Parts and forms: {count}, all over HTTPS.',
          nl: 'Aantal onderdelen en formulieren: {count}, alle via HTTPS.',
        },
      },
      upgraded: {
        outcome: 'pass',
        text: {
          en: 'The page names {urls}, and tells browsers to fetch that over HTTPS (upgrade-insecure-requests).',
          nl: 'De pagina noemt {urls} en laat browsers dat via HTTPS ophalen (upgrade-insecure-requests).',
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
      'cut-off': {
        outcome: 'inconclusive',
        text: {
          en: 'Nothing over plain HTTP was seen, but not all of the page was read: only its first 2 MiB, and pages in its frames eight deep.',
          nl: 'Er is niets via HTTP zonder versleuteling gezien, maar niet de hele pagina is gelezen: alleen de eerste 2 MiB, en pagina’s in frames tot acht diep.',
        },
        fix: { en: 'Make the page smaller than 2 MiB.', nl: 'Maak de pagina kleiner dan 2 MiB.' },
      },
      'not-decoded': {
        outcome: 'inconclusive',
        text: {
          en: 'The page came compressed or encoded in a way that could not be undone here, so it was not read.',
          nl: 'De pagina kwam gecomprimeerd of gecodeerd op een manier die hier niet ongedaan te maken was; zij is dus niet gelezen.',
        },
        fix: {
          en: 'Send pages uncompressed to visitors who ask for no compression, and in UTF-8.',
          nl: 'Stuur pagina’s ongecomprimeerd aan bezoekers die geen compressie vragen, en in UTF-8.',
        },
      },
      'no-html': {
        outcome: 'not-applicable',
        text: { en: 'The answer is no HTML page.', nl: 'Het antwoord is geen HTML-pagina.' },
      },
      refused: {
        outcome: 'not-applicable',
        text: {
          en: 'Visitors without an account get no page here, but the refusal {status}.',
          nl: 'Bezoekers zonder account krijgen hier geen pagina, maar de weigering {status}.',
        },
      },
      'server-error': {
        outcome: 'inconclusive',
        text: {
          en: 'The server answers {status}, an error of its own, so the page was not seen.',
          nl: 'De server antwoordt {status}, een fout van de server zelf; de pagina was dus niet te zien.',
        },
      },
      ...ANSWER_REASONS,
    },
    judge({ 'http.response': response }, _params, verdict) {
      const answer = finalAnswer(response);
      if (answer === undefined) return verdict('no-final-answer');
      if (response.page === null) return verdict('no-html');
      const { forms, resources, unread } = response.page;
      const sent = forms.map(({ action }) => action).filter((url) => !/^(https|javascript):/i.test(url));
      const loaded = resources.map(({ url }) => url).filter((url) => !/^https:/i.test(url));
      const plain = [...sent, ...loaded];
      const upgrades = isUpgraded(fieldValues(answer, 'content-security-policy'));
      if (plain.length > 0 && upgrades) return verdict('upgraded', { urls: plain.slice(0, 5) });
      if (sent.length > 0) return verdict('form-to-http', { url: sent[0]! });
      if (loaded.length > 0) return verdict('loads-over-http', { urls: loaded.slice(0, 5) });
      const { status } = answer;
      if (status >= 400 && status < 500) return verdict('refused', { status });
      if (!(status >= 200 && status < 400)) return verdict('server-error', { status });
      if (unread !== undefined) return verdict(unread === 'cut-off' ? 'cut-off' : 'not-decoded');
      return verdict('all-https', { count: forms.length + resources.length });
    },
  }),
);

/** W3C Upgrade Insecure Requests §3.1: the directive of an enforced policy upgrades parts of the page and its forms. */
function isUpgraded(policies: readonly string[]): boolean {
  const directives = policies.flatMap((policy) => policy.split(/[;,]/));
  return directives.some((directive) => /^\s*upgrade-insecure-requests\s*$/i.test(directive));
}
