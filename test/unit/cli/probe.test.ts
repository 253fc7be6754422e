import { describe, expect, it } from 'vitest';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { ProbeError } from '../../../src/model/errors.ts';
import type { EvidenceKind } from '../../../src/model/evidence.ts';
import { makePlan } from '../../../src/plan/plan.ts';
import { Network } from '../../../src/network/network.ts';
import type { Probe } from '../../../src/probes/probe.ts';
import { PROBES } from '../../../src/probes/registry.ts';
import { runPlan, type RunOptions } from '../../../src/cli/run/probe.ts';
import { controlSet, TOOL } from '../../lib/bundle.ts';
import { httpResponse, tlsSession, observed } from '../../lib/evidence.ts';

const plan = makePlan(controlSet(), { needsOf: () => ['http.response', 'tls.session'] });

function run(probes: { readonly [K in EvidenceKind]?: Probe<K> }, more: Partial<RunOptions> = {}) {
  const quiet = { 'http.response': answer, 'tls.session': { kind: 'tls.session', run: async () => tlsSession() } };
  return runPlan(plan, {
    tool: TOOL,
    probes: { ...PROBES, ...quiet, ...probes } as RunOptions['probes'],
    network: new Network({ timeoutMs: 1000 }),
    secrets: new SecretStore({}),
    concurrency: 4,
    retries: 1,
    patienceMs: 1000,
    deadlineMs: 5000,
    signal: new AbortController().signal,
    ...more,
  });
}

const answer: Probe<'http.response'> = { kind: 'http.response', run: async () => httpResponse() };
const failing = (error: Error): Probe<'http.response'> => ({
  kind: 'http.response',
  run: () => Promise.reject(error),
});

describe('runPlan', () => {
  it('asks every question, and keeps the order of the plan', async () => {
    const bundle = await run({});
    expect(bundle.items.map(({ id }) => id)).toEqual(plan.requests.map(({ id }) => id));
    expect(bundle.complete).toBe(true);
  });

  it.each([
    [
      'a failure of its own',
      new ProbeError('blocked', 'http', observed('a wall')),
      { reason: 'blocked', phase: 'http' },
    ],
    ['a mistake of ours', new TypeError('x is undefined'), { reason: 'probe-bug', phase: 'local' }],
  ])('lets %s cost one answer only', async (_what, error, expected) => {
    const { items } = await run({ 'http.response': failing(error) });
    expect(items.map(({ attempt }) => attempt.status)).toEqual(['failed', 'completed']);
    expect(items[0]?.attempt).toMatchObject(expected);
  });

  it('tries again after a failure of transport, and marks the answer', async () => {
    let tries = 0;
    const shaky: Probe<'http.response'> = {
      kind: 'http.response',
      run: async () => {
        if (++tries === 1) throw new ProbeError('reset', 'tcp', observed('broken off'));
        return httpResponse();
      },
    };
    const { items } = await run({ 'http.response': shaky });
    expect(items[0]?.attempt).toMatchObject({ status: 'completed', flaky: true });
  });

  it('tries once where a second try would spend attempts', async () => {
    let tries = 0;
    const once: Probe<'http.response'> = {
      kind: 'http.response',
      retry: false,
      run: () => {
        tries++;
        return Promise.reject(new ProbeError('reset', 'tcp', observed('broken off')));
      },
    };
    await run({ 'http.response': once }, { retries: 5 });
    expect(tries).toBe(1);
  });

  it('gives up on a probe that hangs and does not listen', async () => {
    const hanging: Probe<'http.response'> = {
      kind: 'http.response',
      patienceMs: 50,
      run: () => new Promise(() => undefined),
    };
    const { items, complete } = await run({ 'http.response': hanging }, { retries: 0 });
    expect(items[0]?.attempt).toMatchObject({ status: 'failed', reason: 'timeout' });
    expect(complete).toBe(true);
  });

  it('ends with a bundle when it is interrupted, marked incomplete', async () => {
    const stop = new AbortController();
    const slow: Probe<'http.response'> = {
      kind: 'http.response',
      run: () => {
        stop.abort();
        return new Promise(() => undefined);
      },
    };
    const { items, complete } = await run({ 'http.response': slow }, { signal: stop.signal, concurrency: 1 });
    expect(complete).toBe(false);
    expect(items.map(({ attempt }) => attempt.status === 'failed' && attempt.reason)).toEqual([
      'interrupted',
      'interrupted',
    ]);
  });

  it('makes no more lanes than there are questions, however many are allowed', async () => {
    const { items } = await run({}, { concurrency: Number.MAX_SAFE_INTEGER });
    expect(items.map(({ attempt }) => attempt.status)).toEqual(['completed', 'completed']);
  });

  it('runs requests of one queue one after the other', async () => {
    let [running, most] = [0, 0];
    const counted = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running--;
    };
    await run({
      'http.response': { ...answer, queue: () => 'account', run: () => counted().then(() => httpResponse()) },
      'tls.session': { kind: 'tls.session', queue: () => 'account', run: () => counted().then(() => tlsSession()) },
    });
    expect(most).toBe(1);
  });

  it('takes secrets out of what it keeps, errors included', async () => {
    const secrets = new SecretStore({ P: 'hunter2-hunter2' });
    secrets.get('P');
    const { items } = await run({ 'http.response': failing(new Error('password=hunter2-hunter2')) }, { secrets });
    expect(JSON.stringify(items)).not.toContain('hunter2');
  });

  it('keeps the ids of the plan, also when a user name is part of one', async () => {
    const secrets = new SecretStore({ U: 'website' });
    secrets.get('U');
    const { items } = await run({ 'http.response': failing(new Error('user website')) }, { secrets });
    expect(items.map(({ id, system }) => [id, system])).toEqual(plan.requests.map(({ id, system }) => [id, system]));
    expect(JSON.stringify(items[0]?.attempt)).not.toContain('website');
  });
});
