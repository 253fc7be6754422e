/** Where a product is set up: a folder that goes away, certificates of a root of its own, and programs that are ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newKeeper } from '../../lib/zoo/servers.ts';
import { freePort, listening } from '../ports.ts';

export interface Workbench extends AsyncDisposable {
  readonly folder: string;
  /** PEM of the root that its certificates come from. */
  readonly root: string;
  /** Files of a certificate with these names, the intermediate after it, and its key. */
  readonly certificate: (names: readonly string[]) => Promise<{ readonly cert: string; readonly key: string }>;
  /** Writes a file into the folder, and gives its path. */
  readonly file: (name: string, text: string) => Promise<string>;
  readonly freePort: () => Promise<number>;
  /** Runs a program to its end. @throws Error with what it said */
  readonly run: (command: string, args: readonly string[], options?: RunOptions) => Promise<void>;
  /** Starts a program and waits until it listens. @throws Error with the end of its log */
  readonly serve: (port: number, command: string, args: readonly string[], options?: RunOptions) => Promise<void>;
}

interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

const STOP_MS = 8_000;

export async function openWorkbench(name: string): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), `waarborg-${name}-`));
  const keeper = await newKeeper();
  const servers: ChildProcess[] = [];
  const inFolder = (part: string) => join(folder, part);
  const start = (command: string, args: readonly string[], { cwd = folder, env, input }: RunOptions = {}) => {
    const log = inFolder(`${command.split('/').at(-1)!}.log`);
    const out = openSync(log, 'a');
    // A group of its own, so that its workers end with it.
    const settings = { cwd, env: { ...process.env, ...env }, detached: true };
    const child = spawn(command, args, { ...settings, stdio: ['pipe', out, out] });
    child.stdin!.on('error', () => undefined).end(input);
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, signal) => resolve(`exit ${code ?? signal ?? ''}`));
    });
    const told = () => readFileSync(log, 'utf8').slice(-1500);
    return { child, ended, told };
  };
  const file = async (part: string, text: string) => {
    await mkdir(join(inFolder(part), '..'), { recursive: true });
    await writeFile(inFolder(part), text);
    return inFolder(part);
  };
  return {
    folder,
    file,
    freePort,
    root: keeper.root.certificate.toString('pem'),
    certificate: async (names) => {
      const leaf = await keeper.intermediate.issue({ names });
      const chain = [leaf.certificate, keeper.intermediate.certificate].map((each) => each.toString('pem')).join('\n');
      return { cert: await file('cert.pem', `${chain}\n`), key: await file('key.pem', leaf.key) };
    },
    run: async (command, args, options) => {
      const { ended, told } = start(command, args, options);
      const end = await ended;
      if (end !== 'exit 0') throw new Error(`${command}: ${end}\n${told()}`);
    },
    serve: async (port, command, args, options) => {
      const { child, told } = start(command, args, options);
      servers.push(child);
      await listening(port, child, command).catch((error: unknown) => {
        throw new Error(`${(error as Error).message}\n${told()}`);
      });
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of servers.reverse()) await end(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  signal(child.pid, 'SIGTERM');
  await Promise.race([gone, sleep(STOP_MS)]);
  signal(child.pid, 'SIGKILL');
}

/** To the whole group; it may be gone already. */
function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(-pid, name);
  } catch {
    // Nobody of it is left.
  }
}
