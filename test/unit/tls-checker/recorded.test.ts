import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FlightReader } from '../../../src/tls-checker/codec/flight.ts';
import { RecordReader } from '../../../src/tls-checker/codec/records.ts';
import { RECORDED } from './vectors/recorded.ts';

function read(bytes: Buffer): { flight: FlightReader['flight']; alert: number | undefined; complete: boolean } {
  const reader = new FlightReader();
  let complete = false;
  let alert: number | undefined;
  for (const incoming of new RecordReader().push(bytes)) {
    if (incoming.kind === 'alert') alert = incoming.description;
    else if (incoming.kind === 'handshake') complete = reader.take(incoming, 'done');
  }
  return { flight: reader.flight, alert, complete };
}

/** What each recorded answer says; `leaf` is the key of the first certificate. */
const MEANING: Record<string, object> = {
  'nginx 1.22, TLS 1.2, ECDHE with RSA': {
    version: 'TLSv1.2',
    suite: 0xc02f,
    group: 0x1d,
    scheme: 0x0804,
    leaf: 'rsa',
  },
  'nginx 1.22, TLS 1.2, ECDHE with ECDSA': {
    version: 'TLSv1.2',
    suite: 0xc02b,
    group: 0x1d,
    scheme: 0x0403,
    leaf: 'ec',
  },
  'nginx 1.22, TLS 1.2, finite-field Diffie-Hellman': {
    version: 'TLSv1.2',
    suite: 0x009e,
    dhBytes: 128,
    scheme: 0x0804,
    leaf: 'rsa',
  },
  'nginx 1.22, TLS 1.0, static RSA': { version: 'TLSv1.0', suite: 0x002f, leaf: 'rsa' },
  'nginx 1.22, TLS 1.0, anonymous': { version: 'TLSv1.0', suite: 0xc018, group: 0x1d },
  'nginx 1.22, TLS 1.3, HelloRetryRequest': { version: 'TLSv1.3', suite: 0x1302, retryGroup: 0x1d },
  'nginx 1.22, SSLv3': { alert: 40 },
  'gnutls-serv 3.7, TLS 1.2, Camellia': { version: 'TLSv1.2', suite: 0xc08a, group: 0x1d, scheme: 0x0804, leaf: 'rsa' },
  'gnutls-serv 3.7, TLS 1.1, nothing in common': { alert: 40 },
  'Java 17, SSLv3, RSA_EXPORT': { version: 'SSLv3', suite: 0x0003, rsaBits: 512, leaf: 'rsa' },
  'Java 17, TLS 1.0, DHE_EXPORT': { version: 'TLSv1.0', suite: 0x0014, dhBytes: 64, leaf: 'rsa' },
  'Java 17, TLS 1.1, EXPORT is refused': { alert: 40 },
};

describe('answers of real servers', () => {
  it.each(RECORDED)('$name', ({ name, bytes, suites }) => {
    const { flight, alert, complete } = read(bytes);
    const { hello, keyExchange, certificates = [] } = flight ?? {};
    const leaf = certificates[0] && new X509Certificate(certificates[0]).publicKey.asymmetricKeyType;
    const seen = {
      alert,
      version: hello?.version,
      suite: hello?.suite,
      retryGroup: hello?.helloRetryRequest === true ? hello.group : undefined,
      group: keyExchange?.group,
      scheme: keyExchange?.scheme,
      dhBytes: keyExchange?.dh?.prime.length,
      rsaBits: keyExchange?.rsaBits,
      leaf,
    };
    expect(Object.fromEntries(Object.entries(seen).filter(([, value]) => value !== undefined))).toEqual(MEANING[name]);
    expect(complete).toBe(alert === undefined);
    if (hello !== undefined) expect(suites).toContain(hello.suite);
  });
});
