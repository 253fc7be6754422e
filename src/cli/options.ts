/** Options that several commands share, and what they mean. A file that an option names is sought from the working folder. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { nearest } from '../controls/words.ts';
import { WaarborgError } from '../model/errors.ts';
import type { Control } from '../model/controls.ts';
import type { Policy } from '../model/policy.ts';
import type { Io } from './io.ts';
import { LANGS, type Lang } from '../model/text.ts';
import { POLICIES } from '../policies/registry.ts';
import { parseBreachSource, type BreachSource } from '../probes/credentials/breach-source.ts';
import { parseAnchor } from '../network/dns/anchors.ts';
import { parseResolver } from '../network/dns/ask.ts';
import { DEFAULT_PER_SECOND } from '../network/pace.ts';
import { parseConnectTo, Network } from '../network/network.ts';
import { BROWSER_USER_AGENT } from '../network/user-agent.ts';
import { collect, moment, wholeNumber } from './command.ts';
import { policyFromFile } from './policy-file.ts';
import { proxyOf } from './proxy.ts';
import { readPem, readText } from './files.ts';

export interface ConfigOptions {
  readonly config: string;
  readonly attestations?: readonly string[];
}
export interface SelectOptions {
  readonly system?: readonly string[];
  readonly control?: readonly string[];
  readonly testNamePattern?: string;
}
/** How systems are reached. */
export interface ReachOptions {
  readonly timeout: number;
  readonly cacert?: readonly string[];
  readonly connectTo?: readonly string[];
  readonly proxy?: string;
  readonly userAgent?: 'waarborg' | 'browser';
}
export interface ProbeOptions extends ReachOptions {
  readonly concurrency: number;
  readonly deadline: number;
  readonly retries: number;
  readonly breachSource?: string;
  readonly resolver?: string;
  readonly trustAnchor?: string;
  readonly pace?: number;
  readonly browser?: string;
  readonly visitFrom?: string;
}
export interface JudgeCliOptions {
  readonly policy?: readonly string[];
  readonly asOf?: string;
  readonly strict?: boolean;
}

/** `told` stands in help for a default that is a path of this machine. */
export function configOptions(command: Command, { file = 'controls.yaml', told = '"controls.yaml"' } = {}): Command {
  return command
    .addOption(new Option('--config <file>', 'the controls to prove').default(file, told))
    .option('--attestations <file>', 'further attestations, a YAML list (repeatable)', collect);
}

export function selectOptions(command: Command): Command {
  return command
    .option('--system <id>', 'only controls of this system (repeatable)', collect)
    .option('--control <id>', 'only this control (repeatable)', collect)
    .option('-t, --test-name-pattern <pattern>', 'only controls whose id matches this regular expression');
}

/** In milliseconds. A question has several times the patience of an exchange, and timers end at 24 days. */
const DAY = 86_400_000;

export function reachOptions(command: Command, timeoutMs = 10_000): Command {
  return command
    .option('--timeout <ms>', 'timeout per request', wholeNumber(1, DAY), timeoutMs)
    .option('--cacert <file>', 'trust these certificates (PEM) besides the known roots (repeatable)', collect)
    .option(
      '--connect-to <host1:port1:host2:port2>',
      'reach HOST1:PORT1 at HOST2:PORT2, as curl does (repeatable)',
      collect,
    )
    .option('--proxy <url>', 'reach servers through this HTTP proxy, with CONNECT')
    .addOption(
      new Option('--user-agent <name>', 'visit under our own name, or under that of a browser').choices([
        'waarborg',
        'browser',
      ]),
    );
}

/** `20` or `20/s`; 0 is no limit. */
function perSecond(text: string): number {
  return wholeNumber(0)(text.replace(/\/s$/, ''));
}

/** ISO 3166-1 alpha-2. */
function country(text: string): string {
  if (!/^[A-Za-z]{2}$/.test(text)) throw new InvalidArgumentError('expected two letters, e.g. NL');
  return text.toUpperCase();
}

export function probeOptions(command: Command, pace = DEFAULT_PER_SECOND): Command {
  return reachOptions(command)
    .option('--concurrency <n>', 'questions asked at the same time', wholeNumber(1), 8)
    .option('--deadline <ms>', 'timeout for the whole run', wholeNumber(1), 600_000)
    .option('--retries <n>', 'further tries after a failure of transport', wholeNumber(0), 1)
    .option(
      '--breach-source <file|url|off>',
      'where leaked passwords are looked up: Pwned Passwords as a file or folder, or a service that answers its ranges; off when absent',
    )
    .option(
      '--resolver <address[:port]|off>',
      'who is asked about CAA, TLSA and DNSSEC, instead of the resolver of this machine',
    )
    .option('--trust-anchor <file>', 'DS records to start DNSSEC from, instead of those of the root zone')
    .option('--browser <file>', 'Chrome or Chromium for visits of websites; looked for when absent')
    .addOption(
      new Option(
        '--visit-from <country>',
        'where this machine is, in two letters such as NL, for visits of websites',
      ).argParser(country),
    )
    .addOption(
      new Option('--pace <n/s>', 'most new connections to one address in any second; 0 for no limit')
        .argParser(perSecond)
        .default(pace, pace === 0 ? 'no limit' : `${pace}/s`),
    );
}

export function judgeOptions(command: Command): Command {
  return command
    .option('--policy <name>', 'judge by this policy, or by a file of your own (repeatable)', collect)
    .option('--as-of <time>', 'judge as if it were this time', moment)
    .option('--strict', 'advised checks count as required');
}

export function langOption(command: Command): Command {
  return command.addOption(new Option('--lang <lang>', 'language of what is printed and written').choices([...LANGS]));
}

/**
 * The language of what is printed: the one asked for, else that of the person at the terminal (POSIX: LC_ALL, LC_MESSAGES,
 * LANG), else the organisation's first; English for what belongs to no organisation.
 */
export function screenLang(
  option: string | undefined,
  { env }: Pick<Io, 'env'>,
  languages: readonly Lang[] = ['en'],
): Lang {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const [language = ''] = locale.split(/[_.@]/);
  const own = /^(?:C|POSIX)$/.test(language) ? 'en' : LANGS.find((lang) => lang === language.toLowerCase());
  return langOf(option ?? own, languages);
}

/** The language of what is written for others: the one asked for, or the organisation's first. */
export function langOf(option: string | undefined, languages: readonly Lang[]): Lang {
  return LANGS.find((lang) => lang === option) ?? languages[0] ?? 'nl';
}

/**
 * The controls that the options select.
 * @throws WaarborgError `CLI_UNKNOWN_SELECTION` when an id does not exist, `CLI_NOTHING_SELECTED` when none is left
 */
export function selectionOf(options: SelectOptions, controls: readonly Control[]): (control: Control) => boolean {
  const { system: systems, control: ids, testNamePattern } = options;
  refuseUnknown([
    { kind: 'control', asked: ids, known: controls.map(({ id }) => id) },
    { kind: 'system', asked: systems, known: [...new Set(controls.flatMap(({ system }) => system ?? []))] },
  ]);
  const pattern = patternOf(testNamePattern);
  const select = (control: Control) =>
    (systems === undefined || (control.system !== null && systems.includes(control.system))) &&
    (ids === undefined || ids.includes(control.id)) &&
    pattern.test(control.id);
  if (!controls.some(select)) {
    const known = controls.map(({ id }) => id);
    throw new WaarborgError('CLI_NOTHING_SELECTED', 'no control matches the selection', {
      hint: `controls: ${nearIds(testNamePattern ?? '', known).join(', ')}`,
    });
  }
  return select;
}

/** Those with a word in their id that may have been meant; all, when there is none. */
function nearIds(pattern: string, known: readonly string[]): readonly string[] {
  const near = nearest(
    pattern,
    known.flatMap((id) => [id, ...id.split('-')]),
  );
  return near === undefined ? known : known.filter((id) => id === near || id.split('-').includes(near));
}

interface Asked {
  readonly kind: string;
  readonly asked: readonly string[] | undefined;
  readonly known: readonly string[];
}

function refuseUnknown(selections: readonly Asked[]): void {
  const unknown = selections.flatMap(({ kind, asked = [], known }) =>
    asked
      .filter((id) => !known.includes(id))
      .map((id) => {
        const near = nearest(id, known);
        const hint = near === undefined ? `${kind}s: ${known.join(', ')}` : `did you mean ${near}?`;
        return { name: `no such ${kind} ${id}`, hint };
      }),
  );
  if (unknown.length === 0) return;
  throw new WaarborgError('CLI_UNKNOWN_SELECTION', unknown.map(({ name }) => name).join(', '), {
    hint: [...new Set(unknown.map(({ hint }) => hint))].join('; '),
  });
}

function patternOf(text: string | undefined): RegExp {
  try {
    return new RegExp(text ?? '', 'i');
  } catch (cause) {
    throw new WaarborgError('CLI_BAD_PATTERN', `-t is not a valid regular expression: ${text ?? ''}`, { cause });
  }
}

/**
 * One policy for each area: the default ones, with those asked for in their place.
 * @throws WaarborgError `CLI_UNKNOWN_POLICY`, `CLI_BAD_POLICY`, `CLI_FILE_NOT_READ`
 */
export function policiesOf(names: readonly string[] | undefined, cwd: string): Policy[] {
  const byArea = new Map<string, Policy>();
  for (const policy of POLICIES) if (!byArea.has(policy.area)) byArea.set(policy.area, policy);
  for (const name of names ?? []) {
    const policy = POLICIES.find((candidate) => candidate.name === name) ?? policyFromFile(name, cwd);
    if (policy === undefined) {
      throw new WaarborgError('CLI_UNKNOWN_POLICY', `there is no policy ${name}`, {
        hint: `policies: ${POLICIES.map((known) => known.name).join(', ')}; or a file of your own, e.g. ./policy.yaml`,
      });
    }
    byArea.set(policy.area, policy);
  }
  return [...byArea.values()];
}

/**
 * The source of leaked passwords; undefined for `off`, for nothing is asked of anybody unless the run says so.
 * @throws WaarborgError `CLI_BAD_BREACH_SOURCE`
 */
export function breachSourceOf(
  { breachSource = 'off' }: Pick<ProbeOptions, 'breachSource'>,
  cwd: string,
): BreachSource | undefined {
  if (breachSource === 'off') return undefined;
  const source = parseBreachSource(breachSource);
  if (source === null) {
    throw new WaarborgError(
      'CLI_BAD_BREACH_SOURCE',
      `--breach-source expects a file or an https address, got ${breachSource}`,
      {
        hint: 'e.g. https://api.pwnedpasswords.com/range/ or a file in its format; plain http only to this machine',
      },
    );
  }
  if (source.kind === 'service') return source;
  const path = resolve(cwd, source.path);
  if (!existsSync(path)) throw new WaarborgError('CLI_BAD_BREACH_SOURCE', `--breach-source: ${path} does not exist`);
  return { ...source, path };
}

/**
 * The way to the network that the options describe; certificates of `trust` count as those of `--cacert` do.
 * @throws WaarborgError `CLI_BAD_CONNECT_TO`, `CLI_BAD_CACERT`, `CLI_BAD_PROXY`
 */
export function networkOf(
  options: ReachOptions & Pick<ProbeOptions, 'resolver' | 'trustAnchor' | 'pace'>,
  cwd: string,
  trust: readonly string[] = [],
): Network {
  const connectTo = (options.connectTo ?? []).map((text) => {
    const rule = parseConnectTo(text);
    if (rule === null) {
      throw new WaarborgError('CLI_BAD_CONNECT_TO', `--connect-to expects HOST1:PORT1:HOST2:PORT2, got ${text}`, {
        hint: 'put an IPv6 address in brackets, e.g. www.example.nl:443:[::1]:8443',
      });
    }
    return rule;
  });
  const ca = [...trust, ...(options.cacert ?? []).flatMap((file) => readPem(file, cwd))];
  const proxy = options.proxy === undefined ? {} : { proxy: proxyOf(options.proxy) };
  const pace = options.pace === undefined || options.pace === 0 ? {} : { perSecond: options.pace };
  const name = options.userAgent === 'browser' ? { userAgent: BROWSER_USER_AGENT } : {};
  const way = { ...pace, ...proxy, ...name, ...nameServiceOf(options, cwd) };
  return new Network({ connectTo, ca, timeoutMs: options.timeout, ...way });
}

/** @throws WaarborgError `CLI_BAD_RESOLVER`, `CLI_BAD_TRUST_ANCHOR` */
function nameServiceOf(
  { resolver: text, trustAnchor: file }: Pick<ProbeOptions, 'resolver' | 'trustAnchor'>,
  cwd: string,
) {
  const resolver = text === undefined ? undefined : text === 'off' ? ('off' as const) : parseResolver(text);
  if (resolver === null) {
    throw new WaarborgError('CLI_BAD_RESOLVER', `--resolver expects an IP address, got ${text ?? ''}`, {
      hint: 'e.g. 9.9.9.9, 127.0.0.1:5353, [2620:fe::fe]:53, or off',
    });
  }
  const trustAnchor = file === undefined ? undefined : parseAnchor(readText(resolve(cwd, file)));
  if (trustAnchor === null) {
    throw new WaarborgError('CLI_BAD_TRUST_ANCHOR', `${file ?? ''} has no DS records of a single zone`, {
      hint: 'the lines that dnssec-dsfromkey prints, e.g. `example.nl. IN DS 12345 13 2 49FD46E6…`',
    });
  }
  return { ...(resolver === undefined ? {} : { resolver }), ...(trustAnchor === undefined ? {} : { trustAnchor }) };
}
