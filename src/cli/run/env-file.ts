/** The `.env` beside controls.yaml. What its format would change in silence is an error, reported without any value. */
import { parseEnv } from 'node:util';
import { WaarborgError } from '../../model/errors.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export function variablesIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0))
    throw badFile('.env is in UTF-16, and would be read as no variable at all', 'save it as UTF-8');
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const traps = trapsIn(text);
  if (traps.length > 0) throw badFile(traps.join('; '), 'put a value with # or a space in it in quotes: NAME="…"');
  return Object.fromEntries(
    Object.entries(parseEnv(text)).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const badFile = (message: string, hint: string): WaarborgError => new WaarborgError('CLI_BAD_ENV', message, { hint });

/** The names of variables may be shown; what follows them may be a secret. */
const LINE = /^\s*(?:export\s+)?([A-Za-z_][\w.-]*)\s*([=:])(.*)$/;

function trapsIn(text: string): string[] {
  const lines = text.split('\n');
  const traps: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i]!;
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const place = `.env, line ${i + 1}`;
    const [, name, sign, rest = ''] = LINE.exec(line) ?? [];
    const value = rest.trim();
    const quote = /^["'`]/.exec(value)?.[0];
    if (name === undefined) traps.push(`${place} is not NAME=value`);
    else if (sign === ':') traps.push(`${place}: ${name} has a colon where = belongs`);
    else if (quote !== undefined) {
      const end = endOf(lines, i, value.slice(1), quote);
      if (end === undefined) {
        traps.push(`${place}: the quote of ${name} is never closed`);
        break;
      }
      i = end;
    } else if (/[^\s#]#/.test(value)) traps.push(`${place}: the value of ${name} would be cut at its #`);
  }
  return traps;
}

/** The line in which this quote closes. */
function endOf(lines: readonly string[], from: number, first: string, quote: string): number | undefined {
  if (first.includes(quote)) return from;
  for (let i = from + 1; i < lines.length; i += 1) if (lines[i]!.includes(quote)) return i;
  return undefined;
}

/** Without the line break that a terminal or a form left at the end of some values; `trimmed` are their names. */
export function withoutLineBreaks(environment: Environment): {
  readonly environment: Environment;
  readonly trimmed: readonly string[];
} {
  const trimmed = Object.keys(environment).filter((name) => /[\r\n]$/.test(environment[name] ?? ''));
  const without = Object.fromEntries(
    trimmed.map((name) => [name, environment[name]?.replace(/(?<![\r\n])[\r\n]+$/, '')]),
  );
  return { environment: trimmed.length === 0 ? environment : { ...environment, ...without }, trimmed };
}
