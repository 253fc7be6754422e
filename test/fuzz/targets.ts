/** Every reader of text or bytes from outside, each with the name of its seeds. A reader that is not here is not fuzzed. */
import { X509Certificate } from 'node:crypto';
import { frameAncestors, looseSources, policiesIn } from '../../src/checks/lib/csp.ts';
import { parseHsts } from '../../src/checks/lib/hsts.ts';
import type { Page } from '../../src/login/driver.ts';
import { featuresOf, literalFeaturesOf, parseJson } from '../../src/login/reading/features.ts';
import { readIdToken } from '../../src/login/reading/id-token.ts';
import { lockoutSign, waitIn } from '../../src/login/reading/lockout.ts';
import { capabilitiesIn, folderIn, foundIn, messagesIn, statusIn } from '../../src/mail/imap.ts';
import { TooHeavyError } from '../../src/model/errors.ts';
import { decodeMessage, MalformedDns } from '../../src/network/dns/wire.ts';
import { ResponseReader } from '../../src/network/http1.ts';
import { sessionIdsIn } from '../../src/network/session-ids.ts';
import { loadedByCss } from '../../src/pages/css.ts';
import { decoded } from '../../src/pages/decode.ts';
import { loadedByLinks } from '../../src/pages/link-field.ts';
import { mimeTypeOf } from '../../src/pages/mime.ts';
import { refreshTarget } from '../../src/pages/refresh.ts';
import { readSetCookie } from '../../src/pages/set-cookie.ts';
import { candidatesIn } from '../../src/pages/srcset.ts';
import { READERS } from '../../src/reading/readers.ts';
import { readDecoded } from '../../src/statement/read.ts';
import { crlUrls } from '../../src/tls-checker/certificates/crl.ts';
import { readCertificate } from '../../src/tls-checker/certificates/extensions.ts';
import { certificateNamesHost } from '../../src/tls-checker/certificates/host-names.ts';
import { TlsParseError } from '../../src/tls-checker/codec/bytes.ts';
import { FlightReader } from '../../src/tls-checker/codec/flight.ts';
import { RecordReader } from '../../src/tls-checker/codec/records.ts';
import { STARTTLS_PROTOCOLS, startTls } from '../../src/tls-checker/net/starttls.ts';
import { seedsOf } from './mutate.ts';

const URL = 'https://www.example.nl/';
const FILED = {
  units: [
    { text: 'We delete mail after 30 days.', mark: '', label: '', context: '', section: 'Security', claimed: true },
    { text: 'only with a key', mark: 'a)', label: 'Door', context: 'We open:', section: null, claimed: true },
  ],
  sections: ['Security'],
  headings: ['Privacy', 'Security'],
  others: ['Welcome.'],
};

export interface Target {
  /** Files of this name; of bytes each character is one. */
  readonly seeds: string;
  readonly read: (text: string) => unknown;
}

export const TARGETS: Readonly<Record<string, Target>> = {
  html: { seeds: 'html', read: READERS.html },
  page: { seeds: 'html', read: (text) => READERS.page(URL, { text }, 'html') },
  'xml-page': { seeds: 'html', read: (text) => READERS.page(URL, { text }, 'xml') },
  decoding: { seeds: 'html', read: (text) => decoded(bytesOf(text), null) },
  imap: {
    seeds: 'imap',
    read: (text) =>
      text
        .split('\n')
        .map((line) => [statusIn(line, 'w1'), capabilitiesIn(line), messagesIn(line), foundIn(line), folderIn(line)]),
  },
  'security-txt': { seeds: 'text', read: READERS['security-txt'] },
  statement: { seeds: 'html', read: (text) => READERS.statement({ text, url: URL, form: 'html' }, FILED) },
  'statement-text': {
    seeds: 'prose',
    read: (text) => readDecoded(text, { file: 'statement.txt', sections: ['Security'] }),
  },
  'statement-markdown': { seeds: 'prose', read: (text) => readDecoded(text, { file: 'statement.md' }) },
  home: { seeds: 'html', read: (text) => READERS.home(text, URL) },
  css: { seeds: 'css', read: loadedByCss },
  srcset: { seeds: 'text', read: candidatesIn },
  refresh: { seeds: 'text', read: (text) => refreshTarget(text, URL) },
  'set-cookie': { seeds: 'text', read: readSetCookie },
  'session-ids': { seeds: 'text', read: sessionIdsIn },
  fields: { seeds: 'field', read: readFields },
  json: { seeds: 'json', read: readJson },
  'id-token': { seeds: 'json', read: readToken },
  'login-page': { seeds: 'html', read: readLoginPage },
  http: { seeds: 'http', read: readHttp },
  'mail-talk': {
    seeds: 'mail',
    read: (text) => STARTTLS_PROTOCOLS.map((protocol) => startTls(protocol)()(bytesOf(text))),
  },
  dns: { seeds: 'dns', read: (text) => decodeMessage(bytesOf(text)) },
  certificate: { seeds: 'certificate', read: readDerCertificate },
  'revocation-list': { seeds: 'list', read: (text) => READERS['revocation-list'](bytesOf(text), LEAF, ROOT) },
  tls: { seeds: 'tls', read: readFlight },
  register: {
    seeds: 'register',
    read: (text) => ['requests.csv', 'requests.yaml'].map((name) => READERS.register(Buffer.from(text), name)),
  },
  answer: {
    seeds: 'document',
    read: (text) =>
      ['docx', 'csv', 'json', 'xml', 'pdf', ''].map((extension) => READERS.answer(bytesOf(text), extension, null)),
  },
};

/** A reader may refuse in words of its own, and in no others. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof TooHeavyError ||
    error instanceof MalformedDns ||
    error instanceof TlsParseError ||
    /^HTTP_/.test(String((error as NodeJS.ErrnoException).code))
  );
}

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

const [LEAF, ROOT] = seedsOf('certificate').map(bytesOf) as [Buffer, Buffer];

function readFields(text: string): void {
  const fields = text.split(/\r?\n/);
  fields.map(parseHsts);
  looseSources(policiesIn(fields));
  frameAncestors(policiesIn(fields));
  loadedByLinks(fields);
  mimeTypeOf(fields);
}

function pageOf(text: string, isHtml: boolean): Page {
  const html = isHtml ? READERS.html(text) : null;
  const reply = { status: 200, body: text, html, header: () => (isHtml ? 'text/html' : 'application/json') };
  return { reply, setCookies: [], elsewhere: null } as unknown as Page;
}

function readJson(text: string): void {
  const page = pageOf(text, false);
  literalFeaturesOf(page);
  featuresOf(page);
}

function readToken(text: string): Promise<unknown> {
  const part = Buffer.from(text).toString('base64url');
  const expected = { issuer: 'https://a', client: 'b', nonce: 'c', now: 1_796_047_000, acceptedAcr: [] };
  return readIdToken(`${part}.${part}.AAAA`, parseJson(text), expected);
}

function readLoginPage(text: string): void {
  const page = pageOf(text, true);
  literalFeaturesOf(page);
  featuresOf(page);
  lockoutSign(page);
  waitIn(page);
}

function readHttp(text: string): unknown {
  const reader = new ResponseReader(2 * 1024 * 1024);
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length && !reader.isDone; at += 1_000) reader.push(bytes.subarray(at, at + 1_000));
  if (!reader.isDone) reader.end();
  return reader.message;
}

/** What Node does not take for a certificate never reaches a reader of ours. */
function readDerCertificate(text: string): void {
  const bytes = bytesOf(text);
  readCertificate(bytes);
  certificateNamesHost(bytes, 'a.example');
  try {
    new X509Certificate(bytes);
  } catch {
    return;
  }
  crlUrls(new X509Certificate(bytes));
}

function readFlight(text: string): unknown {
  const flight = new FlightReader();
  for (const message of new RecordReader().push(bytesOf(text)))
    if (message.kind === 'handshake' && flight.take(message, 'done')) break;
  return flight.flight;
}
