import { resolve } from 'node:path';
import { keyFrom } from '../../history/envelope.ts';
import { translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { readText } from '../files.ts';
import { EXIT } from '../io.ts';
import { langOption, screenLang } from '../options.ts';
import { signedRunAt, verifyPath } from '../verify-run.ts';

interface Options {
  readonly key: string;
  readonly attestation?: string;
  readonly lang?: string;
}

/** `waarborg verify FILE --key PUB`: is this report authentic, whole and unaltered; and if not, what is it that changed. */
export const verify: CliCommand = (program, { io, done }) => {
  const command = program
    .command('verify')
    .description("tell whether a run's folder, a report or a file of it is as it was signed; touches no network")
    .argument('<path>', 'an HTML report, a file of a run, or the folder of a run')
    .requiredOption('--key <file>', 'public key of the claimed signer')
    .option('--attestation <file>', 'the signature, when it stands neither in the report nor beside the file');
  langOption(command).action((path: string, { key, attestation, lang: asked }: Options) => {
    const lang = screenLang(asked, io);
    const say = translator(lang);
    const publicKey = keyFrom('public', readText(resolve(io.cwd, key)), key);
    const beside = attestation === undefined ? undefined : resolve(io.cwd, attestation);
    const place = resolve(io.cwd, path);
    const { problems, unsigned, checked } = verifyPath(place, publicKey, beside);
    for (const problem of problems) io.out(`${say('verify.altered', { problem })}\n`);
    for (const name of checked) io.out(`${say('verify.whole', { name })}\n`);
    const run = unsigned ? signedRunAt(place) : undefined;
    if (run !== undefined) io.err(`hint: ${say('verify.run', { run })}\n`);
    if (unsigned) return done(EXIT.undecided, say('verify.unsigned', { path }));
    if (problems.length > 0) return done(EXIT.failed, say('verify.not-authentic', { path }));
    done(EXIT.ok, say('verify.authentic', { path }));
  });
};
