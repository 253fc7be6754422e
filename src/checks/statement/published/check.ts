/** GDPR 12(1), 13: can a visitor read the statement at the address that the organisation gives? */
import { defineCheck } from '../../../model/check.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { isDrawnLater, publishedText } from '../../lib/statement.ts';
import { texts } from './texts.ts';

export const published = defineCheck({
  id: 'statement.published',
  severity: 'high',
  needs: ['statement.page'],
  params: {},
  outcomes: {
    pass: ['published'],
    fail: ['gone', 'moved', 'over-http', 'login', 'another-page', 'noindex'],
    inconclusive: ['no-address', 'not-verified', 'not-reached', 'not-readable', 'drawn-later'],
  },
  advised: ['noindex'],
  shared: REFUSAL_REASONS,
  texts,
  judge({ 'statement.page': seen }, _params, verdict) {
    if (seen.state !== 'visited') return verdict('no-address');
    const { url, hop, end, moved, page } = seen;
    const refused = refusalIn([hop]);
    if (refused !== undefined) return verdict(refused.reason, refused.data);
    if (hop.scheme === 'https' && hop.verified !== true) return verdict('not-verified', { url });
    if (end === 'redirect-elsewhere' || moved === 'elsewhere') return verdict('moved', { url, to: hop.url });
    if (end !== 'answered') return verdict('not-reached', { url });
    if (hop.scheme !== 'https') return verdict('over-http', { to: hop.url });
    if (hop.status === 401) return verdict('login', { url });
    if (hop.status !== 200) return verdict('gone', { url, status: hop.status });
    if (page === null) return verdict('not-readable', { url });
    if (isDrawnLater(page)) return verdict('drawn-later', { url });
    const text = publishedText(seen);
    if (moved !== 'no' && text === undefined) return verdict('moved', { url, to: hop.url });
    if (page.password && !(page.found > 0)) return verdict('login', { url });
    if (text === undefined || !(text.found > 0)) return verdict('another-page', { url });
    if (text.noindex) return verdict('noindex', { url });
    return verdict('published', { url, text: text.digest });
  },
});
