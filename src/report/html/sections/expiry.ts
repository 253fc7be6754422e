/** What will end by itself: certificates, waivers, attestations; drawn as days to go. What ends together for the same reason is one row. */
import type { Assessment } from '../../../model/assessment.ts';
import { daysBetween, isoDay } from '../../dates.ts';
import { expiries } from '../facts.ts';
import { html, join, trusted, type Html } from '../markup.ts';
import { grouped } from '../todo.ts';
import { controlLink, say, section, table } from '../parts.ts';

/** The bar is full at a quarter of a year; what is further away needs no attention now. */
const FULL_DAYS = 90;
const SHOWN = 20;

export function expiry(assessment: Assessment): Html {
  const all = expiries(assessment);
  if (all.length === 0) return section('expiry', say('expiry.title'), html`<p>${say('expiry.none')}</p>`);
  const columns = [
    { head: say('exceptions.promise') },
    { head: say('expiry.kind') },
    { head: say('expiry.date') },
    { head: say('expiry.days'), numeric: true },
  ];
  const ends = grouped(all, ({ date, kind, check }) => [isoDay(date), kind, check].join('|'));
  const rows = ends.slice(0, SHOWN).map((own) => {
    const { date, kind, check } = own[0];
    const days = daysBetween(assessment.asOf, date);
    return [
      join(
        own.map(({ control }) => controlLink(control, assessment)),
        html`<br>`,
      ),
      html`${say(`expiry.${kind}`)}${check !== undefined && html` <code class=quiet>${check}</code>`}`,
      html`<time datetime="${date}">${isoDay(date)}</time>`,
      html`${bar(days)} ${days}`,
    ];
  });
  const more = ends.length > SHOWN && html`<p class=quiet>${say('expiry.more', { n: ends.length - SHOWN })}</p>`;
  return section(
    'expiry',
    say('expiry.title'),
    html`${table(say('expiry.caption'), columns, rows, 'expiry')}${more}`,
    say('expiry.lead'),
  );
}

function bar(days: number): Html {
  const width = Math.max(1, Math.round((Math.min(days, FULL_DAYS) / FULL_DAYS) * 60));
  const tone = days <= 14 ? 'near' : days <= 30 ? 'soon' : 'far';
  return trusted(
    `<svg class="days ${tone}" viewBox="0 0 60 8" aria-hidden="true"><path class=track d="M0 0h60v8H0z"/><path d="M0 0h${width}v8H0z"/></svg>`,
  );
}
