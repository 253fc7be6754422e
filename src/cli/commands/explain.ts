import { join } from 'node:path';
import { CHECKS } from '../../checks/registry.ts';
import { nearest } from '../../controls/words.ts';
import { ENGINE_REASONS } from '../../judge/engine-reasons.ts';
import { WaarborgError } from '../../model/errors.ts';
import type { Check, ParamSpecs, Reason } from '../../model/check.ts';
import type { Json } from '../../model/json.ts';
import type { Policy } from '../../model/policy.ts';
import type { Safeguard } from '../../model/safeguard.ts';
import type { Lang } from '../../model/text.ts';
import { POLICIES } from '../../policies/registry.ts';
import { screenOf, wrap } from '../../report/terminal/screen.ts';
import { SAFEGUARDS } from '../../safeguards/registry.ts';
import type { CliCommand } from '../command.ts';
import { readText } from '../files.ts';
import { EXIT } from '../io.ts';
import { langOption, screenLang } from '../options.ts';
import { translator } from '../../texts/say.ts';
import { beside, pageLines } from '../page-text.ts';
import { policyFromFile } from '../policy-file.ts';

/** `waarborg explain [CHECK|SAFEGUARD|POLICY|REASON]`: the page of a check, or what a word means; a policy also by its file. Offline. */
export const explain: CliCommand = (program, { io, done }) => {
  const command = program
    .command('explain')
    .description('explain a check, a safeguard, a policy or a reason')
    .argument('[word]', 'e.g. tls.reachable, two-factor, ncsc-nl-2025, max-age-too-short');
  langOption(command).action((word: string | undefined, options: { lang?: string }) => {
    const { width } = screenOf({ columns: io.terminal.tty ? io.terminal.columns : 80, colour: false });
    const view: View = { width, lang: screenLang(options.lang, io) };
    const lines = word === undefined ? overview(view) : explanationOf(word, view, io.cwd);
    if (lines === null) {
      throw new WaarborgError('CLI_UNKNOWN_WORD', `there is nothing to explain about ${word ?? ''}`, {
        hint: hintFor(word ?? ''),
      });
    }
    io.out(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
    done(EXIT.ok, '');
  });
};

interface View {
  readonly width: number;
  readonly lang: Lang;
}

/** The nearest word that can be explained. */
function hintFor(word: string): string {
  const words = [...CHECKS, ...SAFEGUARDS].map(({ id }) => id).concat(POLICIES.map(({ name }) => name));
  const near = nearest(word, [...words, ...CHECKS.flatMap(({ reasons }) => Object.keys(reasons))]);
  return near === undefined ? '`waarborg list` prints all checks, safeguards and policies' : `did you mean ${near}?`;
}

function explanationOf(word: string, view: View, cwd: string): readonly string[] | null {
  const check = CHECKS.find(({ id }) => id === word);
  if (check !== undefined) return checkLines(check, view);
  const safeguard = SAFEGUARDS.find(({ id }) => id === word);
  if (safeguard !== undefined) return safeguardLines(safeguard, view);
  const policy = POLICIES.find(({ name }) => name === word) ?? policyFromFile(word, cwd);
  if (policy !== undefined) return policyLines(policy, view);
  return reasonLines(word, view);
}

/** The page of the check, which is in English; in Dutch what the check says in reports, and where the page is. */
function checkLines({ id, title, expected, fix, reasons, params }: Check, { width, lang }: View): readonly string[] {
  if (lang === 'en')
    return pageLines(readText(join(import.meta.dirname, '../../checks', `${id.replace('.', '/')}/check.md`)), width);
  const say = translator(lang);
  const open = (text: string) => left(text, params, lang);
  const outcomes = Object.entries(reasons).flatMap(([reason, { outcome, text }]) => [
    ...wrap(`${reason}: ${say(`check.${outcome}`)}`, width),
    ...beside('    ', open(text[lang]), width),
  ]);
  return [
    ...wrap(`${id}: ${title[lang]}`, width),
    '',
    ...wrap(`${say('explain.expected')}: ${open(expected[lang])}`, width),
    '',
    say('explain.outcomes'),
    '',
    ...outcomes,
    '',
    ...wrap(`${say('explain.fix')}: ${open(fix[lang])}`, width),
    '',
    ...wrap(say('explain.page', { id }), width),
  ];
}

function safeguardLines({ id, title, meaning, limits, checks }: Safeguard, { width, lang }: View): string[] {
  const ids = Math.max(0, ...checks.map(({ check }) => check.length));
  const rows = checks.flatMap(({ check, level }) =>
    beside(`  ${level.padEnd(8)}  ${check.padEnd(ids)}  `, titleOf(check, lang), width),
  );
  const about = [...wrap(meaning[lang], width), ...wrap(limits[lang], width)];
  return [...wrap(`${id}: ${title[lang]}`, width), '', ...about, '', ...rows];
}

/** Every check that the policy names, with all parameters that it is judged by, also those that stand as they are by default. */
function policyLines({ name, version, area, title, sources, checks }: Policy, { width, lang }: View): string[] {
  const say = translator(lang);
  const safeguard = SAFEGUARDS.find(({ id }) => id === area);
  const rules = Object.entries(checks).flatMap(([id, { level, params = {} }]) => {
    const usual = safeguard?.checks.find(({ check }) => check === id)?.level ?? 'advised';
    const specs = Object.entries(CHECKS.find((check) => check.id === id)?.params ?? {});
    const values = specs.flatMap(([key, { default: byDefault }]) => {
      const value = params[key];
      const text =
        value === undefined ? say('explain.by-default', { value: told(byDefault, lang) }) : told(value, lang);
      return level === 'off' ? [] : beside(`      ${key}: `, text, width);
    });
    return [`  ${(level ?? usual).padEnd(8)}  ${id}`, ...values];
  });
  return [
    ...wrap(`${name} (${version}): ${title[lang]}`, width),
    ...wrap(say('explain.policy-for', { area, sources: sources.join('; ') }), width),
    '',
    ...rules,
    '',
    ...wrap(say('explain.others', { area }), width),
  ];
}

/** A value as a person reads it; a list by its names. */
function told(value: Json, lang: Lang): string {
  if (Array.isArray(value))
    return value.length === 0 ? translator(lang)('explain.no-value') : value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What a run fills in is left open here; a parameter has its default. */
const left = (text: string, params: ParamSpecs, lang: Lang): string =>
  text.replaceAll(/\{(\w+)\}/g, (_place, name: string) => (name in params ? told(params[name]!.default, lang) : '…'));

function reasonLines(word: string, { width, lang }: View): string[] | null {
  const say = translator(lang);
  const engine = Object.entries(ENGINE_REASONS).filter(([reason]) => reason === word);
  const ofChecks = CHECKS.flatMap(({ id, reasons, params }) =>
    Object.entries(reasons).flatMap(([reason, said]) => (reason === word ? [[id, said, params] as const] : [])),
  );
  const any = say('explain.any-check');
  const rows: (readonly [string, Reason, ParamSpecs])[] = [
    ...engine.map(([, said]) => [any, said, {}] as const),
    ...ofChecks,
  ];
  if (rows.length === 0) return null;
  return rows.flatMap(([check, { outcome: code, warns, text }, params]) => {
    const outcome = lang === 'en' ? code : say(`check.${code}`);
    const verdict = warns === true ? say('explain.warns', { outcome }) : outcome;
    return [
      say('explain.reason', { reason: word, verdict, check }),
      ...beside('  ', left(text[lang], params, lang), width),
    ];
  });
}

function titleOf(id: string, lang: Lang): string {
  return CHECKS.find((check) => check.id === id)?.title[lang] ?? '';
}

function overview(view: View): string[] {
  return SAFEGUARDS.flatMap((safeguard, index) => [...(index === 0 ? [] : ['']), ...safeguardLines(safeguard, view)]);
}
