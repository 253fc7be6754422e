/** The Assessment: all findings and control outcomes of a run. Plain JSON; texts in English, with Dutch beside them. */
import type { Attestation, Organisation, Statement, Waiver } from './controls.ts';
import type { ControlOutcome, Outcome } from './outcome.ts';
import type { Text, TextData } from './text.ts';
import type { Topic } from './topic.ts';

export interface Assessment {
  readonly schemaVersion: 1;
  /** First 16 hexadecimal digits of a SHA-256 over evidence, policy and time: the same for the same judging. */
  readonly id: string;
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO times of the probing, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** The moment that the judging speaks of: `--as-of`, or the time the evidence was collected. */
  readonly asOf: string;
  readonly complete: boolean;
  readonly organisation: Organisation;
  readonly statement: Statement;
  readonly source: { readonly file: string; readonly digest: string };
  /** The policies judged by, by area. */
  readonly policy: Readonly<Record<string, PolicyReference>>;
  readonly planDigest: string;
  readonly evidenceDigest: string;
  /** Controls per outcome; every outcome is there, also with 0. */
  readonly summary: Readonly<Record<ControlOutcome, number>>;
  readonly systems: readonly AssessedSystem[];
  readonly controls: readonly AssessedControl[];
  /** Measured beyond what was promised (`claim: none`): in no count of promises. Absent when there is nothing of it. */
  readonly beyond?: readonly AssessedControl[];
  /** Notices, which are not verdicts: unused waivers, attestations that expire soon. */
  readonly notices: readonly Notice[];
}

export interface PolicyReference {
  readonly name: string;
  readonly version: string;
  readonly digest: string;
}

export interface AssessedSystem {
  readonly id: string;
  readonly name: Text;
  /** null when it is not configured, or when it has none. */
  readonly url: string | null;
  /** Of a system without an address: where it is looked at, e.g. the file of a register. */
  readonly place?: string;
  readonly public: boolean;
}

export interface AssessedControl {
  readonly id: string;
  /** Empty beyond what was promised. */
  readonly claim: string;
  readonly extra?: true;
  readonly system: string | null;
  readonly safeguard: string;
  /** The topics of its claim that it answers for; absent: all, a person confirms it. */
  readonly proves?: readonly Topic[];
  /** Why it claims what it claims, in the organisation's own words. */
  readonly note?: string;
  readonly title: Text;
  /** The safeguard's own words for a reader without a technical background: what it means, what passing does not prove. */
  readonly meaning: Text;
  readonly limits: Text;
  readonly outcome: ControlOutcome;
  /** The run did not select it: `--system`, `--control` or `-t` left it out. */
  readonly selected?: false;
  /** Why it was not checked or not attested, when no finding says so. */
  readonly because?: Text;
  /** A current or lapsed waiver on this control; it stands beside the outcome and never changes it. */
  readonly waiver?: Waiver & { readonly current: boolean };
  readonly attestation?: Attestation & {
    readonly current: boolean;
    /** What became of the document that it rests on, so that it does not count. */
    readonly lapsed?: EvidenceLapse;
  };
  readonly refs: readonly string[];
  /** Position in controls.yaml, 1-based. */
  readonly line: number;
  readonly findings: readonly Finding[];
  /** The first moment at which this control, now passing, will fail if nothing changes. */
  readonly failsOn?: { readonly date: string; readonly check: string };
}

export interface Finding extends FindingTexts {
  readonly check: string;
  readonly reason: string;
  readonly outcome: Outcome;
  /** A required check that fails fails the control; an advised one is a recommendation. */
  readonly level: Level;
  readonly severity: Severity;
  readonly evidence: readonly string[];
  readonly endpoint: string;
  /** The values in the texts, for comparison between runs. */
  readonly data: TextData;
  readonly failsOn?: string;
  /** Passes, and the policy warns: the remedy is a recommendation. */
  readonly warning?: true;
  /** It rests on the organisation's own word alone: in the roll-up it counts as `attested`. */
  readonly attested?: true;
  /** The answer came only after a failed try. */
  readonly flaky?: boolean;
  /** A waiver on exactly this check. */
  readonly waiver?: Waiver & { readonly current: boolean };
  /** The same texts in Dutch. */
  readonly nl: FindingTexts;
}

export interface FindingTexts {
  readonly title: string;
  readonly message: string;
  readonly expected: string;
  readonly observed: string;
  /** Empty when there is nothing to fix. */
  readonly remediation: string;
}

/** Something to fix that breaks no promise: an advised check that fails, or a pass with a warning. */
export function isRecommendation({ level, outcome, warning }: Finding): boolean {
  return (level === 'advised' && outcome === 'fail') || (outcome === 'pass' && warning === true);
}

/** Does a failing control stand under a waiver that was current, whole or for each required check that fails? */
export function isWaived(control: Pick<AssessedControl, 'outcome' | 'findings' | 'waiver'>): boolean {
  if (control.outcome !== 'fail') return false;
  const failures = control.findings.filter(({ level, outcome }) => level === 'required' && outcome === 'fail');
  return control.waiver?.current === true || (failures.length > 0 && failures.every(({ waiver }) => waiver?.current));
}

/** The waivers without which it would fail the run: that on the whole, or else those on each check that fails. */
export function waiversLeantOn(
  control: Pick<AssessedControl, 'outcome' | 'findings' | 'waiver'>,
): readonly NonNullable<Finding['waiver']>[] {
  if (!isWaived(control)) return [];
  if (control.waiver?.current) return [control.waiver];
  const failing = control.findings.filter(({ level, outcome }) => level === 'required' && outcome === 'fail');
  return failing.flatMap(({ waiver }) => waiver ?? []);
}

/** Was it asked, and does nothing fail that this waiver accepts? What was not asked or not decided says nothing of it. */
export function isIdle({ check }: Waiver, control: AssessedControl): boolean {
  const own = check === undefined ? [control] : control.findings.filter((finding) => finding.check === check);
  return own.every(({ outcome }) => outcome === 'pass' || outcome === 'not-applicable' || outcome === 'attested');
}

export type EvidenceLapse = 'gone' | 'changed' | 'over';

/** Is it about what probes decide? Then a person's word does not count. */
export const isOverruled = ({ attestation, outcome }: AssessedControl): boolean =>
  attestation !== undefined && outcome !== 'attested' && outcome !== 'not-checked';

/** Was the run asked to look at it? Before assessments said so themselves, the reason of their findings tells. */
export const isSelected = ({ selected, findings }: Pick<AssessedControl, 'selected' | 'findings'>): boolean =>
  selected ?? (findings.length === 0 || findings.some(({ reason }) => reason !== 'not-selected'));

/** Digest of what the published statement said; undefined when it was not seen. */
export function publishedTextOf({ controls }: Pick<Assessment, 'controls'>): string | undefined {
  const seen = controls.flatMap(({ findings }) => findings.filter(({ check }) => check === 'statement.published'));
  const digest = seen.find(({ data }) => data['text'] !== undefined)?.data['text'];
  return typeof digest === 'string' ? digest : undefined;
}

/** Was the run asked about a part of the promises only? */
export const isPart = ({ controls }: Pick<Assessment, 'controls'>): boolean => !controls.every(isSelected);

/** Does the promise hold: proven, vouched for, or failing under a current waiver? */
export function holds(control: AssessedControl): boolean {
  return control.outcome === 'pass' || control.outcome === 'attested' || isWaived(control);
}

export interface Notice {
  readonly kind:
    | 'waiver-unused'
    | 'waiver-expired'
    | 'waiver-expires-soon'
    | 'attestation-expired'
    | 'attestation-lapsed'
    | 'attestation-expires-soon'
    | 'attestation-unused'
    | 'statement-unclaimed'
    | 'statement-unmeasured'
    | 'judged-before-measured'
    | 'exception-revived'
    | 'clock-differs'
    | 'traffic-inspected'
    | 'own-roots';
  readonly control: string | null;
  readonly text: Text;
}

/** About the whole run: it changes how every verdict is to be read. */
export const isAboutTheRun = ({ kind }: Notice): boolean =>
  kind === 'judged-before-measured' || kind === 'clock-differs' || kind === 'traffic-inspected' || kind === 'own-roots';

export const LEVELS = ['required', 'advised'] as const;
export type Level = (typeof LEVELS)[number];

export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** Confirmed by what the organisation keeps itself, e.g. a register, and by no person for this report. */
export const isOwnWord = ({ outcome, findings }: AssessedControl): boolean =>
  outcome === 'attested' && findings.some(({ attested }) => attested === true);
