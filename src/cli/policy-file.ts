/** A policy of one's own from a file in YAML or JSON, held against schema/policy.schema.json and against what the checks take. */
import { parseDocument } from 'yaml';
import { CHECKS } from '../checks/registry.ts';
import { fits, wanted } from '../controls/params.ts';
import { WaarborgError } from '../model/errors.ts';
import type { Policy, PolicyFile, PolicyRule } from '../model/policy.ts';
import { problemsOfDocument } from '../model/validate.ts';
import { POLICIES } from '../policies/registry.ts';
import { readText } from './files.ts';

/**
 * Undefined when the name is none of a file: it has neither a slash nor an ending.
 * @throws WaarborgError `CLI_BAD_POLICY` with every mistake, `CLI_FILE_NOT_READ`
 */
export function policyFromFile(name: string): Policy | undefined {
  if (!/[/\\]|\.(ya?ml|json)$/i.test(name)) return undefined;
  const file = parse(name, readText(name));
  const base = POLICIES.find((policy) => policy.name === file.extends);
  const problems = mistakes(file, base);
  if (problems.length > 0) throw bad(name, problems);
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

function parse(name: string, text: string): PolicyFile {
  const document = parseDocument(text, { uniqueKeys: true, version: '1.2' });
  if (document.errors.length > 0)
    throw bad(
      name,
      document.errors.map(({ message }) => message.split('\n')[0]!),
    );
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  const problems = problemsOfDocument('policy', value);
  if (problems.length > 0) throw bad(name, problems);
  return value as PolicyFile;
}

function mistakes(file: PolicyFile, base: Policy | undefined): string[] {
  const problems: string[] = [];
  if (file.extends !== undefined && base === undefined) {
    problems.push(
      `extends: there is no policy ${file.extends}; there are ${POLICIES.map((policy) => policy.name).join(', ')}`,
    );
  }
  if (base !== undefined && file.area !== undefined && file.area !== base.area) {
    problems.push(`area: ${base.name} speaks of ${base.area}, not of ${file.area}`);
  }
  const areas = [...new Set(POLICIES.map(({ area }) => area))];
  if (file.extends === undefined && !areas.includes(file.area ?? '')) {
    problems.push(`area: expected one of ${areas.join(', ')}, or extends with the name of a policy`);
  }
  if (POLICIES.some((policy) => policy.name === file.name)) {
    problems.push(`name: ${file.name} is the name of a policy that comes with Waarborg; take another`);
  }
  return [...problems, ...Object.entries(file.checks).flatMap(([id, rule]) => mistakesOfRule(id, rule))];
}

function mistakesOfRule(id: string, { params = {} }: PolicyRule): string[] {
  const check = CHECKS.find((known) => known.id === id);
  if (check === undefined) return [`checks.${id}: there is no such check; \`waarborg list\` prints them`];
  return Object.entries(params).flatMap(([name, value]) => {
    const spec = Object.hasOwn(check.params, name) ? check.params[name] : undefined;
    const place = `checks.${id}.params.${name}`;
    if (spec === undefined) {
      const known = Object.keys(check.params).join(', ') || 'none';
      return [`${place}: the check has no such parameter; it has ${known}`];
    }
    return fits(value, spec) ? [] : [`${place}: wants ${wanted(spec)}`];
  });
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
