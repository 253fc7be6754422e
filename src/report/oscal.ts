/**
 * OSCAL assessment results 1.2: an observation for each finding and each attestation, a finding for each control that was
 * decided or should have been. OSCAL knows two states; what could not be determined is not satisfied, for the reason
 * `other`. What was not tested or does not apply is an observation only.
 */
import { printableJson } from '../model/json.ts';
import { isOverruled, type AssessedControl, type Assessment } from '../model/assessment.ts';
import type { ControlOutcome } from '../model/outcome.ts';
import type { Lang } from '../model/text.ts';
import { casesOf, type Case } from './cases.ts';
import { endOfDay } from './dates.ts';
import { stateOf, waiversOf } from './html/facts.ts';
import { translator } from '../texts/say.ts';
import type { Reporter } from './reporter.ts';
import { nameOf, placeOf } from './texts.ts';
import { uuidOf } from './uuid.ts';
import { oneLine } from './visible.ts';

const OSCAL_VERSION = '1.2.1';
const NAMESPACE = 'https://waarborg.dev/ns/oscal';

interface Status {
  readonly state: 'satisfied' | 'not-satisfied';
  readonly reason: 'pass' | 'fail' | 'other';
}

/** null: no finding. */
const STATUS: Readonly<Record<ControlOutcome, Status | null>> = {
  pass: { state: 'satisfied', reason: 'pass' },
  attested: { state: 'satisfied', reason: 'other' },
  fail: { state: 'not-satisfied', reason: 'fail' },
  error: { state: 'not-satisfied', reason: 'other' },
  inconclusive: { state: 'not-satisfied', reason: 'other' },
  'not-checked': null,
  'not-applicable': null,
};

export const oscalReporter: Reporter = {
  name: 'oscal',
  file: 'oscal.json',
  render(assessment, { lang }) {
    const plan = uuidOf('plan', assessment.planDigest);
    const document = {
      'assessment-results': {
        uuid: uuidOf('results', assessment.id),
        metadata: {
          title: oneLine(`${assessment.organisation.name}: ${assessment.statement.title}`),
          'last-modified': new Date(assessment.asOf).toISOString(),
          version: assessment.id,
          'oscal-version': OSCAL_VERSION,
        },
        'import-ap': { href: `#${plan}` },
        results: [resultOf(assessment, lang)],
        'back-matter': {
          resources: [
            {
              uuid: plan,
              title: oneLine(assessment.source.file),
              props: [property('digest', assessment.source.digest), property('plan-digest', assessment.planDigest)],
            },
          ],
        },
      },
    };
    return `${printableJson(document, 2)}\n`;
  },
};

function resultOf(assessment: Assessment, lang: Lang) {
  const say = translator(lang);
  const cases = casesOf(assessment, lang);
  const findings = assessment.controls.flatMap((control) => findingOf(control, assessment, cases, lang));
  const notices = assessment.notices.map(({ text }) => oneLine(text[lang]));
  return {
    uuid: uuidOf('result', assessment.id),
    title: say('title.owner'),
    description: say('limits.self'),
    start: assessment.startedAt,
    end: assessment.finishedAt,
    props: [property('complete', String(assessment.complete)), property('evidence-digest', assessment.evidenceDigest)],
    'reviewed-controls': { 'control-selections': [{ 'include-all': {} }] },
    ...(cases.length === 0 ? {} : { observations: cases.map((one) => observationOf(one, assessment)) }),
    ...(findings.length === 0 ? {} : { findings }),
    ...(notices.length === 0 ? {} : { remarks: notices.join('\n') }),
  };
}

const observationId = ({ key }: Case, { id }: Assessment): string => uuidOf('observation', id, key);

function observationOf(one: Case, assessment: Assessment) {
  const { control, finding, standing, name, message, details, notices } = one;
  const { attestation } = control;
  const vouched = finding === null && attestation !== undefined && !isOverruled(control);
  const expires = vouched ? endOfDay(attestation.expires) : finding?.failsOn;
  const evidence = [
    ...(finding?.evidence ?? []),
    ...(vouched && attestation.evidence ? [attestation.evidence.file] : []),
  ];
  return {
    uuid: observationId(one, assessment),
    title: name,
    description: [message, ...details, ...notices].join('\n'),
    props: [
      property('outcome', standing),
      ...(finding === null ? [] : [property('reason', finding.reason), property('severity', finding.severity)]),
      ...(vouched && attestation.evidence ? [property('evidence-digest', attestation.evidence.digest)] : []),
    ],
    methods: [vouched ? 'INTERVIEW' : 'TEST'],
    types: ['control-objective'],
    ...(evidence.length === 0 ? {} : { 'relevant-evidence': evidence.map((text) => ({ description: oneLine(text) })) }),
    collected: vouched ? `${attestation.date.slice(0, 10)}T00:00:00Z` : assessment.finishedAt,
    ...(expires === undefined ? {} : { expires: new Date(expires).toISOString() }),
  };
}

function findingOf(control: AssessedControl, assessment: Assessment, cases: readonly Case[], lang: Lang) {
  const status = STATUS[control.outcome];
  if (status === null) return [];
  const own = cases.filter((one) => one.control === control);
  return [
    {
      uuid: uuidOf('finding', assessment.id, control.id),
      title: nameOf(control, assessment, lang),
      description: oneLine(control.claim),
      props: [
        property('place', placeOf(control, assessment)),
        ...control.refs.map((ref) => property('reference', ref)),
        ...waiversOf(control).flatMap(waiverProperties),
      ],
      target: {
        type: 'objective-id',
        'target-id': control.id,
        status: { ...status, remarks: translator(lang)(`outcome.${stateOf(control)}`) },
      },
      'related-observations': own.map((one) => ({ 'observation-uuid': observationId(one, assessment) })),
    },
  ];
}

/** Each waiver's properties belong together by their group: its check, or the control as a whole. */
function waiverProperties({ check, current, owner, expires, reason }: NonNullable<AssessedControl['waiver']>) {
  const values = { waiver: current ? 'current' : 'expired', owner, expires, reason };
  return Object.entries(values).map(([name, value]) => ({
    ...property(name === 'waiver' ? name : `waiver-${name}`, value),
    group: check ?? 'control',
  }));
}

const property = (name: string, value: string) => ({ name, ns: NAMESPACE, value: oneLine(value) || '-' });
