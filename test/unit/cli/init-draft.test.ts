/** Whatever a newcomer answers, the file that init writes validates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { draft, type Answers } from '../../../src/cli/init-draft.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { DRIVERS } from '../../../src/login/drivers/registry.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { readFrom } from '../../lib/controls.ts';

function load(answers: Answers, files: Readonly<Record<string, string>> = {}) {
  const made = draft(answers, (file) => Object.hasOwn(files, file));
  const readFile = readFrom({ ...files, ...made.files });
  const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS };
  const options = { file: 'controls.yaml', env: {}, readFile, known };
  return { made, loaded: loadControls(made.files['controls.yaml']!, options) };
}

const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }).filter((value) => /[a-z]/i.test(value));
const system = fc.record({
  name: text,
  url: fc.constantFrom('', 'https://www.example.nl', 'https://portal.example.nl:8443/x'),
  login: fc.boolean(),
  twoFactor: fc.boolean(),
});

describe('what init writes', () => {
  it('validates, whatever was answered (property)', () => {
    const systems = fc.array(system, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, systems, (organisation, answered) => {
        const logins = answered.map((one) => ({ ...one, twoFactor: one.login && one.twoFactor }));
        const { loaded } = load({ organisation, statement: '', published: null, systems: logins });
        expect(loaded.ok ? [] : loaded.problems).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('quotes the statement that is there, and names the variables to set', () => {
    const statement = 'Privacy\n\nSafety\n\nWe keep backups. The portal is secured with HTTPS and two factors.\n';
    const systems = [{ name: 'Portal', url: '', login: true, twoFactor: true }];
    const answers = {
      organisation: 'Example',
      statement: 'mine.txt',
      published: [
        { heading: 'Safety', sentences: ['We keep backups.', 'The portal is secured with HTTPS and two factors.'] },
      ],
      systems,
    };
    const { made, loaded } = load(answers, { 'mine.txt': statement });
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
    expect(made.files['mine.txt']).toBeUndefined();
    expect(loaded.ok && loaded.controlSet.controls[0]?.claim).toBe('The portal is secured with HTTPS and two factors.');
    expect(loaded.warnings.map(({ code }) => code)).toEqual(['CTL_UNCLAIMED']);
    expect(made.secrets).toEqual(['PORTAL_URL', 'PORTAL_AUDIT_USERNAME', 'PORTAL_AUDIT_PASSWORD', 'PORTAL_AUDIT_TOTP']);
  });
});
