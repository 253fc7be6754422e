import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuerNameOf } from '../../../src/tls-checker/certificates/extensions.ts';
import { issuerAmong, likelyRoots, standsAlone } from '../../../src/tls-checker/certificates/roots.ts';

let folder: string;
const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
const pem = (name: string) => readFileSync(join(folder, name), 'utf8');
const certificate = (name: string) => new X509Certificate(pem(name));
const request = (name: string, subject: string, ...rest: string[]) =>
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', subject, '-keyout', `${name}.key`, ...rest);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waarborg-roots-'));
  writeFileSync(join(folder, 'leaf.ext'), 'authorityKeyIdentifier=keyid:always\n');
  writeFileSync(join(folder, 'printable.cnf'), '[req]\ndistinguished_name=dn\nstring_mask=nombstr\n[dn]\n');
  request('root', '/CN=Root of a test', '-x509', '-out', 'root.pem');
  request('twin', '/CN=Root of a test', '-x509', '-out', 'twin.pem');
  request('leaf', '/CN=localhost', '-out', 'leaf.csr');
  openssl(...'x509 -req -in leaf.csr -CA root.pem -CAkey root.key -extfile leaf.ext -out leaf.pem'.split(' '));
  const printable = ['-config', 'printable.cnf', '-subj', '/CN=Root of a test', '-out', 'printable.pem'];
  openssl('req', '-x509', '-key', 'root.key', ...printable);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a certificate that no root can vouch for', () => {
  it('is its own issuer and none of the bundled roots', () => {
    expect(standsAlone(certificate('root.pem'))).toBe(true);
  });

  it('is not one that another has issued', () => {
    expect(standsAlone(certificate('leaf.pem'))).toBe(false);
  });

  it('is none of the bundled roots themselves', () => {
    const alone = rootCertificates.filter((root) => standsAlone(new X509Certificate(root)));
    expect(rootCertificates.length).toBeGreaterThan(100);
    expect(alone).toEqual([]);
  });
});

describe('the bundled roots that a chain is likely to end in', () => {
  it('are those that bear the name of an issuer in it, and few others', () => {
    for (const root of rootCertificates) {
      const likely = likelyRoots([certificate('leaf.pem').raw, new X509Certificate(root).raw]);
      expect(likely).toContain(root);
      expect(likely.length).toBeLessThan(4);
    }
  });

  it('are none for a chain of others, and for what is no certificate', () => {
    expect(likelyRoots([certificate('leaf.pem').raw, certificate('root.pem').raw])).toEqual([]);
    expect(likelyRoots([Buffer.from([0x30, 0x82]), Buffer.alloc(0)])).toEqual([]);
  });
});

describe('the issuer of a certificate', () => {
  it('is found among all roots', () => {
    const roots = [...rootCertificates, pem('twin.pem'), `Root of a test\n${pem('root.pem')}`];
    expect(issuerAmong(certificate('leaf.pem'), roots)).toBeDefined();
  });

  it('is found in a bundle of several, wherever it stands', () => {
    const texts = [pem('twin.pem'), 'Root of a test\n=====', pem('root.pem'), '# the end'];
    expect(issuerAmong(certificate('leaf.pem'), [texts.join('\n')])).toBeDefined();
    expect(issuerAmong(certificate('leaf.pem'), [texts.toReversed().join('\r\n')])).toBeDefined();
    expect(issuerAmong(certificate('leaf.pem'), [[pem('twin.pem'), ...rootCertificates].join('\n')])).toBeUndefined();
  });

  it('is not found where none has its name, or only its name', () => {
    expect(issuerAmong(certificate('leaf.pem'), rootCertificates)).toBeUndefined();
    expect(issuerAmong(certificate('leaf.pem'), ['no certificate', pem('twin.pem')])).toBeUndefined();
  });

  it('is found under the same name in another kind of string (RFC 5280 section 7.1)', () => {
    const [utf8, printable] = ['root.pem', 'printable.pem'].map((name) => issuerNameOf(certificate(name).raw));
    expect(utf8).not.toEqual(printable);
    expect(issuerAmong(certificate('leaf.pem'), [...rootCertificates, pem('printable.pem')])).toBeDefined();
  });
});
