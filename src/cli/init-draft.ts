/** The first controls.yaml of an organisation, its .env and an example statement, from a newcomer's answers. Pure. */
import type { Json } from '../model/json.ts';
import type { Statement } from '../statement/read.ts';
import { draftClaims, type DraftClaims, type DraftControl, type DraftSafeguard } from './init-claims.ts';
import type { SeenLogin } from './init-look.ts';

export interface Answers {
  readonly organisation: string;
  /** Empty: an example is made. */
  readonly statement: string;
  /** Where it is published, and its text to be kept as `statement`; absent when it was a file. */
  readonly source?: { readonly url: string; readonly text: string };
  /** What that statement says; null when an example is made. */
  readonly published: Statement | null;
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
  /** Controls of which the newcomer has to decide something; each is marked with GAP. */
  readonly gaps: number;
}

export function draft(
  { organisation, statement, source, published, systems }: Answers,
  safeguards: readonly DraftSafeguard[],
  exists: (file: string) => boolean,
): Draft {
  const named = withIds(systems);
  const file = statement === '' ? 'statement.txt' : statement;
  const secrets = named.flatMap(variablesOf);
  const claims =
    published === null
      ? { sections: ['Security'], controls: named.flatMap(exampleControls) }
      : draftClaims(published, named, safeguards);
  return {
    files: {
      'controls.yaml': controlsText(
        organisation,
        { file, url: source?.url },
        named,
        withPage(claims, named, source?.url),
      ),
      ...(source === undefined ? {} : { [file]: source.text }),
      ...(published !== null || exists(file) ? {} : { [file]: statementText(named) }),
      ...(secrets.length === 0 || exists('.env') ? {} : { '.env': secrets.map((name) => `${name}=\n`).join('') }),
      ...(exists('.gitignore') ? {} : { '.gitignore': '.env\nreports/\n' }),
    },
    secrets,
    gaps: claims.controls.filter(({ comment }) => comment?.startsWith('GAP') === true).length,
  };
}

/** A control that compares the page with the file, on the system that publishes it. */
function withPage(claims: DraftClaims, systems: readonly NamedSystem[], url: string | undefined): DraftClaims {
  const host = (address: string) => new URL(address).hostname.replace(/^www\./, '');
  const system = url === undefined ? undefined : systems.find((one) => one.url !== '' && host(one.url) === host(url));
  if (system === undefined) return claims;
  const control = { id: 'statement-published', safeguard: 'statement', system: system.id };
  return { ...claims, controls: [...claims.controls, control] };
}

interface NamedSystem extends SystemAnswers {
  readonly id: string;
}

function withIds(systems: readonly SystemAnswers[]): NamedSystem[] {
  // Names that controls.yaml does not take, for JavaScript has its own use for them.
  const used = new Set(['constructor', 'prototype']);
  return systems.map((system) => {
    const words = system.name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-$/g, '');
    // Names that every object has are no names for a system; `waarborg validate` refuses them.
    const base = words in {} || words === 'prototype' ? `${words}-system` : words.slice(0, 60) || 'system';
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return { ...system, id };
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
  return `Privacy statement\n\nSecurity\n\n${systems.map((system, i) => `${i + 1}. ${exampleOf(system)}\n`).join('')}`;
}

function controlsText(
  organisation: string,
  { file, url }: { readonly file: string; readonly url: string | undefined },
  systems: readonly NamedSystem[],
  { sections, controls }: { readonly sections: readonly string[]; readonly controls: readonly DraftControl[] },
): string {
  const accounts = systems.filter(({ login }) => login);
  return `# yaml-language-server: $schema=./node_modules/waarborg/schema/controls.schema.json
version: 1

organisation:
  name: ${quoted(organisation)}
  languages: [en, nl]

statement:
  title: Privacy statement
  file: ${quoted(file)}${url === undefined ? '' : `\n  url: ${quoted(url)}`}
  # Headings below which every promise must be claimed by some control below.
  sections: ${JSON.stringify(sections)}

systems:
${systems.map(systemText).join('')}${accounts.length === 0 ? '' : `\n# The values stand in the environment or in .env, never in this file.\naccounts:\n${accounts.map(accountText).join('')}`}
# Each claim quotes the statement word for word. Where nothing can be measured, a person confirms: see "attestations" in the docs.
controls:
${controls.map(controlText).join('')}`;
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

function exampleControls(system: NamedSystem): DraftControl[] {
  const safeguards = [
    'https',
    ...(system.login ? ['strong-credentials'] : []),
    ...(system.twoFactor ? ['two-factor'] : []),
  ];
  const claim = exampleOf(system);
  return safeguards.map((safeguard) => ({ id: `${system.id}-${safeguard}`, claim, safeguard, system: system.id }));
}

function controlText({ id, claim, safeguard, system, topics, comment }: DraftControl): string {
  const lines = [
    ...(comment === undefined ? [] : [`  # ${oneLine(comment)}`]),
    `  - id: ${id}`,
    ...(claim === undefined ? [] : [`    claim: ${quoted(claim)}`]),
    ...(system === undefined ? [] : [`    system: ${system}`]),
    `    safeguard: ${safeguard}`,
    ...(topics === undefined
      ? []
      : [
          `    topics: [${topics.join(', ')}]`,
          '    note: The other topics of this promise are measured by the controls above.',
        ]),
    ...(safeguard === 'attestation' ? [] : ['    refs: [gdpr:32]']),
  ];
  return `${lines.join('\n')}\n`;
}

/** A JSON string is a YAML string, whatever is in it. */
function quoted(text: string): string {
  return JSON.stringify(oneLine(text));
}

function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
