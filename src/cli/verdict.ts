/** The exit code that an assessment deserves, and the sentence that says why. */
import { holds, type AssessedControl, type Assessment } from '../model/assessment.ts';
import type { EvidenceBundle } from '../model/evidence.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';

export interface RunVerdict {
  readonly code: ExitCode;
  readonly why: string;
}

export function verdictOf(assessment: Assessment, selected: readonly string[], lang: Lang): RunVerdict {
  const say = translator(lang);
  const controls = assessment.controls.filter(({ id }) => selected.includes(id));
  const failing = controls.filter((control) => control.outcome === 'fail' && !holds(control));
  const undecided = controls.filter((control) => control.outcome !== 'fail' && !holds(control));
  const total = controls.length;
  if (!assessment.complete) return { code: EXIT.interrupted, why: say('verdict.interrupted') };
  if (failing.length > 0)
    return { code: EXIT.failed, why: say('verdict.fail', { n: failing.length, names: names(failing, lang) }) };
  if (undecided.length > 0) {
    const values = { n: undecided.length, total, names: names(undecided, lang) };
    return { code: EXIT.undecided, why: say('verdict.undecided', values) };
  }
  if (total === 0) return { code: EXIT.undecided, why: say('verdict.nothing') };
  return { code: EXIT.ok, why: say('verdict.all', { n: total }) };
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
