import { Option } from 'commander';
import { SecretStore } from '../../evidence/secrets.ts';
import { LoginError } from '../../login/driver.ts';
import { logInCompletely } from '../../login/log-in.ts';
import { ProbeError, WaarborgError } from '../../model/errors.ts';
import type { Observation } from '../../model/observation.ts';
import type { Lang } from '../../model/text.ts';
import { reachLogin, type ReachedLogin } from '../../probes/login/reach.ts';
import { say, translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { configOptions, networkOf, probeOptions, type ConfigOptions, type ProbeOptions } from '../options.ts';
import { sayUnused } from '../unused-settings.ts';
import { visible } from '../output.ts';
import { loadStage } from '../run/stages.ts';

interface Options extends ConfigOptions, ProbeOptions {
  readonly dryRun?: boolean;
  readonly try?: boolean;
  readonly lang?: Lang;
}

/** `waarborg login SYSTEM`: what a visit would do, step by step. No user name, password or code is sent without `--try`. */
export const login: CliCommand = (program, { io, done }) => {
  const command = program
    .command('login')
    .description('show what a login would do at a system, step by step; nothing secret is sent without --try')
    .argument('<system>', 'id of a system in controls.yaml')
    .option('--try', 'make one complete login, and show where it stops')
    .option('--dry-run', 'look only; the default')
    .addOption(new Option('--lang <language>', 'language of what is shown').choices(['nl', 'en']));
  probeOptions(configOptions(command)).action(async (id: string, options: Options) => {
    const { controlSet, environment } = loadStage(options, io);
    const system = controlSet.systems.find((candidate) => candidate.id === id);
    const names = controlSet.systems.filter((candidate) => candidate.login !== undefined).map((each) => each.id);
    if (system?.login === undefined)
      throw new WaarborgError('CLI_NO_LOGIN', `controls.yaml has no login for ${id}`, {
        hint: `systems with a login: ${names.join(', ')}`,
      });
    const secrets = new SecretStore(environment).learn(controlSet);
    if (system.url.value === null)
      throw new WaarborgError('CLI_NO_ADDRESS', `the address of ${id} is not set`, {
        hint: `set ${system.url.env ?? 'its url'}`,
      });
    const lang = options.lang ?? 'en';
    const t = translator(lang);
    const tell = (observation: Observation, indent = '') =>
      io.out(`${indent}${visible(secrets.redact(say(lang, observation)))}\n`);
    sayUnused(io, options);
    await using reached = reachLogin(system, controlSet, {
      network: networkOf(options, io.cwd, controlSet.trust),
      secrets,
      signal: io.interrupted,
    });
    try {
      if (options.try !== true) {
        await look(reached, tell);
        done(EXIT.ok, t('login.looked', { id }));
      } else if (await attempt(reached, tell)) done(EXIT.ok, t('login.succeeded', { id }));
      else done(EXIT.failed, t('login.not-opened', { id }));
    } catch (error) {
      if (!(error instanceof LoginError) && !(error instanceof ProbeError)) throw error;
      throw new WaarborgError('CLI_LOGIN', secrets.redact(say(lang, error.detail)));
    }
  });
};

type Tell = (observation: Observation, indent?: string) => void;

async function look({ flow, open }: ReachedLogin, tell: Tell): Promise<void> {
  const session = open();
  for (const line of await flow.explain(session)) tell(line, DETAIL.test(line.code) ? '  ' : '');
  for (const { name, kind, path, ...door } of flow.doors) {
    if (door.service !== undefined) tell({ code: 'look-bypass-later', name, kind, path });
    else tell({ code: 'look-bypass', name, kind, path, status: (await door.knock(session, null)).status });
  }
}

/** What belongs to the page of the line before it. */
const DETAIL =
  /^look-(?:form|action|no-|would-send$|would-send-nothing|fields|password|asks|token|is-|basic-|settings|stopped)/;

/** One complete login. @returns whether the protected page opened */
async function attempt(reached: ReachedLogin, tell: Tell): Promise<boolean> {
  const steps = await logInCompletely(reached);
  for (const [index, { step, state }] of steps.entries()) {
    tell({ code: index === 0 ? 'try-password' : 'try-code', why: step.sign });
    tell({ code: STATES[state] }, '  ');
  }
  const open = steps.at(-1)?.state === 'open';
  tell({ code: open ? 'try-done' : 'try-stopped' });
  return open;
}

const STATES = { open: 'try-open', closed: 'try-closed', unknown: 'try-unknown' } as const;
