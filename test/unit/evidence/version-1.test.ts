/** Evidence of schema version 1, recorded in the lab by the last version that wrote it: still judged, and said as it was. */
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/registry.ts';
import { documentFrom } from '../../../src/cli/documents.ts';
import { fromVersion1 } from '../../../src/evidence/version-1.ts';
import { judge } from '../../../src/judge/judge.ts';
import type { EvidenceBundle } from '../../../src/model/bundle.ts';
import { POLICIES } from '../../../src/policies/registry.ts';
import { SAFEGUARDS } from '../../../src/safeguards/registry.ts';

const FILE = join(import.meta.dirname, 'version-1.json');
const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as EvidenceBundle;
const folder = mkdtempSync(join(tmpdir(), 'waarborg-version-1-'));
afterAll(() => rmSync(folder, { recursive: true }));

function findings() {
  const options = { tool: recorded.tool, checks: CHECKS, safeguards: SAFEGUARDS, policies: POLICIES.slice(0, 1) };
  const { controls } = judge(documentFrom('evidence', FILE), { ...options, asOf: recorded.finishedAt });
  return controls.flatMap((control) => control.findings);
}

describe('evidence of version 1', () => {
  it('is judged, under the names of today', () => {
    const outcomes = Object.fromEntries(
      findings()
        .filter(({ evidence, outcome }) => evidence.length > 0 && outcome === 'fail')
        .map(({ check, reason }) => [check, reason]),
    );
    expect(outcomes).toEqual({
      'http.redirect-to-https': 'content-over-http',
      'two-factor.no-bypass': 'open',
    });
    const passed = findings().filter(({ outcome }) => outcome === 'pass');
    expect(passed.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['http.strict-transport-security', 'credentials.password-not-breached']),
    );
  });

  it('shows its sentences as they are, in both languages', () => {
    const dns = findings().find(({ check, evidence }) => check === 'dns.dnssec' && evidence.length > 0);
    expect(dns).toMatchObject({ outcome: 'not-checked', reason: 'not-supported' });
    for (const { message } of [dns!, dns!.nl])
      expect(message).toContain('--connect-to leads www.cyberbrain.nl elsewhere than the name service does');
  });

  it('keeps the digest by which the run is known', () => {
    expect(documentFrom('evidence', FILE).digest).toBe(recorded.digest);
  });

  it('is refused when it was changed, and when it is broken', () => {
    const altered = join(folder, 'altered.json');
    writeFileSync(altered, readFileSync(FILE, 'utf8').replace(/"complete": ?true/, '"complete":false'));
    expect(() => documentFrom('evidence', altered)).toThrow(/was changed after it was made/);
    for (const content of ['{"schemaVersion":1}', '{"schemaVersion":1,"items":[null],"plan":[]}']) {
      writeFileSync(altered, content);
      expect(() => documentFrom('evidence', altered)).toThrow(/is not a valid evidence document/);
    }
  });

  it('names the checks of its controls and waivers as they are called today', () => {
    const controlSet = {
      ...recorded.plan.controlSet,
      controls: [{ params: { 'credentials.attempts-limited': { most: 5 }, 'tls.lifetime': {} } }],
      waivers: [{ check: 'two-factor.side-doors-closed' }, {}],
    };
    expect(fromVersion1({ ...recorded, plan: { ...recorded.plan, controlSet } })).toMatchObject({
      plan: {
        controlSet: {
          controls: [{ params: { 'credentials.login-throttled': { most: 5 }, 'tls.lifetime': {} } }],
          waivers: [{ check: 'two-factor.no-bypass' }, {}],
        },
      },
    });
  });

  it('follows a Refresh in the chain, which was a response of its own', () => {
    const hop = (url: string) => ({ url, scheme: 'https', status: 200 });
    const page = { title: null, resources: [], forms: [] };
    const onward = { chain: [hop('https://b.test/')], end: 'answered', notFollowed: null, problem: null, page };
    const value = {
      chain: [hop('https://a.test/')],
      end: 'answered',
      notFollowed: null,
      problem: null,
      page: { ...page, refresh: 'https://b.test/' },
      refresh: { url: 'https://b.test/', response: onward },
    };
    const items = [{ kind: 'http.response', attempt: { status: 'completed', value } }];
    const { chain } = (fromVersion1({ items }) as { items: { attempt: { value: { chain: object[] } } }[] }).items[0]!
      .attempt.value;
    expect(chain).toMatchObject([
      { url: 'https://a.test/', page, to: { by: 'refresh', url: 'https://b.test/', usable: true } },
      { url: 'https://b.test/', page, protocol: 'http/1.1' },
    ]);
    expect(chain[1]).not.toHaveProperty('to');
  });
});
