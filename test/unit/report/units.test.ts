/** Every report says of each promise which of its topics were proven, confirmed and not measured. */
import { describe, expect, it } from 'vitest';
import type { AssessedControl, Assessment } from '../../../src/model/assessment.ts';
import { REPORTERS } from '../../../src/report/registry.ts';
import { unitGroups } from '../../../src/report/units.ts';
import { sampleAssessment, sampleUnit } from '../../lib/sample.ts';

const PROMISE = 'Our site uses TLS, mail is signed with DKIM and every editor has a strong password.';

/** A promise of three topics: one measured, one confirmed by a person, and with `confirmed` off, two that nobody answers for. */
function assessment({ confirmed }: { confirmed: boolean }): Assessment {
  const sample = sampleAssessment();
  const { proves: _proves, ...blank } = sample.controls.find(({ outcome }) => outcome === 'pass')!;
  const control = (own: Partial<AssessedControl>): AssessedControl => ({ ...blank, claim: PROMISE, ...own });
  const controls = [
    control({ id: 'site', proves: ['https'] }),
    ...(confirmed ? [control({ id: 'word', outcome: 'attested', findings: [] })] : []),
  ];
  const units = [
    sampleUnit({ text: PROMISE, section: 'Security', controls: controls.map(({ id }) => id) }),
    sampleUnit({ text: 'Welcome to our office.', section: 'Security' }),
  ];
  return { ...sample, controls, statement: { ...sample.statement, coverage: { sections: ['Security'], units } } };
}

const options = { lang: 'en', history: [], terminal: { columns: 200, colour: false } } as const;
const rendered = (name: string, given: Assessment) =>
  REPORTERS.find((one) => one.name === name)!.render(given, options);
/** Markdown and XML write signs as references. */
const words = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('promises of which the same came', () => {
  it('are together, and say it topic by topic', () => {
    const [group, ...others] = unitGroups(assessment({ confirmed: true }), 'en');
    expect(group).toMatchObject({
      states: ['Proven: HTTPS connection', 'Confirmed by an employee: strong credentials, DKIM'],
      promises: [`“${PROMISE}”`],
    });
    expect(others).toEqual([]);
  });

  it('name what nobody measures', () => {
    expect(unitGroups(assessment({ confirmed: false }), 'nl')[0]).toMatchObject({
      states: ['Aangetoond: HTTPS-verbinding', 'Niet gemeten: sterke inloggegevens, DKIM'],
      worst: 'unmeasured',
    });
  });
});

describe('what of a promise was not measured', () => {
  it.each(['terminal', 'markdown', 'html', 'client', 'junit', 'tap', 'ctrf', 'csv', 'oscal'])(
    'is said by %s',
    (name) => {
      const text = words(rendered(name, assessment({ confirmed: false })));
      expect(text).toContain('Not measured: strong credentials, DKIM');
      expect(text).toContain('Proven: HTTPS connection');
    },
  );

  it('stands in JSON by unit', () => {
    const { statement } = JSON.parse(rendered('json', assessment({ confirmed: false }))) as Assessment;
    expect(statement.coverage.units[0]).toMatchObject({ text: PROMISE, controls: ['site'] });
  });
});
