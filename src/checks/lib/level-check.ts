/** A check that puts everything of one kind that a server shows on the levels of the policy: versions, suites, groups, hashes, keys. */
import { defineCheck, type Check, type Reason } from '../../model/check.ts';
import type { Text } from '../../model/text.ts';
import { judgeLevels, LEVEL_PARAMS, type LevelQuestion } from './levels.ts';
import { SCAN_REASONS, seenIn, type Facts } from './scan.ts';

interface LevelCheck
  extends Pick<Check, 'id' | 'title' | 'failureTitle' | 'severity' | 'expected' | 'fix'>,
    LevelQuestion {
  /** The reason of a pass with nothing to say, and its sentence. */
  readonly sound: { readonly reason: string; readonly text: Text };
  /** How the sentences speak of what was seen. */
  readonly seen: keyof typeof SENTENCES;
  /** Something that is wrong whatever its level. */
  readonly wrong?: {
    readonly reason: string;
    readonly text: Text;
    readonly namesOf: (facts: Facts) => readonly string[];
  };
}

export function defineLevelCheck({ sound, seen, wrong, ...check }: LevelCheck): Check {
  const { id, severity, namesOf, isComplete, lists = false, ...words } = check;
  const sentences = SENTENCES[seen];
  const reasons: Readonly<Record<string, Reason>> = {
    [sound.reason]: { outcome: 'pass', text: sound.text },
    'only-sufficient': { outcome: 'pass', warns: true, text: ONLY_SUFFICIENT },
    'to-phase-out': { outcome: 'pass', warns: true, text: sentences['to-phase-out'] },
    'phase-out-allowed': { outcome: 'pass', text: PHASE_OUT_ALLOWED },
    ...(wrong === undefined ? {} : { [wrong.reason]: { outcome: 'fail', text: wrong.text } }),
    insufficient: { outcome: 'fail', text: sentences.insufficient },
    ...SCAN_REASONS,
  };
  return defineCheck({
    id,
    severity,
    needs: ['tls.scan'],
    params: LEVEL_PARAMS,
    outcomes: {},
    shared: reasons,
    texts: { ...words, reasons: {} },
    judge({ 'tls.scan': scan }, params, verdict) {
      const names = wrong === undefined ? [] : seenIn(scan).facts.flatMap(wrong.namesOf);
      if (wrong !== undefined && names.length > 0) return verdict(wrong.reason, { names: [...new Set(names)] });
      const { reason, data } = judgeLevels(scan, params, { namesOf, isComplete, lists });
      return verdict(reason === 'sound' ? sound.reason : reason, data);
    },
  });
}

const ONLY_SUFFICIENT: Text = {
  en: 'Sufficient, but not better: {names}.',
  nl: 'Voldoende, maar niet beter dan dat: {names}.',
};

const PHASE_OUT_ALLOWED: Text = {
  en: 'To be phased out, but allowed by the policy without a warning: {names}.',
  nl: 'Uit te faseren, maar volgens de norm zonder waarschuwing toegestaan: {names}.',
};

const SENTENCES = {
  accepted: {
    'to-phase-out': {
      en: 'Accepted, but to be phased out: {names}.',
      nl: 'Geaccepteerd en uit te faseren: {names}.',
    },
    insufficient: { en: 'Accepted, but insufficient: {names}.', nl: 'Geaccepteerd en onvoldoende: {names}.' },
  },
  used: {
    'to-phase-out': { en: 'Used, and to be phased out: {names}.', nl: 'Gebruikt en uit te faseren: {names}.' },
    insufficient: { en: 'Used, and insufficient: {names}.', nl: 'Gebruikt en onvoldoende: {names}.' },
  },
  shown: {
    'to-phase-out': { en: 'To be phased out: {names}.', nl: 'Uit te faseren: {names}.' },
    insufficient: { en: 'Insufficient: {names}.', nl: 'Onvoldoende: {names}.' },
  },
} as const satisfies Record<string, Record<'to-phase-out' | 'insufficient', Text>>;
