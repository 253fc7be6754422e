/** Roots of an organisation's own count when controls.yaml or an option names them, and every report names those that did. */
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/registry.ts';
import { loadControls } from '../../src/controls/load.ts';
import { mergeShards, requestsOfShard, shardBundle } from '../../src/evidence/shards.ts';
import { evidenceBundle } from '../../src/evidence/bundle.ts';
import { judge } from '../../src/judge/judge.ts';
import { createAuthority } from '../../src/lab/authority.ts';
import type { EvidenceBundle } from '../../src/model/bundle.ts';
import { problemsOfDocument } from '../../src/model/validate.ts';
import { Network } from '../../src/network/network.ts';
import { POLICIES } from '../../src/policies/registry.ts';
import { clientReporter } from '../../src/report/html/client.ts';
import { publicReporter } from '../../src/report/public.ts';
import { trustReporter } from '../../src/report/html/trust.ts';
import { REPORTERS } from '../../src/report/registry.ts';
import { SAFEGUARDS } from '../../src/safeguards/registry.ts';
import { bundle, controlSet, TOOL } from '../lib/bundle.ts';
import { FILES, GOOD, KNOWN, readFrom } from '../lib/controls.ts';
import { sampleAssessment } from '../lib/sample.ts';

let root: string;
let key: string;
beforeAll(async () => {
  const authority = await createAuthority('Inside', new Date());
  root = authority.root;
  ({ key } = await authority.issue({ names: ['inside.test'] }));
});

const printOf = (pem: string) => new X509Certificate(pem).fingerprint256;
const load = (trust: string, files: Readonly<Record<string, string>>) =>
  loadControls(`${GOOD}trust: ${trust}\n`, {
    file: 'controls.yaml',
    env: {},
    readFile: readFrom({ ...FILES, ...files }),
    known: KNOWN,
  });

describe('trust in controls.yaml', () => {
  it('takes the certificates of its files into the ControlSet, and nothing else that they hold', () => {
    const loaded = load('[own.pem, more.pem]', {
      'own.pem': `Inside\n${key}\n${root}\n${key}`,
      'more.pem': `${root}\r\n${rootCertificates[0]!}`,
    });
    expect(loaded).toMatchObject({ ok: true, warnings: [] });
    const { trust = [] } = loaded.ok ? loaded.controlSet : {};
    expect(trust.map(printOf)).toEqual([root, root, rootCertificates[0]!].map(printOf));
    expect(JSON.stringify(loaded)).not.toContain('PRIVATE');
  });

  it('is absent from the ControlSet of a file without it', () => {
    const loaded = loadControls(GOOD, { file: 'controls.yaml', env: {}, readFile: readFrom(FILES), known: KNOWN });
    expect(loaded.ok && 'trust' in loaded.controlSet).toBe(false);
  });

  const torn = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
  it.each([
    ['a file that is not there', '[own.pem, gone.pem]', 'CTL_FILE', 18, /^trust "gone\.pem" does not exist$/],
    ['a file with a key alone', '[key.pem]', 'CTL_FILE', 9, /^trust "key\.pem" holds no certificate in PEM form$/],
    ['an empty file', '[empty.pem]', 'CTL_FILE', 9, /holds no certificate/],
    ['a torn certificate after a good one', '[torn.pem]', 'CTL_FILE', 9, /cannot be read, 2 of 2/],
    ['a name that is no list', 'own.pem', 'CTL_TYPE', 8, /wanted a list; got text "own\.pem"/],
    ['an empty list', '[]', 'CTL_VALUE', 8, /an empty list/],
  ])('refuses %s, with its place', (_what, trust, code, column, message) => {
    const files = { 'own.pem': root, 'key.pem': key, 'empty.pem': '', 'torn.pem': `${root}\n${torn}` };
    const loaded = load(trust, files);
    expect(loaded.ok ? [] : loaded.problems).toEqual([
      expect.objectContaining({
        code,
        column,
        line: GOOD.split('\n').length,
        message: expect.stringMatching(message) as string,
      }),
    ]);
  });
});

describe('a way to the network', () => {
  it('names the roots that are no public ones, each once', () => {
    const named = (...ca: string[]) => new Network({ timeoutMs: 1, ca }).ownRoots;
    expect(named(root, rootCertificates[3]!, `${root}\n`)).toEqual(['Inside Root']);
    expect(named(rootCertificates[3]!)).toEqual([]);
    expect(named()).toEqual([]);
  });
});

const measured = (ownRoots?: readonly string[]): EvidenceBundle => {
  const { digest: _digest, schemaVersion: _version, ...content } = bundle(controlSet(), ['tls.session'], {});
  return evidenceBundle({ ...content, ...(ownRoots === undefined ? {} : { ownRoots }) });
};
const noticesOf = (evidence: EvidenceBundle) =>
  judge(evidence, { tool: TOOL, checks: CHECKS, safeguards: SAFEGUARDS, policies: POLICIES }).notices.filter(
    ({ kind }) => kind === 'own-roots',
  );

/** For anybody: a root may be named after a host inside. */
const NAMELESS: ReadonlySet<string> = new Set(['client', 'trust', 'public', 'badge', 'shields']);

describe('the notice', () => {
  it('tells how many roots counted, and names the first of them', () => {
    expect(noticesOf(measured())).toEqual([]);
    expect(noticesOf(measured(['Inside Root']))[0]?.text).toEqual({
      en: 'Certificates were also accepted from a root of the organisation’s own: Inside Root.',
      nl: 'Ook certificaten van een eigen root van de organisatie zijn geaccepteerd: Inside Root.',
    });
    const [many] = noticesOf(measured(['A', 'B', 'C', 'D', 'E', 'F', 'G']));
    expect(many?.text.en).toMatch(/from 7 roots .*: A, B, C, D, E, …\.$/);
  });

  it('is in evidence that the schema takes, and stays when shards are merged', () => {
    const { plan } = measured();
    const blobs = [['Inside Root'], ['Inside Root', 'Other']].map((roots, index) => {
      const shard = { index: index + 1, total: 2 };
      const part = { ...measured(roots), items: [], plan: { ...plan, requests: requestsOfShard(plan, shard) } };
      return { file: `${index}.json`, bundle: shardBundle(part, plan, shard) };
    });
    const merged = mergeShards(blobs).bundle!;
    expect(merged.ownRoots).toEqual(['Inside Root', 'Other']);
    expect(problemsOfDocument('evidence', merged)).toEqual([]);
  });

  it.each([clientReporter, trustReporter, publicReporter])(
    'tells clients on $name that there are such roots, and not how they are called',
    (reporter) => {
      const sample = sampleAssessment();
      const render = (roots?: readonly string[]) =>
        reporter.render({ ...sample, notices: noticesOf(measured(roots)) }, { lang: 'en' });
      expect(render()).not.toContain('roots of the organisation’s own');
      expect(render(['vault.inside.test'])).toContain('roots of the organisation’s own');
      expect(render(['vault.inside.test'])).not.toContain('vault.inside');
    },
  );

  it('is in badges without names too', () => {
    const sample = sampleAssessment();
    for (const reporter of REPORTERS.filter(({ name }) => name === 'badge' || name === 'shields')) {
      const text = reporter.render({ ...sample, notices: noticesOf(measured(['vault.inside.test'])) }, { lang: 'en' });
      expect(text).toContain('(own certificates)');
      expect(text).not.toContain('vault.inside');
      expect(reporter.render({ ...sample, notices: [] }, { lang: 'en' })).not.toContain('own certificates');
    }
  });

  it.each(
    REPORTERS.filter(({ name }) => name !== 'index' && !NAMELESS.has(name)).map(
      ({ name, render }) => [name, render] as const,
    ),
  )('stands in the report %s', (_name, render) => {
    const sample = sampleAssessment();
    const assessment = { ...sample, notices: [...sample.notices, ...noticesOf(measured(['Inside Root']))] };
    expect(problemsOfDocument('assessment', assessment)).toEqual([]);
    expect(render(assessment, { lang: 'en' }).replaceAll(/\s+/g, ' ')).toContain('Inside Root');
    expect(render(sample, { lang: 'en' })).not.toContain('Inside Root');
  });
});
