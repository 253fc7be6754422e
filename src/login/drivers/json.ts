/** Logins by declared JSON requests, as single-page applications and APIs have them. See docs/drivers/json.md. */
import type { LoginDriver } from '../driver.ts';
import { jsonFlow, JSON_PROPERTIES } from '../walking/json-flow.ts';

export const json: LoginDriver = {
  name: 'json',
  generic: true,
  options: {
    type: 'object',
    additionalProperties: false,
    required: ['protected', 'password'],
    properties: JSON_PROPERTIES,
  },
  make: jsonFlow,
};
