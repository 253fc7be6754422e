/** W3C Mixed Content: a page over HTTPS that loads parts over plain HTTP, or sends forms there, is not secure as a whole. */
import { atEachAddress } from '../../lib/each-address.ts';
import { defineCheck } from '../../../model/check.ts';
import type { HtmlPage, HttpHop } from '../../../model/evidence/http.ts';
import { ANSWER_REASONS, answersOf, fieldValues } from '../../lib/answers.ts';
import { texts } from './texts.ts';

export const mixedContent = atEachAddress(
  'http.response',
  defineCheck({
    id: 'http.mixed-content',
    severity: 'high',
    needs: ['http.response'],
    params: {},
    outcomes: {
      pass: ['all-https', 'upgraded'],
      fail: ['form-to-http', 'loads-over-http'],
      inconclusive: ['cut-off', 'not-decoded'],
      error: ['too-heavy'],
      'not-applicable': ['no-html', 'account-wanted'],
    },
    shared: ANSWER_REASONS,
    texts,
    judge({ 'http.response': response }, _params, verdict) {
      const { shown, unseen } = answersOf(response);
      const pages = shown.flatMap((hop) => (hop.page === null ? [] : [partsOf(hop, hop.page)]));
      const sent = pages.flatMap((page) => page.sent);
      if (sent.length > 0) return verdict('form-to-http', { url: sent[0]! });
      const loaded = pages.flatMap((page) => page.loaded);
      if (loaded.length > 0) return verdict('loads-over-http', { urls: loaded.slice(0, 5) });
      if (unseen !== undefined) return verdict(unseen.reason, unseen.data);
      const unread = pages.find((page) => page.unread !== undefined)?.unread;
      if (unread === 'too-heavy') return verdict('too-heavy');
      if (unread !== undefined) return verdict(['cut-off', 'broken-off'].includes(unread) ? 'cut-off' : 'not-decoded');
      if (shown.at(-1)?.status === 401) return verdict('account-wanted', { status: 401 });
      if (pages.length === 0) return verdict('no-html');
      const upgraded = pages.flatMap((page) => page.upgraded);
      if (upgraded.length > 0) return verdict('upgraded', { urls: upgraded.slice(0, 5) });
      return verdict('all-https', { count: pages.reduce((sum, { count }) => sum + count, 0) });
    },
  }),
);

interface Parts {
  readonly sent: readonly string[];
  readonly loaded: readonly string[];
  /** Over plain HTTP as they are written, and fetched over HTTPS all the same. */
  readonly upgraded: readonly string[];
  readonly unread: HtmlPage['unread'];
  readonly count: number;
}

function partsOf(hop: HttpHop, { forms, resources, unread }: HtmlPage): Parts {
  const all = [
    ...forms.map(({ action, upgraded }) => ({ url: action, upgraded, sent: true })),
    ...resources.map(({ url, upgraded }) => ({ url, upgraded, sent: false })),
  ];
  const plain = all.filter(({ url }) => !/^https:/i.test(url) && !isOwnMachine(url));
  const upgrades = isUpgraded(fieldValues(hop, 'content-security-policy'));
  const left = plain.filter(({ upgraded }) => !upgrades && upgraded !== true);
  return {
    sent: left.filter(({ sent }) => sent).map(({ url }) => url),
    loaded: left.filter(({ sent }) => !sent).map(({ url }) => url),
    upgraded: plain.filter((one) => !left.includes(one)).map(({ url }) => url),
    unread,
    count: all.length,
  };
}

/** W3C Upgrade Insecure Requests §3.1: the directive of an enforced policy upgrades parts of the page and its forms. */
function isUpgraded(policies: readonly string[]): boolean {
  const directives = policies.flatMap((policy) => policy.split(/[;,]/));
  return directives.some((directive) => /^\s*upgrade-insecure-requests(?:\s|$)/i.test(directive));
}

/** What never leaves the visitor's machine is trustworthy without encryption (W3C Secure Contexts §3.1). */
function isOwnMachine(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return /^(?:127(?:\.\d{1,3}){3}|\[::1\]|(?:.+\.)?localhost\.?)$/i.test(hostname);
}
