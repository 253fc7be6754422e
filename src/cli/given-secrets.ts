/**
 * Variables that come in one, `WAARBORG_SECRETS`: YAML or JSON, a mapping of names to values. An action can give them to
 * the audit alone that way; variables of a step that uses an action reach every program that the action starts.
 */
import { parse } from 'yaml';
import { WaarborgError } from '../model/errors.ts';
import type { Io } from './io.ts';

const GIVEN = 'WAARBORG_SECRETS';

/** The environment with what is given that way; a variable of its own goes first, an empty value is as good as none. */
export function environmentWith(env: Io['env']): Io['env'] {
  const { [GIVEN]: text = '', ...others } = env;
  return { ...variablesIn(text), ...others };
}

/** @throws WaarborgError `CLI_BAD_SECRETS`, which shows nothing of the text */
function variablesIn(text: string): Record<string, string> {
  const value = parsed(text);
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  const isSound = entries?.every(([name, one]) => NAME.test(name) && (typeof one === 'string' || one === null));
  if (entries === null || !isSound)
    throw new WaarborgError('CLI_BAD_SECRETS', `${GIVEN} is not a mapping of names of variables to texts`, {
      hint: 'one a line, each value as JSON: PLESK_URL: ${{ toJSON(secrets.PLESK_URL) }}',
    });
  return Object.fromEntries(entries.filter(([, one]) => one !== null && one !== ''));
}

/** Values stay texts: a password of digits is no number. */
function parsed(text: string): unknown {
  try {
    return text.trim() === '' ? {} : (parse(text, { schema: 'failsafe', maxAliasCount: 0 }) as unknown);
  } catch {
    return null;
  }
}

const NAME = /^[A-Za-z_]\w*$/;
