/** The lab with nothing broken, seen on the wire by a client that shares no code with the probes. */
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab } from '../../../src/lab/index.ts';
import { startTestLab } from '../../lib/lab.ts';

let lab: Lab;
let ca: string;
beforeAll(async () => {
  lab = await startTestLab({ faults: [], now: new Date() });
  ca = await readFile(lab.caFile, 'utf8');
});
afterAll(() => lab.close());

const SYSTEMS = [
  ['www.cyberbrain.nl', 443, '/beheer/'],
  ['administratie.cyberbrain.nl', 443, '/overzicht'],
  ['plesk.cyberbrain.nl', 8443, '/admin/home'],
  ['agenda.cyberbrain.nl', 443, '/agenda'],
] as const;

describe('the lab, with nothing broken', () => {
  it('keeps its files to this user, and takes them away with it', async () => {
    const other = await startTestLab({ faults: [], now: new Date() });
    const folder = dirname(other.caFile);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await other.close();
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });

  it('does not start with a fault that it does not have', async () => {
    await expect(startTestLab({ faults: ['website-no-tls', 'website-no-lts'], now: new Date() })).rejects.toThrow(
      'the lab has no fault website-no-lts',
    );
  });

  it('makes up other passwords and secrets at each start', async () => {
    await using other = await startTestLab({ faults: [], now: new Date() });
    const secrets = Object.keys(lab.env).filter((name) => /_(PASSWORD|TOTP)$/.test(name));
    expect(secrets.length).toBeGreaterThanOrEqual(6);
    for (const name of secrets) {
      expect(lab.env[name]!.length).toBeGreaterThanOrEqual(20);
      expect(other.env[name]).not.toBe(lab.env[name]);
    }
  });

  it.each(SYSTEMS)('%s:%i sends a whole chain for its own name', async (host, port) => {
    expect(await handshake(host, port, {})).toMatchObject({ authorized: true, protocol: 'TLSv1.3' });
    expect(await handshake(host, port, { maxVersion: 'TLSv1.2' })).toMatchObject({ protocol: 'TLSv1.2' });
    await expect(handshake('elders.example', port, {}, portOf(host, port))).rejects.toThrow(/does not match/);
  });

  it.each(SYSTEMS)('%s:%i refuses TLS 1.1 and suites without forward secrecy', async (host, port) => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const;
    await expect(handshake(host, port, old)).rejects.toThrow(/alert protocol version/);
    const cbc = { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA:AES128-GCM-SHA256' } as const;
    await expect(handshake(host, port, cbc)).rejects.toThrow(/handshake failure/);
  });

  it.each(SYSTEMS)('%s:%i sends a visitor without a session from %s to its login', async (host, port, path) => {
    const answer = await get(host, port, path);
    expect([302, 303]).toContain(answer.status);
    expect(answer.headers.location).toMatch(/^\/(beheer\/inloggen|inloggen|login_up\.php)/);
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=63072000/);
  });

  it.each(SYSTEMS)('%s:%i sets its session cookie Secure, HttpOnly and SameSite', async (host, port, path) => {
    const login = (await get(host, port, path)).headers.location!;
    const answer = await get(host, port, login);
    expect(answer.status).toBe(200);
    const cookies = answer.headers['set-cookie'] ?? [];
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/^(?=.*; secure)(?=.*; httponly)(?=.*; samesite=)/i);
  });

  it.each(SYSTEMS.filter(([, port]) => port === 443))('%s sends plain HTTP to HTTPS for good', async (host) => {
    for (const target of ['/', '/zoeken?q=a%26b&p=2']) {
      const answer = await get(host, 80, target);
      expect([answer.status, answer.headers.location]).toEqual([301, `https://${host}${target}`]);
    }
  });

  it('has no plain HTTP beside the panel', () => {
    expect(lab.connectTo.filter((rule) => rule.startsWith('plesk.'))).toHaveLength(1);
  });
});

/** What `--connect-to` says of this place; everything is on loopback. */
function portOf(host: string, port: number): number {
  const rule = lab.connectTo.find((text) => text.startsWith(`${host}:${port}:127.0.0.1:`));
  if (rule === undefined) throw new Error(`the lab has no ${host}:${port}`);
  return Number(rule.split(':')[3]);
}

interface Versions {
  readonly minVersion?: 'TLSv1';
  readonly maxVersion?: 'TLSv1.1' | 'TLSv1.2';
  readonly ciphers?: string;
}

function handshake(servername: string, port: number, versions: Versions, at = portOf(servername, port)) {
  return new Promise<{ authorized: boolean; protocol: string | null }>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: at, servername, ca, ...versions }, () => {
      resolve({ authorized: socket.authorized, protocol: socket.getProtocol() });
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

function get(host: string, port: number, path: string) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const to = { host: '127.0.0.1', port: portOf(host, port), path, headers: { host }, agent: false } as const;
    const request = port === 80 ? httpRequest(to) : httpsRequest({ ...to, servername: host, ca });
    request.once('error', reject);
    request.once('response', (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    request.end();
  });
}
