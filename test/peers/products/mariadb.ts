/** A MariaDB of its own, empty, on loopback; root has no password there. */
import { join } from 'node:path';
import type { Workbench } from './workbench.ts';

/** The port that it listens at. `statements` are run as root. */
export async function startMariaDb(bench: Workbench, statements: string): Promise<number> {
  const data = join(bench.folder, 'mariadb');
  // Two of them at once would share temporary tables in /tmp.
  const env = { TMPDIR: bench.folder };
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await bench.run(
    'mariadb-install-db',
    [...['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user]],
    { env },
  );
  const port = await bench.freePort();
  const socket = join(bench.folder, 'mariadb.sock');
  await bench.serve(
    port,
    '/usr/sbin/mariadbd',
    [
      ...['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${data}.pid`, ...user],
      ...['--bind-address=127.0.0.1', `--port=${port}`, '--innodb-flush-log-at-trx-commit=0'],
    ],
    { env },
  );
  await runSql(bench, port, statements);
  return port;
}

export async function runSql(bench: Workbench, port: number, statements: string): Promise<void> {
  await bench.run('mariadb', ['--no-defaults', '--host=127.0.0.1', `--port=${port}`, '--user=root'], {
    input: statements,
  });
}
