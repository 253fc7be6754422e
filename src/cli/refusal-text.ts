import type { MessageCode, Translate } from '../texts/say.ts';

type RefusalCode = Extract<MessageCode, `scan.refusal.${string}`>;

/** The engine's words for a refusal, in those of the catalogue. */
const REFUSALS: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^answered with (\S+)$/, 'scan.refusal.version'],
  [/^alert (\S+)$/, 'scan.refusal.alert'],
  [/^closed the connection$/, 'scan.refusal.closed'],
  [/^reset the connection$/, 'scan.refusal.reset'],
  [/^chose a suite/, 'scan.refusal.other-suite'],
  [/^answered in plain text$/, 'scan.refusal.plain-text'],
  [/^speaks SSLv2/, 'scan.refusal.no-cipher'],
];

export function refusalText(refusal: string, t: Translate): string {
  for (const [form, code] of REFUSALS) {
    const match = form.exec(refusal);
    if (match !== null) return t(code, { what: match[1] ?? '' });
  }
  return refusal;
}
