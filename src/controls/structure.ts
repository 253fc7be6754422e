/** Holds the tree against the JSON Schema, and says each difference in words with its place. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Json } from '../model/json.ts';
import { keyOrValue, locate, place, start } from './place.ts';
import type { Problems, Range } from './problem.ts';
import type { Located } from './tree.ts';
import { schema, validatorOf, type Schema } from './validators.ts';
import { didYouMean, nearest, oneOf, quote } from './words.ts';

export interface StructureOptions {
  /** Places that were already told. */
  readonly skip: ReadonlySet<Located>;
  /** A definition of the schema; the whole file when absent. */
  readonly by?: string;
  /** What the place is called in messages, when the tree is a part of the file. */
  readonly at?: string;
}

export function checkStructure(tree: Located, problems: Problems, { skip, by, at = '' }: StructureOptions): void {
  const validate = validatorOf(by);
  if (validate === undefined) throw new Error('the schema has no such part');
  if (validate(tree.value)) return;
  const errors = validate.errors ?? [];
  const misspelt = errors.flatMap((error) => misspelling(error, errors));
  for (const error of errors) {
    const node = locate(tree, error.instancePath);
    if (skip.has(node) || UNHELPFUL.has(error.keyword)) continue;
    if (misspelt.some(([missing]) => missing === error)) continue;
    const meant = misspelt.find(([, extra]) => extra === error)?.[2];
    const { range, code, message, hint } = describe(error, node, tree, meant);
    problems.add(code, range, `${at}${place(error.instancePath)}${message}`, hint);
  }
}

/** They only say that something inside them did not hold. */
const UNHELPFUL = new Set(['if', 'propertyNames']);

/** An unknown key beside a missing one that it resembles is one mistake, not two. */
function misspelling(error: ErrorObject, errors: readonly ErrorObject[]): [ErrorObject, ErrorObject, string][] {
  if (error.keyword !== 'required') return [];
  const missing = param(error, 'missingProperty');
  const extra = errors.find(
    (other) =>
      other.keyword === 'additionalProperties' &&
      other.instancePath === error.instancePath &&
      nearest(param(other, 'additionalProperty'), [missing]) !== undefined,
  );
  return extra === undefined ? [] : [[error, extra, missing]];
}

interface Description {
  readonly range: Range;
  readonly code: 'CTL_MISSING_KEY' | 'CTL_UNKNOWN_KEY' | 'CTL_TYPE' | 'CTL_VALUE';
  readonly message: string;
  readonly hint: string;
}

function describe(error: ErrorObject, node: Located, tree: Located, meant: string | undefined): Description {
  const own = error.parentSchema as Schema;
  const wanted = wantedBy(own, error);
  switch (error.keyword) {
    case 'required': {
      const name = param(error, 'missingProperty');
      const hint = `add "${name}:": ${description(property(own, name)) ?? 'it is required'}`;
      return { range: start(node), code: 'CTL_MISSING_KEY', message: `${quote(name)} is missing`, hint };
    }
    case 'additionalProperties': {
      const name = param(error, 'additionalProperty');
      const known = Object.keys(own['properties'] ?? {});
      const hint = meant === undefined ? didYouMean(name, known, 'key') : `did you mean ${quote(meant)}?`;
      const range = node.members?.get(name)?.key ?? node.range;
      return { range, code: 'CTL_UNKNOWN_KEY', message: `${quote(name)} is no key here`, hint };
    }
    case 'type':
      return {
        range: keyOrValue(tree, error.instancePath, node),
        code: 'CTL_TYPE',
        message: `wanted ${wanted}; got ${shape(node.value)}`,
        hint: typeHint(error, node.value),
      };
    case 'enum':
    case 'const': {
      const got = typeof node.value === 'string' ? quote(node.value) : shape(node.value);
      const hint = choiceHint(node.value, choices(own)) ?? `use ${wanted}`;
      return { range: node.range, code: 'CTL_VALUE', message: `wanted ${wanted}; got ${got}`, hint };
    }
    case 'minimum':
    case 'maximum': {
      const limit = `${wanted} ${error.keyword === 'minimum' ? 'of at least' : 'of at most'} ${param(error, 'limit')}`;
      const message = `wanted ${limit}; got ${shape(node.value)}`;
      return { range: node.range, code: 'CTL_VALUE', message, hint: description(own) ?? 'change it' };
    }
    case 'uniqueItems': {
      const second = node.items?.[Math.max(Number(param(error, 'i')), Number(param(error, 'j')))] ?? node;
      const message = `${shape(second.value)} is in this list twice`;
      return { range: second.range, code: 'CTL_VALUE', message, hint: 'remove one of them' };
    }
    case 'pattern':
    case 'maxLength':
      if (error.propertyName !== undefined)
        return {
          range: node.members?.get(error.propertyName)?.key ?? node.range,
          code: 'CTL_VALUE',
          message: `name ${quote(error.propertyName)} cannot be used`,
          hint: `wanted ${wanted}`,
        };
      break;
    default:
  }
  return {
    range: node.range,
    code: 'CTL_VALUE',
    message: `wanted ${wanted}; got ${typeof node.value === 'string' ? quote(node.value) : shape(node.value)}`,
    hint: valueHint(error),
  };
}

/** A description in lower case says what the value looks like; one in capitals says what it means. */
function wantedBy(own: Schema, error: ErrorObject): string {
  if (own['const'] !== undefined) return choices(own).join('');
  if (own['enum'] !== undefined) return oneOf(choices(own).map(String));
  const words = description(own);
  if (words !== undefined && /^[a-z{]/.test(words)) return words;
  const types = [own['type'] ?? error.schema].flat().map((type) => TYPE_WORDS[String(type)] ?? 'another value');
  return types.join(' or ');
}

type Choice = string | number;

function choices(own: Schema): readonly Choice[] {
  return (own['enum'] ?? [own['const']]) as readonly Choice[];
}

/** For text where something else is wanted: the quotes are too many, or the nearest word. */
function choiceHint(value: Json, all: readonly Choice[]): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (all.some((choice) => typeof choice !== 'string' && String(choice) === value))
    return `write ${value}, without quotes`;
  const words = all.filter((choice) => typeof choice === 'string');
  return words.length === 0 ? undefined : didYouMean(value, words, 'value');
}

function typeHint(error: ErrorObject, value: Json): string {
  const types = [error.schema].flat() as string[];
  if (types.includes('boolean') && typeof value === 'string')
    return /^(y|yes|on|ja|1)$/i.test(value)
      ? 'write true; in YAML 1.2 the words yes and on are plain text'
      : 'write true or false; in YAML 1.2 the words yes, no, on and off are plain text';
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return 'put the value in quotes to make it text';
  if (value === null) return 'fill it in, or remove the key';
  if (types.includes('array')) return 'write a list: [a, b], or a line "- a" for each';
  if (types.includes('object')) return 'write indented "name: value" lines under it';
  return `write ${types.map((type) => TYPE_WORDS[type] ?? type).join(' or ')}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
};

function valueHint(error: ErrorObject): string {
  switch (error.keyword) {
    case 'format':
      return 'write a day that exists as YYYY-MM-DD';
    case 'minItems':
      return `give at least ${param(error, 'limit')}`;
    case 'maxItems':
    case 'maxLength':
      return `keep it below ${param(error, 'limit')}`;
    default:
      return 'change it to that form';
  }
}

function shape(value: Json): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping';
  return typeof value === 'string' ? `text ${quote(value)}` : String(value);
}

function property(own: Schema, name: string): Schema | undefined {
  return (own['properties'] as Readonly<Record<string, Schema>> | undefined)?.[name];
}

/** The schema's own words, or those of the definition that it refers to. */
function description(part: Schema | undefined): string | undefined {
  const reference = part?.['$ref'];
  const target = typeof reference === 'string' ? schema.$defs[reference.slice('#/$defs/'.length)] : undefined;
  const words = part?.['description'] ?? target?.['description'];
  return typeof words === 'string' ? words : undefined;
}

function param(error: ErrorObject, name: string): string {
  return String((error.params as Record<string, unknown>)[name]);
}
