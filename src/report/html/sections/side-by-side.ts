/** Each endpoint by several yardsticks: the verdict of each in one table, and under it the reason of each difference. */
import type { EndpointSideBySide, YardstickCell, YardstickRow } from '../../../model/side-by-side.ts';
import { html, join, nothing, type Html, type Value } from '../markup.ts';
import { mark, prose, say, table, type Column } from '../parts.ts';
import { grouped } from '../todo.ts';

export function sideBySide(endpoints: readonly EndpointSideBySide[] | undefined): Html {
  const [first] = endpoints ?? [];
  if (endpoints === undefined || first === undefined) return nothing;
  const columns = [
    ...first.yardsticks.map(({ name }) => ({ head: html`<code>${name}</code>`, label: name })),
    { head: say('side.grade'), label: 'SSL Labs' },
  ];
  const verdicts = endpoints.map(({ endpoint, yardsticks, grade }) => [
    html`<code>${endpoint}</code>`,
    ...yardsticks.map(({ outcome }) => mark(outcome)),
    html`<b>${grade ?? say('tls.unknown')}</b>`,
  ]);
  const reasons = grouped(endpoints, ({ rows }) => JSON.stringify(rows)).map((own) => differences(own, columns));
  return html`<h3>${say('side.title')}</h3><p>${say('side.lead')}</p>
${table(say('side.caption'), [{ head: say('tls.where') }, ...columns], verdicts)}${reasons}`;
}

/** One table for the endpoints of which the yardsticks say the same. */
function differences(own: readonly [EndpointSideBySide, ...EndpointSideBySide[]], columns: readonly Column[]): Html {
  const [{ rows, agreed }] = own;
  const names = join(
    own.map((one) => html`<code>${one.endpoint}</code>`),
    html`, `,
  );
  if (rows.length === 0) return html`<p>${names}: ${say('side.same', { n: agreed })}</p>`;
  const lines = rows.map(({ title, cells, grade }) => [
    title,
    ...cells.map((cell) => cellText(cell, cells)),
    gradeText(grade),
  ]);
  return html`<details><summary>${say('side.why')}: ${names}</summary>${table(names, [{ head: say('side.check') }, ...columns], lines)}<p class=quiet>${say('side.agreed', { n: agreed })}</p></details>`;
}

/**
 * A recommendation is said in words: its sign is that of a failure, which would say too much. Why something is good enough
 * is reported only where another finds it good enough for another reason.
 */
function cellText(cell: YardstickCell | null, all: YardstickRow['cells']): Value {
  if (cell === null) return html`<span class=quiet>${say('side.off')}</span>`;
  const { outcome, level, message } = cell;
  const passing = all.filter((one) => one?.outcome === 'pass');
  if (outcome === 'pass' && passing.every((one) => one?.message.en === message.en))
    return mark(outcome, say(`check.${outcome}`));
  const isAdvice = outcome === 'fail' && level === 'advised';
  const text = prose({ en: withCode(message.en), nl: withCode(message.nl) });
  return html`${isAdvice ? html`<b class=soon>${say('side.advised')}</b>` : mark(outcome, say(`check.${outcome}`))} ${text}`;
}

/** Names of suites are typed, and may be broken anywhere. */
const withCode = (text: string): string => text.replaceAll(/\b[A-Z0-9]+(?:_[A-Za-z0-9]+){2,}/g, '`$&`');

const gradeText = (held: YardstickRow['grade']): Html =>
  join(
    held.map(({ letter, text }) => html`<b>${letter ?? '?'}</b> ${text}`),
    html`<br>`,
  );
