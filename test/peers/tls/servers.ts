/** The real servers of the comparison, each a process of its own on loopback, and the certificates they use. */
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, listening } from '../ports.ts';
import { fetchAncientNode } from './ancient-node.ts';

interface TlsServer {
  readonly name: string;
  readonly port: number;
}

export interface Servers extends AsyncDisposable {
  readonly folder: string;
  start(name: ServerName): Promise<TlsServer>;
}

export const SERVERS = [
  'nginx-modern',
  'nginx-everything',
  'gnutls-serv',
  'openssl-s_server',
  'node',
  'node-0.10',
  'java-legacy',
] as const;
export type ServerName = (typeof SERVERS)[number];

export function makeServers(): Servers {
  const folder = mkdtempSync(join(tmpdir(), 'waarborg-peers-'));
  makeCertificates(folder);
  const running: ChildProcess[] = [];
  return {
    folder,
    start: async (name) => {
      const port = await freePort();
      const [command, ...args] = commandOf(name, folder, port);
      const child = spawn(command!, args, { cwd: folder, stdio: 'ignore' });
      running.push(child);
      await listening(port, child, name);
      return { name, port };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(running.map(stop));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function commandOf(name: ServerName, folder: string, port: number): string[] {
  switch (name) {
    case 'nginx-modern':
      return nginx(folder, port, 'TLSv1.2 TLSv1.3', MODERN);
    case 'nginx-everything':
      return nginx(folder, port, 'TLSv1 TLSv1.1 TLSv1.2 TLSv1.3', 'ALL:COMPLEMENTOFALL:eNULL:@SECLEVEL=0');
    case 'gnutls-serv':
      // It has no option to listen on loopback only.
      return [
        'gnutls-serv',
        '--quiet',
        '--http',
        '-p',
        String(port),
        '--x509certfile',
        'rsa.pem',
        '--x509keyfile',
        'rsa.key',
        '--priority',
        GNUTLS,
      ];
    case 'openssl-s_server':
      return [
        'openssl',
        's_server',
        '-quiet',
        '-www',
        '-accept',
        `127.0.0.1:${port}`,
        '-cert',
        'rsa.pem',
        '-key',
        'rsa.key',
        '-dcert',
        'ec.pem',
        '-dkey',
        'ec.key',
        '-cipher',
        'ALL:@SECLEVEL=0',
      ];
    case 'node':
      return [process.execPath, '-e', NODE_SERVER, String(port)];
    case 'node-0.10':
      writeFileSync(join(folder, 'ancient.js'), ANCIENT_SERVER);
      return [fetchAncientNode(folder), 'ancient.js', String(port)];
    case 'java-legacy':
      return ['java', '-Xshare:auto', join(import.meta.dirname, 'LegacyServer.java'), 'rsa.p12', String(port)];
  }
}

const MODERN = ['ECDSA', 'RSA']
  .flatMap((key) => [
    `ECDHE-${key}-AES128-GCM-SHA256`,
    `ECDHE-${key}-AES256-GCM-SHA384`,
    `ECDHE-${key}-CHACHA20-POLY1305`,
  ])
  .join(':');
const GNUTLS =
  'NORMAL:+VERS-TLS1.0:+VERS-TLS1.1:+ARCFOUR-128:+3DES-CBC:+CAMELLIA-128-CBC:+CAMELLIA-256-CBC:+CAMELLIA-128-GCM:+CAMELLIA-256-GCM:+ANON-ECDH:+ANON-DH';
const NODE_SERVER = `const { readFileSync } = require('node:fs');
const server = require('node:tls').createServer({ key: readFileSync('rsa.key'), cert: readFileSync('rsa.pem') }, (s) => { s.on('error', () => {}); s.end(); });
server.on('tlsClientError', () => {});
server.listen(Number(process.argv[1]), '127.0.0.1');`;

/** In the JavaScript of its day. */
const ANCIENT_SERVER = `var fs = require('fs');
var options = { key: fs.readFileSync('rsa.key'), cert: fs.readFileSync('rsa.pem'), ciphers: 'ALL:COMPLEMENTOFALL:eNULL' };
var server = require('tls').createServer(options, function (s) { s.on('error', function () {}); s.end(); });
server.on('clientError', function () {});
server.listen(Number(process.argv[2]), '127.0.0.1');`;

function nginx(folder: string, port: number, protocols: string, ciphers: string): string[] {
  const file = join(folder, `nginx-${port}.conf`);
  writeFileSync(
    file,
    `worker_processes 1; daemon off; pid ${folder}/nginx-${port}.pid; error_log ${folder}/nginx-${port}.log;
events { worker_connections 256; }
http {
  access_log off; client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  server {
    listen 127.0.0.1:${port} ssl; server_name localhost;
    ssl_certificate ${folder}/rsa.pem; ssl_certificate_key ${folder}/rsa.key;
    ssl_certificate ${folder}/ec.pem; ssl_certificate_key ${folder}/ec.key;
    ssl_protocols ${protocols}; ssl_ciphers ${ciphers}; ssl_dhparam ${folder}/dh.pem;
    location / { return 200 "ok"; }
  }
}
`,
  );
  return ['nginx', '-c', file, '-e', join(folder, `nginx-${port}.log`)];
}

function makeCertificates(folder: string): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  const subject = [
    '-subj',
    '/CN=localhost',
    '-addext',
    'subjectAltName=DNS:localhost,IP:127.0.0.1',
    '-days',
    '7',
    '-nodes',
  ];
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-keyout', 'rsa.key', '-out', 'rsa.pem', ...subject);
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-keyout',
    'ec.key',
    '-out',
    'ec.pem',
    ...subject,
  );
  openssl('pkcs12', '-export', '-in', 'rsa.pem', '-inkey', 'rsa.key', '-out', 'rsa.p12', '-passout', 'pass:changeit');
  openssl('genpkey', '-genparam', '-algorithm', 'DH', '-pkeyopt', 'group:ffdhe2048', '-out', 'dh.pem');
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3000).unref();
  });
}
