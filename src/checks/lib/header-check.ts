/** A check on what each answer of a site says in its header: the first answer with a fault decides. */
import { defineCheck, type Check, type CheckTexts, type ReasonTexts } from '../../model/check.ts';
import type { HttpHop } from '../../model/evidence/http.ts';
import type { TextData } from '../../model/text.ts';
import { ANSWER_REASONS, answersOf } from './answers.ts';
import { atEachAddress } from './each-address.ts';

interface HeaderCheck<Sound extends string, Fault extends string> extends Pick<Check, 'id'> {
  /** The reason of a pass. */
  readonly sound: Sound;
  readonly faults: readonly Fault[];
  readonly texts: CheckTexts & { readonly reasons: Readonly<Record<Sound | Fault, ReasonTexts>> };
  /** What is wrong with this answer; else what the sentence of a pass speaks of. */
  readonly judge: (answer: HttpHop) => { readonly fault?: Fault; readonly data?: TextData };
}

export function defineHeaderCheck<const Sound extends string, const Fault extends string>(
  check: HeaderCheck<Sound, Fault>,
): Check {
  const { id, sound, faults, texts } = check;
  const outcomes: Readonly<Record<'pass' | 'fail', readonly string[]>> = { pass: [sound], fail: faults };
  const reasons: Readonly<Record<string, ReasonTexts>> = texts.reasons;
  return atEachAddress(
    'http.response',
    defineCheck({
      id,
      severity: 'low',
      needs: ['http.response'],
      params: {},
      outcomes,
      shared: ANSWER_REASONS,
      texts: { ...texts, reasons },
      judge({ 'http.response': response }, _params, verdict) {
        const { shown, unseen } = answersOf(response);
        let last: TextData = {};
        for (const answer of shown) {
          const { fault, data = {} } = check.judge(answer);
          if (fault !== undefined) return verdict(fault, data);
          last = data;
        }
        return unseen === undefined ? verdict(sound, last) : verdict(unseen.reason, unseen.data);
      },
    }),
  );
}
