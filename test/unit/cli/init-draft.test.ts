/** Whatever a newcomer answers, the file that init writes validates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { draft, type Answers } from '../../../src/cli/init-draft.ts';
import { draftableSafeguards } from '../../../src/cli/init-safeguards.ts';
import { loadControls } from '../../../src/controls/load.ts';
import { DRIVERS } from '../../../src/login/drivers/registry.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { readFrom } from '../../lib/controls.ts';
import { read } from '../../lib/statement.ts';

const KNOWN = draftableSafeguards();

function load(answers: Answers, files: Readonly<Record<string, string>> = {}) {
  const made = draft(answers, KNOWN, (file) => Object.hasOwn(files, file));
  const readFile = readFrom({ ...files, ...made.files });
  const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name) };
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
      {
        numRuns: 40,
        // Signs that choose how a letter is drawn cannot be read aloud.
        examples: ['\ufe00A\u0000', 'A\u034fB', 'A\u{e0101}'].map((name) => [
          name,
          [{ name, url: '', login: false, twoFactor: false }],
        ]),
      },
    );
  });

  it('quotes the statement that is there, and names the variables to set', () => {
    const statement = 'Privacy\n\nSafety\n\nWe keep backups. The portal is secured with HTTPS and two factors.\n';
    const systems = [{ name: 'Portal', url: '', login: true, twoFactor: true }];
    const answers = { organisation: 'Example', statement: 'mine.txt', published: read(statement), systems };
    const { made, loaded } = load(answers, { 'mine.txt': statement });
    expect(loaded.ok ? [] : loaded.problems).toEqual([]);
    expect(made.files['mine.txt']).toBeUndefined();
    expect(loaded.ok && loaded.controlSet.controls.map(({ id, claim }) => [id, claim])).toEqual([
      ['statement-line-5', 'We keep backups.'],
      ['portal-https', 'The portal is secured with HTTPS and two factors.'],
      ['portal-two-factor', 'The portal is secured with HTTPS and two factors.'],
    ]);
    expect(loaded.warnings).toEqual([]);
    expect(made.secrets).toEqual(['PORTAL_URL', 'PORTAL_AUDIT_USERNAME', 'PORTAL_AUDIT_PASSWORD', 'PORTAL_AUDIT_TOTP']);
  });

  it('claims every promise of a text without any heading, and has what is left unclaimed told', () => {
    const statement =
      'De website heeft een HTTPS-verbinding. Gegevens bewaren wij zeven jaar.\n\nWij gebruiken DNSSEC.\n';
    const systems = [{ name: 'Website', url: 'https://www.example.nl', login: false, twoFactor: false }];
    const answers = { organisation: 'Example', statement: 'mine.txt', published: read(statement), systems };
    const { made, loaded } = load(answers, { 'mine.txt': statement });
    expect(loaded.ok ? loaded.warnings : loaded.problems).toEqual([]);
    expect(loaded.ok && loaded.controlSet.controls.map(({ safeguard }) => safeguard)).toEqual([
      'https',
      'attestation',
      'dnssec',
    ]);
    const known = { safeguards: SAFEGUARDS, checks: CHECKS, drivers: DRIVERS.map(({ name }) => name) };
    const fewer = made.files['controls.yaml']!.replace(/ {2}- id: website-dnssec[^]*?(?= {2}- id|$)/, '');
    const options = { file: 'controls.yaml', env: {}, readFile: readFrom({ 'mine.txt': statement }), known };
    const again = loadControls(fewer, options);
    expect(again.ok && again.warnings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^CTL_UNCLAIMED .*line 3: "Wij gebruiken DNSSEC\."/) as string,
    ]);
  });

  it('leaves to a person what is conditional, absent, unmeasured, or of an unknown system', () => {
    const statement =
      '# T\n\n## Safety\n\n- Two-factor login where possible\n- We do not use DNSSEC\n- The shop uses HTTPS and we make backups\n- The calendar uses HTTPS\n';
    const systems = [
      { name: 'Shop', url: '', login: false, twoFactor: false },
      { name: 'Portal', url: '', login: false, twoFactor: false },
    ];
    const answers = { organisation: 'Example', statement: 'mine.md', published: read(statement, 'mine.md'), systems };
    const { made, loaded } = load(answers, { 'mine.md': statement });
    expect(loaded.ok ? loaded.controlSet.controls.map(({ id, proves }) => [id, proves]) : loaded.problems).toEqual([
      ['statement-line-5', undefined],
      ['statement-line-6', undefined],
      ['shop-https', ['https']],
      ['statement-line-7', ['backup']],
      ['statement-line-8', undefined],
    ]);
    expect(made.gaps).toBe(1);
  });
});
