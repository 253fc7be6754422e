/** The first controls.yaml of an organisation, its .env and an example statement, from a newcomer's answers. Pure. */
import type { Json } from '../model/json.ts';
import type { SeenLogin } from './init-look.ts';

/** A heading and what stands below it. */
export interface Section {
  readonly heading: string;
  readonly sentences: readonly string[];
}

export interface Answers {
  readonly organisation: string;
  /** Empty: an example is made. */
  readonly statement: string;
  /** The sections of that statement; null when there is no such file yet. */
  readonly published: readonly Section[] | null;
  readonly systems: readonly SystemAnswers[];
}

export interface SystemAnswers {
  readonly name: string;
  /** Empty: from the environment. */
  readonly url: string;
  readonly login: boolean;
  readonly twoFactor: boolean;
  /** What was recognised at its address; a form with made-up addresses when absent. */
  readonly seen?: SeenLogin;
}

export interface Draft {
  /** Text by file name. */
  readonly files: Readonly<Record<string, string>>;
  /** Names of the environment variables to set. */
  readonly secrets: readonly string[];
}

export function draft(
  { organisation, statement, published, systems }: Answers,
  exists: (file: string) => boolean,
): Draft {
  const named = withIds(systems).map((system) => withPromise(system, published));
  const file = statement === '' ? 'statement.txt' : statement;
  const secrets = named.flatMap(variablesOf);
  return {
    files: {
      'controls.yaml': controlsText(
        organisation,
        file,
        named,
        published === null ? ['Security'] : sectionsWith(published, named),
      ),
      ...(exists(file) ? {} : { [file]: statementText(named) }),
      ...(secrets.length === 0 || exists('.env') ? {} : { '.env': secrets.map((name) => `${name}=\n`).join('') }),
      ...(exists('.gitignore') ? {} : { '.gitignore': '.env\nreports/\n' }),
    },
    secrets,
  };
}

interface NamedSystem extends SystemAnswers {
  readonly id: string;
  readonly promise: string;
}

/** The sentence of the published statement that names the system, or else the first that could promise something of it. */
function withPromise(system: NamedSystem, published: readonly Section[] | null): NamedSystem {
  if (published === null) return { ...system, promise: exampleOf(system) };
  const sentences = published.flatMap((section) => section.sentences);
  const named = sentences.find((sentence) => sentence.toLowerCase().includes(system.name.toLowerCase()));
  return {
    ...system,
    promise: named ?? sentences.find((sentence) => /https|veilig|secur/i.test(sentence)) ?? sentences[0] ?? '',
  };
}

function sectionsWith(published: readonly Section[], systems: readonly NamedSystem[]): string[] {
  const holds = ({ sentences }: Section) => systems.some(({ promise }) => sentences.includes(promise));
  return published.filter((section) => section.heading !== '' && holds(section)).map(({ heading }) => heading);
}

function withIds(systems: readonly SystemAnswers[]): NamedSystem[] {
  // Names that controls.yaml does not take, for JavaScript has its own use for them.
  const used = new Set(['constructor', 'prototype']);
  return systems.map((system) => {
    const words = system.name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '');
    // Names that every object has are no names for a system; `waarborg validate` refuses them.
    const base = words in {} || words === 'prototype' ? `${words}-system` : words.slice(0, 60) || 'system';
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return { ...system, id, promise: '' };
  });
}

function prefixOf({ id }: NamedSystem): string {
  return id.toUpperCase().replaceAll('-', '_');
}

function variablesOf(system: NamedSystem): string[] {
  const prefix = prefixOf(system);
  return [
    ...(system.url === '' ? [`${prefix}_URL`] : []),
    ...(system.login ? [`${prefix}_AUDIT_USERNAME`, `${prefix}_AUDIT_PASSWORD`] : []),
    ...(system.twoFactor ? [`${prefix}_AUDIT_TOTP`] : []),
  ];
}

/** What the example statement promises of a system; the claims quote it. */
function exampleOf({ name, login, twoFactor }: NamedSystem): string {
  const more = twoFactor
    ? ', strong credentials and two-factor authentication'
    : login
      ? ' and strong credentials'
      : '';
  return `${oneLine(name)} is secured with an HTTPS connection${more}.`;
}

function statementText(systems: readonly NamedSystem[]): string {
  return `Privacy statement\n\nSecurity\n\n${systems.map((system, i) => `${i + 1}. ${system.promise}\n`).join('')}`;
}

function controlsText(
  organisation: string,
  file: string,
  systems: readonly NamedSystem[],
  sections: readonly string[],
): string {
  const accounts = systems.filter(({ login }) => login);
  return `# yaml-language-server: $schema=./node_modules/waarborg/schema/controls.schema.json
version: 1

organisation:
  name: ${quoted(organisation)}
  languages: [en, nl]

statement:
  title: Privacy statement
  file: ${quoted(file)}
  # Headings of which every sentence must be claimed by some control below.
  sections: ${JSON.stringify(sections)}

systems:
${systems.map(systemText).join('')}${accounts.length === 0 ? '' : `\n# The values stand in the environment or in .env, never in this file.\naccounts:\n${accounts.map(accountText).join('')}`}
# Each claim quotes the statement word for word: check that it is the promise you mean.
controls:
${systems.flatMap(controlTexts).join('')}`;
}

function systemText(system: NamedSystem): string {
  const url = system.url === '' ? `{ env: ${prefixOf(system)}_URL }` : quoted(system.url);
  const login = `    ${loginComment(system)}\n    login: ${loginText(system)}\n`;
  return `  ${system.id}:\n    name: ${quoted(system.name)}\n    url: ${url}\n${system.login ? login : ''}`;
}

function loginComment({ seen }: NamedSystem): string {
  const wants = seen === undefined || seen.options['protected'] === '/account';
  const found = seen === undefined ? 'No login was seen: say where people log in' : 'This login was seen';
  return `# ${found}${wants ? '; as `protected`, a page that only they may see' : ''}. See docs/drivers/.`;
}

function loginText({ id, seen }: NamedSystem): string {
  const { driver, options } = seen ?? { driver: 'form', options: { path: '/login', protected: '/account' } };
  const members: readonly (readonly [string, Json])[] = Object.entries({ driver, account: `${id}-audit`, ...options });
  return `{ ${members.map(([name, value]) => `${name}: ${plainOrQuoted(value)}`).join(', ')} }`;
}

function plainOrQuoted(value: Json): string {
  return typeof value === 'string' && /^[a-z/][\w/.-]*$/i.test(value) ? value : JSON.stringify(value);
}

function accountText(system: NamedSystem): string {
  const prefix = prefixOf(system);
  const totp = system.twoFactor ? `\n    totp: { env: ${prefix}_AUDIT_TOTP }` : '';
  return `  ${system.id}-audit:\n    username: { env: ${prefix}_AUDIT_USERNAME }\n    password: { env: ${prefix}_AUDIT_PASSWORD }${totp}\n`;
}

function controlTexts(system: NamedSystem): string[] {
  const safeguards = [
    'https',
    ...(system.login ? ['strong-credentials'] : []),
    ...(system.twoFactor ? ['two-factor'] : []),
  ];
  return safeguards.map(
    (safeguard) =>
      `  - id: ${system.id}-${safeguard}\n    claim: ${quoted(system.promise)}\n    system: ${system.id}\n    safeguard: ${safeguard}\n    refs: [gdpr:32]\n`,
  );
}

/** A JSON string is a YAML string, whatever is in it. */
function quoted(text: string): string {
  return JSON.stringify(oneLine(text));
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
