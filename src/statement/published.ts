/** A published page as evidence: what it says against the file, and what it says of itself. */
import type { PublishedText } from '../model/evidence/statement.ts';
import { TooHeavyError } from '../model/errors.ts';
import { digestOf } from '../model/json.ts';
import type { Lang } from '../model/text.ts';
import { compareTexts, type FiledStatement } from './compare.ts';
import { datesIn, isDateLine } from './dates.ts';
import { fold } from './fold.ts';
import { readPageFacts, type PageFacts } from './page-facts.ts';
import { readDecoded, type Statement } from './read.ts';

export interface PublishedSource {
  readonly text: string;
  readonly url: string;
  readonly form: 'html' | 'text';
}

const NOTHING: PageFacts = {
  lang: null,
  noindex: false,
  scripted: false,
  framed: false,
  password: false,
  letters: 0,
  dates: [],
  links: [],
};

/** @throws TooHeavyError for a page that nests as none does */
export function readPublished({ text, url, form }: PublishedSource, file: FiledStatement): PublishedText {
  const facts = form === 'html' ? readPageFacts(text, url) : NOTHING;
  const read = readDecoded(text, { file: form === 'html' ? 'page.html' : 'page.txt', sections: file.sections });
  if (facts === undefined || (!read.ok && read.why === 'nests')) throw new TooHeavyError('nesting');
  const page: Statement = read.ok ? read.statement : { headings: [], units: [] };
  const said = page.units.map((unit) => unit.text);
  const { lang, noindex, scripted, framed, password } = facts;
  return {
    ...compareTexts(page, file),
    digest: digestOf([...page.headings.map((heading) => fold(heading.text)), ...said.map(fold)]),
    letters: Math.max(facts.letters, said.join('').length),
    ...{ scripted, framed, noindex, password, lang },
    words: wordsOf(said),
    dates: datesOf(page, facts),
  };
}

/** The links of a home page, and how much a visitor sees there. @throws TooHeavyError */
export function readHome(text: string, url: string): Pick<PageFacts, 'links' | 'letters' | 'scripted'> {
  const facts = readPageFacts(text, url);
  if (facts === undefined) throw new TooHeavyError('nesting');
  const { links, letters, scripted } = facts;
  return { links, letters, scripted };
}

function datesOf(page: Statement, facts: PageFacts): string[] {
  const lines = [...page.headings, ...page.units].map(({ text }) => text).filter(isDateLine);
  const seen = lines.flatMap(datesIn);
  return [...new Set(seen.length > 0 ? seen : facts.dates)].slice(0, 20);
}

const ONLY: Readonly<Record<Lang, RegExp>> = {
  nl: /(?<!\p{L})(?:de|het|een|van|wij|uw|onze|wordt|worden|niet|geen|met|voor|zijn|door|naar|gegevens)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:the|a|of|our|your|is|are|not|with|for|by|and|this|will|you|data)(?!\p{L})/giu,
};

function wordsOf(said: readonly string[]): Record<Lang, number> {
  const text = said.join(' ');
  return { nl: text.match(ONLY.nl)?.length ?? 0, en: text.match(ONLY.en)?.length ?? 0 };
}
