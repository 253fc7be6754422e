import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/judge/judge.ts';
import { completed, failed } from '../../../src/model/attempt.ts';
import { defineCheck, type Check } from '../../../src/model/check.ts';
import type { ControlSet } from '../../../src/model/controls.ts';
import { holds, isWaived } from '../../../src/model/assessment.ts';
import type { Safeguard } from '../../../src/model/safeguard.ts';
import { bundle, control, controlSet, system, TOOL } from '../../lib/bundle.ts';
import { httpResponse, observed } from '../../lib/evidence.ts';

const text = (en: string) => ({ en, nl: `${en} (nl)` });

/** Passes on HTTP 200 and fails on any other status. */
const check = (id: string): Check =>
  defineCheck({
    id,
    severity: 'high',
    needs: ['http.response'],
    params: { wanted: { type: 'integer', description: 'status', default: 200 } },
    outcomes: { pass: ['good'], fail: ['bad'] },
    texts: {
      title: text('It is well'),
      failureTitle: text('It is not well'),
      expected: text('status {wanted}'),
      fix: text('mend it'),
      reasons: { good: text('status {status}'), bad: text('status {status}, wanted {wanted}') },
    },
    judge({ 'http.response': { chain } }, { wanted }, verdict) {
      const { status } = chain[0]!;
      return status === wanted ? verdict('good', { status }, { failsOn: '2026-09-01' }) : verdict('bad', { status });
    },
  });

const safeguard = (checks: Safeguard['checks']): Safeguard => ({
  id: 'https',
  title: text('HTTPS'),
  meaning: text('meaning'),
  limits: text('limits'),
  checks,
});

const options = {
  tool: TOOL,
  checks: [check('a.one'), check('a.two')],
  safeguards: [
    safeguard([
      { check: 'a.one', level: 'required' },
      { check: 'a.two', level: 'advised' },
    ]),
    { ...safeguard([]), id: 'attestation' },
  ],
  policies: [],
};
const good = { 'http.response': completed(httpResponse()) };
const assess = (
  set: ControlSet,
  answers: Parameters<typeof bundle>[2] = good,
  more: Partial<Parameters<typeof judge>[1]> = {},
) => judge(bundle(set, ['http.response'], answers), { ...options, ...more });
const first = (...args: Parameters<typeof assess>) => assess(...args).controls[0]!;

describe('a time to judge by', () => {
  const waiver = { control: 'website-https', owner: 'O', reason: 'R', expires: '2026-05-31' };
  const failing = {
    'http.response': completed(httpResponse({ chain: [{ ...httpResponse().chain[0]!, status: 500 }] })),
  };
  const kinds = (asOf: string) =>
    assess(controlSet({ waivers: [waiver] }), failing, { asOf }).notices.map(({ kind, control: id }) => [kind, id]);

  it('before the measurement is reported, with each exception that counts only because of it', () => {
    expect(kinds('2026-05-30T00:00:00.000Z')).toEqual(
      expect.arrayContaining([
        ['judged-before-measured', null],
        ['exception-revived', 'website-https'],
      ]),
    );
    expect(kinds('2026-06-02T00:00:00.000Z')).toEqual([['waiver-expired', 'website-https']]);
  });
});

describe('the clock', () => {
  const said = (date: string, more: readonly (readonly [string, string])[] = []) => {
    const response = httpResponse();
    const hop = { ...response.chain[0]!, headers: [['date', date] as const, ...more] };
    const { notices } = assess(controlSet(), { 'http.response': completed({ ...response, chain: [hop] }) });
    return notices.find(({ kind }) => kind === 'clock-differs')?.text.en;
  };

  it('is doubted when the servers say another time, and not when they say none or a cache does', () => {
    expect(said('Mon, 01 Jun 2026 12:00:30 GMT')).toBeUndefined();
    expect(said('Tue, 01 Jun 2027 12:00:00 GMT')).toContain('2027-06-01T11:59:59.999Z');
    expect(said('Sun, 31 May 2026 12:00:00 GMT')).toContain('Check this clock first');
    expect(said('Tue, 01 Jun 2027 12:00:00 GMT', [['age', '60']])).toBeUndefined();
    expect(said('yesterday')).toBeUndefined();
  });
});

describe('judge', () => {
  it('passes what was proven, and tells when that will end', () => {
    const judged = first(controlSet());
    expect(judged.outcome).toBe('pass');
    expect(judged.failsOn).toEqual({ date: '2026-09-01', check: 'a.one' });
    expect(judged.findings[0]).toMatchObject({
      title: 'It is well',
      message: 'status 200',
      expected: 'status 200',
      remediation: '',
      nl: { title: 'It is well (nl)', message: 'status 200 (nl)' },
    });
  });

  it('gives the same bytes for the same evidence and time', () => {
    expect(JSON.stringify(assess(controlSet()))).toBe(JSON.stringify(assess(controlSet())));
  });

  it.each([
    [
      'a failed question',
      { 'http.response': failed('timeout', 'http', observed('silence.')) },
      'error',
      'probe-failed',
    ],
    [
      'a name without an address',
      { 'http.response': failed('dns', 'dns', observed('no address')) },
      'error',
      'probe-failed',
    ],
    ['a missing answer', {}, 'error', 'probe-failed'],
    ['a refusal', { 'http.response': failed('refused', 'tcp', observed('refused')) }, 'inconclusive', 'no-answer'],
    ['a lockout', { 'http.response': failed('locked-out', 'login', observed('locked')) }, 'inconclusive', 'locked-out'],
    [
      'a spent budget',
      { 'http.response': failed('budget', 'login', observed('spent')) },
      'not-checked',
      'attempts-exhausted',
    ],
    [
      'an untrusted server',
      { 'http.response': failed('tls-untrusted', 'tls', observed('x')) },
      'inconclusive',
      'connection-not-trusted',
    ],
    ['no route', { 'http.response': failed('unsupported', 'tcp', observed('no route')) }, 'error', 'probe-failed'],
    [
      'a driver that cannot',
      { 'http.response': failed('unsupported', 'login', observed('cannot')) },
      'not-checked',
      'not-supported',
    ],
    ['evidence of another shape', { 'http.response': completed({} as never) }, 'error', 'judge-bug'],
  ] as const)('never passes %s', (_what, answers, outcome, reason) => {
    const judged = first(controlSet(), answers);
    expect([judged.outcome, judged.findings[0]?.reason]).toEqual([outcome, reason]);
  });

  it('names the variables that are not set, and asks nothing', () => {
    const set = controlSet({ systems: [system({ url: { value: null, env: 'PLESK_URL' } })] });
    const judged = first(set);
    expect(judged.outcome).toBe('not-checked');
    expect(judged.findings[0]).toMatchObject({ reason: 'endpoint-not-configured', data: { variables: ['PLESK_URL'] } });
  });

  it('judges each endpoint by itself', () => {
    const endpoints = [{ value: 'https://www.example.nl:8443/' }];
    const judged = first(controlSet({ systems: [system({ endpoints })] }));
    expect(judged.findings.filter((finding) => finding.check === 'a.one').map(({ endpoint }) => endpoint)).toEqual([
      'https://www.example.nl/',
      'https://www.example.nl:8443/',
    ]);
  });

  it('leaves the control as it is when an advised check fails, and says so', () => {
    const params = { 'a.two': { wanted: 404 } };
    const judged = first(controlSet({ controls: [control({ params })] }));
    expect(judged.outcome).toBe('pass');
    expect(judged.findings.find((finding) => finding.check === 'a.two')).toMatchObject({
      outcome: 'fail',
      level: 'advised',
    });
  });

  it('lets a policy change level and parameters, and a control its own parameters last', () => {
    const policy = {
      name: 'strict',
      version: '1',
      area: 'https',
      title: text('strict'),
      sources: [],
      checks: { 'a.one': { params: { wanted: 404 } }, 'a.two': { level: 'off' as const } },
    };
    const byPolicy = first(controlSet(), good, { policies: [policy] });
    expect(byPolicy.findings.map(({ check: id, outcome }) => [id, outcome])).toEqual([['a.one', 'fail']]);
    const own = control({ params: { 'a.one': { wanted: 200 } } });
    expect(first(controlSet({ controls: [own] }), good, { policies: [policy] }).outcome).toBe('pass');
  });

  it('does not look at what was not selected', () => {
    const set = controlSet({ controls: [control(), control({ id: 'other' })] });
    const judged = judge(
      bundle(set, ['http.response'], good, ({ id }) => id === 'website-https'),
      options,
    );
    expect(judged.controls.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['website-https', 'pass'],
      ['other', 'not-checked'],
    ]);
  });

  it('counts every outcome', () => {
    expect(assess(controlSet()).summary).toEqual({
      pass: 1,
      fail: 0,
      inconclusive: 0,
      error: 0,
      'not-applicable': 0,
      'not-checked': 0,
      attested: 0,
    });
  });
});

describe('waivers', () => {
  const failing = { params: { 'a.one': { wanted: 404 } } };
  const waiver = { control: 'website-https', reason: 'move under way', owner: 'Jan', expires: '2026-06-01' };
  const judged = (waivers: ControlSet['waivers'], asOf?: string) =>
    first(controlSet({ controls: [control(failing)], waivers }), good, asOf === undefined ? {} : { asOf });

  it('stand beside a failure without changing it, until the end of their last day', () => {
    const under = judged([waiver], '2026-06-01T23:59:59.999Z');
    expect([under.outcome, isWaived(under), holds(under)]).toEqual(['fail', true, true]);
    expect(under.failsOn).toEqual({ date: '2026-06-01', check: 'waiver' });
    const after = judged([waiver], '2026-06-02T00:00:00.000Z');
    expect([after.outcome, isWaived(after), holds(after)]).toEqual(['fail', false, false]);
  });

  it('on one check hold only when each required check that fails has one', () => {
    expect(holds(judged([{ ...waiver, check: 'a.one' }]))).toBe(true);
    expect(holds(judged([{ ...waiver, check: 'a.two' }]))).toBe(false);
  });

  it('on one check tell the first end of it and of what passes beside it', () => {
    const both = {
      safeguards: [
        safeguard([
          { check: 'a.one', level: 'required' },
          { check: 'a.two', level: 'required' },
        ]),
      ],
    };
    const ends = (expires: string, check?: string) => {
      const waivers = [{ ...waiver, expires, ...(check === undefined ? {} : { check }) }];
      return first(controlSet({ controls: [control(failing)], waivers }), good, both).failsOn;
    };
    expect(ends('2026-12-31', 'a.one')).toEqual({ date: '2026-09-01', check: 'a.two' });
    expect(ends('2026-08-01', 'a.one')).toEqual({ date: '2026-08-01', check: 'waiver' });
    expect(ends('2026-12-31')).toEqual({ date: '2026-12-31', check: 'waiver' });
  });

  it('never turn what is not decided into something that holds', () => {
    const set = controlSet({ waivers: [waiver] });
    expect(holds(first(set, { 'http.response': failed('timeout', 'http', observed('x')) }))).toBe(false);
  });

  it.each([
    ['expired', { ...waiver, expires: '2026-05-31' }, failing, 'waiver-expired'],
    ['soon at its end', waiver, failing, 'waiver-expires-soon'],
    ['of no use', { ...waiver, expires: '2027-01-01' }, {}, 'waiver-unused'],
  ])('are told when %s', (_when, given, failure, kind) => {
    const { notices } = assess(controlSet({ controls: [control(failure)], waivers: [given] }));
    expect(notices.map((notice) => notice.kind)).toEqual([kind]);
  });

  it('are not called needless when the check was not asked or not decided', () => {
    const set = controlSet({ waivers: [{ ...waiver, expires: '2027-01-01' }] });
    expect(assess(set, { 'http.response': failed('timeout', 'http', observed('x')) }).notices).toEqual([]);
    const onCheck = controlSet({ waivers: [{ ...waiver, check: 'a.one', expires: '2027-01-01' }] });
    expect(assess(onCheck, { 'http.response': failed('timeout', 'http', observed('x')) }).notices).toEqual([]);
    expect(assess(onCheck).notices.map(({ kind }) => kind)).toEqual(['waiver-unused']);
  });

  it('are not called expired when they were renewed', () => {
    const lapsed = { ...waiver, check: 'a.one', expires: '2026-05-31' };
    const renewed = { ...lapsed, expires: '2027-01-01' };
    const judgedNow = assess(controlSet({ controls: [control(failing)], waivers: [lapsed, renewed] }));
    expect(judgedNow.notices).toEqual([]);
    expect(judgedNow.controls[0]?.failsOn).toEqual({ date: '2027-01-01', check: 'waiver' });
  });
});

describe('attestations', () => {
  const attested = control({ id: 'retention', system: null, safeguard: 'attestation' });
  const attestation = {
    control: 'retention',
    by: 'Jan',
    date: '2026-05-01',
    expires: '2026-12-31',
    statement: 'Zo is het.',
  };
  const judged = (attestations: ControlSet['attestations']) =>
    first(controlSet({ controls: [attested], attestations }));

  it('show as attested, never as pass, until they end', () => {
    expect(judged([attestation])).toMatchObject({
      outcome: 'attested',
      failsOn: { date: '2026-12-31', check: 'attestation' },
    });
  });

  const document = { file: 'contract.pdf', digest: 'sha256:0', expires: '2027-03-01' };

  it.each([
    ['holds', {}, 'attested', undefined, []],
    ['is gone', { lost: 'gone' }, 'not-checked', 'gone', ['attestation-lapsed']],
    ['was changed', { lost: 'changed' }, 'not-checked', 'changed', ['attestation-lapsed']],
    ['expired yesterday', { expires: '2026-05-31' }, 'not-checked', 'over', ['attestation-lapsed']],
    ['expires today', { expires: '2026-06-01' }, 'attested', undefined, ['attestation-expires-soon']],
  ] as const)('lapse with the document that they rest on: it %s', (_name, given, outcome, lapsed, kinds) => {
    const { controls, notices } = assess(
      controlSet({ controls: [attested], attestations: [{ ...attestation, evidence: { ...document, ...given } }] }),
    );
    expect({ outcome: controls[0]?.outcome, lapsed: controls[0]?.attestation?.lapsed }).toEqual({ outcome, lapsed });
    expect(controls[0]?.because === undefined).toBe(outcome === 'attested');
    expect(notices.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('are told when they end soon, have ended, or cannot count because probes decide', () => {
    const kinds = (attestations: ControlSet['attestations'], controls = [attested]) =>
      assess(controlSet({ controls, attestations })).notices.map(({ kind }) => kind);
    expect(kinds([{ ...attestation, expires: '2026-06-10' }])).toEqual(['attestation-expires-soon']);
    expect(kinds([{ ...attestation, expires: '2026-05-31' }])).toEqual(['attestation-expired']);
    expect(kinds([{ ...attestation, expires: '2026-05-31' }, attestation])).toEqual([]);
    expect(kinds([{ ...attestation, control: 'website-https' }], [control()])).toEqual(['attestation-unused']);
  });

  it('from after the run are not called expired', () => {
    expect(judged([{ ...attestation, date: '2026-06-02' }]).because?.en).toBe(
      'The confirmation is dated after this run.',
    );
  });

  it.each([
    ['missing', []],
    ['expired', [{ ...attestation, expires: '2026-05-31' }]],
    ['made in the future', [{ ...attestation, date: '2026-06-02' }]],
  ])('that are %s leave the control not checked, and say why', (_what, given) => {
    const result = judged(given);
    expect(result.outcome).toBe('not-checked');
    expect(result.because?.en).toMatch(/./);
  });
});
