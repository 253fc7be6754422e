/** Small ControlSets and bundles for tests of the stages. */
import { evidenceBundle } from '../../src/evidence/bundle.ts';
import type { Attempt } from '../../src/model/attempt.ts';
import type { Control, ControlSet, System } from '../../src/model/controls.ts';
import type { EvidenceBundle, EvidenceItem } from '../../src/model/bundle.ts';
import type { EvidenceKind, EvidenceKinds } from '../../src/model/evidence.ts';
import { digestOf } from '../../src/model/json.ts';
import { makePlan } from '../../src/plan/plan.ts';

export const TOOL = { name: 'waarborg', version: '0.0.0' };

export function system(given: Partial<System> = {}): System {
  return {
    id: 'website',
    name: { nl: 'Website', en: 'Website' },
    url: { value: 'https://www.example.nl/' },
    endpoints: [],
    public: true,
    active: false,
    line: 1,
    ...given,
  };
}

export function control(given: Partial<Control> = {}): Control {
  return {
    id: 'website-https',
    claim: 'De website is beveiligd.',
    system: 'website',
    safeguard: 'https',
    params: {},
    refs: [],
    line: 10,
    column: 3,
    ...given,
  };
}

export function controlSet(given: Partial<ControlSet> = {}): ControlSet {
  return {
    schemaVersion: 1,
    source: { file: 'controls.yaml', digest: digestOf('controls') },
    organisation: { name: 'Voorbeeld', languages: ['nl'] },
    statement: { title: 'Privacyverklaring', language: 'nl', coverage: { sections: [], units: [] } },
    systems: [system()],
    accounts: [],
    controls: [control()],
    waivers: [],
    attestations: [],
    ...given,
  };
}

/** A bundle of these answers, keyed by kind and endpoint (the website's own when none is named). */
export function bundle(
  set: ControlSet,
  needs: readonly EvidenceKind[],
  answers: { readonly [K in EvidenceKind]?: Attempt<EvidenceKinds[K]> },
  select?: (control: Control) => boolean,
): EvidenceBundle {
  const plan = makePlan(set, { needsOf: () => needs, ...(select === undefined ? {} : { select }) });
  const items = plan.requests.flatMap(({ id, kind, system, endpoint }) => {
    const attempt = answers[kind];
    const content = { id, kind, system, endpoint, startedAt: '2026-06-01T12:00:00.000Z', durationMs: 1, attempt };
    return attempt === undefined ? [] : [{ ...content, digest: digestOf(content) } as EvidenceItem];
  });
  return evidenceBundle({
    tool: TOOL,
    plan,
    startedAt: '2026-06-01T12:00:00.000Z',
    finishedAt: '2026-06-01T12:00:05.000Z',
    complete: true,
    items,
  });
}
