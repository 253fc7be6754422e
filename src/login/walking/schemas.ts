/** Parts of the schemas of drivers' options that more than one driver has. */
import type { Json } from '../../model/json.ts';

export function addressSchema(description: string): Json {
  return { type: 'string', pattern: '^/', description };
}

export const FIELDS_SCHEMA: Json = {
  type: 'object',
  additionalProperties: false,
  description: 'names of fields, when they are not found by themselves',
  properties: Object.fromEntries(
    ['username', 'password', 'code', 'device'].map((name) => [name, { type: 'string', minLength: 1 }]),
  ),
};
