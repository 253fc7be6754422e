/** Holds the options of each login against the JSON Schema of its driver, before anything is asked. */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { DRIVERS } from '../login/registry.ts';
import type { ControlSet } from '../model/controls.ts';
import { WaarborgError } from '../model/errors.ts';

/** @throws WaarborgError `CTL_LOGIN_OPTIONS` with every mistake of every system */
export function checkLogins({ systems }: ControlSet): void {
  const mistakes = systems.flatMap(({ id, line, login }) => {
    if (login === undefined) return [];
    const driver = DRIVERS.find(({ name }) => name === login.driver);
    if (driver === undefined) {
      const names = DRIVERS.map(({ name }) => name).join(', ');
      return [`systems.${id}.login (line ${line}): there is no driver “${login.driver}”; there are ${names}`];
    }
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(driver.options);
    if (validate(login.options)) return [];
    return (validate.errors ?? []).map(
      (error) => `systems.${id}.login${error.instancePath.replaceAll('/', '.')} (line ${line}): ${told(error)}`,
    );
  });
  if (mistakes.length === 0) return;
  throw new WaarborgError('CTL_LOGIN_OPTIONS', `nothing was probed: ${mistakes.join('\n  ')}`, {
    hint: 'the options of each driver stand in docs/drivers/<driver>.md; `waarborg login SYSTEM --dry-run` shows what a driver finds',
  });
}

function told({ keyword, params, message }: ErrorObject): string {
  const { additionalProperty, missingProperty, allowedValues } = params as Record<string, unknown>;
  if (keyword === 'additionalProperties') return `the driver knows no option “${String(additionalProperty)}”`;
  if (keyword === 'required') return `the option “${String(missingProperty)}” is missing`;
  if (keyword === 'enum' && Array.isArray(allowedValues)) return `must be one of ${allowedValues.join(', ')}`;
  return message ?? keyword;
}
