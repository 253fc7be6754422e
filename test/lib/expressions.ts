/** Every regular expression of the sources, and those that need no proof of being linear. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCES = join(import.meta.dirname, '../../src');

export interface Expressions {
  /** Each literal once, as written, in order. */
  readonly literals: readonly string[];
  /** Files that put one together while they run. */
  readonly builders: readonly string[];
}

export function expressionsIn(folder = SOURCES): Expressions {
  const literals = new Set<string>();
  const builders = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(join(folder, file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.add(node.text);
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') builders.add(file.replaceAll('\\', '/'));
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return { literals: [...literals].toSorted(), builders: [...builders].toSorted() };
}

/** The checker in JavaScript: it runs wherever Node does, without Java. */
const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as typeof import('recheck');
/** Bounded by steps, not by the clock, so that every machine gives the same answer. */
const STEPS = { timeout: 90_000, attackTimeout: null, incubationTimeout: null };

/** True, or a text that is slow to match; or that recheck does not know. */
export function isLinear(literal: string): string | true {
  const end = literal.lastIndexOf('/');
  const result = checkSync(literal.slice(1, end), literal.slice(end + 1), STEPS);
  if (result.status === 'safe') return true;
  return result.status === 'vulnerable'
    ? `${result.complexity.summary}: ${result.attack.pattern}`
    : `no answer: ${result.error.kind}`;
}

/** In login/reading/lockout.ts. */
const WAIT = String.raw`/\b(?:try again|again|wait|retry|opnieuw|probeer|wacht|erneut|versuchen|warten|warte|nouveau|réessayer|réessayez|patienter|attendre|espere|intente|intentarlo|nuevo)\b[^\d.!?]{0,60}?\b(\d{1,3}) ?(seconds?|secs?|minutes?|mins?|seconden?|minuten|minuut|sekunden?|minute|secondes?|segundos?|minutos?)\b/i`;

/** Of these recheck finds a text that is slow, or no answer; each with why that text cannot come, or is short. */
export const BOUNDED: Readonly<Record<string, string>> = {
  [String.raw`/(?<![A-Za-z0-9_-])(?=[A-Z ]{0,160}[2-7])(?:[A-Z2-7]{4} ){3,31}[A-Z2-7]{4}(?![A-Za-z0-9_-])/g`]:
    'looks at most 320 characters ahead; in the file of the user',
  [String.raw`/\beyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,2000}(?:\.[A-Za-z0-9_-]*)?/g`]:
    'looks at most 4000 characters ahead; in the file of the user, of at most 1 MiB',
  [String.raw`/-----BEGIN (?:X509 )?CERTIFICATE-----([^-]*)-----END (?:X509 )?CERTIFICATE-----/`]:
    'what is between ends at the first hyphen, and no beginning lies within',
  [String.raw`/-----BEGIN ([A-Z ]{1,40})-----([\s\S]*?)-----END/`]: 'the signing key of the user',
  [WAIT]: 'looks at most 60 characters ahead, in at most 1000',
};

/** What they build, and why that is linear. */
export const BUILT: Readonly<Record<string, string>> = {
  'checks/lib/hsts.ts': 'two lists of characters that have none in common, of at most 1024 characters',
  'cli/options.ts': 'what the user wrote for -t, on names of the user',
  'controls/secret-shapes.ts':
    'fixed words, then lists of characters that exclude what ends them; in the file of the user',
  'network/network.ts': 'what the user wrote for --connect-to; neither part can hold the colon that ends it',
  'privacy/consent.ts': 'fixed words, on at most 60 characters',
  'report/visible.ts': 'one list of characters',
  'statement/dates.ts': 'at most 400 characters',
  'statement/kinds.ts': 'fixed words, in at most 2000 characters',
  'statement/lexicon.ts': 'fixed words; `npm run fuzz` measures them',
  'tls-checker/certificates/roots.ts': 'the literal beside it',
};
