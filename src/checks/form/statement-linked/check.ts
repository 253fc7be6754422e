/** GDPR 13(1); WP29 260 §11: does the page lead to the statement at the moment that data are asked? */
import { defineCheck } from '../../../model/check.ts';
import type { StatementLink } from '../../../model/evidence/statement.ts';
import { FORM_REASONS, formsIn } from '../../lib/contact-form.ts';
import { texts } from './texts.ts';

const ELSEWHERE = {
  'elsewhere-on-page': {
    outcome: 'pass',
    warns: true,
    text: {
      en: '{page} has a link to {url}, but not beside the form.',
      nl: '{page} heeft een link naar {url}, maar niet bij het formulier.',
    },
  },
} as const;

export const statementLinked = defineCheck({
  id: 'form.statement-linked',
  severity: 'medium',
  needs: ['form.visit'],
  params: {},
  outcomes: {
    pass: ['beside-the-form'],
    fail: ['no-link', 'broken-link', 'another-page', 'another-site', 'statement-gone'],
    inconclusive: ['no-address', 'not-followed', 'statement-not-seen'],
  },
  shared: { ...FORM_REASONS, ...ELSEWHERE },
  texts,
  judge({ 'form.visit': visit }, _params, verdict) {
    const seen = formsIn(visit);
    if (seen.page === undefined) return verdict(seen.reason, seen.data);
    const { page, statement } = seen.page;
    if (statement.state !== 'looked') return verdict('no-address');
    const { url, answers, near, elsewhere } = statement;
    const links = [...near, ...elsewhere];
    const leadsIn = (some: readonly StatementLink[]) => some.some(({ leads }) => leads === 'to-it');
    if (leadsIn(links)) {
      if (answers === 'no') return verdict('statement-gone', { url });
      if (answers !== 'yes') return verdict('statement-not-seen', { url });
      return leadsIn(near) ? verdict('beside-the-form', { url }) : verdict('elsewhere-on-page', { page, url });
    }
    if (links.some(({ leads }) => leads === 'unknown')) return verdict('not-followed', { page });
    const [first] = links;
    return first === undefined
      ? verdict('no-link', { page, url })
      : verdict(REASONS[first.leads], { page, url, to: first.url });
  },
});

const REASONS = {
  'to-it': 'another-page',
  unknown: 'not-followed',
  nowhere: 'broken-link',
  'to-another-page': 'another-page',
  elsewhere: 'another-site',
} as const;
