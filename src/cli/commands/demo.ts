import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULTS, startLab, type Lab } from '../../lab/index.ts';
import { WaarborgError } from '../../model/errors.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, type Io } from '../io.ts';
import { runAudit } from '../run/audit.ts';
import { PACKAGE_ROOT } from '../tool.ts';
import { auditOptions, type AuditOptions } from '../run/options.ts';

interface DemoOptions extends AuditOptions {
  readonly break?: readonly string[];
  readonly listFaults?: boolean;
  readonly keep?: boolean;
}

/** `waarborg demo`: an ordinary audit of our own controls.yaml, led to a lab on loopback by `--connect-to` and `--resolver`. */
export const demo: CliCommand = (program, { io, tool, done }) => {
  const command = program
    .command('demo')
    .description('start a lab of five systems on this machine and audit them; nothing leaves it')
    .option('--break <fault...>', 'break something first; see --list-faults')
    .option('--list-faults', 'print what can be broken, and which check finds it')
    .option('--keep', 'leave the systems running, and print how to reach them');
  const config = { file: join(PACKAGE_ROOT, 'controls.yaml'), told: 'that of Waarborg itself' };
  // The lab is ours: nobody there has to be spared.
  auditOptions(command, { config, out: join('reports', 'demo'), pace: 0 }).action(async (options: DemoOptions) => {
    if (options.listFaults) {
      io.out(faultList());
      return done(EXIT.ok, '');
    }
    const faults = options.break ?? [];
    const unknown = faults.filter((id) => !FAULTS.some((fault) => fault.id === id));
    if (unknown.length > 0) {
      throw new WaarborgError('CLI_UNKNOWN_FAULT', `there is no fault ${unknown.join(', ')}`, {
        hint: '`waarborg demo --list-faults` prints them all',
      });
    }
    const lab = await startLab({
      faults,
      now: new Date(),
      statement: readFileSync(join(PACKAGE_ROOT, 'statement.nl.txt'), 'utf8'),
    });
    try {
      const { code, why } = await runAudit(onLab(options, lab), {
        io: { ...io, env: { ...io.env, ...lab.env } },
        tool,
        // The lab's accounts are new in every run.
        keepsAttempts: false,
      });
      if (options.keep) await keep(lab, io);
      done(code, why);
    } finally {
      await lab.close();
    }
  });
};

/** The options that lead an audit to the lab; there is no other difference. */
function onLab(options: DemoOptions, lab: Lab): AuditOptions {
  return {
    ...options,
    cacert: [...(options.cacert ?? []), lab.caFile],
    connectTo: [...(options.connectTo ?? []), ...lab.connectTo],
    resolver: options.resolver ?? lab.resolver,
    trustAnchor: options.trustAnchor ?? lab.anchorFile,
    attestations: [...(options.attestations ?? []), lab.attestationsFile],
    breachSource: options.breachSource ?? lab.breachFile,
  };
}

function faultList(): string {
  const width = Math.max(...FAULTS.map(({ id }) => id.length));
  return `${FAULTS.map(({ id, check, title }) => `${id.padEnd(width)}  ${check}\n${' '.repeat(width)}  ${title.en}`).join('\n')}\n`;
}

/** Until Ctrl-C. The accounts are made up for this start of the lab and open nothing else. */
async function keep(lab: Lab, io: Io): Promise<void> {
  const audit = [
    ...lab.connectTo.map((rule) => `--connect-to ${rule}`),
    `--cacert ${lab.caFile}`,
    `--resolver ${lab.resolver}`,
    `--trust-anchor ${lab.anchorFile}`,
    `--attestations ${lab.attestationsFile}`,
    `--breach-source ${lab.breachFile}`,
  ];
  const lines = Object.entries(lab.env).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`);
  io.out(`\n# The lab is running; stop it with Ctrl-C. In another terminal:\n${lines.join('\n')}\n`);
  io.out(`waarborg audit \\\n  ${audit.join(' \\\n  ')}\n`);
  await new Promise<void>((resolve) => {
    if (io.interrupted.aborted) resolve();
    io.interrupted.addEventListener('abort', () => resolve(), { once: true });
    // The listeners of the lab keep the process alive; this keeps the promise reachable.
  });
}
