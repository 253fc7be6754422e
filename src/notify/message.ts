/** A run as a message: changed controls first, then the counts, then a link. As Slack, Teams, a webhook and a mail take it. */
import { holds, isWaived, type AssessedControl, type Assessment, type Notice } from '../model/assessment.ts';
import { CONTROL_OUTCOMES, type ControlOutcome, type Standing } from '../model/outcome.ts';
import type { Lang } from '../model/text.ts';
import { translator } from '../texts/say.ts';
import { whoConfirmed } from '../texts/who-confirmed.ts';
import type { Change } from './changes.ts';

export interface Message {
  readonly subject: string;
  readonly intro: string;
  readonly changes: readonly string[];
  readonly counts: string;
  readonly link: { readonly text: string; readonly url: string } | null;
}

export interface MessageOptions {
  readonly lang: Lang;
  readonly changes: readonly Change[];
  /** Does the published statement say something else than before? */
  readonly statementChanged?: boolean;
  /** Confirmations that lapse. */
  readonly reminders?: readonly Notice[];
  /** Was there a run before this one to compare with? */
  readonly first: boolean;
  /** Where the report is, e.g. the address of the run on GitHub. */
  readonly link?: string;
}

/** Chat programs cut long messages; the report has the rest. */
const MOST_CHANGES = 15;
const LONGEST_CLAIM = 300;

export function messageOf(
  assessment: Assessment,
  { lang, changes, first, link, statementChanged = false, reminders = [] }: MessageOptions,
): Message {
  const t = translator(lang);
  const line = ({ control, now }: Change) =>
    `${control.id}: ${t(`outcome.${now}`)}. ${cut(control.claim.replaceAll('\n', ' '))}`;
  const rest = changes.length - MOST_CHANGES;
  const isQuiet = changes.length === 0;
  const outcomes = t(first ? 'notify.first' : isQuiet ? 'notify.unchanged' : 'notify.changed');
  const statement = statementChanged ? [t('notify.statement-changed')] : [];
  const intro = [...statement, ...(statementChanged && isQuiet ? [] : [outcomes])].join(' ');
  const counts = CONTROL_OUTCOMES.filter((outcome) => assessment.summary[outcome] > 0)
    .map((outcome) => `${assessment.summary[outcome]} ${t(`outcome.${outcome}`)}`)
    .join(', ');
  return {
    subject: subjectOf(assessment, lang),
    intro: assessment.complete ? intro : `${t('notify.incomplete')} ${intro}`,
    changes: [
      ...changes.slice(0, MOST_CHANGES).map(line),
      ...(rest > 0 ? [t('notify.more', { count: rest })] : []),
      ...reminders.slice(0, MOST_CHANGES).map(({ text }) => oneLine(text[lang])),
    ],
    counts: t('notify.now', { counts }),
    link: link === undefined ? null : { text: t('notify.report'), url: link },
  };
}

/** Failures first, then what could not be said; proven and confirmed are never counted as one. */
function subjectOf({ organisation: { name }, controls, complete }: Assessment, lang: Lang): string {
  const t = translator(lang);
  const organisation = oneLine(name);
  const count = (accepts: (control: AssessedControl) => boolean) => controls.filter(accepts).length;
  const failing = count((control) => control.outcome === 'fail' && !holds(control));
  if (failing > 0) return t('notify.fails', { organisation, n: failing });
  if (!complete || !controls.every(holds)) return t('notify.undecided', { organisation });
  const waived = count(isWaived);
  if (waived > 0) return t('notify.waived', { organisation, n: waived });
  const [proven, attested] = [
    count(({ outcome }) => outcome === 'pass'),
    count(({ outcome }) => outcome === 'attested'),
  ];
  return attested > 0
    ? t('notify.confirmed', { organisation, proven, attested, total: proven + attested, by: whoConfirmed(controls) })
    : t('notify.proven', { organisation, n: proven });
}

function cut(claim: string): string {
  const text = oneLine(claim);
  return text.length > LONGEST_CLAIM ? `${text.slice(0, LONGEST_CLAIM)}…` : text;
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

/** Slack's incoming webhook: `text` for notifications, blocks for the channel. Only &, < and > mean something there. */
export function slackBody({ subject, intro, changes, counts, link }: Message): unknown {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text: text.slice(0, 2900) } });
  const list = changes.map((change) => `• ${change}`).join('\n');
  return {
    text: escape(subject),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: subject.slice(0, 150) } },
      section(list === '' ? intro : `${intro}\n${list}`),
      section(counts),
      ...(link === null
        ? []
        : [
            {
              type: 'actions',
              elements: [{ type: 'button', text: { type: 'plain_text', text: link.text }, url: link.url }],
            },
          ]),
    ],
  };
}

/** A Teams workflow's webhook: one adaptive card. Its text blocks read Markdown, so marks of it are escaped. */
export function teamsBody({ subject, intro, changes, counts, link }: Message): unknown {
  const escape = (text: string) => text.replace(/[\\`*_{}[\]()#+!|<>~]/g, (mark) => `\\${mark}`);
  const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text: escape(text), wrap: true, ...more });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      block(subject, { weight: 'Bolder', size: 'Medium' }),
      block(intro),
      ...changes.map((change) => block(change)),
      block(counts),
    ],
    actions: link === null ? [] : [{ type: 'Action.OpenUrl', title: link.text, url: link.url }],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

/** For programs: codes instead of sentences. */
export function webhookBody(
  assessment: Assessment,
  { changes, link, statementChanged = false, reminders = [] }: MessageOptions,
): unknown {
  return {
    event: 'waarborg.run',
    schemaVersion: 1,
    run: assessment.id,
    organisation: assessment.organisation.name,
    finishedAt: assessment.finishedAt,
    complete: assessment.complete,
    summary: assessment.summary,
    statementChanged,
    changes: changes.map(({ control, before, now }) => ({
      control: control.id,
      before: before === null ? null : outcomeOf(before),
      now: outcomeOf(now),
      waived: now === 'waived',
    })),
    reminders: reminders.map(({ kind, control }) => ({ control, kind })),
    link: link ?? null,
  };
}

/** A failure under a waiver is a failure, and is marked. */
const outcomeOf = (standing: Standing): ControlOutcome => (standing === 'waived' ? 'fail' : standing);

export function mailText({ subject, intro, changes, counts, link }: Message): string {
  const list = changes.map((change) => `- ${change}\n`).join('');
  const foot = link === null ? '' : `\n${link.text}: ${link.url}\n`;
  return `${subject}\n\n${intro}\n${list}\n${counts}\n${foot}`;
}
