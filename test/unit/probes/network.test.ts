import { connect } from 'node:net';
import type { PeerCertificate } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ProbeError } from '../../../src/model/errors.ts';
import { identityProblem } from '../../../src/network/identity.ts';
import { networkError } from '../../../src/network/errors.ts';
import { Network, parseConnectTo } from '../../../src/network/network.ts';
import { observed } from '../../lib/evidence.ts';

describe('parseConnectTo', () => {
  it.each([
    ['www.example.nl:443:127.0.0.1:8443', { host: 'www.example.nl', port: 443, toHost: '127.0.0.1', toPort: 8443 }],
    ['::127.0.0.1:', { host: '', port: null, toHost: '127.0.0.1', toPort: null }],
    ['[::1]:443:[fe80::1]:8443', { host: '[::1]', port: 443, toHost: '[fe80::1]', toPort: 8443 }],
  ])('reads %s', (text, expected) => {
    expect(parseConnectTo(text)).toEqual(expected);
  });

  it.each(['', 'host', 'a:1:b', 'a:0:b:1', 'a:70000:b:1', 'a:1:b:1:c', '::1:443:b:1'])('refuses %j', (text) => {
    expect(parseConnectTo(text)).toBeNull();
  });
});

describe('Network', () => {
  const network = new Network({
    connectTo: [
      { host: 'www.example.nl', port: 443, toHost: '127.0.0.1', toPort: 8443 },
      { host: 'other.example', port: null, toHost: '[::1]', toPort: null },
      { host: '[2001:DB8::1]', port: 443, toHost: '127.0.0.1', toPort: 8443 },
    ],
    timeoutMs: 1000,
  });

  it.each([
    ['WWW.example.NL', 443, '127.0.0.1', 8443],
    ['www.example.nl', 80, 'www.example.nl', 80],
    ['other.example', 993, '::1', 993],
    ['2001:db8::1', 443, '127.0.0.1', 8443],
    ['[2001:db8::1]', 443, '127.0.0.1', 8443],
  ])('sends %s:%i to %s:%i', (host, port, toHost, toPort) => {
    expect(network.destination(host, port)).toEqual({ host: toHost, port: toPort });
  });

  it('takes an address as it is, in brackets too', async () => {
    expect(await network.resolve('other.example', 993)).toEqual([{ address: '::1', family: 6, port: 993 }]);
    expect(await network.resolve('www.example.nl', 443)).toEqual([{ address: '127.0.0.1', family: 4, port: 8443 }]);
  });

  it('tells a name without an address as a failure of DNS', async () => {
    await expect(network.resolve('no-such-host.invalid', 443)).rejects.toMatchObject({ reason: 'dns', phase: 'dns' });
  });
});

describe('networkError', () => {
  const withCode = (code: string) => Object.assign(new Error('x'), { code });

  it.each([
    ['ECONNREFUSED', 'refused', 'tcp'],
    ['ECONNRESET', 'reset', 'tcp'],
    ['ENETUNREACH', 'unsupported', 'tcp'],
    ['EINVAL', 'unsupported', 'tcp'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'tcp'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout', 'http'],
    ['CERT_HAS_EXPIRED', 'tls-untrusted', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-untrusted', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls-alert', 'tls'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tls-alert', 'tls'],
    ['HPE_INVALID_CONSTANT', 'protocol', 'http'],
  ])('%s is %s in phase %s', (code, reason, phase) => {
    expect(networkError(withCode(code), 'here')).toMatchObject({ reason, phase });
  });

  it('tells an address of one link, which names none, as one without a route', async () => {
    const failed = await new Promise<Error>((resolve) => connect(443, 'fe80::1').on('error', resolve));
    expect(networkError(failed, 'here')).toMatchObject({ reason: 'unsupported', phase: 'tcp' });
  });

  it('tells of a server that demands a certificate of its visitor', () => {
    const error = withCode('ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED');
    expect(networkError(error, 'here').message).toMatch(/client-certificate-demanded/);
  });

  it('leaves our own mistakes as they are', () => {
    const mistake = new TypeError('x is not a function');
    expect(networkError(mistake, 'here')).toBe(mistake);
    expect(networkError(new ProbeError('auth', 'login', observed('no')), 'here')).toMatchObject({ reason: 'auth' });
  });
});

describe('identityProblem', () => {
  it.each([
    ['without a certificate', undefined],
    ['for bytes that are not one', Buffer.from('certificate')],
  ])('says that the host is not named %s', (_what, raw) => {
    expect(identityProblem('www.example.nl', { raw } as PeerCertificate)).toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });
});
