/** A user-defined policy from a file in YAML or JSON, held against schema/policy.schema.json and against what the checks take. */
import { resolve } from 'node:path';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import { CHECKS } from '../checks/registry.ts';
import { fits, wanted } from '../controls/params.ts';
import { defaultParams } from '../judge/findings.ts';
import { WaarborgError } from '../model/errors.ts';
import { conflictOf, type Policy, type PolicyFile, type PolicyRule } from '../model/policy.ts';
import { renamedCheck } from '../model/renamed-checks.ts';
import { problemsOfDocument } from '../model/validate.ts';
import { POLICIES } from '../policies/registry.ts';
import { SAFEGUARDS } from '../safeguards/registry.ts';
import { readText } from './files.ts';

/**
 * Undefined when the name is none of a file: it has neither a slash nor an ending.
 * @throws WaarborgError `CLI_BAD_POLICY` with every mistake, `CLI_FILE_NOT_READ`
 */
export function policyFromFile(name: string, cwd: string): Policy | undefined {
  if (!/[/\\]|\.(ya?ml|json)$/i.test(name)) return undefined;
  const { file, at } = parse(name, readText(resolve(cwd, name)));
  const base = POLICIES.find((policy) => policy.name === file.extends);
  const problems = mistakes(file, base);
  if (problems.length > 0)
    throw bad(
      name,
      problems.map(({ path, message }) => `${at(path)}: ${path.join('.')}: ${message}`),
    );
  const title = file.title ?? file.name;
  return {
    name: file.name,
    version: file.version,
    area: base?.area ?? file.area ?? '',
    title: { en: title, nl: title },
    sources: [...(file.sources ?? []), ...(base === undefined ? [] : [`${base.name} ${base.version}`])],
    checks: merge(base?.checks ?? {}, file.checks),
  };
}

interface Parsed {
  readonly file: PolicyFile;
  /** `own.yaml:9:7`, where the value stands; or the nearest thing around it that does. */
  readonly at: (path: readonly string[]) => string;
}

const LONGEST = 1024 * 1024;

function documentOf(name: string, text: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { uniqueKeys: true, version: '1.2', lineCounter });
  } catch (error) {
    if (error instanceof RangeError) throw bad(name, ['it nests too deep to be read']);
    throw error;
  }
}

function parse(name: string, text: string): Parsed {
  if (text.length > LONGEST) throw bad(name, [`it has ${text.length} characters; more than ${LONGEST} are not read`]);
  const lines = new LineCounter();
  const document = documentOf(name, text, lines);
  if (document.errors.length > 0)
    throw bad(
      name,
      document.errors.map(({ message }) => message.split('\n')[0]!),
    );
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const problems = problemsOfDocument('policy', value);
  if (problems.length > 0) throw bad(name, problems);
  const at = (path: readonly string[]): string => {
    const node = document.getIn(path, true);
    if (path.length > 0 && !isNode(node)) return at(path.slice(0, -1));
    const { line, col } = lines.linePos((isNode(node) ? node.range?.[0] : undefined) ?? 0);
    return `${name}:${line}:${col}`;
  };
  return { file: value as PolicyFile, at };
}

interface Mistake {
  readonly path: readonly string[];
  readonly message: string;
}

function mistakes(file: PolicyFile, base: Policy | undefined): Mistake[] {
  const problems: Mistake[] = [];
  const found = (key: string, message: string) => problems.push({ path: [key], message });
  if (file.extends !== undefined && base === undefined) {
    found(
      'extends',
      `there is no policy ${file.extends}; there are ${POLICIES.map((policy) => policy.name).join(', ')}`,
    );
  }
  if (base !== undefined && file.area !== undefined && file.area !== base.area) {
    found('area', `${base.name} speaks of ${base.area}, not of ${file.area}`);
  }
  const areas = SAFEGUARDS.filter(({ checks }) => checks.length > 0).map(({ id }) => id);
  if (file.extends === undefined && !areas.includes(file.area ?? '')) {
    found('area', `expected one of ${areas.join(', ')}, or extends with the name of a policy`);
  }
  if (POLICIES.some((policy) => policy.name === file.name)) {
    found('name', `${file.name} is the name of a policy that comes with Waarborg; take another`);
  }
  const rules = Object.entries(file.checks).flatMap(([id, rule]) =>
    mistakesOfRule(id, rule, { area: base?.area ?? file.area, base: base?.checks[id] }),
  );
  return [...problems, ...rules];
}

function mistakesOfRule(
  id: string,
  { params = {} }: PolicyRule,
  { area, base }: { area: string | undefined; base: PolicyRule | undefined },
): Mistake[] {
  const check = CHECKS.find((known) => known.id === id);
  if (check === undefined) {
    const now = renamedCheck(id);
    const hint = now === undefined ? '`waarborg list` prints them' : `it was renamed: use ${now}`;
    return [{ path: ['checks', id], message: `there is no such check; ${hint}` }];
  }
  const safeguard = SAFEGUARDS.find((known) => known.id === area);
  if (safeguard !== undefined && !safeguard.checks.some((part) => part.check === id))
    return [
      { path: ['checks', id], message: `the check is not part of ${safeguard.id}, so this policy could not move it` },
    ];
  const problems = Object.entries(params).flatMap(([name, value]): Mistake[] => {
    const spec = Object.hasOwn(check.params, name) ? check.params[name] : undefined;
    const path = ['checks', id, 'params', name];
    if (spec === undefined) {
      const known = Object.keys(check.params).join(', ') || 'none';
      return [{ path, message: `the check has no such parameter; it has ${known}` }];
    }
    return fits(value, spec) ? [] : [{ path, message: `wants ${wanted(spec)}` }];
  });
  const conflict = conflictOf({ ...defaultParams(check.params), ...base?.params, ...params });
  if (problems.length > 0 || conflict === null) return problems;
  return [{ path: ['checks', id, 'params', 'warnFrom'], message: conflict }];
}

/** A rule of the file changes only what it names. */
function merge(base: Policy['checks'], own: Policy['checks']): Policy['checks'] {
  const changed = Object.entries(own).map(([id, rule]) => {
    const params = { ...base[id]?.params, ...rule.params };
    return [id, { ...base[id], ...rule, ...(Object.keys(params).length === 0 ? {} : { params }) }] as const;
  });
  return { ...base, ...Object.fromEntries(changed) };
}

function bad(name: string, problems: readonly string[]): WaarborgError {
  return new WaarborgError(
    'CLI_BAD_POLICY',
    `${name} is no policy:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    {
      hint: 'schema/policy.schema.json and docs/policies.md tell what a policy file holds',
    },
  );
}
