/**
 * Assessments for the tests of reporters: the four systems of the statement with every outcome there is, the same with
 * everything in order, the same full of hostile text, and one of any number of systems. No clock: equal calls, equal bytes.
 */
import type { AssessedControl, AssessedSystem, Assessment, Finding, Notice } from '../../src/model/assessment.ts';
import type { CoveredUnit } from '../../src/model/controls.ts';
import type { LedgerEntry } from '../../src/model/history.ts';
import { digestOf } from '../../src/model/json.ts';
import { CONTROL_OUTCOMES, OUTCOMES, rollUp, type ControlOutcome, type Outcome } from '../../src/model/outcome.ts';
import type { Text } from '../../src/model/text.ts';
import { isTopic } from '../../src/model/topic.ts';
import { topicsOf } from '../../src/statement/topics.ts';
import { SAFEGUARD_TEXTS, sampleFinding, type FindingName } from './sample-findings.ts';

export const SAMPLE_TIME = '2026-11-23T07:14:09.000Z';

/** Every outcome of findings and controls, both levels, waivers current and lapsed, attestations current and lapsed. */
export function sampleAssessment(changes: Partial<Assessment> = {}): Assessment {
  return assemble(SYSTEMS, SAMPLE_CONTROLS, SAMPLE_NOTICES, changes);
}

/** The same promises, all of them proven or vouched for. */
export function healthyAssessment(changes: Partial<Assessment> = {}): Assessment {
  const controls = SAMPLE_CONTROLS.map(({ waiver: _waiver, ...control }): AssessedControl => {
    if (control.attestation !== undefined)
      return { ...control, outcome: 'attested', attestation: { ...control.attestation, current: true } };
    const findings = control.findings
      .filter((finding) => finding.outcome === 'pass' || finding.outcome === 'not-applicable')
      .concat(control.findings.some(({ outcome }) => outcome === 'pass') ? [] : [passing(control)]);
    return { ...control, outcome: 'pass', findings };
  });
  const systems = SYSTEMS.map((system) => ({ ...system, url: system.url ?? `https://${system.id}.example.nl` }));
  return assemble(systems, controls, [], changes);
}

/** {@link healthyAssessment} as a run makes it that is asked for these promises only. */
export function partAssessment(asked: readonly string[]): Assessment {
  const controls = healthyAssessment().controls.map((control): AssessedControl => {
    if (asked.includes(control.id)) return control;
    const { failsOn: _failsOn, ...rest } = control;
    const outcome = control.outcome === 'attested' ? 'attested' : 'not-checked';
    return { ...rest, outcome, selected: false, findings: control.findings.map(notSelected) };
  });
  return healthyAssessment({
    id: '5a1be0c7d2f34986',
    controls,
    summary: count(controls.map(({ outcome }) => outcome)),
  });
}

function notSelected(finding: Finding): Finding {
  const told = {
    message: 'This run was not asked to look at it.',
    observed: '',
    remediation: 'Run without a selection.',
  };
  const { failsOn: _failsOn, warning: _warning, ...rest } = finding;
  return { ...rest, ...told, nl: { ...finding.nl, ...told }, reason: 'not-selected', outcome: 'not-checked', data: {} };
}

/** Text that tries to become markup, terminal commands, formulas or another reading order, in every place that takes text. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  ']]>--><!--</style></title></textarea></script>',
  '\u001b[31mred\u001b[0m\u001b]0;title\u0007\u009b2J',
  '\u202egnp.exe\u202c\u2066\u2069\u200f\u061c',
  '=HYPERLINK("http://evil.test","x")',
  '+1-1@SUM(A1)',
  '%0A::error::x %s %n ${7*7} {{7*7}} `id` $(id)',
  '\u0000\u0008\u000b\u007f\ufeff\ufffe\u2028\u2029\ud800',
  'line one\r\nline two\n# heading\n| a | b |',
  '&lt;b&gt;&amp;&#60;',
  'javascript:alert(1)',
].join(' ');

/** {@link sampleAssessment} with {@link HOSTILE} in every field that a server, a certificate or the file can fill. */
export function hostileAssessment(): Assessment {
  const sample = sampleAssessment();
  const text: Text = { nl: HOSTILE, en: HOSTILE };
  const findings = (control: AssessedControl) =>
    control.findings.map((finding): Finding => {
      const texts = {
        title: HOSTILE,
        message: HOSTILE,
        expected: HOSTILE,
        observed: HOSTILE,
        remediation: HOSTILE,
      };
      return {
        ...finding,
        ...texts,
        nl: texts,
        endpoint: `javascript:alert(1)//${HOSTILE}`,
        evidence: [HOSTILE],
        data: { value: HOSTILE, list: [HOSTILE] },
        ...(finding.waiver && { waiver: { ...finding.waiver, reason: HOSTILE, owner: HOSTILE } }),
      };
    });
  const controls = sample.controls.map(
    (control): AssessedControl => ({
      ...control,
      claim: HOSTILE,
      title: text,
      meaning: text,
      limits: text,
      refs: [HOSTILE],
      findings: findings(control),
      ...(control.waiver && { waiver: { ...control.waiver, reason: HOSTILE, owner: HOSTILE } }),
      ...(control.attestation && {
        attestation: {
          ...control.attestation,
          by: HOSTILE,
          statement: HOSTILE,
          evidence: { file: HOSTILE, digest: HOSTILE },
        },
      }),
    }),
  );
  return {
    ...sample,
    controls,
    organisation: { ...sample.organisation, name: HOSTILE, contact: HOSTILE, logo: `javascript:alert(1)${HOSTILE}` },
    statement: {
      ...sample.statement,
      title: HOSTILE,
      file: HOSTILE,
      url: `javascript:alert(1)//${HOSTILE}`,
      coverage: { sections: [HOSTILE], units: [sampleUnit({ section: HOSTILE, text: HOSTILE })] },
    },
    systems: sample.systems.map((system) => ({ ...system, name: text, url: `javascript:alert(1)//${HOSTILE}` })),
    notices: [{ kind: 'waiver-unused', control: null, text }],
  };
}

/** A run over this many systems, each with HTTPS and strong credentials promised; one in nine fails. */
export function largeAssessment(count: number): Assessment {
  const systems = Array.from(
    { length: count },
    (_, index): AssessedSystem => ({
      id: `system-${index + 1}`,
      name: { nl: `Systeem ${index + 1}`, en: `System ${index + 1}` },
      url: `https://system-${index + 1}.example.nl`,
      public: index % 2 === 0,
    }),
  );
  const controls = systems.flatMap((system, index) => {
    const https: FindingName[] = ['certificate', 'hsts', 'redirect', 'legacy', 'forms', 'stapling'];
    return [
      control(`${system.id}-https`, system, 'https', index % 9 === 0 ? ['hstsShort', ...https] : https, index * 2),
      control(`${system.id}-strong-credentials`, system, 'strong-credentials', ['length', 'common'], index * 2 + 1),
    ];
  });
  return assemble(systems, controls, [], {});
}

/** The ledger of `runs` daily runs that end with `last`; one early run is incomplete, and a day is missing. */
export function sampleHistory(runs = 30, last: Assessment = sampleAssessment()): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (let index = 0; index < runs; index += 1) {
    const age = runs - 1 - index;
    const shift = age >= 12 ? age + 1 : age;
    const controls = last.controls.map(({ id, outcome, waiver }, place) => ({
      id,
      outcome: age === 0 ? outcome : pastOutcome(outcome, age, place),
      ...(waiver?.current && { waived: true }),
    }));
    entries.push({
      schemaVersion: 1,
      id: age === 0 ? last.id : digestOf([index]).slice(7, 23),
      startedAt: daysBefore(last.startedAt, shift),
      finishedAt: daysBefore(last.finishedAt, shift),
      complete: age !== 20,
      summary: count(controls.map(({ outcome }) => outcome)),
      controls,
      assessmentDigest: digestOf([index, 'assessment']),
      previous: index === 0 ? null : digestOf([index - 1, 'line']),
    });
  }
  return entries;
}

/** The run of the day before {@link sampleAssessment}: one control held that now fails, another failed that now holds. */
export function previousAssessment(): Assessment {
  const sample = sampleAssessment();
  const controls = sample.controls.map((control): AssessedControl => {
    if (control.id === 'administration-https') return { ...control, outcome: 'pass' };
    if (control.id === 'website-strong-credentials') return { ...control, outcome: 'fail' };
    return control;
  });
  return assemble(sample.systems, controls, [], {
    id: '0f1e2d3c4b5a6978',
    startedAt: daysBefore(sample.startedAt, 1),
    finishedAt: daysBefore(sample.finishedAt, 1),
    asOf: daysBefore(sample.asOf, 1),
  });
}

export function daysBefore(time: string, days: number): string {
  return new Date(Date.parse(time) - days * 86_400_000).toISOString();
}

function pastOutcome(outcome: ControlOutcome, age: number, place: number): ControlOutcome {
  if (outcome === 'attested' || outcome === 'not-checked') return outcome;
  if (age === 7 && place % 4 === 1) return 'error';
  if (age > 15 && place % 5 === 2) return 'fail';
  return age > 3 && outcome !== 'inconclusive' ? 'pass' : outcome;
}

function count(outcomes: readonly ControlOutcome[]): Record<ControlOutcome, number> {
  const entries = CONTROL_OUTCOMES.map((name) => [name, outcomes.filter((outcome) => outcome === name).length]);
  return Object.fromEntries(entries) as Record<ControlOutcome, number>;
}

function assemble(
  systems: readonly AssessedSystem[],
  controls: readonly AssessedControl[],
  notices: readonly Notice[],
  changes: Partial<Assessment>,
): Assessment {
  return {
    schemaVersion: 1,
    id: '7d0c9a52be41f386',
    tool: { name: 'waarborg', version: '0.1.0' },
    startedAt: '2026-11-23T07:13:41.000Z',
    finishedAt: SAMPLE_TIME,
    asOf: SAMPLE_TIME,
    complete: true,
    organisation: { name: 'CyberBrain IT Services', contact: 'info@cyberbrain.nl', languages: ['nl', 'en'] },
    statement: {
      title: 'Privacyverklaring',
      date: '2018-04-16',
      file: 'statement.nl.txt',
      url: 'https://www.cyberbrain.nl/privacy',
      language: 'nl',
      digest: digestOf('statement'),
      coverage: { sections: ['Beveiliging', 'Opvragen gegevens'], units: sampleUnits(controls) },
    },
    source: { file: 'controls.yaml', digest: digestOf('controls.yaml') },
    policy: {
      https: { name: 'ncsc-nl-2025', version: '2025.1', digest: digestOf('https') },
      'strong-credentials': { name: 'waarborg-credentials', version: '1.0', digest: digestOf('credentials') },
    },
    planDigest: digestOf('plan'),
    evidenceDigest: digestOf('evidence'),
    summary: count(controls.map(({ outcome }) => outcome)),
    systems,
    controls,
    notices,
    ...changes,
  };
}

function sampleUnits(controls: readonly AssessedControl[]): CoveredUnit[] {
  const claims = [...new Set(controls.map(({ claim }) => claim))];
  const claimed = claims.map((text) =>
    sampleUnit({
      section: text.startsWith('U kunt') ? 'Opvragen gegevens' : 'Beveiliging',
      text,
      controls: controls.filter(({ claim }) => claim === text).map(({ id }) => id),
    }),
  );
  return [...claimed, sampleUnit({ section: 'Opvragen gegevens', text: 'Dit doet u door een e-mail te sturen.' })];
}

/** A unit with the topics that its text has. */
export function sampleUnit(own: Partial<CoveredUnit> & { readonly text: string }): CoveredUnit {
  const meaning = topicsOf({ label: '', context: '', ...own });
  return {
    line: 1,
    path: [],
    context: '',
    label: '',
    mark: '',
    negated: false,
    conditional: false,
    section: null,
    controls: [],
    ...meaning,
    ...own,
  };
}

function passing({ id, system, safeguard }: AssessedControl): Finding {
  const name: FindingName = safeguard === 'two-factor' ? 'secondStep' : safeguard === 'https' ? 'redirect' : 'length';
  return sampleFinding(name, `https://${system ?? id}.example.nl`);
}

function control(
  id: string,
  system: AssessedSystem | null,
  safeguard: string,
  findings: readonly FindingName[],
  place: number,
  changes: Partial<AssessedControl> = {},
): AssessedControl {
  const made = findings.map((name) => sampleFinding(name, system?.url ?? ''));
  const failsOn = made.find((finding) => finding.failsOn !== undefined);
  const outcome = rollUp(made.filter(({ level }) => level === 'required').map((finding) => finding.outcome));
  return {
    id,
    claim: CLAIMS[system?.id ?? ''] ?? `${system?.name.nl ?? id} is beveiligd.`,
    system: system?.id ?? null,
    safeguard,
    ...(isTopic(safeguard) ? { proves: [safeguard] } : {}),
    ...SAFEGUARD_TEXTS[safeguard]!,
    outcome,
    refs: safeguard === 'two-factor' ? ['gdpr:32', 'iso27001:A.8.5', 'nis2:21.2.j'] : ['gdpr:32', 'nis2:21.2.h'],
    line: 20 + place * 7,
    findings: made,
    ...(outcome === 'pass' && failsOn && { failsOn: { date: failsOn.failsOn!, check: failsOn.check } }),
    ...changes,
  };
}

const SYSTEMS: readonly [AssessedSystem, AssessedSystem, AssessedSystem, AssessedSystem] = [
  { id: 'website', name: { nl: 'Website', en: 'Website' }, url: 'https://www.cyberbrain.nl', public: true },
  {
    id: 'administration',
    name: { nl: 'Administratiesysteem', en: 'Administration system' },
    url: 'https://admin-7f3.intern.example.nl:8443',
    public: false,
  },
  {
    id: 'plesk',
    name: { nl: 'Webhostingomgeving (Plesk)', en: 'Web hosting environment (Plesk)' },
    url: 'https://plesk-9c1.intern.example.nl:8447',
    public: false,
  },
  { id: 'calendar', name: { nl: 'Digitale agenda', en: 'Digital calendar' }, url: null, public: false },
];

const CLAIMS: Readonly<Record<string, string>> = {
  website: 'De website (www.cyberbrain.nl) is beveiligd middels een HTTPS-verbinding en sterke inloggegevens.',
  administration: 'Het administratiesysteem is beveiligd middels een HTTPS-verbinding en sterke inloggegevens.',
  plesk:
    'De webhostingomgeving (Plesk) is beveiligd middels een HTTPS-verbinding, sterke inloggegevens en 2-factor authenticatie voor beheerdersdoeleinden.',
  calendar:
    'De digitale agenda is beveiligd middels een HTTPS-verbinding, sterke inloggegevens en 2-factor authenticatie om in te loggen.',
  '': 'U kunt te alle tijden een kopie opvragen van alle gegevens die over u beschikbaar zijn.',
};

const [WEBSITE, ADMINISTRATION, PLESK, CALENDAR] = SYSTEMS;
const HTTPS: readonly FindingName[] = ['certificate', 'hsts', 'redirect', 'legacy', 'forms', 'stapling'];

const SAMPLE_CONTROLS: readonly AssessedControl[] = [
  control('website-https', WEBSITE, 'https', HTTPS, 0),
  control('website-strong-credentials', WEBSITE, 'strong-credentials', ['length', 'common', 'blocklist'], 1),
  control(
    'administration-https',
    ADMINISTRATION,
    'https',
    ['legacyOffered', 'hstsShort', 'certificate', 'redirect'],
    2,
  ),
  control('administration-strong-credentials', ADMINISTRATION, 'strong-credentials', ['lengthShort', 'common'], 3, {
    waiver: {
      control: 'administration-strong-credentials',
      reason: 'Leverancier levert de nieuwe wachtwoordregels in december; toegang alleen via VPN.',
      owner: 'R. Cornelissen',
      expires: '2026-12-01',
      current: true,
    },
  }),
  control('plesk-https', PLESK, 'https', ['certificateUnreachable', 'hsts'], 4),
  control('plesk-strong-credentials', PLESK, 'strong-credentials', ['length', 'throttling'], 5),
  control('plesk-two-factor', PLESK, 'two-factor', ['secondStep', 'passwordAlone', 'replay'], 6),
  control('calendar-https', CALENDAR, 'https', ['notConfigured'], 7),
  control('calendar-strong-credentials', CALENDAR, 'strong-credentials', ['notConfigured'], 8),
  control('calendar-two-factor', CALENDAR, 'two-factor', ['passwordAloneAccepted', 'secondStep'], 9, {
    waiver: {
      control: 'calendar-two-factor',
      reason: 'Overgang naar de nieuwe agenda.',
      owner: 'R. Cornelissen',
      expires: '2026-11-01',
      current: false,
    },
  }),
  control('data-copy', null, 'attestation', [], 10, {
    outcome: 'attested',
    attestation: {
      control: 'data-copy',
      by: 'R. Cornelissen, eigenaar',
      date: '2026-10-02',
      expires: '2026-12-15',
      statement: 'Op 2 oktober is een inzageverzoek binnen drie dagen volledig beantwoord.',
      evidence: { file: 'bewijs/inzageverzoek-2026-10.pdf', digest: digestOf('inzageverzoek') },
      current: true,
    },
  }),
  control('processor-agreement', null, 'attestation', [], 11, {
    claim: 'Er is met Google een bewerkersovereenkomst afgesloten voor het verwerken van deze gegevens.',
    outcome: 'not-checked',
    attestation: {
      control: 'processor-agreement',
      by: 'R. Cornelissen, eigenaar',
      date: '2025-09-01',
      expires: '2026-09-01',
      statement: 'De verwerkersovereenkomst is gecontroleerd en nog van kracht.',
      current: false,
    },
  }),
  control('website-no-forms', WEBSITE, 'https', ['formsNotApplicable'], 12, { outcome: 'not-applicable' }),
];

const SAMPLE_NOTICES: readonly Notice[] = [
  {
    kind: 'waiver-expires-soon',
    control: 'administration-strong-credentials',
    text: {
      nl: 'De uitzondering voor administration-strong-credentials verloopt op 2026-12-01.',
      en: 'The waiver for administration-strong-credentials expires on 2026-12-01.',
    },
  },
  {
    kind: 'waiver-expired',
    control: 'calendar-two-factor',
    text: {
      nl: 'De uitzondering voor calendar-two-factor is verlopen op 2026-11-01; de uitkomst telt weer mee.',
      en: 'The waiver for calendar-two-factor expired on 2026-11-01; its outcome counts again.',
    },
  },
  {
    kind: 'waiver-unused',
    control: 'website-https',
    text: {
      nl: 'De uitzondering voor website-https is niet nodig: de toezegging houdt stand. Verwijder haar.',
      en: 'The waiver for website-https is not needed: the promise holds. Remove it.',
    },
  },
  {
    kind: 'attestation-expired',
    control: 'processor-agreement',
    text: {
      nl: 'De bevestiging voor processor-agreement is verlopen op 2026-09-01.',
      en: 'The attestation for processor-agreement expired on 2026-09-01.',
    },
  },
  {
    kind: 'attestation-expires-soon',
    control: 'data-copy',
    text: {
      nl: 'De bevestiging voor data-copy verloopt op 2026-12-15.',
      en: 'The attestation for data-copy expires on 2026-12-15.',
    },
  },
  {
    kind: 'statement-unclaimed',
    control: null,
    text: {
      nl: 'Geen toezegging dekt deze zin: “Dit doet u door een e-mail te sturen.”',
      en: 'No control claims this sentence: “Dit doet u door een e-mail te sturen.”',
    },
  },
];

/** What a test of reporters may rely on: the sample has every outcome, of controls and of findings. */
export const SAMPLE_HAS: { readonly controls: readonly ControlOutcome[]; readonly findings: readonly Outcome[] } = {
  controls: CONTROL_OUTCOMES,
  findings: OUTCOMES,
};
