/** Every command, in the order in which help shows them. Each is loaded only when it is run: a scan does without a YAML parser. */
import type { CliCommand } from './command.ts';

const COMMANDS: Readonly<Record<string, () => Promise<CliCommand>>> = {
  audit: async () => (await import('./commands/audit.ts')).audit,
  demo: async () => (await import('./commands/demo.ts')).demo,
  validate: async () => (await import('./commands/validate.ts')).validate,
  plan: async () => (await import('./commands/plan.ts')).plan,
  probe: async () => (await import('./commands/probe.ts')).probe,
  judge: async () => (await import('./commands/judge.ts')).judge,
  open: async () => (await import('./commands/open.ts')).open,
  report: async () => (await import('./commands/report.ts')).report,
  merge: async () => (await import('./commands/merge.ts')).merge,
  notify: async () => (await import('./commands/notify.ts')).notify,
  issues: async () => (await import('./commands/issues.ts')).issues,
  github: async () => (await import('./commands/github.ts')).github,
  init: async () => (await import('./commands/init.ts')).init,
  completion: async () => (await import('./commands/completion.ts')).completion,
  requests: async () => (await import('./commands/requests.ts')).requests,
  login: async () => (await import('./commands/login.ts')).login,
  tls: async () => (await import('./commands/tls.ts')).tls,
  diff: async () => (await import('./commands/diff.ts')).diff,
  history: async () => (await import('./commands/history.ts')).history,
  keygen: async () => (await import('./commands/keygen.ts')).keygen,
  verify: async () => (await import('./commands/verify.ts')).verify,
  explain: async () => (await import('./commands/explain.ts')).explain,
  list: async () => (await import('./commands/list.ts')).list,
};

/** The command of that name alone; all of them when it is none, so that help can show them. The version needs none. */
export async function loadCommands(name: string | undefined): Promise<readonly CliCommand[]> {
  if (name === '--version' || name === '-V') return [];
  const only = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return only === undefined ? Promise.all(Object.values(COMMANDS).map((load) => load())) : [await only()];
}
