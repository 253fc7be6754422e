/** Weak codes at the command line: recommendations as long as nothing else is asked, broken promises with --strict. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { evidenceBundle, evidenceItem } from '../../../src/evidence/bundle.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { completed } from '../../../src/model/attempt.ts';
import type { Assessment } from '../../../src/model/assessment.ts';
import type { EvidenceKinds } from '../../../src/model/evidence.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { account, controlSet, system } from '../../lib/control-set.ts';
import { waarborg } from '../../lib/io.ts';
import { admitted, challenge, closedView, compared, openView, seen, step } from '../../lib/login-evidence.ts';

const AT = '2026-06-01T12:00:00.000Z';
const open = seen(admitted, openView());
const closed = seen(challenge, closedView());
const refused = { ...seen(step(), closedView()), ...compared };

/** Steps whose code was taken; whether a used code was taken again. */
interface Codes {
  readonly taken?: readonly number[];
  readonly again?: boolean;
}

function answersTo({ taken = [], again = false }: Codes): Partial<EvidenceKinds> {
  const tries = [-3, -2, 2].map((steps) => ({
    ...(taken.includes(steps) ? open : closed),
    kind: steps < 0 ? ('old' as const) : ('later' as const),
    steps,
  }));
  const random = { ...closed, kind: 'random' as const, steps: null };
  const passwordAlone = closedView();
  return {
    'login.anonymous': { view: closedView(), ...compared },
    'login.wrong-password': { ...refused, withCode: false },
    'login.password': { ...closed, ...compared, disguised: null },
    'login.wrong-code': { tries: [...tries, random], passwordAlone, ...compared },
    'login.code': { ...open, ...compared, clockOffsetSeconds: 0 },
    'login.replay': {
      ...(again ? open : closed),
      ...compared,
      sameStep: true,
      first: openView(),
      passwordAlone,
      anyCode: closedView(),
    },
    'login.device': { offered: false, again: null, days: null, ...compared },
    'login.bypass': { doors: [] },
    'login.id-token': { token: null, by: null },
    'login.code-limit': { sent: 5, logins: 1, stopped: 'blocked', at: 5, detail: { code: 'too-many-requests' } },
  };
}

async function judged(codes: Codes, ...words: readonly string[]) {
  const portal = system('portal', { active: true, login: { driver: 'form', account: 'audit', options: {} } });
  const needs = CHECKS.filter(({ id }) => id.startsWith('two-factor.') || id === 'credentials.wrong-password-refused');
  const plan = makePlan(controlSet('two-factor', [portal], [account('audit')]), {
    needsOf: () => [...new Set(needs.flatMap((check) => check.needs))],
  });
  const answers = answersTo(codes);
  const items = plan.requests.flatMap((request) => {
    const value = answers[request.kind];
    if (value === undefined) return [];
    const asked = { attempt: completed(value), startedAt: new Date(AT), durationMs: 1 };
    return [evidenceItem(request, asked, new SecretStore({}))];
  });
  const tool = { name: 'waarborg', version: '0.0.0' };
  const folder = await mkdtemp(join(tmpdir(), 'waarborg-levels-'));
  try {
    const bundle = evidenceBundle({ tool, plan, startedAt: AT, finishedAt: AT, complete: true, items });
    await writeFile(join(folder, 'evidence.json'), JSON.stringify(bundle));
    const { code, out, err } = await waarborg(['judge', 'evidence.json', ...words], { cwd: folder });
    const { controls } = JSON.parse(out) as Assessment;
    const failed = controls[0]!.findings.filter(({ outcome }) => outcome === 'fail');
    return {
      code,
      err,
      control: controls[0]!.outcome,
      failed: failed.map(({ check, reason }) => `${check} ${reason}`),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('codes that are taken where they should not be', () => {
  it.each<[string, Codes, string]>([
    ['twice (RFC 6238 §5.2)', { again: true }, 'two-factor.code-single-use accepted-again'],
    ['a minute late (RFC 6238 §5.2)', { taken: [-2] }, 'two-factor.code-window others-accepted'],
    ['a minute early (RFC 6238 §5.2)', { taken: [2] }, 'two-factor.code-window others-accepted'],
  ])('%s are a recommendation, and with --strict a broken promise', async (_name, codes, finding) => {
    expect(await judged(codes)).toMatchObject({ code: 0, control: 'pass', failed: [finding] });
    expect(await judged(codes, '--strict')).toMatchObject({ code: 1, control: 'fail', failed: [finding] });
  });

  it('break the promise in any case when they are a minute and a half old', async () => {
    const finding = 'two-factor.code-window long-accepted';
    expect(await judged({ taken: [-3, -2] })).toMatchObject({ code: 1, control: 'fail', failed: [finding] });
  });

  it('are none on a sound server, strictly seen as well', async () => {
    expect(await judged({}, '--strict')).toMatchObject({ code: 0, control: 'pass', failed: [] });
  });
});
