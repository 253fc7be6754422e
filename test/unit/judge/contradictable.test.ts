/** A promise that can be refuted and never proven. */
import { describe, expect, it } from 'vitest';
import { checksOf, judge } from '../../../src/judge/judge.ts';
import { CHECKS } from '../../../src/checks/registry.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';
import { loadControls } from '../../../src/controls/load.ts';
import type { PrivacyVisit } from '../../../src/model/evidence/privacy.ts';
import { bundleWith } from '../../lib/privacy-bundle.ts';
import { hit, pageSeen, privacyVisit, profile } from '../../lib/privacy.ts';

const ANONYMOUS = 'The statistics are fully anonymous.';
const COOKIE = 'Google Analytics places a cookie to count visits.';
const OPINION = { tool: { name: 'waarborg', version: '0' }, checks: CHECKS, safeguards: SAFEGUARDS, policies: [] };

function load(claim: string, { attested = false, consent = 'none' } = {}) {
  const source = `version: 1
organisation: { name: Example, languages: [en] }
statement: { title: Promises, file: statement.txt }
systems: { shop: { name: Shop, url: 'https://www.example.nl/', statistics: { product: google-analytics, consent: ${consent} } } }
controls: [{ id: one, claim: "${claim}", system: shop, safeguard: statistics }]
attestations: [${attested ? '{ control: one, by: Somebody, date: 2026-01-01, expires: 2036-01-01, statement: Seen in the settings. }' : ''}]
`;
  const loaded = loadControls(source, {
    file: 'controls.yaml',
    env: {},
    readFile: () => Buffer.from(`${ANONYMOUS}\n\n${COOKIE}\n`),
    known: { safeguards: SAFEGUARDS, checks: CHECKS },
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.controlSet;
}

function outcome(visit: PrivacyVisit, attested: boolean) {
  const controlSet = load(ANONYMOUS, { attested });
  const plan = makePlan(controlSet, {
    needsOf: (control) => checksOf(control, OPINION, controlSet).flatMap(({ check }) => check.needs),
  });
  return judge(bundleWith(plan, visit), { ...OPINION, asOf: '2026-06-01T12:00:00.000Z' }).controls[0]?.outcome;
}

const sound = privacyVisit({
  untouched: profile({
    pages: [pageSeen(), pageSeen({ marked: true })],
    requests: [hit({ carries: [] }), hit({ carries: [], marked: true })],
  }),
})['privacy.visit'];
const refuted = privacyVisit({ untouched: profile({ requests: [hit({ users: ['uid'] })] }) })['privacy.visit'];

describe('“fully anonymous”', () => {
  it.each([
    ['refuted, even when a person confirms it', refuted, true, 'fail'],
    ['not contradicted, and confirmed by a person', sound, true, 'attested'],
    ['not contradicted, and confirmed by nobody', sound, false, 'not-checked'],
  ])('%s', (_name, visit, attested, expected) => {
    expect(outcome(visit, attested)).toBe(expected);
  });
});

describe('the checks of a control', () => {
  const levels = (claim: string, consent: string) => {
    const controlSet = load(claim, { consent });
    const parts = checksOf(controlSet.controls[0]!, OPINION, controlSet);
    return Object.fromEntries(parts.map(({ check, level }) => [check.id.replace('privacy.', ''), level]));
  };

  it('depend on what its claim speaks of, and on what the system says of consent', () => {
    expect(levels(COOKIE, 'none')).toMatchObject({ 'cookie-as-told': 'required', 'before-consent': 'advised' });
    expect(levels(COOKIE, 'before')).toMatchObject({ 'before-consent': 'required' });
    expect(levels(COOKIE, 'none')).not.toHaveProperty('no-lasting-identifier');
    expect(levels(ANONYMOUS, 'none')).toMatchObject({ 'no-lasting-identifier': 'required' });
    expect(levels(ANONYMOUS, 'none')).not.toHaveProperty('cookie-as-told');
  });
});
