/** Proof that a name or type does not exist: NSEC (RFC 4034 §4) and NSEC3 (RFC 5155), from records whose signatures hold. */
import { hashOf, readNsec, readNsec3, type Hashed, type Plain } from './nsec.ts';
import { labelsOf } from './signatures.ts';
import { TYPE, type ResourceRecord } from './wire.ts';

export type Denial =
  /** The name exists, with these types. */
  | { readonly kind: 'types'; readonly types: ReadonlySet<number> }
  /** It does not exist; the closest name above it that does is the encloser. */
  | { readonly kind: 'no-name'; readonly encloser: string }
  /** Nothing signed has this name: an unsigned zone may begin there (RFC 5155 §6). */
  | { readonly kind: 'opt-out'; readonly encloser: string }
  /** More rounds of hashing than are worth the work: what would be proven counts as unsigned (RFC 9276 §3.2). */
  | { readonly kind: 'too-many-iterations'; readonly iterations: number }
  | { readonly kind: 'unproven' };

/** Unbound's limit, the most lenient of the validators in wide use: visitors behind it find the zone signed. */
const MOST_ITERATIONS = 150;

const UNPROVEN: Denial = { kind: 'unproven' };

/** What the proven records of the zone say of the name. */
export function denialOf(name: string, zone: string, proven: readonly ResourceRecord[]): Denial {
  const { plain, hashed, tooMany } = readAll(zone, proven);
  if (plain.length > 0) return byNsec(name, zone, plain);
  return tooMany ?? byNsec3(name, zone, hashed);
}

/**
 * Whether the name may be answered by a wildcard whose signature has so many labels: nothing closer to the name may exist
 * (RFC 4035 §5.3.4). With NSEC3 that is a gap for the next closer name, and nothing else (RFC 5155 §8.8).
 */
export function wildcardDenialOf(
  name: string,
  labels: number,
  zone: string,
  proven: readonly ResourceRecord[],
): Denial {
  const { plain, hashed, tooMany } = readAll(zone, proven);
  const encloser = ending(name, labels);
  if (plain.length > 0) {
    const denial = byNsec(name, zone, plain);
    return denial.kind === 'no-name' && denial.encloser === encloser ? denial : UNPROVEN;
  }
  return tooMany ?? inGap(ending(name, labels + 1), encloser, hashed);
}

function readAll(zone: string, proven: readonly ResourceRecord[]) {
  const own = proven.filter(({ name }) => isWithin(name, zone));
  const plain = own.flatMap((record) => (record.type === TYPE.NSEC ? (readNsec(record) ?? []) : []));
  const hashed = own
    .filter(({ type, name }) => type === TYPE.NSEC3 && parentOf(name) === zone)
    .flatMap((record) => readNsec3(record) ?? []);
  const most = Math.max(0, ...hashed.map(({ iterations }) => iterations));
  const tooMany: Denial | undefined =
    most > MOST_ITERATIONS ? { kind: 'too-many-iterations', iterations: most } : undefined;
  return { plain, hashed, tooMany };
}

function byNsec(name: string, zone: string, records: readonly Plain[]): Denial {
  for (const { owner, next, types } of records) {
    if (owner === name) return { kind: 'types', types };
    if (!covers(owner, next, name, zone) || (isWithin(name, owner) && endsHere(types))) continue;
    // An empty name between two labels exists without types of its own (RFC 4035 §5.4).
    if (next.endsWith(`.${name}`)) return { kind: 'types', types: new Set() };
    return { kind: 'no-name', encloser: encloserOf(name, [owner, next, zone]) };
  }
  return UNPROVEN;
}

/** Names below a delegation, or below an alias for a branch, are not this record's to deny (RFC 6840 §4.1). */
function endsHere(types: ReadonlySet<number>): boolean {
  return types.has(TYPE.DNAME) || (types.has(TYPE.NS) && !types.has(TYPE.SOA));
}

/** The closest name above that exists, because one of these names is it or lies below it. */
function encloserOf(name: string, existing: readonly string[]): string {
  let at = name;
  do at = parentOf(at);
  while (!existing.some((other) => isWithin(other, at)));
  return at;
}

/** Does the name lie between the two in canonical order, of which the last record of the zone points back to the apex? */
function covers(owner: string, next: string, name: string, zone: string): boolean {
  if (!isWithin(name, zone)) return false;
  return compareNames(owner, name) < 0 && (next === zone || compareNames(name, next) < 0);
}

function byNsec3(name: string, zone: string, hashed: readonly Hashed[]): Denial {
  if (!isWithin(name, zone)) return UNPROVEN;
  const match = (of: string) => hashed.find((record) => record.owner.equals(hashOf(of, record)));
  const exact = match(name);
  if (exact !== undefined) return { kind: 'types', types: exact.types };
  // RFC 5155 §8.3: the closest name that does exist, and a gap for the one below it on the way to ours.
  for (let child = name; child !== zone; child = parentOf(child)) {
    const encloser = parentOf(child);
    const existing = match(encloser);
    if (existing !== undefined) return endsHere(existing.types) ? UNPROVEN : inGap(child, encloser, hashed);
  }
  return UNPROVEN;
}

/** Whether the name lies in the gap of one of the records; the end of the ring is a gap too. */
function inGap(name: string, encloser: string, hashed: readonly Hashed[]): Denial {
  const found = hashed.find((record) => {
    const hash = hashOf(name, record);
    const [afterOwner, beforeNext] = [hash.compare(record.owner) > 0, hash.compare(record.next) < 0];
    return record.owner.compare(record.next) < 0 ? afterOwner && beforeNext : afterOwner || beforeNext;
  });
  if (found === undefined) return UNPROVEN;
  return { kind: found.optOut ? 'opt-out' : 'no-name', encloser };
}

/** RFC 4034 §6.1: label by label from the right. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [reversedLabels(a), reversedLabels(b)];
  for (let index = 0; ; index += 1) {
    const [one, other] = [left[index], right[index]];
    if (one === undefined || other === undefined) return (one === undefined ? 0 : 1) - (other === undefined ? 0 : 1);
    const order = Buffer.from(one, 'latin1').compare(Buffer.from(other, 'latin1'));
    if (order !== 0) return order;
  }
}

function reversedLabels(name: string): string[] {
  return name
    .split('.')
    .filter((label) => label !== '')
    .reverse();
}

export const isWithin = (name: string, zone: string): boolean =>
  zone === '.' || name === zone || name.endsWith(`.${zone}`);

export const parentOf = (name: string): string => name.slice(name.indexOf('.') + 1) || '.';

/** The last so many labels of the name. */
function ending(name: string, labels: number): string {
  let at = name;
  while (at !== '.' && labelsOf(at) > labels) at = parentOf(at);
  return at;
}
