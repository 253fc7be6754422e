import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keyIdOf } from '../../history/envelope.ts';
import { WaarborgError } from '../../model/errors.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';

/** `waarborg keygen`: an Ed25519 pair. The private key is readable by its owner alone, and nothing is ever overwritten. */
export const keygen: CliCommand = (program, { io, done }) => {
  program
    .command('keygen')
    .description('make a pair of keys to sign runs with (Ed25519)')
    .option('-o, --output <file>', 'the private key; the public one is FILE.pub', 'waarborg.key')
    .action(({ output }: { output: string }) => {
      const [secret, open] = [resolve(io.cwd, output), resolve(io.cwd, `${output}.pub`)];
      for (const file of [secret, open]) {
        if (existsSync(file))
          throw new WaarborgError('CLI_KEY_EXISTS', `${file} exists already`, {
            hint: 'reports signed with it can be verified only with its public key; give another name with --output',
          });
      }
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      try {
        writeFileSync(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
        writeFileSync(open, publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o644, flag: 'wx' });
      } catch (cause) {
        throw new WaarborgError('CLI_FILE_NOT_WRITTEN', `the keys could not be written (${(cause as Error).message})`, {
          cause,
        });
      }
      io.out(`private key: ${secret}\npublic key:  ${open}\nkey id:      ${keyIdOf(publicKey)}\n`);
      done(EXIT.ok, 'keep the private key secret; publish the public key where your clients can find it');
    });
};
