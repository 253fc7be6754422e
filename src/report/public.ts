/**
 * A run for everybody, as Markdown: each promise with what came of it, and nothing that the client's edition would not
 * show. For logs and summaries that strangers can read, such as those of a public repository.
 */
import type { Assessment } from '../model/assessment.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import { longTime } from './dates.ts';
import { countStates, stateOf, STATES } from './html/facts.ts';
import { answer } from './html/sections/masthead.ts';
import type { Reporter } from './reporter.ts';
import { nameOf, verdictOf } from './texts.ts';
import { escapedMarkdown } from './visible.ts';

export const publicReporter: Reporter = {
  name: 'public',
  file: 'public.md',
  isPublic: true,
  render(assessment, { lang }) {
    const say = translator(lang);
    const counts = countStates(assessment.controls.map(stateOf));
    const states = STATES.filter((state) => counts[state] > 0).map(
      (state) => `${counts[state]} ${say(`outcome.${state}`)}`,
    );
    const blocks = [
      `## ${escapedMarkdown(assessment.organisation.name)}`,
      `**${answer(assessment)[lang]}**`,
      `${states.join(' · ')}  \n${longTime(assessment.finishedAt, assessment.organisation.timezone)[lang]}`,
      ...(assessment.complete ? [] : [`> ${say('terminal.incomplete')}`]),
      ...(assessment.notices.some(({ kind }) => kind === 'own-roots') ? [`> ${say('warning.own-roots')}`] : []),
      promises(assessment, lang),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function promises({ controls, systems }: Assessment, lang: Lang): string {
  const say = translator(lang);
  const order = new Map(STATES.map((state, index) => [state, index]));
  const sorted = controls.toSorted((a, b) => order.get(stateOf(a))! - order.get(stateOf(b))!);
  const rows = sorted.map(
    (control) => `| ${verdictOf(control)[lang]} | ${escapedMarkdown(nameOf(control, { systems }, lang))} |`,
  );
  return [`| ${say('terminal.verdict')} | ${say('terminal.control')} |`, '| --- | --- |', ...rows].join('\n');
}
