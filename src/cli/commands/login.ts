import { SecretStore } from '../../evidence/secrets.ts';
import { LoginError, type LoginFlow } from '../../login/driver.ts';
import { DRIVERS } from '../../login/drivers/registry.ts';
import type { System } from '../../model/controls.ts';
import { WaarborgError } from '../../model/errors.ts';
import { openSession, type ClosableSession } from '../../network/http-session.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { visible } from '../output.ts';
import { configOptions, networkOf, probeOptions, type ConfigOptions, type ProbeOptions } from '../options.ts';
import { loadStage } from '../run/stages.ts';

interface Options extends ConfigOptions, ProbeOptions {
  readonly dryRun?: boolean;
}

/** `waarborg login SYSTEM --dry-run`: what the login driver sees, step by step. No user name, password or code is sent. */
export const login: CliCommand = (program, { io, done }) => {
  const command = program
    .command('login')
    .description('show what the login driver of a system sees, without logging in')
    .argument('<system>', 'id of a system in controls.yaml')
    .option('--dry-run', 'look only; nothing secret is sent');
  probeOptions(configOptions(command)).action(async (id: string, options: Options) => {
    if (options.dryRun !== true)
      throw new WaarborgError('CLI_DRY_RUN_ONLY', 'login only looks', {
        hint: `add --dry-run; to log in for proof, use \`waarborg audit --system ${id}\``,
      });
    const { controlSet, environment } = loadStage(options, io);
    const system = controlSet.systems.find((candidate) => candidate.id === id);
    const names = controlSet.systems.filter((candidate) => candidate.login !== undefined).map((each) => each.id);
    if (system?.login === undefined)
      throw new WaarborgError('CLI_NO_LOGIN', `controls.yaml has no login for ${id}`, {
        hint: `systems with a login: ${names.join(', ')}`,
      });
    const secrets = new SecretStore(environment).learn(controlSet);
    const { url } = system;
    if (url.value === null)
      throw new WaarborgError('CLI_NO_ADDRESS', `the address of ${id} is not set`, {
        hint: `set ${url.env ?? 'its url'}`,
      });
    const { origin } = new URL(url.value);
    const network = networkOf(options, io.cwd);
    await using session = openSession({ network, secrets, origin, signal: io.interrupted });
    const say = (line: string) => io.out(`${visible(secrets.redact(line))}\n`);
    try {
      const flow = flowOf(system, secrets);
      try {
        await look(flow, session, say);
      } finally {
        await flow.close?.();
      }
      done(EXIT.ok, `looked at the login of ${id} as any visitor may; no user name, password or code was sent`);
    } catch (error) {
      if (!(error instanceof LoginError)) throw error;
      throw new WaarborgError(
        'CLI_LOGIN',
        secrets.redact(error.message),
        error.hint === undefined ? {} : { hint: error.hint },
      );
    }
  });
};

function flowOf({ login: configured }: System, secrets: SecretStore): LoginFlow {
  return DRIVERS.find(({ name }) => name === configured!.driver)!.make(configured!.options, (value) =>
    secrets.remember(value),
  );
}

async function look(flow: LoginFlow, session: ClosableSession, say: (line: string) => void): Promise<void> {
  for (const line of await flow.explain(session)) say(line);
  for (const door of flow.doors) {
    if (door.service !== undefined) {
      say(`side door ${door.name} (${door.kind} ${door.path}): asked in an audit only`);
      continue;
    }
    const reply = await door.knock(session, null);
    const asks = reply.header('www-authenticate') === undefined ? '' : ', asks for a password by HTTP';
    say(`side door ${door.name} (${door.kind} ${door.path}), asked by nobody: status ${reply.status}${asks}`);
  }
}
