/** GDPR 12(1): is the page in the language that it is declared in? */
import { defineCheck } from '../../../model/check.ts';
import { publishedText, UNSEEN_REASONS } from '../../lib/statement.ts';
import { texts } from './texts.ts';

export const language = defineCheck({
  id: 'statement.language',
  severity: 'low',
  needs: ['statement.page'],
  params: {},
  outcomes: {
    pass: ['as-declared'],
    fail: ['other-language', 'declared-otherwise'],
    inconclusive: ['too-few-words'],
  },
  shared: UNSEEN_REASONS,
  texts,
  judge({ 'statement.page': seen }, _params, verdict) {
    const page = publishedText(seen);
    if (seen.state !== 'visited' || page === undefined) return verdict('not-seen');
    const [own, other] = countsOf(page.words)[seen.language] ?? [];
    if (!isCount(own) || !isCount(other)) return verdict('too-few-words');
    if (own + other < FEWEST || own === other) return verdict('too-few-words');
    if (own < other) return verdict('other-language', { language: seen.language });
    if (page.lang !== null && !page.lang.toLowerCase().startsWith(seen.language))
      return verdict('declared-otherwise', { language: seen.language, lang: page.lang });
    return verdict('as-declared', { language: seen.language });
  },
});

const FEWEST = 5;

/** Words of the declared language, and of the other. */
const countsOf = ({ nl, en }: Record<'nl' | 'en', number>): Partial<Record<string, readonly [number, number]>> => ({
  nl: [nl, en],
  en: [en, nl],
});

const isCount = (value: unknown): value is number => Number.isSafeInteger(value);
