/** The ground under the verdicts: scope with counts that reconcile, the statement as criterion, method and limitations. */
import type { Assessment } from '../../../model/assessment.ts';
import { longDate, longDay, longTime } from '../../dates.ts';
import { countStates, isUndecided, STATES, stateOf } from '../facts.ts';
import { fragment, html, join, nothing, webAddress, type Html } from '../markup.ts';
import {
  addressLink,
  controlLink,
  definition,
  definitions,
  groupedTable,
  inlineQuote,
  say,
  section,
  table,
  verdict,
} from '../parts.ts';
import { grouped } from '../todo.ts';
import type { Edition } from './masthead.ts';
import { topicStates } from './topics.ts';

export function scope(assessment: Assessment, edition: Edition): Html {
  const { controls, systems } = assessment;
  const counts = countStates(controls.map(stateOf));
  const rows = STATES.filter((state) => counts[state] > 0).map((state) => [verdict(state), counts[state]]);
  const columns = [{ head: say('scope.outcome') }, { head: say('scope.number'), numeric: true }];
  const unchecked = controls.filter((control) => isUndecided(control.outcome));
  const why = unchecked.map((control) => {
    const reason =
      edition === 'owner' ? undecidedReason(assessment, control) : say(`scope.why.${control.outcome as 'error'}`);
    return html`<li>${controlLink(control, assessment)}: ${reason}</li>`;
  });
  const body = html`<p>${say('scope.sentence', { controls: controls.length, systems: systems.length, checked: controls.length - unchecked.length, unchecked: unchecked.length })}</p>
${table(say('scope.caption'), columns, [...rows, [say('scope.total'), controls.length]], 'scope')}
${why.length > 0 && html`<h3>${say('scope.why')}</h3><ul>${why}</ul>`}`;
  return section('scope', say('scope.title'), body);
}

/** Why nothing is known of this promise, as far as the run can tell. */
export function undecidedReason({ notices }: Assessment, { id, outcome, findings }: Assessment['controls'][number]) {
  const finding = findings.find((one) => one.level === 'required' && one.outcome === outcome);
  if (finding) return { en: finding.message, nl: finding.nl.message };
  const notice = notices.find((one) => one.control === id);
  return notice?.text ?? say(`scope.why.${outcome as 'error'}`);
}

export function criteria(assessment: Assessment, edition: Edition): Html {
  const { statement, controls } = assessment;
  const { coverage } = statement;
  const columns = [{ head: say('criteria.sentence') }, { head: say('criteria.controls') }];
  const groups = grouped(coverage.units, (unit) => unit.section ?? '').map((units) => ({
    head:
      units[0].section === null
        ? say('criteria.elsewhere')
        : html`<cite lang="${statement.language}">${units[0].section}</cite>`,
    rows: units.map((unit) => [
      html`${inlineQuote(unit.text, statement.language)}${topicStates(unit, assessment)}`,
      coveredBy(unit.controls, controls),
    ]),
  }));
  const address =
    statement.url !== undefined && webAddress(statement.url) !== null ? addressLink(statement.url) : nothing;
  const about = definitions([
    definition(say('criteria.document'), html`<cite lang="${statement.language}">${statement.title}</cite> ${address}`),
    statement.date !== undefined &&
      definition(say('criteria.date'), html`<time datetime="${statement.date}">${longDate(statement.date)}</time>`),
    edition === 'owner' &&
      statement.digest !== undefined &&
      definition(say('criteria.digest'), html`<code class=digest>${statement.digest}</code>`),
  ]);
  const body = html`${about}${
    edition === 'owner' && groupedTable(say('criteria.caption'), columns, groups, 'criteria')
  }`;
  return edition === 'owner'
    ? section('criteria', say('criteria.title'), body, say('criteria.lead'))
    : section('criteria', say('criteria.title-client'), body, say('criteria.lead-client'));
}

function coveredBy(ids: readonly string[], controls: Assessment['controls']): Html {
  if (ids.length === 0) return html`<b class=soon>${say('criteria.unclaimed')}</b>`;
  const known = ids.filter((id) => controls.some((control) => control.id === id));
  return join(
    known.map((id) => html`<a href="${fragment(`control-${id}`)}"><code>${id}</code></a>`),
    html`, `,
  );
}

export function method(assessment: Assessment, edition: Edition): Html {
  const { tool, policy, finishedAt, startedAt } = assessment;
  const policies = Object.entries(policy).map(
    ([area, { name, version }]) => html`<li>${area}: <code>${name}</code> ${version}</li>`,
  );
  const items =
    edition === 'owner'
      ? html`<p>${say('method.owner', { tool: tool.name, version: tool.version, from: longTime(startedAt), to: longTime(finishedAt) })}</p><p>${say('method.judging')}</p><ul>${policies}</ul>`
      : html`<p>${say('method.client', { time: longDay(finishedAt, assessment.organisation.timezone) })}</p>`;
  const attested = html`<p>${say('method.attested')}</p>`;
  return section('method', say('method.title'), html`${items}${attested}`);
}

const LIMITATIONS = ['self', 'moment', 'place', 'no-pentest', 'third', 'account'] as const;
const CLIENT_LIMITATIONS = ['client.self', 'moment', 'place', 'client.no-pentest', 'third', 'client.account'] as const;

/** In the words of auditors, or in those of everybody. */
export function limitations(edition: Edition): Html {
  const [self, ...others] = edition === 'owner' ? LIMITATIONS : CLIENT_LIMITATIONS;
  return section(
    'limitations',
    say('limits.title'),
    html`<p class=notice><b>${say(`limits.${self}`)}</b></p><ul>${others.map((key) => html`<li>${say(`limits.${key}`)}</li>`)}</ul>`,
  );
}

const GLOSSARY = [
  'promise',
  'control',
  'safeguard',
  'finding',
  'evidence',
  'waiver',
  'attestation',
  'https',
  'two-factor',
  'self-assessment',
] as const;
const CLIENT_GLOSSARY: readonly (typeof GLOSSARY)[number][] = [
  'promise',
  'waiver',
  'attestation',
  'https',
  'two-factor',
  'self-assessment',
];

export function glossary(edition: Edition): Html {
  const words = edition === 'owner' ? GLOSSARY : CLIENT_GLOSSARY;
  const outcomes = STATES.map((state) => definition(verdict(state), say(`glossary.${state}`)));
  const terms = words.map((word) => definition(say(`term.${word}`), say(`glossary.${word}`)));
  return section(
    'glossary',
    say('glossary.title'),
    html`${definitions(outcomes, 'glossary')}${definitions(terms, 'glossary')}`,
  );
}
