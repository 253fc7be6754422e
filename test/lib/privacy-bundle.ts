/** A bundle in which each question of the plan was answered by this visit. */
import { evidenceBundle, evidenceItem } from '../../src/evidence/bundle.ts';
import { SecretStore } from '../../src/evidence/secrets.ts';
import { completed } from '../../src/model/attempt.ts';
import type { EvidenceBundle } from '../../src/model/bundle.ts';
import type { PrivacyVisit } from '../../src/model/evidence/privacy.ts';
import type { Plan } from '../../src/model/plan.ts';

const AT = '2026-06-01T12:00:00.000Z';

export function bundleWith(plan: Plan, visit: PrivacyVisit): EvidenceBundle {
  const observed = { attempt: completed(visit), startedAt: new Date(AT), durationMs: 1 };
  return evidenceBundle({
    tool: { name: 'waarborg', version: '0' },
    plan,
    startedAt: AT,
    finishedAt: AT,
    complete: true,
    items: plan.requests.map((request) => evidenceItem(request, observed, new SecretStore({}))),
  });
}
