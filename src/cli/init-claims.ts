/** From a published statement to the controls of a first controls.yaml: one a promise and safeguard. Pure. */
import { kindOf, type Unit } from '../model/statement.ts';
import type { Safeguard } from '../model/safeguard.ts';
import type { Topic } from '../model/topic.ts';
import { readStatement, type ReadStatement, type Statement, type StatementHeading } from '../statement/read.ts';

export interface DraftSystem {
  readonly id: string;
  readonly name: string;
  readonly login: boolean;
  readonly twoFactor: boolean;
}

export interface DraftSafeguard extends Pick<Safeguard, 'id' | 'topics'> {
  /** It is proven with an account. */
  readonly needsLogin: boolean;
}

export interface DraftControl {
  readonly id: string;
  /** Absent for the statement itself. */
  readonly claim?: string;
  readonly safeguard: string;
  readonly system?: string;
  /** What an attestation answers for, when safeguards answer for the rest. */
  readonly topics?: readonly Topic[];
  /** For the newcomer: what was not sure. */
  readonly comment?: string;
}

export interface DraftClaims {
  readonly sections: readonly string[];
  readonly controls: readonly DraftControl[];
}

/** Whoever promises more than this divides the work over several files. */
const MOST_UNITS = 400;
/** As long as a claim may be. */
const LONGEST = 5000;

export function draftClaims(
  statement: Statement,
  systems: readonly DraftSystem[],
  safeguards: readonly DraftSafeguard[],
): DraftClaims {
  const sections = sectionsOf(statement);
  const places = statement.headings.length === 0 ? [{ from: 0, to: statement.units.length }] : sections;
  const indexes = [...new Set(places.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)))];
  const units = indexes.map((i) => statement.units[i]!).filter(({ text }) => text.length <= LONGEST);
  const ids = new Set<string>();
  const seen = new Set<string>();
  const controls = units.slice(0, MOST_UNITS).flatMap((unit) => {
    // The same sentence twice is one promise.
    const key = `${unit.label} ${unit.text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return controlsOf(unit, systems, safeguards).map((control) => ({ ...control, id: free(control.id, ids) }));
  });
  return { sections: [...new Set(sections.map(({ text }) => text))], controls };
}

/** As `validate` will read it: the sections that are drafted are named then, and their lines are headings for sure. */
export function readForDraft(bytes: Uint8Array, file: string): ReadStatement {
  let read = readStatement(bytes, { file });
  for (let round = 0; round < 3 && read.ok; round += 1) {
    const sections = sectionsOf(read.statement).map(({ text }) => text);
    const again = readStatement(bytes, { file, sections });
    if (again.ok && again.statement.units.length === read.statement.units.length) return again;
    read = again;
  }
  return read;
}

/** The headings of the highest level that hold a promise whose topic is known, or else one at all; the title's only when no other does. */
function sectionsOf({ headings, units }: Statement): StatementHeading[] {
  const holds = ({ from, to }: StatementHeading) => units.slice(from, to).some(({ topics }) => topics.length > 0);
  const speaks = ({ from, to }: StatementHeading) => to > from;
  const below = headings.slice(1);
  const told =
    [below.filter(holds), headings.filter(holds), below.filter(speaks)].find((some) => some.length > 0) ??
    headings.filter(speaks);
  return told.filter(
    (heading) =>
      !told.some(
        (outer) =>
          outer !== heading && outer.from <= heading.from && outer.to >= heading.to && outer.level < heading.level,
      ),
  );
}

function controlsOf(
  unit: Unit,
  systems: readonly DraftSystem[],
  safeguards: readonly DraftSafeguard[],
): DraftControl[] {
  const kind = kindOf(unit);
  if (kind !== 'promise') return [attestation(unit, kind === 'none' ? undefined : KINDS[kind])];
  const chosen = new Map<string, { safeguard: DraftSafeguard; topics: Topic[] }>();
  for (const topic of unit.topics) {
    const safeguard = safeguardOf(topic, safeguards);
    if (safeguard === undefined) continue;
    const known = chosen.get(safeguard.id) ?? { safeguard, topics: [] };
    known.topics.push(topic);
    chosen.set(safeguard.id, known);
  }
  const made: DraftControl[] = [];
  const left = new Set(unit.topics);
  const gaps: string[] = [];
  for (const { safeguard, topics } of chosen.values()) {
    const system = systemOf(unit, systems, safeguard);
    if (typeof system === 'string') gaps.push(`${safeguard.id}: ${system}`);
    else {
      made.push({ id: `${system.id}-${safeguard.id}`, claim: unit.text, safeguard: safeguard.id, system: system.id });
      for (const topic of topics) left.delete(topic);
    }
  }
  const comment = gaps.length === 0 ? undefined : `GAP ${gaps.join('; ')}`;
  if (made.length > 0 && left.size === 0) return made;
  return [...made, attestation(unit, comment, made.length > 0 ? [...left] : undefined)];
}

const KINDS = {
  conditional: 'the statement promises this conditionally; a measurement would prove more than it says',
  negation: 'the statement says that this protection is absent',
  mixed: 'the statement promises this in part',
} as const;

function attestation(unit: Unit, comment?: string, topics?: readonly Topic[]): DraftControl {
  return {
    id: `statement-line-${unit.line}`,
    claim: unit.text,
    safeguard: 'attestation',
    ...(comment === undefined ? {} : { comment }),
    ...(topics === undefined ? {} : { topics }),
  };
}

/** The safeguard that is about this topic most of all: the one with the fewest others. */
function safeguardOf(topic: Topic, safeguards: readonly DraftSafeguard[]): DraftSafeguard | undefined {
  const proving = safeguards.filter(({ topics }) => topics?.includes(topic));
  return proving.sort(
    (a, b) => (a.topics?.length ?? 0) - (b.topics?.length ?? 0) || Number(a.id !== topic) - Number(b.id !== topic),
  )[0];
}

/** Words that name a kind of system, in a promise and in the name of a system. */
const SUBJECTS: readonly RegExp[] = [
  /\b(?:website|webshop|webwinkel|web site|shop|sites?|homepage)\b/i,
  /\b(?:administratie\w*|boekhoud\w*|crm|administration|accounting)\b/i,
  /\b(?:plesk|webhosting\w*|hosting\w*|directadmin|cpanel)\b/i,
  /\b(?:agenda|kalender|calendar)\b/i,
  /\b(?:portaal|portal|klantomgeving|klantenportaal|dashboard)\b/i,
  /\b(?:nextcloud|cloud|nas|onedrive)\b/i,
  /\b(?:e-?mail|webmail|mailserver)\b/i,
];

/** The system that the promise, or else its heading, names; the only one when nothing else is named; or what is not sure. */
function systemOf(unit: Unit, systems: readonly DraftSystem[], safeguard: DraftSafeguard): DraftSystem | string {
  const able = systems.filter(
    ({ login, twoFactor }) => !safeguard.needsLogin || (login && (safeguard.id !== 'two-factor' || twoFactor)),
  );
  if (able.length === 0) return 'no system with such a login was given';
  for (const words of [`${unit.label} ${unit.text}`, unit.context, unit.path.at(-1) ?? '']) {
    const named = able.filter((system) => mentions(words, system.name));
    if (named.length === 1) return named[0]!;
    if (named.length > 1) return `which of ${named.map(({ id }) => id).join(', ')}?`;
  }
  const elsewhere = SUBJECTS.some((subject) => subject.test(unit.text));
  if (able.length === 1 && systems.length === 1) return able[0]!;
  if (able.length === 1 && !elsewhere) return able[0]!;
  return `which of ${able.map(({ id }) => id).join(', ')}?`;
}

function mentions(words: string, name: string): boolean {
  if (name.length > 2 && words.toLowerCase().includes(name.toLowerCase())) return true;
  return SUBJECTS.some((subject) => subject.test(name) && subject.test(words));
}

function free(base: string, used: Set<string>): string {
  let id = base;
  for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
  used.add(id);
  return id;
}
