import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { keyIdOf } from '../../history/envelope.ts';
import { WaarborgError } from '../../model/errors.ts';
import { translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { EXIT } from '../io.ts';
import { langOption, screenLang } from '../options.ts';

/** `waarborg keygen`: an Ed25519 pair. The private key is readable by its owner alone, and nothing is ever overwritten. */
export const keygen: CliCommand = (program, { io, done }) => {
  const command = program
    .command('keygen')
    .description('make a pair of keys to sign runs with (Ed25519)')
    .option('-o, --output <file>', 'the private key; the public one is FILE.pub', 'waarborg.key');
  langOption(command).action(({ output, lang }: { output: string; lang?: string }) => {
    const say = translator(screenLang(lang, io));
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
    const lines = [
      say('keygen.private', { file: secret }),
      say('keygen.public', { file: open }),
      say('keygen.id', { id: keyIdOf(publicKey) }),
    ];
    io.out(`${lines.join('\n')}\n`);
    done(EXIT.ok, say('keygen.keep'));
  });
};
