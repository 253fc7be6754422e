import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/cli/io.ts';
import { verdictOf } from '../../../src/cli/run/verdict.ts';
import type { AssessedControl, Assessment } from '../../../src/model/assessment.ts';
import { sampleAssessment } from '../../lib/sample.ts';

const sample = sampleAssessment();
const waiver = { control: 'a', owner: 'O', reason: 'R', expires: '2027-02-01', current: true, line: 1, column: 1 };
const kept: Partial<AssessedControl> = { outcome: 'pass', findings: [] };
const broken: Partial<AssessedControl> = { outcome: 'fail', findings: [] };

/** A run over these controls, named a, b, c, … */
function verdict(controls: readonly Partial<AssessedControl>[], more: Partial<Assessment> = {}) {
  const { waiver: _, attestation: __, ...blank } = sample.controls[0]!;
  const made = controls.map((each, index): AssessedControl => ({ ...blank, id: 'abcdefgh'[index]!, ...each }));
  return verdictOf(
    { ...sample, complete: true, controls: made, ...more },
    made.map(({ id }) => id),
    'en',
  );
}

describe('verdictOf', () => {
  it('says that all is kept only when nothing was waived, confirmed or left open', () => {
    expect(verdict([kept, kept])).toEqual({ code: EXIT.ok, why: 'all 2 promises are kept' });
  });

  it('counts what was proven and what a person confirmed apart', () => {
    const { code, why } = verdict([kept, { outcome: 'attested' }, { outcome: 'attested' }]);
    expect({ code, why }).toEqual({ code: EXIT.ok, why: 'all 3 promises are kept: 2 confirmed, 1 proven' });
  });

  it('never calls an accepted failure kept, and says until when it is accepted', () => {
    const { code, why } = verdict([kept, { ...broken, waiver }]);
    expect({ code, why }).toEqual({ code: EXIT.ok, why: '1 broken, exception until 2027-02-01: b; 1 proven' });
  });

  it('names the last end of several exceptions', () => {
    const { why } = verdict([
      { ...broken, waiver },
      { ...broken, waiver: { ...waiver, expires: '9999-12-31' } },
    ]);
    expect(why).toContain('2 broken, exceptions until 9999-12-31 at the latest: a, b');
  });

  it('puts the failure first and still tells what could not be determined', () => {
    const { code, why } = verdict([{ outcome: 'error' }, broken, { ...broken, waiver }, kept]);
    expect(code).toBe(EXIT.failed);
    expect(why).toBe(
      '1 broken: b; 1 could not be determined or not tested: a; 1 broken, exception until 2027-02-01: c; 1 proven',
    );
  });

  it('does not let a lapsed exception count', () => {
    expect(verdict([{ ...broken, waiver: { ...waiver, current: false } }]).code).toBe(EXIT.failed);
  });

  it('tells what was measured beyond the promises apart: its failure fails the run, its doubt leaves no promise open', () => {
    const { waiver: _, attestation: __, ...blank } = sample.controls[0]!;
    const extra = (outcome: AssessedControl['outcome']) => {
      const beyond = [{ ...blank, id: 'x', claim: '', extra: true as const, outcome, findings: [] }];
      const promised = [{ ...blank, id: 'a', ...kept }];
      return (selected: readonly string[]) =>
        verdictOf({ ...sample, complete: true, controls: promised, beyond }, selected, 'en');
    };
    expect(extra('pass')(['a', 'x'])).toEqual({
      code: EXIT.ok,
      why: 'the promise is kept; beyond what was promised: 1 of 1 proven',
    });
    expect(extra('fail')(['a', 'x'])).toEqual({
      code: EXIT.failed,
      why: 'the promise is kept; beyond what was promised: 1 not in order: x',
    });
    expect(extra('inconclusive')(['a', 'x']).code).toBe(EXIT.ok);
    expect(extra('inconclusive')(['x']).code).toBe(EXIT.undecided);
    expect(extra('pass')(['x'])).toEqual({ code: EXIT.ok, why: 'beyond what was promised: 1 of 1 proven' });
  });

  it('ends undecided when nothing fails and something is open, and when nothing was selected', () => {
    expect(verdict([kept, { outcome: 'not-checked' }]).code).toBe(EXIT.undecided);
    expect(verdict([])).toEqual({ code: EXIT.undecided, why: 'nothing was tested' });
  });

  it('is that of an interruption whatever the controls say', () => {
    expect(verdict([broken], { complete: false }).code).toBe(EXIT.interrupted);
  });
});
