/**
 * Writes the JSON Schemas of the documents between the stages from their TypeScript types, which are the one definition,
 * and into that of controls.yaml, which is written by hand, what each login driver takes, from the drivers themselves.
 * `npm run schemas`; a contract test fails when a schema no longer says what the types say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { DRIVERS } from '../src/login/drivers/registry.ts';

const ROOT = join(import.meta.dirname, '..');
/** Of each document its file in `src/model/` and its type there. */
const DOCUMENTS = {
  plan: ['plan', 'Plan'],
  evidence: ['bundle', 'EvidenceBundle'],
  assessment: ['assessment', 'Assessment'],
  policy: ['policy', 'PolicyFile'],
} as const;
type Document = keyof typeof DOCUMENTS;
type Schema = Readonly<Record<string, unknown>>;

/** Each schema's text by its file name. */
export function makeSchemas(): Readonly<Record<string, string>> {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const files = Object.values(DOCUMENTS).map(([file]) => join(ROOT, `src/model/${file}.ts`));
  const program = ts.createProgram(files, { ...config?.options, noEmit: true });
  const schemas = (Object.keys(DOCUMENTS) as Document[]).map((document) => [
    `${document}.schema.json`,
    textOf(new Writer(program, document).schema()),
  ]);
  return {
    ...(Object.fromEntries(schemas) as Record<string, string>),
    'controls.schema.json': `${JSON.stringify(controlsSchema())}\n`,
  };
}

const textOf = (schema: Schema): string => `${JSON.stringify(schema, null, 2)}\n`;

/** Editors complete and check the options of a login by its driver; `waarborg validate` asks the drivers (controls/logins.ts). */
function controlsSchema(): Schema {
  const text = readFileSync(join(ROOT, 'schema/controls.schema.json'), 'utf8');
  const schema = JSON.parse(text) as Schema & { readonly $defs: Readonly<Record<string, Schema>> };
  const own = Object.entries(schema.$defs).filter(([name]) => !name.startsWith('login-'));
  const byDriver = DRIVERS.map(({ name }) => ({
    if: { properties: { driver: { const: name } } },
    then: { $ref: `#/$defs/login-${name}` },
  }));
  const names = { properties: { driver: { enum: DRIVERS.map(({ name }) => name) } } };
  const login = { ...schema.$defs['login'], allOf: [names, ...byDriver] };
  const shared = new Shared(DRIVERS.map(({ options }) => options));
  const options = DRIVERS.map(({ name, options: { properties, ...rest } }) => [
    `login-${name}`,
    { ...rest, properties: { driver: true, account: true, ...shared.referred(properties as Properties | undefined) } },
  ]);
  return { ...schema, $defs: { ...Object.fromEntries(own), login, ...Object.fromEntries(options), ...shared.defs } };
}

type Properties = Readonly<Record<string, Schema>>;

/** Shorter ones are as soon written as referred to. */
const WORTH_SHARING = 200;

/** Options that several drivers have, each written once. */
class Shared {
  readonly defs: Record<string, Schema> = {};
  readonly #seen: string[];

  constructor(options: readonly Schema[]) {
    this.#seen = options.flatMap(({ properties }) =>
      Object.entries((properties ?? {}) as Properties).map((entry) => JSON.stringify(entry)),
    );
  }

  referred(properties: Properties = {}): Properties {
    const entries = Object.entries(properties).map(([name, option]): [string, Schema] => {
      const text = JSON.stringify([name, option]);
      if (text.length < WORTH_SHARING || this.#seen.filter((one) => one === text).length < 2) return [name, option];
      const key = `login-option-${name}`;
      if (JSON.stringify([name, this.defs[key] ?? option]) !== text) throw new Error(`two shared options ${name}`);
      this.defs[key] = option;
      return [name, { $ref: `#/$defs/${key}` }];
    });
    return Object.fromEntries(entries);
  }
}

class Writer {
  readonly #checker: ts.TypeChecker;
  readonly #source: ts.SourceFile;
  readonly #document: Document;
  readonly #definitions = new Map<string, Schema>();

  constructor(program: ts.Program, document: Document) {
    this.#checker = program.getTypeChecker();
    this.#document = document;
    const source = program.getSourceFile(join(ROOT, `src/model/${DOCUMENTS[document][0]}.ts`));
    if (source === undefined) throw new Error(`no source for ${document}`);
    this.#source = source;
  }

  schema(): Schema {
    const [file, name] = DOCUMENTS[this.#document];
    const module = this.#checker.getSymbolAtLocation(this.#source);
    const symbol = module && this.#checker.getExportsOfModule(module).find((candidate) => candidate.name === name);
    if (symbol === undefined) throw new Error(`${file}.ts exports no ${name}`);
    const root = this.#object(this.#checker.getDeclaredTypeOfSymbol(symbol));
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://raw.githubusercontent.com/cyberbrain/waarborg/main/schema/${this.#document}.schema.json`,
      title: `Waarborg ${this.#document}`,
      description: headOf(this.#source),
      ...root,
      $defs: Object.fromEntries(
        [...this.#definitions]
          .map(([name, { codes, ...schema }]) => [name, codes === undefined ? schema : observationOf(codes)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    };
  }

  #type(type: ts.Type): Schema {
    const name = (type.aliasSymbol ?? type.getSymbol())?.name;
    if (type.aliasSymbol?.name === 'Json') return {};
    if (type.isLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.TemplateLiteral) return { type: 'string' };
    if (this.#codeOf(type) !== null) return this.#observation(type);
    if (type.isUnion()) return this.#union(type.types);
    if (this.#checker.isTupleType(type)) {
      const items = this.#checker.getTypeArguments(type as ts.TypeReference).map((item) => this.#type(item));
      return { type: 'array', prefixItems: items, minItems: items.length, maxItems: items.length };
    }
    if (this.#checker.isArrayType(type))
      return { type: 'array', items: this.#type(this.#checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    const generic = (type.aliasTypeArguments ?? []).length > 0;
    const isNamed = type.isClassOrInterface() || (type.aliasSymbol !== undefined && !generic);
    const typeArguments = this.#checker.getTypeArguments(type as ts.TypeReference).length;
    if (!isNamed || typeArguments > 0 || name === undefined || name === '__type') return this.#object(type);
    if (!this.#definitions.has(name)) {
      this.#definitions.set(name, {});
      this.#definitions.set(name, this.#object(type));
    }
    return { $ref: `#/$defs/${name}` };
  }

  #union(types: readonly ts.Type[]): Schema {
    const literals = types.filter((type) => type.isLiteral()).map((type) => type.value);
    const booleans = types.filter((type) => type.flags & ts.TypeFlags.BooleanLiteral);
    const others = types.filter(
      (type) =>
        !type.isLiteral() &&
        !(type.flags & ts.TypeFlags.Undefined) &&
        !(booleans.length === 2 && booleans.includes(type)),
    );
    const parts = [
      ...(literals.length > 0 ? [{ enum: literals }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : []),
      ...others.filter((type) => this.#codeOf(type) === null).map((type) => this.#type(type)),
      ...others.filter((type) => this.#codeOf(type) !== null).map((type) => this.#observation(type)),
    ].filter((part, index, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(part)) === index);
    return parts.length === 1 ? parts[0]! : { anyOf: parts };
  }

  /** An observation is an intersection with a literal `code`; there are many, and which data belongs to which code is not a schema's to say. */
  #codeOf(type: ts.Type): string | null {
    if (!type.isIntersection()) return null;
    const code = type.getProperty('code');
    const literal = code && this.#checker.getTypeOfSymbolAtLocation(code, this.#source);
    return literal?.isStringLiteral() === true ? literal.value : null;
  }

  #observation(type: ts.Type): Schema {
    const codes = this.#definitions.get('Observation')?.['codes'];
    const known = new Set([...(Array.isArray(codes) ? (codes as string[]) : []), this.#codeOf(type)!]);
    this.#definitions.set('Observation', { codes: [...known].sort() });
    return { $ref: '#/$defs/Observation' };
  }

  #object(type: ts.Type): Schema {
    const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const properties = this.#checker.getPropertiesOfType(type);
    if (index !== undefined && properties.length === 0)
      return { type: 'object', additionalProperties: this.#type(index.type) };
    const entries = properties.map((property): [string, Schema] => {
      const description = commentOf(property, this.#checker);
      const schema = this.#type(this.#checker.getTypeOfSymbolAtLocation(property, this.#source));
      return [property.name, description === '' ? schema : { description, ...schema }];
    });
    const required = properties
      .filter((property) => !(property.flags & ts.SymbolFlags.Optional))
      .map(({ name }) => name);
    return { type: 'object', required, additionalProperties: false, properties: Object.fromEntries(entries) };
  }
}

/** A code with its data: the texts in `src/texts/` are typed by it. */
const observationOf = (codes: unknown): Schema => ({
  type: 'object',
  required: ['code'],
  properties: { code: { enum: codes } },
  additionalProperties: { not: { type: 'null' } },
});

function commentOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, ' ');
}

/** The file's first comment says what the document is. */
function headOf(source: ts.SourceFile): string {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(source.text)?.[1] ?? '';
  return comment
    .replace(/^\s*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(makeSchemas())) writeFileSync(join(ROOT, 'schema', name), text);
}
