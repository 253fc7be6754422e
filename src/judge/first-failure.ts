/**
 * Judges answers as they come, for a run that stops at its first failure: each answer costs the checks that it bears on
 * and no more, so that a run of a hundred systems is judged once, not a hundred times. Pure.
 */
import type { Control, System } from '../model/controls.ts';
import type { EvidenceItem } from '../model/bundle.ts';
import { EVIDENCE } from '../model/evidence.ts';
import type { Plan } from '../model/plan.ts';
import { findingsOf, type CheckToJudge, type EvidenceLookup } from './findings.ts';
import { checksOf, currentFirst, lookupOf, questionOf, withWaiver, type JudgeOptions } from './judge.ts';

interface Asked {
  readonly control: Control;
  readonly check: CheckToJudge;
  readonly lookup: EvidenceLookup;
}

/** Tells of each answer whether it makes a required check fail that no current waiver accepts. */
export function failureWatch(
  plan: Plan,
  options: JudgeOptions & { readonly asOf: string },
): (item: EvidenceItem) => boolean {
  const { controlSet, selected } = plan;
  const { asOf } = options;
  const answers = new Map<string, EvidenceItem>();
  const concerned = new Map<string, Asked[]>();
  for (const control of controlSet.controls) {
    const system = controlSet.systems.find(({ id }) => id === control.system);
    if (system === undefined || !selected.includes(control.id) || isAccepted(control)) continue;
    for (const asked of askedOf(control, system))
      for (const kind of asked.check.check.needs) {
        const key = `${kind} ${system.id}`;
        concerned.set(key, [...(concerned.get(key) ?? []), asked]);
      }
  }
  return (item) => {
    answers.set(questionOf(item), item);
    const endpoint = EVIDENCE[item.kind].scope === 'endpoint' ? item.endpoint : undefined;
    return (concerned.get(`${item.kind} ${item.system}`) ?? []).some(({ control, check, lookup }) =>
      findingsOf(check, lookup, endpoint)
        .map((finding) => withWaiver(finding, waiversOn(control), asOf))
        .some(({ level, outcome, waiver }) => level === 'required' && outcome === 'fail' && !waiver?.current),
    );
  };

  function askedOf(control: Control, system: System): Asked[] {
    const lookup = lookupOf({ controlSet, system, selected: true, asOf }, answers);
    return checksOf(control, options, controlSet).map((check) => ({ control, check, lookup }));
  }

  function waiversOn({ id }: Control) {
    return controlSet.waivers.filter(({ control }) => control === id);
  }

  function isAccepted(control: Control): boolean {
    const onTheWhole = waiversOn(control).filter(({ check }) => check === undefined);
    return currentFirst(onTheWhole, asOf)?.current === true;
  }
}
