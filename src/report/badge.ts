/**
 * The state of the promises as a badge for a website's footer: an SVG that is whole by itself, and the same for shields.io
 * (its "endpoint" schema, version 1). A picture cannot know today's date, so the words name the day until which they count.
 */
import { isSelected, type Assessment } from '../model/assessment.ts';
import { printableJson } from '../model/json.ts';
import type { Lang, Text } from '../model/text.ts';
import { message } from '../texts/say.ts';
import { longDate } from './dates.ts';
import { countStates, isOld, provesNothing, STATES, stateOf, totalOf, undecidedIn, validUntil } from './html/facts.ts';
import { partWithheld } from './part.ts';
import type { Reporter } from './reporter.ts';
import { oneLine } from './visible.ts';
import { xmlEscaped } from './xml.ts';

interface Badge {
  readonly colour: 'green' | 'yellow' | 'red' | 'grey';
  readonly words: Text;
}

export const badgeReporter: Reporter = {
  name: 'badge',
  file: 'badge.svg',
  isPublic: true,
  render: (assessment, { lang }) => svgOf(oneLine(assessment.statement.title), badgeOf(assessment), lang),
  withheld: partWithheld,
};

export const shieldsReporter: Reporter = {
  name: 'shields',
  file: 'badge.json',
  isPublic: true,
  render(assessment, { lang }) {
    const { colour, words } = badgeOf(assessment);
    const badge = {
      schemaVersion: 1,
      label: oneLine(assessment.statement.title),
      message: words[lang],
      color: SHIELDS[colour],
    };
    return `${printableJson(badge, 2)}\n`;
  },
  withheld: partWithheld,
};

/** What is worst decides; nothing is called kept that was not proven or confirmed. Roots of the organisation's own are reported without names, as for clients. */
export function badgeOf(assessment: Assessment): Badge {
  const badge = stateBadge(assessment);
  if (!assessment.notices.some(({ kind }) => kind === 'own-roots')) return badge;
  return { ...badge, words: message('badge.own-roots', { words: badge.words }) };
}

function stateBadge(assessment: Assessment): Badge {
  const counts = countStates(assessment.controls.filter(isSelected).map(stateOf));
  const [total, undecided] = [totalOf(counts), undecidedIn(counts)];
  const measured = longDate(assessment.finishedAt);
  const date = longDate(validUntil(assessment));
  if (counts.fail > 0)
    return { colour: 'red', words: message('badge.broken', { n: counts.fail, total, date: measured }) };
  if (isOld(assessment)) return { colour: 'grey', words: message('badge.old', { date: measured }) };
  if (!assessment.complete || provesNothing(STATES.filter((state) => counts[state] > 0)))
    return { colour: 'grey', words: message('badge.nothing', { date: measured }) };
  if (undecided > 0)
    return { colour: 'grey', words: message('badge.undecided', { n: undecided, total, date: measured }) };
  if (counts.waived > 0) return { colour: 'yellow', words: message('badge.waived', { n: counts.waived, date }) };
  return { colour: 'green', words: message(counts.pass > 0 ? 'badge.kept' : 'badge.confirmed', { date }) };
}

const SHIELDS: Readonly<Record<Badge['colour'], string>> = {
  green: 'brightgreen',
  yellow: 'yellow',
  red: 'red',
  grey: 'lightgrey',
};

/** Each at least 4.5 to 1 against white letters (WCAG 2.2, 1.4.3). */
const FILL: Readonly<Record<Badge['colour'], string>> = {
  green: '#1a7f37',
  yellow: '#8a5a00',
  red: '#b3261e',
  grey: '#5b6470',
};

const LONGEST_LABEL = 40;
const PADDING = 8;

function svgOf(title: string, { colour, words }: Badge, lang: Lang): string {
  const label = title.length > LONGEST_LABEL ? `${title.slice(0, LONGEST_LABEL - 1)}…` : title;
  const text = words[lang];
  const [left, right] = [label, text].map((part) => widthOf(part) + 2 * PADDING) as [number, number];
  const part = (own: string, from: number, width: number) =>
    `<text x="${from + width / 2}" y="15" textLength="${width - 2 * PADDING}">${xmlEscaped(own)}</text>`;
  const whole = xmlEscaped(`${label}: ${text}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="22" lang="${lang}" role="img" aria-label="${whole}">
<title>${whole}</title>
<style>.label{fill:#333c48}@media (prefers-color-scheme:dark){.label{fill:#444c56}.frame{stroke:#768390}}</style>
<clipPath id="round"><rect width="${left + right}" height="22" rx="4"/></clipPath>
<g clip-path="url(#round)"><rect class="label" width="${left}" height="22"/><rect x="${left}" width="${right}" height="22" fill="${FILL[colour]}"/></g>
<rect class="frame" x=".5" y=".5" width="${left + right - 1}" height="21" rx="3.5" fill="none" stroke="#333c48"/>
<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11">${part(label, 0, left)}${part(text, left, right)}</g>
</svg>
`;
}

const NARROW = /[ ,.:;'’|!()fijlrtI-]/;
const WIDE = /[mwMW%@…]/;

/** Of Verdana at 11 px, roughly: `textLength` makes the letters fit it. */
function widthOf(text: string): number {
  const columns = Array.from(text, (letter) => (NARROW.test(letter) ? 4.6 : WIDE.test(letter) ? 10.4 : 7));
  return Math.ceil(columns.reduce((sum, one) => sum + one, 0));
}
