/** Days as statements write them, and the lines that tell when a statement was made. */

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const NAMES = MONTHS.flat().join('|');
const PATTERN = new RegExp(
  `(?<!\\p{N})(?:(?<y>\\d{4})-(?<m>\\d{2})-(?<d>\\d{2})|(?<d2>\\d{1,2})[-/.](?<m2>\\d{1,2})[-/.](?<y2>\\d{4})|(?<d3>\\d{1,2})(?:st|nd|rd|th|e)?\\.? (?<n3>${NAMES})\\.?,? (?<y3>\\d{4})|(?<n4>${NAMES})\\.? (?<d4>\\d{1,2})(?:st|nd|rd|th)?,? (?<y4>\\d{4}))(?!\\p{N})`,
  'giu',
);
const LONGEST = 400;

/** ISO days in the order of the text. */
export function datesIn(text: string): string[] {
  return [...text.slice(0, LONGEST).matchAll(PATTERN)].flatMap(({ groups = {} }) => {
    const name = groups['n3'] ?? groups['n4'];
    const month = name === undefined ? Number(groups['m'] ?? groups['m2']) : monthNamed(name);
    const day = Number(groups['d'] ?? groups['d2'] ?? groups['d3'] ?? groups['d4']);
    const year = groups['y'] ?? groups['y2'] ?? groups['y3'] ?? groups['y4'];
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return isDay(iso) ? [iso] : [];
  });
}

const monthNamed = (name: string): number => MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;

/** A month 13 or a day 31 April parses as another day or not at all. */
function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

const TELLS =
  /(?<!\p{L})(?:laatste?|gewijzigd|bijgewerkt|herzien|versie|datum|ingangsdatum|opgesteld|vastgesteld|gepubliceerd|geldig (?:vanaf|sinds)|updated|modified|changed|revised|reviewed|effective|version|date|published)(?!\p{L})/iu;
const SHORT = 120;

/** "16 april 2018", "Laatst bijgewerkt op 16-04-2018": a line that gives the day of the statement and promises nothing. */
export function isDateLine(text: string): boolean {
  if (text.length > SHORT || datesIn(text).length === 0) return false;
  const rest = text.replace(PATTERN, '').replace(/d\.d\./i, '');
  return !/\p{L}/u.test(rest) || TELLS.test(text);
}
