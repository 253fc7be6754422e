import { resolve } from 'node:path';
import { sleep } from '../../model/deadline.ts';
import { WaarborgError } from '../../model/errors.ts';
import { GitHub } from '../../notify/github-api.ts';
import { syncIssues } from '../../notify/github-issues.ts';
import { translator } from '../../texts/say.ts';
import type { CliCommand } from '../command.ts';
import { documentFrom } from '../documents.ts';
import { EXIT, type Io } from '../io.ts';
import { langOf, langOption } from '../options.ts';
import { runLink } from '../run-link.ts';

interface Options {
  readonly link?: string;
  readonly lang?: string;
}

const PATIENCE_SECONDS = 15 * 60;

/** `waarborg issues ASSESSMENT`: one GitHub issue for each failing control. Runs apart from the audit, without its secrets. */
export const issues: CliCommand = (program, { io, done }) => {
  const command = program
    .command('issues')
    .description('open, update and close one GitHub issue for each failing control (GITHUB_TOKEN, GITHUB_REPOSITORY)')
    .argument('<assessment>', 'e.g. reports/latest.json')
    .option('--link <url>', 'where the report is; on GitHub the address of the run by default');
  langOption(command).action(async (file: string, options: Options) => {
    const assessment = documentFrom('assessment', resolve(io.cwd, file));
    const link = runLink(options.link, io);
    const lang = langOf(options.lang, assessment.organisation.languages);
    const t = translator(lang);
    const github = gitHubOf(io);
    let result: Awaited<ReturnType<typeof syncIssues>>;
    try {
      result = await syncIssues(assessment, github, { lang, ...(link === undefined ? {} : { link }) });
    } catch (error) {
      if (!(error instanceof WaarborgError)) throw error;
      io.err(`hint: ${error.hint ?? ''}\n`);
      return done(EXIT.undecided, t('issues.not-up-to-date', { message: error.message, code: error.code }));
    }
    const said = (Object.keys(result) as (keyof typeof result)[])
      .filter((what) => result[what].length > 0)
      .map((what) => t(`issues.${what}`, { names: result[what].join(', ') }));
    done(EXIT.ok, said.length === 0 ? t('issues.up-to-date') : t('issues.done', { done: said.join('; ') }));
  });
};

function gitHubOf(io: Io): GitHub {
  const repository = io.env['GITHUB_REPOSITORY'] ?? '';
  const token = io.env['GITHUB_TOKEN'] ?? '';
  const api = io.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || token === '')
    throw new WaarborgError('CLI_NO_GITHUB', 'GITHUB_REPOSITORY (owner/name) and GITHUB_TOKEN must be set', {
      hint: 'in a workflow: env: GITHUB_TOKEN: ${{ github.token }}, with permissions: issues: write',
    });
  if (!/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)[:/])/.test(api))
    throw new WaarborgError('CLI_NO_GITHUB', 'GITHUB_API_URL must start with https://');
  return new GitHub({ api, repository, token, sleep, now: () => Date.now() / 1000, patience: PATIENCE_SECONDS });
}
