/** Is the clock of this machine right? Servers say what time it is (RFC 9110 §6.6.1), and most of them know. Pure. */
import type { EvidenceItem } from '../model/bundle.ts';
import type { HttpHop, HttpResponse } from '../model/evidence/http.ts';

/** Less may be the way there, or a careless server. A code by TOTP is refused after half of this. */
const DOUBTFUL_MS = 60_000;

/**
 * The median of how much later it is at the servers, in milliseconds; null when nobody says, or it is about the same. One
 * server of several whose own clock is wrong does not count.
 */
export function clockDifference(items: readonly EvidenceItem[]): number | null {
  const differences = items.flatMap(differenceOf).sort((a, b) => a - b);
  const middle = differences[Math.floor((differences.length - 1) / 2)];
  return middle === undefined || Math.abs(middle) <= DOUBTFUL_MS ? null : middle;
}

function differenceOf(item: EvidenceItem): number[] {
  if (item.kind !== 'http.response' || item.attempt.status !== 'completed') return [];
  const fields = headersOf(item.attempt.value);
  const first = (wanted: string) => fields.find(([name]) => name === wanted)?.[1];
  // A cache answers with the time at which it was filled.
  if (first('age') !== undefined) return [];
  const [there, here] = [Date.parse(first('date') ?? ''), Date.parse(item.startedAt)];
  if (Number.isNaN(there) || Number.isNaN(here)) return [];
  // The answer came at some moment while it was asked.
  const late = Math.max(0, there - (here + item.durationMs));
  return [there < here ? there - here : late];
}

/** Of the first answer. Evidence of another shape, such as that of another version, says nothing. */
function headersOf(response: Partial<HttpResponse> | null): HttpHop['headers'] {
  const hop = Array.isArray(response?.chain) ? (response.chain as readonly (Partial<HttpHop> | null)[])[0] : null;
  const fields: unknown = hop?.headers;
  return Array.isArray(fields) && fields.every((field) => Array.isArray(field))
    ? (fields as unknown as HttpHop['headers'])
    : [];
}
