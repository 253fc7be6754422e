/** Every reader of text or bytes from outside, each with the name of its seeds. A reader that is not here is not fuzzed. */
import { TooHeavyError } from '../../src/model/errors.ts';
import { decodeMessage, MalformedDns } from '../../src/network/dns/wire.ts';
import { loadedByCss } from '../../src/pages/css.ts';
import { refreshTarget } from '../../src/pages/refresh.ts';
import { sessionIdsIn } from '../../src/network/session-ids.ts';
import { readSetCookie } from '../../src/pages/set-cookie.ts';
import { candidatesIn } from '../../src/pages/srcset.ts';
import { readDecoded } from '../../src/statement/read.ts';
import { READERS } from '../../src/reading/readers.ts';

const URL = 'https://www.example.nl/';
const FILED = {
  units: [
    { text: 'We delete mail after 30 days.', mark: '', label: '', context: '', section: 'Security', claimed: true },
    { text: 'only with a key', mark: 'a)', label: 'Door', context: 'We open:', section: null, claimed: true },
  ],
  sections: ['Security'],
  headings: ['Privacy', 'Security'],
  others: ['Welcome.'],
};

export interface Target {
  readonly seeds: 'html' | 'css' | 'text' | 'prose';
  readonly read: (text: string) => unknown;
}

export const TARGETS: Readonly<Record<string, Target>> = {
  html: { seeds: 'html', read: READERS.html },
  page: { seeds: 'html', read: (text) => READERS.page('https://www.example.nl/', { text }, 'html') },
  'security-txt': { seeds: 'text', read: READERS['security-txt'] },
  statement: { seeds: 'html', read: (text) => READERS.statement({ text, url: URL, form: 'html' }, FILED) },
  'statement-text': {
    seeds: 'prose',
    read: (text) => readDecoded(text, { file: 'statement.txt', sections: ['Security'] }),
  },
  'statement-markdown': { seeds: 'prose', read: (text) => readDecoded(text, { file: 'statement.md' }) },
  home: { seeds: 'html', read: (text) => READERS.home(text, URL) },
  css: { seeds: 'css', read: loadedByCss },
  srcset: { seeds: 'text', read: candidatesIn },
  refresh: { seeds: 'text', read: (text) => refreshTarget(text, 'https://www.example.nl/') },
  'set-cookie': { seeds: 'text', read: readSetCookie },
  'session-ids': { seeds: 'text', read: sessionIdsIn },
  dns: { seeds: 'text', read: (text) => decodeMessage(Buffer.from(text, 'latin1')) },
};

/** A reader may refuse in words of its own, and in no others. */
export function isRefusal(error: unknown): boolean {
  return error instanceof TooHeavyError || error instanceof MalformedDns;
}
