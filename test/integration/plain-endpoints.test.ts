/** An http address among a system's endpoints: asked over plain HTTP alone, and to be closed or to lead to HTTPS at once. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { checksOf, judge } from '../../src/judge/judge.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { ncscNl2025 } from '../../src/policies/ncsc-nl-2025.ts';
import { Network } from '../../src/network/network.ts';
import { PROBES } from '../../src/probes/registry.ts';
import { runPlan } from '../../src/cli/run/probe.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { controlSet, system } from '../lib/control-set.ts';

const PLAIN = 'http://panel.example.nl:8880';
const opinion = { checks: CHECKS, safeguards: SAFEGUARDS, policies: [ncscNl2025] };
const tool = { name: 'waarborg', version: '0.0.0' };

/** The findings about the plain address, and the kinds of evidence that it was asked for. */
async function audit(answer: RequestListener | 'closed') {
  const server = createServer(answer === 'closed' ? undefined : answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  if (answer === 'closed') await stop();
  const panel = system('panel', { url: { value: 'https://panel.example.nl:8443/' }, endpoints: [{ value: PLAIN }] });
  const plan = makePlan(controlSet('https', [panel], []), {
    needsOf: (control) => checksOf(control, opinion).flatMap(({ check }) => check.needs),
  });
  const closed = { host: 'panel.example.nl', port: 8443, toHost: '127.0.0.1', toPort: 1 };
  const bundle = await runPlan(plan, {
    tool,
    probes: PROBES,
    network: new Network({
      connectTo: [{ host: 'panel.example.nl', port: 8880, toHost: '127.0.0.1', toPort: port }, closed],
      timeoutMs: 2000,
      resolver: 'off',
    }),
    secrets: new SecretStore({}),
    concurrency: 4,
    retries: 0,
    patienceMs: 20_000,
    deadlineMs: 40_000,
    signal: new AbortController().signal,
  });
  server.closeAllConnections();
  if (answer !== 'closed') await stop();
  const findings = judge(bundle, { ...opinion, tool }).controls.flatMap((control) => control.findings);
  return {
    asked: plan.requests.filter(({ endpoint }) => endpoint === PLAIN).map(({ kind }) => kind),
    findings: findings
      .filter(({ endpoint }) => endpoint === PLAIN)
      .map(({ check, outcome, reason, level }) => ({ check, outcome, reason, level })),
  };
}

const leadTo =
  (location: string, status = 301): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { location }).end();

describe('an http address among the endpoints', () => {
  it.each<readonly [string, RequestListener | 'closed', string, string]>([
    // Nothing else is reached in this run either: our own network may be what refuses.
    ['closed', 'closed', 'error', 'probe-failed'],
    ['leads to HTTPS', leadTo('https://panel.example.nl:8443/'), 'pass', 'redirects'],
    ['gives a page', (_q, a) => a.end('<h1>Log in</h1>'), 'fail', 'content-over-http'],
    ['says that nothing is there', (_q, a) => a.writeHead(404).end('no'), 'fail', 'content-over-http'],
    ['refuses this visit', (_q, a) => a.writeHead(403).end('no'), 'inconclusive', 'refused'],
    ['leads to another port over plain HTTP', leadTo('http://panel.example.nl:8881/'), 'fail', 'stays-on-http'],
    ['leads to another host', leadTo('https://www.example.nl/'), 'fail', 'another-host-first'],
    ['leads for now', leadTo('https://panel.example.nl:8443/', 302), 'fail', 'temporary'],
  ])('%s', async (_name, answer, outcome, reason) => {
    const { asked, findings } = await audit(answer);
    expect(asked).toEqual(['http.plain']);
    expect(findings).toEqual([{ check: 'http.redirect-to-https', outcome, reason, level: 'required' }]);
  });
});
