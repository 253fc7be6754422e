/** Evidence of a published statement that is sound, and changes to it. */
import type { HomePage, PublishedText, StatementPage } from '../../src/model/evidence/statement.ts';
import { hop } from './evidence.ts';

type Visited = Extract<StatementPage, { state: 'visited' }>;
type SeenHome = Extract<HomePage, { state: 'seen' }>;

const URL = 'https://www.example.nl/privacy/';

const TEXT: PublishedText = {
  units: 12,
  claimed: 4,
  found: 4,
  missing: [],
  added: [],
  digest: `sha256:${'a'.repeat(64)}`,
  letters: 2400,
  scripted: true,
  framed: false,
  noindex: false,
  password: false,
  lang: 'nl-NL',
  words: { nl: 90, en: 3 },
  dates: ['2026-01-20'],
};

export const publishedText = (given: Partial<PublishedText> = {}): PublishedText => ({ ...TEXT, ...given });

export const seenHome = (links: SeenHome['links'], given: Partial<SeenHome> = {}): HomePage => ({
  state: 'seen',
  url: 'https://www.example.nl/',
  letters: 900,
  scripted: false,
  links,
  ...given,
});

/** The same evidence, as a check is given it. */
export function statementPage(given: Partial<Visited> = {}): { 'statement.page': StatementPage } {
  return {
    'statement.page': {
      state: 'visited',
      url: URL,
      dated: '2026-01-20',
      language: 'nl',
      hop: hop({ url: URL }),
      end: 'answered',
      moved: 'no',
      page: TEXT,
      home: seenHome([{ url: URL, text: 'Privacyverklaring', leads: 'to-it' }]),
      ...given,
    },
  };
}

export const withText = (given: Partial<PublishedText>) => statementPage({ page: publishedText(given) });
export const notAsked: { 'statement.page': StatementPage } = { 'statement.page': { state: 'no-address' } };
