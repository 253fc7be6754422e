/** The exit code that an assessment deserves, and the sentence that says why. */
import { holds, isWaived, waiversLeantOn, type AssessedControl, type Assessment } from '../../model/assessment.ts';
import type { EvidenceBundle } from '../../model/bundle.ts';
import type { Lang } from '../../model/text.ts';
import { translator } from '../../texts/say.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';

export interface RunVerdict {
  readonly code: ExitCode;
  readonly why: string;
}

/** What is worst decides the code; the sentence counts proven, confirmed, accepted and undecided apart. */
export function verdictOf(assessment: Assessment, selected: readonly string[], lang: Lang): RunVerdict {
  const say = translator(lang);
  const isAsked = ({ id }: AssessedControl) => selected.includes(id);
  const controls = assessment.controls.filter(isAsked);
  const beyond = assessment.beyond?.filter(isAsked) ?? [];
  if (!assessment.complete) return { code: EXIT.interrupted, why: say('verdict.interrupted') };
  if (controls.length + beyond.length === 0) return { code: EXIT.undecided, why: say('verdict.nothing') };
  const failing = controls.filter((control) => control.outcome === 'fail' && !holds(control));
  const undecided = controls.filter((control) => control.outcome !== 'fail' && !holds(control));
  // What nobody promised fails a run all the same; that it could not be determined leaves no promise open.
  const wrong = beyond.filter((control) => control.outcome === 'fail' && !holds(control));
  const isOpen = undecided.length > 0 || (controls.length === 0 && !beyond.every(holds));
  const code = failing.length + wrong.length > 0 ? EXIT.failed : isOpen ? EXIT.undecided : EXIT.ok;
  const promised = controls.length === 0 ? [] : [sentenceOf(controls, { failing, undecided }, lang)];
  return { code, why: [...promised, ...beyondOf(beyond, wrong, lang)].join('; ') };
}

type Controls = readonly AssessedControl[];

function beyondOf(beyond: Controls, wrong: Controls, lang: Lang): string[] {
  const say = translator(lang);
  const [n, proven] = [beyond.length, beyond.filter(({ outcome }) => outcome === 'pass').length];
  if (n === 0) return [];
  return wrong.length > 0
    ? [say('verdict.beyond-wrong', { n: wrong.length, names: names(wrong, lang) })]
    : [say('verdict.beyond', { n, proven })];
}

function sentenceOf(controls: Controls, { failing, undecided }: Record<'failing' | 'undecided', Controls>, lang: Lang) {
  const say = translator(lang);
  const waived = controls.filter(isWaived);
  const count = (outcome: 'attested' | 'pass') => controls.filter((control) => control.outcome === outcome).length;
  const [pass, attested] = [count('pass'), count('attested')];
  const told = (some: Controls) => ({ n: some.length, names: names(some, lang) });
  const date =
    waived
      .flatMap(waiversLeantOn)
      .map(({ expires }) => expires)
      .sort()
      .at(-1) ?? '';
  const parts = [
    ...(failing.length > 0 ? [say('verdict.fail', told(failing))] : []),
    ...(undecided.length > 0 ? [say('verdict.undecided', told(undecided))] : []),
    ...(waived.length > 0 ? [say('verdict.waived', { ...told(waived), date })] : []),
    ...(attested > 0 ? [say('verdict.attested', { n: attested })] : []),
    ...(pass > 0 ? [say('verdict.pass', { n: pass })] : []),
  ];
  const n = controls.length;
  if (pass === n) return say('verdict.all', { n });
  return pass + attested === n ? `${say('verdict.all', { n })}: ${parts.join(', ')}` : parts.join('; ');
}

const SHOWN = 5;

function names(controls: readonly AssessedControl[], lang: Lang): string {
  const shown = controls.slice(0, SHOWN).map(({ id }) => id);
  const rest = controls.length - shown.length;
  return rest > 0 ? translator(lang)('verdict.more', { names: shown.join(', '), rest }) : shown.join(', ');
}

/** A verdict as of a time before the evidence is a wish: nothing had been seen then. */
export function warnOfAsOf(
  { startedAt }: Pick<EvidenceBundle, 'startedAt'>,
  { asOf }: { readonly asOf?: string },
  { io, lang }: { io: Io; lang: Lang },
): void {
  if (asOf === undefined || Date.parse(asOf) >= Date.parse(startedAt)) return;
  io.err(`waarborg: ${translator(lang)('run.as-of-before', { time: asOf, measured: startedAt })}\n`);
}
