/** The repository's own statement, topic by topic: what would nobody answer for without this control? */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { CHECKS } from '../../../src/checks/registry.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { DRIVERS } from '../../../src/login/drivers/registry.ts';
import { coveredTopics } from '../../../src/model/coverage.ts';
import type { Control, CoveredUnit } from '../../../src/model/controls.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { readFromRoot, ROOT } from '../../lib/controls.ts';

const file = parse(readFileSync(join(ROOT, 'controls.yaml'), 'utf8')) as { controls: { id: string }[] };
const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name) };

function without(id: string) {
  const controls = file.controls.filter((control) => control.id !== id);
  const source = stringify({ ...file, controls }, { aliasDuplicateObjects: false });
  const loaded = loadControls(source, { file: 'controls.yaml', env: {}, readFile: readFromRoot, known });
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('; '));
  return { ...loaded.controlSet, warnings: loaded.warnings };
}

/** Topics that no control measures or confirms. */
const open = (unit: CoveredUnit, controls: readonly Control[]) =>
  coveredTopics(
    unit,
    controls.map((control) => ({ ...control, outcome: 'pass' as const, findings: [] })),
  )
    .filter(({ state }) => state === 'unmeasured')
    .map(({ topic }) => topic);

const whole = without('');

describe('the statement of this repository', () => {
  it('is covered topic by topic', () => {
    expect(whole.warnings).toEqual([]);
    expect(whole.statement.coverage.units.flatMap((unit) => open(unit, whole.controls))).toEqual([]);
  });

  it.each(whole.controls.map((control) => [control.id, control] as const))(
    'lacks exactly what %s proved',
    (id, control) => {
      const left = without(id);
      for (const unit of whole.statement.coverage.units) {
        const others = whole.controls.filter((other) => other.id !== id && unit.controls.includes(other.id));
        const mine = unit.controls.includes(id) ? (control.proves ?? unit.topics) : [];
        const expected = unit.topics.filter(
          (topic) => mine.includes(topic) && others.every(({ proves }) => proves?.includes(topic) === false),
        );
        const same = left.statement.coverage.units.find(({ line, text }) => line === unit.line && text === unit.text);
        expect(same === undefined ? [] : open(same, left.controls), unit.text).toEqual(expected);
      }
    },
  );
});
