/** `npm run new:check -- area.name`: the files of a check and its line in the registry, to be filled in. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const id = process.argv[2] ?? '';
const [area = '', name = ''] = id.split('.');
if (!/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(id)) {
  console.error('new:check: expected an id such as http.content-type');
  process.exit(2);
}
const variable = name.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
const files: Record<string, string> = {
  [`src/checks/${area}/${name}/check.ts`]: `/** RFC …: the question that this check answers, and on which evidence. */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const ${variable} = defineCheck({
  id: '${id}',
  severity: 'medium',
  needs: ['http.response'],
  params: {},
  outcomes: {
    pass: ['good'],
    fail: ['absent'],
  },
  texts,
  judge({ 'http.response': { chain } }, _params, verdict) {
    // Guards first; pass is the last branch, reached by a positive observation.
    return chain[0] === undefined ? verdict('absent') : verdict('good');
  },
});
`,
  [`src/checks/${area}/${name}/texts.ts`]: `import type { CheckTexts } from '../../../model/check.ts';

export const texts = {
  title: { en: 'What is true when it passes', nl: 'Wat waar is als dit slaagt' },
  failureTitle: { en: 'What is true when it fails', nl: 'Wat waar is als dit niet slaagt' },
  expected: { en: 'what a passing system shows', nl: 'wat een geslaagd systeem laat zien' },
  fix: { en: 'How to fix it, in one sentence.', nl: 'De oplossing, in één zin.' },
  reasons: {
    good: { en: 'It is so.', nl: 'Het is zo.' },
    absent: { en: 'It is missing.', nl: 'Het ontbreekt.' },
  },
} satisfies CheckTexts;
`,
  [`src/checks/${area}/${name}/check.md`]: `# ${id}

## What it proves

## What it does not prove

## Evidence

## Outcomes
(\`npm run pages\` writes this table)

## Fix

## Known limits

## References
`,
  [`test/unit/checks/${area}/${name}.test.ts`]: `import { ${variable} } from '../../../../src/checks/${area}/${name}/check.ts';
import { checkTester } from '../../../lib/checkTester.ts';
import { httpResponse } from '../../../lib/evidence.ts';

checkTester(${variable}, {
  base: { 'http.response': httpResponse() },
  cases: [
    { name: 'good', expect: 'good' },
    { name: 'absent', with: { 'http.response': httpResponse({ chain: [] }) }, expect: 'absent' },
  ],
});
`,
};

const taken = Object.keys(files).filter((file) => existsSync(join(root, file)));
if (taken.length > 0) {
  console.error(`new:check: there already: ${taken.join(', ')}`);
  process.exit(1);
}
for (const [file, content] of Object.entries(files)) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
}
const registry = join(root, 'src/checks/registry.ts');
writeFileSync(registry, withCheck(readFileSync(registry, 'utf8')));
console.log(
  `new:check: made ${Object.keys(files).join(', ')}\nNow name it in a safeguard, give it a fault in the lab, and fill in its page: the contract test says what is missing.`,
);

/** The registry with this check, imports and list both sorted by id. */
function withCheck(source: string): string {
  const pathOf = (line: string) => /'(\.\/[^']+)'/.exec(line)?.[1] ?? '';
  const lines = source.split('\n').filter((line) => line.startsWith('import {'));
  const imports = [...lines, `import { ${variable} } from './${area}/${name}/check.ts';`].sort((a, b) =>
    pathOf(a) < pathOf(b) ? -1 : 1,
  );
  const names = imports.map((line) => `  ${/\{ (\w+) \}/.exec(line)?.[1] ?? ''},`);
  const head = source.split('\n').filter((line) => line.startsWith('/**') || line.startsWith('import type'));
  return `${[...head, ...imports].join('\n')}\n\nexport const CHECKS: readonly Check[] = [\n${names.join('\n')}\n];\n`;
}
