import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/history/compare.ts';
import type { Assessment } from '../../../../src/model/assessment.ts';
import { clientReporter } from '../../../../src/report/html/client.ts';
import { htmlReporter } from '../../../../src/report/html/owner.ts';
import { publicReporter } from '../../../../src/report/public.ts';
import { trustReporter } from '../../../../src/report/html/trust.ts';
import { sampleEvidence } from '../../../lib/sample-evidence.ts';
import { forbiddenToClients, leaksIn } from '../../../lib/leaks.ts';
import { healthyAssessment, previousAssessment, sampleAssessment, sampleHistory } from '../../../lib/sample.ts';

const evidence = sampleEvidence();
const options = {
  lang: 'nl',
  evidence,
  history: sampleHistory(),
  comparison: compare(previousAssessment(), sampleAssessment()),
} as const;

/** Puts a marker of its own in every string and number of the findings and of everything else that is not for clients. */
function canaries(assessment: Assessment): Assessment {
  let count = 0;
  const mark = (value: unknown, key = ''): unknown => {
    if (['outcome', 'level', 'severity', 'current', 'expires', 'failsOn', 'date'].includes(key)) return value;
    if (typeof value === 'string') return `canary${(count += 1)}x`;
    if (typeof value === 'number') return 900_000_000 + (count += 1);
    if (Array.isArray(value)) return value.map((item) => mark(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mark(item, name)]));
  };
  return {
    ...assessment,
    policy: mark(assessment.policy) as Assessment['policy'],
    source: mark(assessment.source) as Assessment['source'],
    notices: mark(assessment.notices) as Assessment['notices'],
    planDigest: 'canaryplan',
    evidenceDigest: 'canaryevidence',
    statement: { ...assessment.statement, file: 'canaryfile', digest: 'canarydigest' },
    organisation: { ...assessment.organisation, words: ['canaryword'] },
    systems: assessment.systems.map((system) =>
      system.public ? system : { ...system, url: 'https://canaryhost.internal.test:4443/canarypath' },
    ),
    controls: assessment.controls.map((control) => ({
      ...control,
      line: 912_345_678,
      refs: ['canaryref'],
      findings: mark(control.findings) as typeof control.findings,
      ...(control.failsOn && { failsOn: { date: control.failsOn.date, check: 'canarycheck' } }),
      ...(control.waiver && {
        waiver: { ...control.waiver, reason: 'canaryreason', owner: 'canaryowner', check: undefined as never },
      }),
      ...(control.attestation && {
        attestation: {
          ...control.attestation,
          by: 'canaryby',
          statement: 'canarystatement',
          evidence: { file: 'canaryproof', digest: 'canarysum' },
        },
      }),
    })),
  };
}

describe.each([clientReporter, trustReporter, publicReporter])('the page $name, for clients', (reporter) => {
  it.each([
    ['with every outcome', sampleAssessment()],
    ['with everything in order', healthyAssessment()],
    ['of an interrupted run', sampleAssessment({ complete: false })],
  ])('holds nothing of the list of what clients may not see, %s', (_name, assessment) => {
    const forbidden = forbiddenToClients(assessment, evidence);
    expect(forbidden.length).toBeGreaterThan(50);
    expect(leaksIn(reporter.render(assessment, options), forbidden)).toEqual([]);
  });

  it('lets no marker through from any field of findings, waivers, attestations, policies and private systems', () => {
    const marked = canaries(sampleAssessment());
    expect(leaksIn(htmlReporter.render(marked, options), ['canary']).length).toBe(1);
    const page = reporter.render(marked, options);
    expect([...page.matchAll(/.{30}(?:canary|9000000|912345678).{20}/g)].map(String)).toEqual([]);
  });

  it('does not name a public system by an address with a port', () => {
    const systems = sampleAssessment().systems.map((system) => ({
      ...system,
      public: true,
      url: 'https://a.test:8443/login',
    }));
    expect(reporter.render(sampleAssessment({ systems }), options)).not.toContain('a.test');
  });
});

describe('the list of what clients may not see', () => {
  it('finds what the owner edition holds, so that an empty answer means something', () => {
    const assessment = sampleAssessment();
    const found = leaksIn(htmlReporter.render(assessment, options), forbiddenToClients(assessment));
    expect(found).toEqual(
      expect.arrayContaining([
        'https://admin-7f3.intern.example.nl:8443',
        'tls.protocol-versions',
        'max-age is 300 s, wanted 31536000 s.',
        'R. Cornelissen',
        'Overgang naar de nieuwe agenda.',
        assessment.evidenceDigest,
      ]),
    );
  });
});
