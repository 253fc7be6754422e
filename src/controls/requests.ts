/** A register of requests that a system names: each mistake in it at its own line, before anything is asked. */
import type { Requests, System } from '../model/controls.ts';
import { termOf, type Term } from '../model/day.ts';
import { digestOfBytes } from '../model/json.ts';
import { readRegister } from '../requests/register.ts';
import type { Context } from './context.ts';
import { childOf, entriesOf, textOf } from './read.ts';
import { settingOf } from './settings.ts';
import type { Located } from './tree.ts';

export function checkRegisters(context: Context): void {
  const told = new Set<string>();
  for (const [, system] of entriesOf(context.tree, 'systems')) {
    const { file, bytes } = registerOf(context, childOf(system, 'requests'));
    if (file === null || bytes === undefined || told.has(file)) continue;
    told.add(file);
    const read = readRegister(bytes, file);
    if (read.ok) continue;
    for (const { line, what, hint } of read.mistakes) context.problems.addIn(file, line, 'CTL_REGISTER', what, hint);
  }
}

/** Only for entries in which no problem was found. */
export function requestsOf(context: Context, node: Located | undefined): System['requests'] {
  if (node === undefined) return undefined;
  const { bytes, place } = registerOf(context, node);
  const within = termIn(node, 'within');
  return {
    place,
    ...(bytes === undefined ? {} : { digest: digestOfBytes(bytes) }),
    ...(within === undefined ? {} : { within }),
    fresh: termIn(node, 'fresh') ?? USUALLY_FRESH,
  };
}

const USUALLY_FRESH: Term = { count: 6, unit: 'mo' };

interface Named {
  readonly place: Requests['place'];
  readonly file: string | null;
  readonly bytes?: Uint8Array | undefined;
}

function registerOf(context: Context, node: Located | undefined): Named {
  const file = childOf(node, 'file');
  if (file === undefined) return { place: { value: null }, file: null };
  const place = settingOf(context, file);
  if (place.value === null) return { place, file: null };
  return { place, file: place.value, bytes: context.read(file, place.value, 'register') };
}

const termIn = (node: Located, name: string): Term | undefined => termOf(textOf(childOf(node, name)) ?? '');
