/** Turns a code with its data into a text for people. The only place that does. */
import { isObservation, type Observation, type ObservationCode } from '../model/observation.ts';
import { fill, isText, type Lang, type Text, type TextData } from '../model/text.ts';
import { together, type Catalogue, type Entry, type PlacesOfEntry, type Template } from './catalogue.ts';
import { commandTexts } from './cli/commands.ts';
import { requestsCommandTexts } from './cli/requests.ts';
import { runTexts } from './cli/run.ts';
import { scanTexts } from './cli/tls.ts';
import { credentialsTexts } from './credentials.ts';
import { directoryTexts } from './directory.ts';
import { dnsTexts } from './dns.ts';
import { engineTexts } from './engine.ts';
import { gradeTexts } from './grade.ts';
import { httpTexts } from './http.ts';
import { loginHintTexts } from './login/hints.ts';
import { loginLookTexts } from './login/look.ts';
import { loginTexts } from './login/steps.ts';
import { mailboxTexts } from './mailbox.ts';
import { networkTexts } from './network.ts';
import { noticeTexts } from './notices.ts';
import { notifyTexts } from './notify.ts';
import { privacyTexts } from './privacy.ts';
import { probingTexts } from './probing.ts';
import { badgeTexts } from './report/badge.ts';
import { clientTexts } from './report/client.ts';
import { testedTexts } from './report/tested.ts';
import { trustTexts } from './report/trust.ts';
import { courseTexts } from './report/course.ts';
import { exceptionTexts } from './report/exceptions.ts';
import { findingTexts } from './report/findings.ts';
import { glossaryTexts } from './report/glossary.ts';
import { mastheadTexts } from './report/masthead.ts';
import { methodTexts } from './report/method.ts';
import { periodTexts } from './report/period.ts';
import { terminalTexts } from './report/terminal.ts';
import { connectionTexts } from './report/tls.ts';
import { verdictTexts } from './report/verdicts.ts';
import { requestTexts } from './requests.ts';
import { revocationTexts } from './revocation.ts';
import { topicTexts } from './topics.ts';

/** What was observed. An area adds its catalogue here. */
const OBSERVATION_AREAS = [
  dnsTexts,
  credentialsTexts,
  directoryTexts,
  httpTexts,
  loginHintTexts,
  loginLookTexts,
  loginTexts,
  mailboxTexts,
  networkTexts,
  privacyTexts,
  probingTexts,
  requestTexts,
  revocationTexts,
] as const satisfies readonly Catalogue[];

/** What reports, judge and commands say of themselves. */
const MESSAGE_AREAS = [
  badgeTexts,
  verdictTexts,
  mastheadTexts,
  findingTexts,
  exceptionTexts,
  courseTexts,
  periodTexts,
  methodTexts,
  glossaryTexts,
  clientTexts,
  testedTexts,
  trustTexts,
  connectionTexts,
  terminalTexts,
  engineTexts,
  gradeTexts,
  noticeTexts,
  notifyTexts,
  runTexts,
  commandTexts,
  requestsCommandTexts,
  scanTexts,
  topicTexts,
] as const satisfies readonly Catalogue[];

const MESSAGES = together(MESSAGE_AREAS);

export const TEXTS: Catalogue & Record<ObservationCode, Entry> = together([...OBSERVATION_AREAS, ...MESSAGE_AREAS]);

export type MessageCode = keyof typeof MESSAGES;
export const isMessageCode = (code: string): code is MessageCode => Object.hasOwn(MESSAGES, code);

/** The values of a message's places; none to give when it has no places. A Text gives each language its own. */
export type Values<Code extends MessageCode> = [PlacesOfEntry<(typeof MESSAGES)[Code]>] extends [never]
  ? []
  : [values: Readonly<Record<PlacesOfEntry<(typeof MESSAGES)[Code]>, string | number | Text>>];

export type Translate = <Code extends MessageCode>(code: Code, ...values: Values<Code>) => string;

/** Messages in this language. */
export const translator =
  (lang: Lang): Translate =>
  (code, ...[values]) =>
    sayCode(lang, code, values ?? {}, 0);

/** The message in both languages. */
export const message = <Code extends MessageCode>(code: Code, ...values: Values<Code>): Text => ({
  nl: translator('nl')(code, ...values),
  en: translator('en')(code, ...values),
});

/** The message before its places are filled, for a reason whose data come later. */
export function template(code: MessageCode): Text {
  const { en, nl } = MESSAGES[code];
  if (typeof en !== 'string' || typeof nl !== 'string') throw new Error(`${code} has two forms`);
  return { en, nl };
}

/** The observation in this language. */
export const say = (lang: Lang, observation: Observation): string => sayNested(lang, observation, 0);

/** The data of a text, with the observations in it said in this language. */
export const spoken = (lang: Lang, data: Readonly<Record<string, unknown>>): TextData => spokenNested(lang, data, 0);

/** Observations may hold others; evidence that was edited may hold them without end. */
const MAX_DEPTH = 4;

function sayNested(lang: Lang, observation: Observation, depth: number): string {
  const { code, hint, ...data } = observation;
  const said = sayCode(lang, code, data, depth);
  return hint === undefined || depth > MAX_DEPTH ? said : `${said}; ${HINT[lang]}: ${sayNested(lang, hint, depth + 1)}`;
}

const HINT: Readonly<Record<Lang, string>> = { nl: 'tip', en: 'hint' };

/** A code of another version is shown with its data, so that nothing is lost. */
function sayCode(lang: Lang, code: string, data: Readonly<Record<string, unknown>>, depth: number): string {
  const text = Object.hasOwn(TEXTS, code) ? TEXTS[code]?.[lang] : undefined;
  if (text === undefined || depth > MAX_DEPTH) return `${code} ${JSON.stringify(data)}`.slice(0, 300);
  return write(text, spokenNested(lang, data, depth + 1));
}

function spokenNested(lang: Lang, data: Readonly<Record<string, unknown>>, depth: number): TextData {
  const value = (one: unknown) => (isObservation(one) ? sayNested(lang, one, depth) : isText(one) ? one[lang] : one);
  return Object.fromEntries(Object.entries(data).map(([name, one]) => [name, value(one)])) as TextData;
}

function write(text: Template, data: TextData): string {
  if (typeof text === 'string') return fill(text, data);
  return fill(data['n'] === 1 ? text.one : text.other, data);
}
