import { describe, expect, it } from 'vitest';
import { failureWatch } from '../../../src/judge/first-failure.ts';
import { completed, failed } from '../../../src/model/attempt.ts';
import { defineCheck, type Check } from '../../../src/model/check.ts';
import type { ControlSet, Waiver } from '../../../src/model/controls.ts';
import type { EvidenceItem } from '../../../src/model/bundle.ts';
import { bundle, control, controlSet, system, TOOL } from '../../lib/bundle.ts';
import { httpResponse, observed } from '../../lib/evidence.ts';

const text = (en: string) => ({ en, nl: en });
let judgings = 0;

/** Fails on any status but 200. */
const check: Check = defineCheck({
  id: 'a.status',
  severity: 'high',
  needs: ['http.response'],
  params: {},
  outcomes: { pass: ['good'], fail: ['bad'] },
  texts: {
    title: text('It is well'),
    failureTitle: text('It is not well'),
    expected: text('200'),
    fix: text('fix it'),
    reasons: { good: text('good'), bad: text('bad') },
  },
  judge({ 'http.response': { chain } }, _params, verdict) {
    judgings += 1;
    return verdict(chain[0]!.status === 200 ? 'good' : 'bad', {});
  },
});

const asOf = '2026-06-01T12:00:00.000Z';
const base = httpResponse();
const answer = (status: number) => completed({ ...base, chain: [{ ...base.chain[0]!, status }] });

/** The answers of a run over these controls, and what the watch says of them. */
function watched(
  set: ControlSet,
  attempt: EvidenceItem<'http.response'>['attempt'],
  level: 'required' | 'advised' = 'required',
) {
  const texts = { title: text('t'), meaning: text('m'), limits: text('l') };
  const safeguards = [{ id: 'https', ...texts, checks: [{ check: check.id, level }] }];
  const { plan, items } = bundle(set, ['http.response'], { 'http.response': attempt });
  const isFailure = failureWatch(plan, { tool: TOOL, checks: [check], safeguards, policies: [], asOf });
  return items.map(isFailure);
}
const waiver = (given: Partial<Waiver>): Waiver => ({
  ...{ control: 'website-https', owner: 'O', reason: 'R', expires: '2026-06-01' },
  ...given,
});

describe('failureWatch', () => {
  it('sees a required check fail, and nothing in what passes, cannot be asked, or is advised', () => {
    expect(watched(controlSet(), answer(500))).toEqual([true]);
    expect(watched(controlSet(), answer(200))).toEqual([false]);
    expect(watched(controlSet(), failed('timeout', 'tcp', observed('silent')))).toEqual([false]);
    expect(watched(controlSet(), answer(500), 'advised')).toEqual([false]);
  });

  it.each<[string, Partial<Waiver>, boolean]>([
    ['on the whole', {}, false],
    ['on the check', { check: 'a.status' }, false],
    ['on another check', { check: 'a.other' }, true],
    ['that has expired', { expires: '2026-05-31' }, true],
  ])('minds an exception %s', (_name, given, stops) => {
    expect(watched(controlSet({ waivers: [waiver(given)] }), answer(500))).toEqual([stops]);
  });

  it('judges each answer once, however many systems there are', () => {
    const systems = Array.from({ length: 50 }, (_, n) =>
      system({ id: `s${n}`, url: { value: `https://s${n}.example.nl/` } }),
    );
    const controls = systems.map(({ id }) => control({ id: `${id}-https`, system: id }));
    judgings = 0;
    expect(watched(controlSet({ systems, controls }), answer(200))).toHaveLength(50);
    expect(judgings).toBe(50);
  });
});
