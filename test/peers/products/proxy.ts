/** nginx in front of a product that has no TLS of its own, as its makers advise. */
import { join } from 'node:path';
import type { Workbench } from './workbench.ts';

interface Site {
  readonly host: string;
  /** What stands in its `server` block besides TLS. */
  readonly config: string;
}

/** Headers that products behind a proxy want. */
export const FORWARDED = `proxy_set_header Host $host; proxy_set_header X-Forwarded-Proto https;
  proxy_set_header X-Forwarded-For $remote_addr; proxy_http_version 1.1;`;

/** The port at which all sites are served. */
export async function startProxy(bench: Workbench, sites: readonly Site[]): Promise<number> {
  const { cert, key } = await bench.certificate(sites.map(({ host }) => host));
  const port = await bench.freePort();
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const servers = sites.map(
    ({ host, config }) =>
      `server { listen 127.0.0.1:${port} ssl; server_name ${host}; client_max_body_size 1m; ${config} }`,
  );
  const file = await bench.file(
    'nginx.conf',
    `daemon off; worker_processes 1; error_log stderr warn; pid ${join(bench.folder, 'nginx.pid')}; events {}
http { access_log off; server_tokens off; ssl_certificate ${cert}; ssl_certificate_key ${key};
${folders.map((name) => `${name}_temp_path ${join(bench.folder, `nginx-${name}`)};`).join(' ')}
${servers.join('\n')}
}`,
  );
  const user = process.getuid?.() === 0 ? ['-g', 'user root;'] : [];
  await bench.serve(port, '/usr/sbin/nginx', ['-p', bench.folder, '-c', file, '-e', 'stderr', ...user]);
  return port;
}
