/** GDPR 12(1), 13(1); WP29 260 §11: does the home page lead a visitor to the statement? */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const linked = defineCheck({
  id: 'statement.linked',
  severity: 'medium',
  needs: ['statement.page'],
  params: {},
  outcomes: {
    pass: ['linked'],
    fail: ['no-link', 'broken-link', 'another-page'],
    inconclusive: ['no-address', 'home-not-seen', 'not-followed', 'statement-not-seen'],
  },
  texts,
  judge({ 'statement.page': seen }, _params, verdict) {
    if (seen.state !== 'visited') return verdict('no-address');
    const { home, hop, url } = seen;
    if (home.state !== 'seen') return verdict('home-not-seen');
    const { links } = home;
    const [first] = links;
    if (links.some(({ leads }) => leads === 'to-it'))
      return hop.status === 200 && hop.verified === true
        ? verdict('linked', { home: home.url, url })
        : verdict('statement-not-seen', { url });
    if (links.some(({ leads }) => leads === 'unknown')) return verdict('not-followed', { home: home.url });
    const broken = links.find(({ leads }) => leads === 'nowhere');
    if (broken !== undefined) return verdict('broken-link', { home: home.url, to: broken.url });
    if (first !== undefined) return verdict('another-page', { home: home.url, to: first.url });
    if (home.scripted && home.letters < FEW) return verdict('home-not-seen');
    return verdict('no-link', { home: home.url, url });
  },
});

/** Fewer letters than a home page has: a script has yet to draw it. */
const FEW = 100;
