/** Where a reader of a message finds the report: what the user says, or the run on GitHub that we are part of. */
import { WaarborgError } from '../model/errors.ts';
import type { Io } from './io.ts';

/** @throws WaarborgError `CLI_BAD_LINK` */
export function runLink(given: string | undefined, { env }: Io): string | undefined {
  if (given !== undefined && given !== '') {
    if (URL.canParse(given) && /^https?:\/\/[^\s<>]+$/.test(given)) return given;
    throw new WaarborgError('CLI_BAD_LINK', '--link expects an address that starts with https://');
  }
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
  if (server === undefined || repository === undefined || !/^\d+$/.test(run ?? '')) return undefined;
  const link = `${server}/${repository}/actions/runs/${run ?? ''}`;
  return /^https:\/\/[\w./-]+$/.test(link) ? link : undefined;
}
