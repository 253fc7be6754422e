import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { Option } from 'commander';
import { createColors } from 'picocolors';
import { WaarborgError } from '../../model/errors.ts';
import { LANGS, type Lang } from '../../model/text.ts';
import {
  gradeOf,
  scan,
  STARTTLS_PROTOCOLS,
  type ScanOptions,
  type StartTlsProtocol,
  type TlsScan,
} from '../../tls-checker/index.ts';
import { collect, wholeNumber, type CliCommand } from '../command.ts';
import { jsonText, readPem } from '../files.ts';
import { sayUnused } from '../unused-settings.ts';
import { EXIT, type Io } from '../io.ts';
import { tlsText, type Paint } from '../tls-text.ts';
import { translator } from '../../texts/say.ts';

interface TlsCliOptions {
  readonly json?: boolean;
  readonly lang: Lang;
  readonly servername?: string;
  readonly starttls?: string;
  readonly address?: readonly string[];
  readonly cacert?: readonly string[];
  readonly connectTo?: readonly string[];
  readonly proxy?: string;
  readonly timeout: number;
  readonly deadline: number;
  readonly maxConnections: number;
  readonly active?: boolean;
}

/** `waarborg tls HOST[:PORT]`: what a TLS server accepts, as facts. */
export const tls: CliCommand = (program, { io, done }) => {
  program
    .command('tls')
    .description('ask a TLS server what it accepts: versions, suites, key exchange, certificates, features')
    .argument('<host[:port]>', 'e.g. www.example.nl, mail.example.nl:993, [::1]:8443')
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <lang>', 'language of the text').choices([...LANGS]).default('en'))
    .option('--servername <name>', 'the name for SNI and for the certificate, when it is not the host')
    .option('--starttls <protocol>', `go over to TLS from ${STARTTLS_PROTOCOLS.join(', ')}`)
    .option('--address <ip>', 'ask at this address instead of those of the name (repeatable)', collect)
    .option('--cacert <file>', 'trust these certificates (PEM) besides the known roots (repeatable)', collect)
    .option(
      '--connect-to <host1:port1:host2:port2>',
      'reach HOST1:PORT1 at HOST2:PORT2, as curl does (repeatable)',
      collect,
    )
    .addOption(
      new Option('--proxy <url>', 'reach the server through this HTTP proxy, with CONNECT').conflicts('address'),
    )
    .option('--timeout <ms>', 'timeout per connection', wholeNumber(1), 5000)
    .option('--deadline <ms>', 'timeout for the whole scan', wholeNumber(1), 60_000)
    .option(
      '--active',
      'also ask about Heartbleed, CCS injection and ROBOT, by messages that a sound server refuses and that disclose nothing',
    )
    .option('--max-connections <n>', 'connections at the same time', wholeNumber(1), 4)
    .action(async (target: string, options: TlsCliOptions) => {
      sayUnused(io, options);
      const result = await scan({
        ...(await scanOptionsOf(target, options, io.cwd)),
        signal: io.interrupted,
        ...progress(io),
      });
      if (io.progressTty) io.err('\r\x1b[K');
      const width = io.terminal.tty ? io.terminal.columns : 80;
      const telling = { t: translator(options.lang), paint: painter(io), width };
      io.out(options.json === true ? await jsonOf(result) : tlsText(result, telling));
      if (io.interrupted.aborted) done(EXIT.interrupted, 'interrupted; what is not known is shown as not determined');
      else done(...ending(result));
    });
};

/** The scan, with what each policy says of it beside, and the grade of SSL Labs. */
async function jsonOf(result: TlsScan): Promise<string> {
  const [{ CHECKS }, { sideBySide }, { POLICIES }] = await Promise.all([
    import('../../checks/registry.ts'),
    import('../../judge/side-by-side.ts'),
    import('../../policies/registry.ts'),
  ]);
  const policies = POLICIES.filter(({ area }) => area === 'https');
  const table = sideBySide(result, { checks: CHECKS, policies, asOf: new Date().toISOString() });
  return jsonText({ ...result, sideBySide: { ...table, sslLabs: gradeOf(result) } });
}

function ending(result: TlsScan): [typeof EXIT.ok | typeof EXIT.undecided, string] {
  if (result.status === 'complete') return [EXIT.ok, ''];
  if (result.status === 'failed') return [EXIT.undecided, `nothing is known: ${result.failure?.reason ?? 'no answer'}`];
  return [EXIT.undecided, 'some facts could not be determined'];
}

async function scanOptionsOf(target: string, options: TlsCliOptions, cwd: string): Promise<ScanOptions> {
  const { host, port } = parseTarget(target);
  for (const name of [host, options.servername ?? host]) requireName(name);
  for (const address of options.address ?? []) requireAddress(address);
  return {
    host,
    port,
    timeoutMs: options.timeout,
    deadlineMs: options.deadline,
    maxConnections: options.maxConnections,
    active: options.active ?? false,
    ca: (options.cacert ?? []).flatMap((file) => readPem(file, cwd)),
    ...(options.servername === undefined ? {} : { servername: options.servername }),
    ...(options.address === undefined ? {} : { addresses: options.address }),
    ...(options.starttls === undefined ? {} : { starttls: startTlsOf(options.starttls) }),
    ...(options.proxy === undefined ? {} : await proxyFrom(options.proxy)),
    ...(options.connectTo === undefined ? {} : await connectToOf(options.connectTo, host, port)),
  };
}

async function proxyFrom(text: string): Promise<Pick<ScanOptions, 'proxy'>> {
  const { proxyOf } = await import('../proxy.ts');
  return { proxy: proxyOf(text) };
}

/** `host`, `host:port`, `[address]:port` or a bare IPv6 address. */
function parseTarget(target: string): { host: string; port: number } {
  const bare = /^[0-9a-f.]*:[0-9a-f.]*:[0-9a-f:.]*$/i.test(target);
  const match = bare ? [target, target] : /^\[([^\]]+)\](?::(\d{1,5}))?$|^([^:\s/]+)(?::(\d{1,5}))?$/.exec(target);
  const host = match?.[1] ?? match?.[3];
  const port = Number(match?.[2] ?? match?.[4] ?? 443);
  if (host === undefined || port < 1 || port > 65_535) {
    throw new WaarborgError('CLI_BAD_TARGET', `expected HOST or HOST:PORT, got ${target}`, {
      hint: 'e.g. www.example.nl, mail.example.nl:993, [::1]:8443; without https:// and without a path',
    });
  }
  return { host, port };
}

/** A name beyond ASCII goes out in A-labels (RFC 5890), which not every name has. */
function requireName(name: string): void {
  if (/^[!-~]+$/.test(name) || domainToASCII(name) !== '') return;
  throw new WaarborgError('CLI_BAD_TARGET', `${JSON.stringify(name)} is not a name that the DNS can hold (RFC 5890)`);
}

function requireAddress(text: string): void {
  if (isIP(text) !== 0) return;
  throw new WaarborgError('CLI_BAD_ADDRESS', `--address expects an IP address, got ${text}`, {
    hint: 'e.g. 192.0.2.1 or 2001:db8::1, without brackets and without a port',
  });
}

function startTlsOf(text: string): StartTlsProtocol {
  const protocol = STARTTLS_PROTOCOLS.find((known) => known === text.toLowerCase());
  if (protocol !== undefined) return protocol;
  throw new WaarborgError('CLI_BAD_STARTTLS', `there is no STARTTLS for ${text}`, {
    hint: `known: ${STARTTLS_PROTOCOLS.join(', ')}`,
  });
}

/** Loaded only when asked for: the network's own code is large, and a scan does without it. */
async function connectToOf(
  rules: readonly string[],
  host: string,
  port: number,
): Promise<Pick<ScanOptions, 'connectTo'>> {
  const { parseConnectTo, Network } = await import('../../network/network.ts');
  const connectTo = rules.map((text) => {
    const rule = parseConnectTo(text);
    if (rule === null) {
      throw new WaarborgError('CLI_BAD_CONNECT_TO', `--connect-to expects HOST1:PORT1:HOST2:PORT2, got ${text}`);
    }
    return rule;
  });
  return { connectTo: new Network({ connectTo, timeoutMs: 1 }).destination(host, port) };
}

function progress(io: Io): Pick<ScanOptions, 'onProgress'> {
  if (!io.progressTty) return {};
  return {
    onProgress: ({ address, connections, asking }) =>
      io.err(`\r\x1b[K${address}: ${asking} (${connections} connections)`),
  };
}

function painter(io: Io): Paint {
  const colors = createColors(io.terminal.tty && io.env['NO_COLOR'] === undefined);
  const paints = { heading: colors.bold, weak: colors.red, open: colors.yellow };
  return (kind, text) => paints[kind](text);
}
