import { Command } from 'commander';
import { WaarborgError } from '../../model/errors.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';

/** `waarborg completion SHELL`: a script that completes commands and options, made from the commands themselves. */
export const completion: CliCommand = (program, { io, tool, done, commands }) => {
  program
    .command('completion')
    .description('print a completion script for bash, zsh or fish')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', HELP)
    .action(async (shell: string) => {
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

interface Words {
  readonly name: string;
  readonly about: string;
  readonly options: readonly string[];
}

function bash(commands: readonly Words[]): string {
  const cases = commands.map(({ name, options }) => `    ${name}) words='${options.join(' ')}' ;;\n`).join('');
  return `_waarborg() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=''
  case "\${COMP_WORDS[1]}" in
${cases}  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words='${commands.map(({ name }) => name).join(' ')}'; fi
  COMPREPLY=()
  case "$current" in
    -*) ;;
    *) if [ "$COMP_CWORD" -gt 1 ]; then mapfile -t COMPREPLY < <(compgen -f -- "$current"); return; fi ;;
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
  return `#compdef waarborg
local -a commands=(
${commands.map(({ name, about }) => `  '${name}:${escape(about)}'\n`).join('')})
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
  return commands
    .map(({ name, about, options }) => {
      const own = options.map(
        (option) => `complete -c waarborg -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}\n`,
      );
      return `complete -c waarborg -n __fish_use_subcommand -a ${name} -d '${escape(about)}'\n${own.join('')}`;
    })
    .join('');
}
