/** Servers that write HTTP by hand: read as browsers read it, judged on what visitors get, and told what they write wrong. */
import type { AddressInfo, Socket } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentTypeOptions } from '../../../src/checks/http/content-type-options/check.ts';
import { wellFormed } from '../../../src/checks/http/well-formed/check.ts';
import { SecretStore } from '../../../src/evidence/secrets.ts';
import { createAuthority, type ServerCertificate } from '../../../src/lab/authority.ts';
import type { HttpResponses } from '../../../src/model/evidence/http.ts';
import { Network } from '../../../src/network/network.ts';
import { httpResponse } from '../../../src/probes/http-response.ts';
import { controlSet, system } from '../../lib/control-set.ts';

const HOST = 'www.example.nl';
const HEAD = ['HTTP/1.1 200 OK', 'Content-Type: text/html', 'X-Content-Type-Options: nosniff'];
const PAGE = '<title>hi</title>';
const LENGTH = `Content-Length: ${PAGE.length}`;
const CHUNKED = [PAGE.length.toString(16), PAGE, '0', '', ''];

let root: string;
let leaf: ServerCertificate;

beforeAll(async () => {
  const authority = await createAuthority('Lenient', new Date());
  root = authority.root;
  leaf = await authority.issue({ names: [HOST] });
});

async function visit(answer: string): Promise<HttpResponses> {
  const open = new Set<Socket>();
  const server = createServer({ cert: leaf.chain, key: leaf.key }, (socket: TLSSocket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `https://${HOST}/`;
  const request = { id: 'x', kind: 'http.response', system: 'www', endpoint, account: null, params: {} } as const;
  try {
    return await httpResponse.run(request, {
      network: new Network({
        connectTo: [{ host: HOST, port: 443, toHost: '127.0.0.1', toPort: port }],
        ca: [root],
        timeoutMs: 5000,
      }),
      secrets: new SecretStore({}),
      controlSet: controlSet('https', [system('www', { url: { value: endpoint } })], []),
      requests: [request],
      signal: new AbortController().signal,
      timeoutMs: 5000,
      shared: (_key, make) => make(),
      atEnd: () => undefined,
    });
  } finally {
    server.close();
    for (const socket of open) socket.destroy();
  }
}

const context = { asOf: '', system: { id: 'www', url: '', active: false } };

describe('an answer that breaks the rules of HTTP', () => {
  it.each<[reason: string, answer: string]>([
    ['as-agreed', [...HEAD, LENGTH, '', PAGE].join('\r\n')],
    ['lines-without-return', [...HEAD, LENGTH, '', PAGE].join('\n')],
    ['length-and-chunks', [...HEAD, LENGTH, 'Transfer-Encoding: chunked', '', ...CHUNKED].join('\r\n')],
    ['length-and-chunks', [...HEAD, 'Transfer-Encoding: chunked', LENGTH, '', ...CHUNKED].join('\n')],
    ['length-repeated', [...HEAD, LENGTH, LENGTH, '', PAGE].join('\r\n')],
    ['length-unreadable', [...HEAD, 'Content-Length: some', '', PAGE].join('\r\n')],
    ['space-before-colon', [...HEAD, 'X-Made-By : hand', LENGTH, '', PAGE].join('\r\n')],
    ['folded-field', [...HEAD, 'X-Made-By: hand', ' and foot', LENGTH, '', PAGE].join('\r\n')],
    ['shorter-than-announced', [...HEAD, 'Content-Length: 99', '', PAGE].join('\r\n')],
  ])('is told %s, and judged by what visitors get all the same', async (reason, answer) => {
    const response = await visit(answer);
    expect(response).toMatchObject({ end: 'answered', chain: [{ status: 200, page: { title: 'hi' } }] });
    const evidence = { 'http.response': response };
    expect(contentTypeOptions.judge(evidence, {}, context).reason).toBe('nosniff');
    expect(wellFormed.judge(evidence, {}, context).reason).toBe(reason);
  });
});
