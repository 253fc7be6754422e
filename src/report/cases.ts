/**
 * An assessment as a flat list of cases, for formats that know only tests: one for each finding, and one for a control
 * whose outcome none of its findings carries (vouched for, not tested). Formats map the standing of a case; none decides.
 */
import type { AssessedControl, AssessedSystem, Assessment, Finding } from '../model/assessment.ts';
import { isAboutTheRun, isOverruled, isWaived } from '../model/assessment.ts';
import type { Attestation, Waiver } from '../model/controls.ts';
import type { Lang } from '../model/text.ts';
import type { State } from './html/facts.ts';
import { nameOf, textsOf, verdictOf } from './texts.ts';
import { differingUnits } from './units.ts';
import { translator } from '../texts/say.ts';
import { oneLine } from './visible.ts';

/** A finding's outcome, or why it does not count: accepted under a current waiver, or advised only. */
export type Standing = State | 'advice';

export interface Case {
  readonly control: AssessedControl;
  readonly system: AssessedSystem | null;
  readonly finding: Finding | null;
  readonly standing: Standing;
  /** The same in every run: control, check and endpoint. */
  readonly key: string;
  readonly name: string;
  /** One sentence: what came out. */
  readonly message: string;
  /** What was expected and observed and how to fix it, and what was accepted; empty lines left out. */
  readonly details: readonly string[];
  /** With the first case of a control: notices about it, and what of its promise was proven and what not measured. */
  readonly notices: readonly string[];
}

export function casesOf(assessment: Assessment, lang: Lang): readonly Case[] {
  return assessment.controls.flatMap((control, index) => {
    const [first, ...others] = casesOfControl(control, assessment, lang);
    const told = assessment.notices.filter(
      (notice) => notice.control === control.id || (index === 0 && isAboutTheRun(notice)),
    );
    return first === undefined
      ? []
      : [
          {
            ...first,
            notices: [
              ...first.notices,
              ...told.map(({ text }) => oneLine(text[lang])),
              ...differingUnits(control.id, assessment, lang),
            ],
          },
          ...others,
        ];
  });
}

function casesOfControl(control: AssessedControl, assessment: Assessment, lang: Lang): readonly Case[] {
  const system = assessment.systems.find(({ id }) => id === control.system) ?? null;
  const found = control.findings.map((finding) => findingCase(finding, control, system, lang));
  const told = found.some(({ finding }) => finding?.level === 'required' && finding.outcome === control.outcome);
  return told ? found : [controlCase(control, system, assessment, lang), ...found];
}

function findingCase(finding: Finding, control: AssessedControl, system: AssessedSystem | null, lang: Lang): Case {
  const texts = textsOf(finding, lang);
  const say = translator(lang);
  const line = (label: string, text: string) => (text === '' ? [] : [`${label}: ${text}`]);
  const waiver = finding.waiver ?? control.waiver;
  const standing = standingOf(finding, control);
  return {
    control,
    system,
    finding,
    standing,
    key: [control.id, finding.check, finding.endpoint].join('|'),
    name: oneLine(`${control.id} ${finding.check} ${finding.endpoint}`),
    message: `${texts.title}: ${texts.message}`,
    details: [
      ...line(say('terminal.expected'), texts.expected),
      ...line(say('terminal.observed'), texts.observed),
      ...line(say('terminal.fix'), texts.remediation),
      ...(waiver && (standing === 'waived' || (standing === 'fail' && !waiver.current))
        ? [waiverText(waiver, lang)]
        : []),
    ],
    notices: finding.warning === true ? line(say('terminal.fix'), texts.remediation) : [],
  };
}

function controlCase(
  control: AssessedControl,
  system: AssessedSystem | null,
  assessment: Assessment,
  lang: Lang,
): Case {
  const { attestation, because, outcome } = control;
  const verdict = verdictOf(control)[lang];
  return {
    control,
    system,
    finding: null,
    standing: isWaived(control) ? 'waived' : outcome,
    key: [control.id, '', ''].join('|'),
    name: oneLine(control.id),
    // Not tied to a system: the safeguard's name alone says nothing; the claim does.
    message:
      system === null ? `${verdict}: ${oneLine(control.claim)}` : `${nameOf(control, assessment, lang)}: ${verdict}`,
    details: [
      ...(because === undefined ? [] : [oneLine(because[lang])]),
      ...(attestation === undefined || isOverruled(control) ? [] : attestationTexts(attestation)),
    ],
    notices: [],
  };
}

/** Who confirms it, from when to when, in which words, and the evidence by its digest. */
function attestationTexts({ by, date, expires, statement, evidence }: Attestation): string[] {
  const lines = [`${by}, ${date} - ${expires}: ${statement}`];
  if (evidence !== undefined) lines.push(`${evidence.file} ${evidence.digest}`);
  return lines.map(oneLine);
}

/** An advised check that is not proven is advice, whatever kept it from being proven: it never decides. */
function standingOf({ outcome, level, waiver }: Finding, control: AssessedControl): Standing {
  if (outcome === 'pass' || outcome === 'not-applicable') return outcome;
  if (level === 'advised') return 'advice';
  const accepted = waiver?.current === true || (control.waiver?.current === true && isWaived(control));
  return outcome === 'fail' && accepted ? 'waived' : outcome;
}

function waiverText({ owner, expires, reason, current }: Waiver & { current: boolean }, lang: Lang): string {
  const kind = current ? 'terminal.waiver-current' : 'terminal.waiver-lapsed';
  return `${translator(lang)(kind, { owner: oneLine(owner), date: expires.slice(0, 10) })} ${oneLine(reason)}`;
}

/** A case's standing in words: of a check its result, of a promise the verdict. */
export function standingText({ standing, finding, control }: Case, lang: Lang): string {
  if (standing === 'advice') return translator(lang)('level.advised');
  const ofCheck = finding !== null && standing !== 'waived' && standing !== 'attested';
  return ofCheck ? translator(lang)(`check.${standing}`) : verdictOf(control)[lang];
}

/** How many cases have each standing. */
export function countCases(cases: readonly Case[]): (standing: Standing) => number {
  return (standing) => cases.filter((one) => one.standing === standing).length;
}
