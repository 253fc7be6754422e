/** Parts of the schemas of drivers' options that more than one driver has. */
import type { Json } from '../../model/json.ts';

/** Values that are secret stand in the environment: `authorization: { env: NAME }`. */
export const HEADERS_SCHEMA: Json = {
  type: 'object',
  additionalProperties: {
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        additionalProperties: false,
        required: ['env'],
        properties: { env: { type: 'string', pattern: '^[A-Z_][A-Z0-9_]*$' } },
      },
    ],
  },
  description:
    'headers that the server wants, e.g. X-Requested-With; secret ones from the environment, as { env: NAME }',
};

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
