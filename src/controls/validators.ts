/**
 * Validators of controls.yaml and of its parts, from its JSON Schema. The built package holds them ready made
 * (`.ci/bundle.ts`): making them takes a tenth of a second of each command.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Schema = Readonly<Record<string, unknown>>;
export type FileSchema = Schema & { readonly $defs: Readonly<Record<string, Schema>> };

export const schema = JSON.parse(
  readFileSync(new URL('../../schema/controls.schema.json', import.meta.url), 'utf8'),
) as FileSchema;

/** Undefined when the schema defines no such part; the whole file when it is left out. */
export function validatorOf(part?: string): ValidateFunction | undefined {
  return ajv.getSchema(part === undefined ? 'controls' : `controls#/$defs/${part}`);
}

/** Every part that is asked for by itself. */
export const PARTS = Object.keys(schema.$defs).filter(
  (name) => name === 'attestations' || (name.startsWith('login-') && !name.startsWith('login-option-')),
);

export const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  ownProperties: true,
  allowUnionTypes: true,
  strictTypes: false,
  // The schema is our own, and proven to be one by a test: an audit need not wait for that again.
  meta: false,
  validateSchema: false,
  // Shorter code takes longer to make than it saves: it runs once.
  code: { optimize: false, source: true },
});
addFormats.default(ajv, ['date']);
ajv.addSchema(withoutDrivers(schema), 'controls');

/** A login is held against what its driver takes in a step of its own, whose messages name the place. */
function withoutDrivers(file: FileSchema): FileSchema {
  const { allOf: _byDriver, ...login } = file.$defs['login'] ?? {};
  return { ...file, $defs: { ...file.$defs, login } };
}
