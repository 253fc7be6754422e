/** Recommendations: advised checks that fail, and warnings of the policy. They stand apart, because they break no promise. */
import { isRecommendation, type Assessment, type Finding } from '../../../model/assessment.ts';
import { bySeverity } from '../facts.ts';
import { html, type Html } from '../markup.ts';
import { prose, say, section, table } from '../parts.ts';
import { fixText } from './first.ts';

export function advice(assessment: Assessment): Html {
  const grouped = new Map<string, { finding: Finding; endpoints: string[] }>();
  const { controls, beyond = [] } = assessment;
  for (const finding of [...controls, ...beyond].flatMap(({ findings }) => findings)) {
    if (!isRecommendation(finding)) continue;
    const key = `${finding.check} ${finding.reason} ${finding.message}`;
    const known = grouped.get(key);
    if (known === undefined) grouped.set(key, { finding, endpoints: [finding.endpoint] });
    else if (!known.endpoints.includes(finding.endpoint)) known.endpoints.push(finding.endpoint);
  }
  const columns = ['advice.what', 'finding.fix', 'finding.where'] as const;
  const rows = [...grouped.values()]
    .sort((a, b) => bySeverity(a.finding, b.finding))
    .map(({ finding, endpoints }) => [
      html`${{ en: finding.title, nl: finding.nl.title }} <code class=quiet>${finding.check}</code>${finding.warning === true && html`<br><small>${{ en: finding.message, nl: finding.nl.message }}</small>`}`,
      prose(fixText(finding)),
      endpoints.map((endpoint) => html`<code>${endpoint}</code> `),
    ]);
  const body =
    rows.length === 0
      ? html`<p>${say('advice.none')}</p>`
      : table(
          say('advice.caption'),
          columns.map((key) => ({ head: say(key) })),
          rows,
          'advice',
        );
  return section('advice', say('advice.title'), body, say('advice.lead'));
}
