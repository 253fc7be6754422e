/** What became of the promises since the run before this one. */
import type { Assessment } from '../../../model/assessment.ts';
import { longTime } from '../../dates.ts';
import { changesSince, type Change } from '../facts.ts';
import { html, type Html } from '../markup.ts';
import { controlLink, controlName, say, section, table, verdict } from '../parts.ts';

export function change(assessment: Assessment, previous: Assessment | undefined): Html {
  if (previous === undefined) return section('change', say('change.title'), html`<p>${say('change.first-run')}</p>`);
  const changes = changesSince(previous, assessment);
  const lead = say('change.lead', { time: longTime(previous.finishedAt), id: previous.id });
  if (changes.length === 0) return section('change', say('change.title'), html`<p>${say('change.none')}</p>`, lead);
  const columns = ['exceptions.promise', 'change.before', 'change.now', 'change.kind'] as const;
  const rows = changes.map((one) => [
    name(assessment, one),
    one.before === null ? '–' : verdict(one.before),
    one.now === null ? '–' : verdict(one.now),
    say(`change.${one.kind}`),
  ]);
  return section(
    'change',
    say('change.title'),
    table(
      say('change.caption'),
      columns.map((key) => ({ head: say(key) })),
      rows,
      'change',
    ),
    lead,
  );
}

const name = (assessment: Assessment, { control, now }: Change): Html =>
  now === null ? controlName(control, assessment) : controlLink(control, assessment);
