/** Every command, in the order in which help shows them. */
import type { CliCommand } from './command.ts';
import { audit } from './commands/audit.ts';
import { demo } from './commands/demo.ts';
import { explain } from './commands/explain.ts';
import { judge } from './commands/judge.ts';
import { list } from './commands/list.ts';
import { merge } from './commands/merge.ts';
import { plan } from './commands/plan.ts';
import { probe } from './commands/probe.ts';
import { report } from './commands/report.ts';
import { validate } from './commands/validate.ts';

export const COMMANDS: readonly CliCommand[] = [
  audit,
  demo,
  validate,
  plan,
  probe,
  judge,
  report,
  merge,
  explain,
  list,
];
