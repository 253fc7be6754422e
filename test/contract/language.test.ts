/** What people read stays in the words that LANGUAGE of this project asks for, and sentences stay in `texts/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { TEXTS } from '../../src/texts/say.ts';

const root = join(import.meta.dirname, '../..');

/** Wording that reads as a translation, with what to write instead. */
const DIALECT: readonly (readonly [RegExp, string])[] = [
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:is|are) told\b(?! (?:to|of))/i, 'is reported, is recorded in'],
  [
    /\b(?:person|somebody|who|people|employee)\b[^.“]{0,60}\bvouche[sd]? for\b|\bvouched for by\b/i,
    'confirmed by a named employee',
  ],
  [/\blets? one in\b/i, 'is accepted, is enough to log in'],
  [/\bstands? there\b|\bstands? in (?:no|its own)\b/i, 'appears'],
  [
    /\bis no (?:entry|whole|valid|list|hash|signature|blob|address|regular|penetration|part|result|failure|terminal|multiple)\b/i,
    'is not a …',
  ],
  [/\bopinions? (?:is|are) (?:kept )?apart\b/i, 'evidence and judgement are kept separate'],
  [/\bmust be told\b|, told (?:as|with|without)\b/i, 'is reported'],
  [/\b(?:does|do) not hold\b/i, 'broken, failed'],
  [/\bfirst to (?:mend|end|expire)\b/i, 'fix first, expires first'],
  [/\bnot asked to look\b/i, 'not selected in this run'],
  [/\babout no single\b/i, 'not tied to a system'],
  [/\bnothing was probed\b/i, 'nothing was tested'],
  [/\bthe chain of .{1,12} (?:runs? )?holds\b/i, 'ledger intact'],
  [/\bstands? here (?:twice|for the second time)\b/i, 'is defined twice'],
  [/\bdoes not tell (?:when|how|what)\b/i, 'does not publish'],
  [/\bbelow you read\b/i, 'see below'],
  [/\byou cannot count on\b/i, 'until this is fixed'],
  [/\bso is everybody\b/i, 'everyone is refused'],
  [/\bpatience for\b/i, 'timeout per'],
  [/\bsaid to have signed\b/i, 'the claimed signer'],
  [/\bof one[’']s own\b/i, 'user-defined'],
  [/\bmanners towards\b/i, 'rate limits per host'],
  [/\btoezegging(?:en)? (?:voldoe[nt]+)\b/i, 'wordt (niet) nagekomen'],
  [/\bcontrolegetal/i, 'hash (SHA-256)'],
  [/\bmet naam bekend\b|\bstaat ervoor in\b/i, 'heeft dit schriftelijk bevestigd'],
  [/\bzo hoort het\b/i, 'andere wachtwoorden zijn niet bekeken'],
  [/\bis de wereldtijd\b/i, 'Nederlandse tijd'],
  [/\bde keten van \{?\w+\}? metingen?\b/i, 'het logboek is ongeschonden'],
  [/\bbewijst een (?:beheers)?maatregel er\b/i, 'zijn gedekt'],
];

const problemsIn = (text: string): string[] =>
  DIALECT.flatMap(([form, better]) => {
    const found = form.exec(text)?.[0];
    return found === undefined ? [] : [`“${found}”: write “${better}”`];
  });

const readable: [string, string][] = [
  ...Object.entries(TEXTS).map(([code, entry]): [string, string] => [`text ${code}`, JSON.stringify(entry)]),
  ...SAFEGUARDS.map(({ id, title, meaning, limits }): [string, string] => [
    `safeguard ${id}`,
    JSON.stringify([title, meaning, limits]),
  ]),
  ...CHECKS.map(({ id, title, failureTitle, expected, fix, reasons }): [string, string] => [
    `check ${id}`,
    JSON.stringify([title, failureTitle, expected, fix, reasons]),
  ]),
  ...sources().map(read),
  ...pages('docs').concat('README.md', 'CONTRIBUTING.md', 'action.yml', 'schema/controls.schema.json').map(read),
];

/** Comments and names speak too. */
function sources(): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|md)$/.test(file))
    .map((file) => join('src', file));
}

function pages(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file));
}

function read(file: string): [string, string] {
  return [file, readFileSync(join(root, file), 'utf8')];
}

describe('what people read', () => {
  it.each(readable)('is worded as an engineer would: %s', (_name, text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    'How to mend it',
    'the password alone lets one in',
    'that is told',
    'De toezegging voldoet niet',
    'het controlegetal',
  ])('would not pass with: %s', (planted) => {
    expect(problemsIn(planted)).toHaveLength(1);
  });
});

/** Folders whose code observes, judges or reports. */
const SILENT = ['evidence', 'judge', 'network', 'notify', 'pages', 'probes', 'login'];

/** Where sentences are still written; each is to be moved, and nothing may be added. */
const STILL: readonly string[] = [
  'login/',
  'network/dns/wire.ts',
  'network/http.ts',
  // Words of firewalls, looked for in pages.
  'pages/refusal.ts',
  'probes/login',
];

describe('sentences', () => {
  const files = SILENT.flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );

  it('are looked for in files', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('are written only in texts/: move each to src/texts and give it a code', () => {
    const speaking = files.filter((file) => sentencesIn(read(join('src', file))[1]).length > 0);
    expect(speaking.filter((file) => !STILL.some((known) => file.startsWith(known)))).toEqual([]);
  });

  it.each([
    "throw new ProbeError('auth', 'login', 'the server did not answer');",
    'const x = { detail: `the login page says ${code} and no more` };',
    "const sign = ok ? 'the password is asked again' : other;",
  ])('are seen when planted: %s', (planted) => {
    expect(sentencesIn(planted)).toHaveLength(1);
  });
});

/** Literals of three words and more. Errors of programming, which nobody should meet, may speak. */
function sentencesIn(text: string): string[] {
  const source = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isNewExpression(node) && /^(?:Type|Range)?Error$/.test(node.expression.getText())) return;
    // The description of an option, and what a usage error of the command line says, are read by whoever configures it.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'description') return;
    if (ts.isNewExpression(node) && node.expression.getText() === 'WaarborgError') return;
    if (ts.isStringLiteralLike(node) && isSentence(node.text)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const whole = node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('');
      if (isSentence(whole)) found.push(whole);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isSentence = (text: string): boolean =>
  /(?:^|[\s“(])[a-z’]{2,}(?: [a-z’]+){2,}/i.test(text) && !/[<>{}]|\n.*\n/.test(text);
