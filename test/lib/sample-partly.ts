/** A sentence that promises several things of which one was measured: what a report must not make look proven as a whole. */
import type { Assessment } from '../../src/model/assessment.ts';
import { healthyAssessment, sampleUnit } from './sample.ts';

const PROMISES = {
  'website-https':
    'All traffic to our website is encrypted with TLS, our mail is protected by DKIM, SPF and DMARC, and our domain by DNSSEC.',
  'website-strong-credentials': 'Our staff log in with strong passwords.',
} as const;

export function partlyMeasured(): Assessment {
  const healthy = healthyAssessment();
  const claimOf = (id: string) => PROMISES[id as keyof typeof PROMISES] as string | undefined;
  const controls = healthy.controls.flatMap((control) => {
    const claim = claimOf(control.id);
    return claim === undefined ? [] : [{ ...control, claim }];
  });
  const units = controls.map(({ id, claim }) => sampleUnit({ section: 'Security', text: claim, controls: [id] }));
  return {
    ...healthy,
    statement: {
      ...healthy.statement,
      title: 'Privacy statement',
      language: 'en',
      coverage: { sections: ['Security'], units },
    },
    controls,
    systems: healthy.systems.filter(({ id }) => id === 'website'),
    summary: { ...healthy.summary, pass: controls.length, attested: 0, 'not-applicable': 0 },
  };
}
