/** Each protection once: what it does, what was looked at, and what that does not prove. For clients. */
import type { AssessedControl, Assessment } from '../../../model/assessment.ts';
import type { Text } from '../../../model/text.ts';
import { isMessageCode, type MessageCode } from '../../../texts/say.ts';
import { html, nothing, type Html } from '../markup.ts';
import { say, section } from '../parts.ts';
import { grouped } from '../todo.ts';

export function tested({ controls }: Assessment): Html {
  const measured = controls.filter(isMeasured);
  if (measured.length === 0) return nothing;
  const protections = grouped(measured, ({ safeguard }) => safeguard).map(protection);
  return section('tested', say('tested.title'), html`${protections}`, say('tested.lead'));
}

/** Is there something to say about how it is tested? */
export const isMeasured = ({ safeguard }: AssessedControl): boolean => safeguard !== 'attestation';

export const testedId = ({ safeguard }: AssessedControl): string => `tested-${safeguard}`;

/** What it does appears only where it was proven at least once: elsewhere it would reassure wrongly. */
function protection(own: readonly [AssessedControl, ...AssessedControl[]]): Html {
  const [first] = own;
  const { title, limits, meaning, safeguard } = first;
  const isProven = own.some(({ outcome }) => outcome === 'pass' || outcome === 'attested');
  return html`<article class=tested id="${testedId(first)}"><h3>${title}</h3>
${isProven && html`<p>${meaning}</p>`}<h4>${say('tested.seen')}</h4><ul>${linesOf(safeguard).map((line) => html`<li>${line}`)}</ul>
<p class=limits><b>${say('client.limits')}:</b> ${limits}</p></article>\n`;
}

type TestedKey = Extract<MessageCode, `tested.${string}`>;

function linesOf(safeguard: string): readonly Text[] {
  const key = [`tested.${safeguard}`].find((one): one is TestedKey => isMessageCode(one)) ?? 'tested.other';
  const { nl, en } = say(key);
  const english = en.split('\n');
  return nl.split('\n').map((line, index) => ({ nl: line, en: english[index] ?? '' }));
}
