import { resolve } from 'node:path';
import { Command } from 'commander';
import { parse } from 'yaml';
import { CHECKS } from '../../checks/registry.ts';
import { WaarborgError } from '../../model/errors.ts';
import { POLICIES } from '../../policies/registry.ts';
import { REPORTERS } from '../../report/registry.ts';
import { SAFEGUARDS } from '../../safeguards/registry.ts';
import type { CliCommand } from '../command.ts';
import { readText } from '../files.ts';
import { EXIT } from '../io.ts';

/** `waarborg completion SHELL`: a script that completes commands, options and their values, made from the commands themselves. */
export const completion: CliCommand = (program, { io, tool, done, commands }) => {
  program
    .command('completion')
    .description('print a completion script for bash, zsh or fish')
    .argument('<shell>', 'bash, zsh or fish; or systems or controls: the ids in controls.yaml')
    .addHelpText('after', HELP)
    .action(async (shell: string) => {
      if (shell === 'systems' || shell === 'controls') {
        io.out(
          idsIn(resolve(io.cwd, 'controls.yaml'), shell)
            .map((id) => `${id}\n`)
            .join(''),
        );
        return done(EXIT.ok, '');
      }
      const all = new Command('waarborg');
      for (const command of await commands()) command(all, { io, tool, done, commands });
      const words = all.commands.map((command) => ({
        name: command.name(),
        about: command.description(),
        options: command.options.map(({ long }) => long ?? '').filter((option) => option !== ''),
      }));
      const make = { bash, zsh, fish }[shell];
      if (make === undefined)
        throw new WaarborgError('CLI_UNKNOWN_SHELL', `there is no completion for ${shell}`, {
          hint: 'use bash, zsh or fish',
        });
      io.out(make(words));
      done(EXIT.ok, '');
    });
};

const HELP = `
For bash:
  waarborg completion bash \\
    > ~/.local/share/bash-completion/completions/waarborg
`;

/** What stands in the file, right or wrong; nothing when it cannot be read. A shell completes words only: others are left out. */
function idsIn(file: string, kind: 'systems' | 'controls'): readonly string[] {
  try {
    const set = parse(readText(file), { maxAliasCount: 100 }) as Record<string, unknown> | null;
    const given = set?.[kind];
    const ids = Array.isArray(given) ? given.map((one: { id?: unknown } | null) => one?.id) : Object.keys(given ?? {});
    return ids.filter((id): id is string => typeof id === 'string' && /^[a-z][\w-]*$/.test(id));
  } catch {
    return [];
  }
}

interface Words {
  readonly name: string;
  readonly about: string;
  readonly options: readonly string[];
}

/** The values of options that have a list of them. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--reporter': REPORTERS.map(({ name }) => name),
  '--policy': POLICIES.map(({ name }) => name),
  '--lang': ['nl', 'en'],
  '--user-agent': ['waarborg', 'browser'],
};

/** The values of options that only the user's own file knows. */
const OWN = { '--system': 'systems', '--control': 'controls' } as const;

const TO_EXPLAIN = [...CHECKS, ...SAFEGUARDS].map(({ id }) => id).concat(POLICIES.map(({ name }) => name));

function bash(commands: readonly Words[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words='${options.join(' ')}' ;;\n`).join('');
  const values = [
    ...Object.entries(VALUES).map(([option, words]) => `    ${option}) words='${words.join(' ')}' values=1 ;;\n`),
    ...Object.entries(OWN).map(
      ([option, kind]) => `    ${option}) words="$(waarborg completion ${kind} 2>/dev/null)" values=1 ;;\n`,
    ),
    `    explain) words='${TO_EXPLAIN.join(' ')}' values=1 ;;\n`,
  ].join('');
  return `_waarborg() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words='' values=''
  case "\${COMP_WORDS[1]}" in
${cases}  esac
  case "$before" in
${values}  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words='${commands.map(({ name }) => name).join(' ')}' values=1; fi
  COMPREPLY=()
  case "$values$current" in
    1* | -*) ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _waarborg waarborg
`;
}

function zsh(commands: readonly Words[]): string {
  const escape = (text: string) => text.replace(/['\\:[\]]/g, ' ');
  const cases = commands
    .map(({ name, options }) => `    ${name}) compadd -- ${options.join(' ')}; _files ;;\n`)
    .join('');
  const values = [
    ...Object.entries(VALUES).map(([option, words]) => `  ${option}) compadd -- ${words.join(' ')}; return ;;\n`),
    ...Object.entries(OWN).map(
      ([option, kind]) => `  ${option}) compadd -- \${(f)"$(waarborg completion ${kind} 2>/dev/null)"}; return ;;\n`,
    ),
    `  explain) compadd -- ${TO_EXPLAIN.join(' ')}; return ;;\n`,
  ].join('');
  return `#compdef waarborg
local -a commands=(
${commands.map(({ name, about }) => `  '${name}:${escape(about)}'\n`).join('')})
case "$words[CURRENT-1]" in
${values}esac
if (( CURRENT == 2 )); then
  _describe command commands
else
  case "$words[2]" in
${cases}  esac
fi
`;
}

function fish(commands: readonly Words[]): string {
  const escape = (text: string) => text.replace(/['\\]/g, ' ');
  const valuesOf = (option: string): string => {
    const words = VALUES[option];
    if (words !== undefined) return ` -x -a '${words.join(' ')}'`;
    return option in OWN ? ` -x -a '(waarborg completion ${OWN[option as keyof typeof OWN]} 2>/dev/null)'` : '';
  };
  const own = commands.map(({ name, about, options }) => {
    const each = options.map(
      (option) =>
        `complete -c waarborg -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}${valuesOf(option)}\n`,
    );
    return `complete -c waarborg -n __fish_use_subcommand -a ${name} -d '${escape(about)}'\n${each.join('')}`;
  });
  return `${own.join('')}complete -c waarborg -n '__fish_seen_subcommand_from explain' -f -a '${TO_EXPLAIN.join(' ')}'\n`;
}
