/** A run that was asked about a part of the promises: which part, in words. */
import { isPart, isSelected, type Assessment } from '../model/assessment.ts';
import type { LedgerEntry } from '../model/history.ts';
import type { Lang, Text } from '../model/text.ts';
import { message } from '../texts/say.ts';
import { nameOf } from './texts.ts';
import { oneLine } from './visible.ts';

/** More names than this say less than their number. */
const NAMED = 4;

type Names = Pick<Assessment, 'systems' | 'controls'>;

/** `Website, Plesk: HTTPS connection`; null when the run was asked about everything. Without names promises go by their id. */
export function partNames({ controls }: Pick<LedgerEntry, 'controls'>, names?: Names): Text | null {
  const asked = controls.filter(({ selected }) => selected !== false).map(({ id }) => id);
  if (asked.length === controls.length) return null;
  return { nl: listed(asked, 'nl', names), en: listed(asked, 'en', names) };
}

/** Why a page about all promises is not made of a run that looked at a part of them. */
export const partWithheld = (assessment: Assessment): Text | null =>
  isPart(assessment) ? message('badge.part') : null;

/** {@link partNames} of a whole assessment. */
export const partOf = (assessment: Assessment): Text | null =>
  partNames(
    { controls: assessment.controls.map((one) => (isSelected(one) ? one : { ...one, selected: false })) },
    assessment,
  );

/** Systems of which everything was asked by their name, then the other promises by theirs. */
function listed(asked: readonly string[], lang: Lang, names: Names = { systems: [], controls: [] }): string {
  const whole = names.systems.filter(({ id }) => {
    const own = names.controls.filter(({ system }) => system === id);
    return own.length > 0 && own.every((control) => asked.includes(control.id));
  });
  const told = (id: string): readonly string[] => {
    const control = names.controls.find((one) => one.id === id);
    if (control === undefined) return [oneLine(id)];
    return whole.some((system) => system.id === control.system) ? [] : [nameOf(control, names, lang)];
  };
  const all = [...whole.map(({ name }) => oneLine(name[lang])), ...asked.flatMap(told)];
  const shown = all.slice(0, NAMED).join(', ');
  const rest = all.length - NAMED;
  return rest > 0 ? message('part.more', { names: shown, rest })[lang] : shown;
}
