/** The texts of an assessment in one language, in one place for every format. */
import {
  isOwnWord,
  isWaived,
  waiversLeantOn,
  type AssessedControl,
  type Assessment,
  type Finding,
  type FindingTexts,
} from '../model/assessment.ts';
import type { Lang, Text } from '../model/text.ts';
import { message } from '../texts/say.ts';
import { oneLine } from './visible.ts';

/** A finding's texts, each on one line with unseen characters in view. */
export function textsOf(finding: Finding, lang: Lang): FindingTexts {
  const { title, message, expected, observed, remediation } = lang === 'nl' ? finding.nl : finding;
  return {
    title: oneLine(title),
    message: oneLine(message),
    expected: oneLine(expected),
    observed: oneLine(observed),
    remediation: oneLine(remediation),
  };
}

/** The verdict on a promise in words; of one under an exception with its last day. What nobody promised is neither kept nor broken. */
export function verdictOf(control: AssessedControl): Text {
  const { extra, outcome } = control;
  if (extra === true && !isWaived(control) && (outcome === 'pass' || outcome === 'fail'))
    return message(`beyond.${outcome}`);
  if (isOwnWord(control)) return message('outcome.own-word');
  if (!isWaived(control)) return message(`outcome.${control.outcome}`);
  const last = waiversLeantOn(control)
    .map(({ expires }) => expires.slice(0, 10))
    .sort()
    .at(-1);
  return last === undefined ? message('outcome.waived') : message('outcome.waived-until', { date: last });
}

/** `Website: HTTPS connection`; what people vouch for goes by the promise's first words, which tell such promises apart. */
export function nameOf(control: AssessedControl, { systems }: Pick<Assessment, 'systems'>, lang: Lang): string {
  if (control.safeguard === 'attestation') return oneLine(firstWords(control.claim));
  const system = systems.find(({ id }) => id === control.system);
  return oneLine(system === undefined ? control.title[lang] : `${system.name[lang]}: ${control.title[lang]}`);
}

const FIRST_WORDS = 64;

export function firstWords(text: string): string {
  if (text.length <= FIRST_WORDS) return text;
  return `${text.slice(0, FIRST_WORDS).replace(/(?<!\s)\s+\S*$/, '')} …`;
}

/** `controls.yaml:34`. */
export const placeOf = ({ line }: AssessedControl, { source }: Pick<Assessment, 'source'>): string =>
  `${oneLine(source.file)}:${line}`;
