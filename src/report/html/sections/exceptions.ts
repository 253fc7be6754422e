/** Waivers and attestations: who accepted or confirmed what, why, and until when. */
import {
  isIdle,
  isOverruled,
  type AssessedControl,
  type Assessment,
  type EvidenceLapse,
} from '../../../model/assessment.ts';
import type { Attestation, Waiver } from '../../../model/controls.ts';
import type { Lang } from '../../../model/text.ts';
import { daysBetween, endOfDay, isoDay, longDate } from '../../dates.ts';
import { html, nothing, type Html } from '../markup.ts';
import { controlLink, houseLanguage, inlineQuote, say, section, table, verdictOn } from '../parts.ts';
import { waiversOf } from '../facts.ts';

/** Days before its end at which an exception is called out. */
const SOON = 30;

export function exceptions(assessment: Assessment): Html {
  const body = html`${waivers(assessment)}${attestations(assessment)}${notices(assessment)}`;
  const empty = html`<p>${say('exceptions.none')}</p>`;
  return section('exceptions', say('exceptions.title'), body.source === '' ? empty : body, say('exceptions.lead'));
}

export function waiverText(waiver: Waiver & { readonly current: boolean }, language: Lang): Html {
  const values = { owner: waiver.owner, date: longDate(waiver.expires) };
  const told = waiver.current ? say('exceptions.waiver-current', values) : say('exceptions.waiver-lapsed', values);
  return html`${told} ${inlineQuote(waiver.reason, language)}`;
}

export function attestationText(
  attestation: Attestation & Pick<Standing, 'current' | 'lapsed'>,
  { asOf }: Pick<Assessment, 'asOf'>,
  language: Lang,
): Html {
  const values = { by: attestation.by, date: longDate(attestation.date), expires: longDate(attestation.expires) };
  const isOver = !attestation.current && endOfDay(attestation.expires) < asOf;
  const lapsed = attestation.lapsed === undefined ? 'lapsed' : 'document';
  const told = say(`exceptions.attestation-${isOver || lapsed === 'document' ? lapsed : 'current'}`, values);
  return html`${told} ${inlineQuote(attestation.statement, language)}`;
}

/** `current`, `expires soon`, `expired`, or not begun yet, as seen from the moment of judging. */
interface Standing {
  readonly expires: string;
  readonly current: boolean;
  readonly lapsed?: EvidenceLapse;
}

function standing(assessment: Assessment, { expires, current, lapsed }: Standing): Html {
  if (lapsed !== undefined) return html`<b class=bad>${say(`exceptions.document-${lapsed}`)}</b>`;
  const days = daysBetween(assessment.asOf, endOfDay(expires));
  if (!current && days >= 0) return html`${say('exceptions.later')}`;
  if (!current) return html`<b class=bad>${say('exceptions.expired')}</b>`;
  if (days <= SOON) return html`<b class=soon>${say('exceptions.soon', { n: days })}</b>`;
  return html`${say('exceptions.current')}`;
}

function waivers(assessment: Assessment): Html {
  const language = houseLanguage(assessment);
  const all = assessment.controls.flatMap((control) => waiversOf(control).map((waiver) => ({ control, waiver })));
  const columns = ['promise', 'owner', 'reason', 'expires', 'standing'] as const;
  const rows = all.map(({ control, waiver }) => [
    html`${name(assessment, control)}${waiver.check !== undefined && html` <code>${waiver.check}</code>`}`,
    waiver.owner,
    inlineQuote(waiver.reason, language),
    html`<time>${isoDay(waiver.expires)}</time>`,
    waiver.current && isIdle(waiver, control) ? say('exceptions.idle') : standing(assessment, waiver),
  ]);
  return table(
    say('exceptions.waivers'),
    columns.map((column) => ({ head: say(`exceptions.${column}`) })),
    rows,
    'waivers',
  );
}

function attestations(assessment: Assessment): Html {
  const language = houseLanguage(assessment);
  const all = assessment.controls.flatMap((control) =>
    control.attestation ? [{ control, attestation: control.attestation }] : [],
  );
  const columns = ['promise', 'by', 'statement', 'date', 'expires', 'standing'] as const;
  const rows = all.map(({ control, attestation }) => [
    name(assessment, control),
    attestation.by,
    html`${inlineQuote(attestation.statement, language)}${
      attestation.evidence &&
      html`<br><code>${attestation.evidence.file}</code> <code class=digest>${attestation.evidence.digest}</code>`
    }`,
    html`<time>${isoDay(attestation.date)}</time>`,
    html`<time>${isoDay(attestation.expires)}</time>`,
    attestation.current && isOverruled(control) ? say('exceptions.overruled') : standing(assessment, attestation),
  ]);
  return table(
    say('exceptions.attestations'),
    columns.map((column) => ({ head: say(`exceptions.${column}`) })),
    rows,
    'attestations',
  );
}

function notices({ notices: all }: Assessment): Html {
  if (all.length === 0) return nothing;
  return html`<h3>${say('exceptions.notices')}</h3><ul>${all.map(({ text }) => html`<li>${text}</li>`)}</ul>`;
}

const name = (assessment: Assessment, control: AssessedControl): Html =>
  html`${controlLink(control, assessment)} ${verdictOn(control)}`;
