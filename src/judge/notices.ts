/** What is no verdict but must be reported: waivers and attestations that expire or are of no use, sentences that nobody claims. */
import { coveredTopics } from '../model/coverage.ts';
import { isIdle, isOverruled, waiversLeantOn, type AssessedControl, type Notice } from '../model/assessment.ts';
import type { EvidenceBundle } from '../model/bundle.ts';
import { lastDayOf, type Attestation, type Waiver } from '../model/controls.ts';
import { message } from '../texts/say.ts';
import { namesOfTopics } from '../texts/topic-names.ts';
import { clockDifference } from './clock.ts';
import { inspectionIn } from './inspection.ts';

/** Days before the end at which a waiver or an attestation is said to expire soon. */
const SOON_DAYS = 30;
/** Named of roots and hosts; of more, the first tell enough. */
const MOST_NAMES = 5;

export function noticesOf(bundle: EvidenceBundle, controls: readonly AssessedControl[], asOf: string): Notice[] {
  const { controlSet } = bundle.plan;
  return [
    ...clockNotice(bundle),
    ...inspectionNotice(bundle),
    ...rootsNotice(bundle),
    ...(Date.parse(asOf) < Date.parse(bundle.startedAt) ? judgedBefore(bundle.startedAt, controls, asOf) : []),
    ...controlSet.waivers.flatMap(waiverNotice),
    ...controlSet.attestations.flatMap(attestationNotice),
    ...unclaimed(),
    ...unmeasured(),
  ];

  function waiverNotice(waiver: Waiver): Notice[] {
    const { control: id, check, expires } = waiver;
    const values = { what: check === undefined ? id : `${id}, ${check}`, date: expires };
    const end = endOf(expires, asOf);
    if (end === 'expired') {
      const renewed = controlSet.waivers.some(
        (other) => other.control === id && other.check === check && endOf(other.expires, asOf) !== 'expired',
      );
      return renewed ? [] : [dated('waiver-expired', id, values)];
    }
    const control = controls.find((candidate) => candidate.id === id);
    if (control !== undefined && isIdle(waiver, control)) return [dated('waiver-unused', id, values)];
    return end === 'later' ? [] : [dated('waiver-expires-soon', id, values)];
  }

  function attestationNotice(attestation: Attestation): Notice[] {
    const { control: id } = attestation;
    const expires = lastDayOf(attestation);
    const values = { what: id, date: expires };
    const control = controls.find((candidate) => candidate.id === id);
    // Of several about the same promise only the one that counts is reported.
    if (control?.attestation === undefined || !sameAttestation(control.attestation, attestation)) return [];
    if (isOverruled(control)) return [dated('attestation-unused', id, values)];
    const { lapsed } = control.attestation;
    if (lapsed !== undefined)
      return [{ kind: 'attestation-lapsed', control: id, text: message(`notice.document-${lapsed}`, { what: id }) }];
    const end = endOf(expires, asOf);
    return end === 'later' ? [] : [dated(`attestation-${end === 'expired' ? 'expired' : 'expires-soon'}`, id, values)];
  }

  function unclaimed(): Notice[] {
    return controlSet.statement.coverage.units
      .filter(({ controls, section }) => section !== null && controls.length === 0)
      .map(({ text }) => ({
        kind: 'statement-unclaimed',
        control: null,
        text: message('notice.statement-unclaimed', { sentence: text }),
      }));
  }

  function unmeasured(): Notice[] {
    const claimed = controlSet.statement.coverage.units.filter((unit) => unit.controls.length > 0);
    return claimed.flatMap((unit) => {
      const open = coveredTopics(unit, controls).filter(({ state }) => state === 'unmeasured');
      if (open.length === 0) return [];
      return {
        kind: 'statement-unmeasured' as const,
        control: null,
        text: message('notice.statement-unmeasured', {
          topics: namesOfTopics(open.map(({ topic }) => topic)),
          promise: unit.text,
        }),
      };
    });
  }
}

/** With a wrong clock of ours, sound certificates look expired and right codes are refused. */
function clockNotice({ items, startedAt }: EvidenceBundle): Notice[] {
  const difference = clockDifference(items);
  if (difference === null) return [];
  const theirs = new Date(Date.parse(startedAt) + difference).toISOString();
  return [{ kind: 'clock-differs', control: null, text: message('notice.clock-differs', { ours: startedAt, theirs }) }];
}

/** What was seen of the servers is then what something in between showed. */
function inspectionNotice({ items }: EvidenceBundle): Notice[] {
  const seen = inspectionIn(items);
  if (seen === null) return [];
  const text = message('notice.traffic-inspected', { authority: seen.authority, hosts: shortList(seen.hosts) });
  return [{ kind: 'traffic-inspected', control: null, text }];
}

/** Whoever reads the report may not trust whom the organisation trusts. */
function rootsNotice({ ownRoots = [] }: EvidenceBundle): Notice[] {
  if (ownRoots.length === 0) return [];
  const text = message('notice.own-roots', { n: ownRoots.length, names: shortList(ownRoots) });
  return [{ kind: 'own-roots', control: null, text }];
}

const shortList = (names: readonly string[]): string =>
  [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ');

/** A verdict as of a time before the evidence is a wish: nothing had been seen then, and what has expired counts again. */
function judgedBefore(measured: string, controls: readonly AssessedControl[], asOf: string): Notice[] {
  const revived = controls.flatMap((control) => {
    const { id, outcome, attestation } = control;
    const leantOn = [...waiversLeantOn(control), ...(outcome === 'attested' && attestation ? [attestation] : [])];
    const date = leantOn.map(({ expires }) => expires).find((expires) => expires < measured.slice(0, 10));
    return date === undefined ? [] : [dated('exception-revived', id, { what: id, date })];
  });
  const text = message('notice.judged-before-measured', { time: asOf, measured });
  return [{ kind: 'judged-before-measured', control: null, text }, ...revived];
}

function dated(
  kind: Exclude<
    Notice['kind'],
    | 'attestation-lapsed'
    | 'statement-unclaimed'
    | 'statement-unmeasured'
    | 'judged-before-measured'
    | 'clock-differs'
    | 'traffic-inspected'
    | 'own-roots'
  >,
  control: string,
  values: { readonly what: string; readonly date: string },
): Notice {
  return { kind, control, text: message(`notice.${kind}`, values) };
}

const sameAttestation = (a: Attestation, b: Attestation): boolean =>
  (['by', 'date', 'expires', 'statement'] as const).every((part) => a[part] === b[part]);

function endOf(expires: string, asOf: string): 'expired' | 'soon' | 'later' {
  const today = asOf.slice(0, 10);
  if (today > expires) return 'expired';
  const days = (Date.parse(expires) - Date.parse(today)) / 86_400_000;
  return days <= SOON_DAYS ? 'soon' : 'later';
}
