import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateFact, type CertificateContext } from '../../../src/tls-checker/certificates/facts.ts';
import { isIssuedBy } from '../../../src/tls-checker/certificates/signature.ts';
import type { CertificateFact } from '../../../src/tls-checker/index.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waarborg-facts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
const pem = (name: string) => readFileSync(join(folder, `${name}.pem`), 'utf8');
const der = (name: string) => new X509Certificate(pem(name)).raw;
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

function selfSigned(name: string, subject: string, ...rest: string[]): void {
  const files = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  openssl('req', '-x509', ...KEY, ...files, '-subj', subject, '-days', '7', ...rest);
}

/** Without key identifiers: the name alone leads to the issuer. */
function issue(name: string, subject: string, issuer: string): void {
  writeFileSync(join(folder, 'plain.ext'), 'subjectKeyIdentifier=none\nauthorityKeyIdentifier=none\n');
  openssl('req', ...KEY, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', subject);
  const by = ['-CA', `${issuer}.pem`, '-CAkey', `${issuer}.key`, '-set_serial', '2', '-extfile', 'plain.ext'];
  openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-days', '7', '-out', `${name}.pem`);
}

/** The object identifier of sha256WithRSAEncryption. */
const SHA256_RSA = '06092a864886f70d01010b';

function factOf(
  names: readonly string[],
  given: Partial<CertificateContext> = {},
  ocspResponse?: Buffer,
): CertificateFact {
  const stapled = ocspResponse === undefined ? {} : { ocspResponse };
  const seen = {
    certificates: names.map(der),
    versions: new Set<never>(),
    handshakeScts: 0,
    statusAsked: true,
    ...stapled,
  };
  const context = { servername: null, ca: [], caReplacesRoots: false, trust: { trusted: false }, ...given };
  const fact = certificateFact(seen, context);
  if (fact instanceof Error) throw fact;
  return fact;
}

describe('an authority', () => {
  it.each([
    ['CA:TRUE', true],
    ['CA:FALSE', false],
    ['DER:30:03:01:01:00', false],
    ['DER:30:03:01:01:ff', true],
    ['DER:30:00', false],
  ])('is who says so: basicConstraints=%s', (constraints, isCa) => {
    writeFileSync(join(folder, 'ca.cnf'), '[req]\ndistinguished_name=dn\n[dn]\n');
    selfSigned('ca', '/CN=ca', '-config', 'ca.cnf', '-addext', `basicConstraints=${constraints}`);
    expect(factOf(['ca']).isCa).toBe(isCa);
  });
});

describe('the name of a server', () => {
  it.each([
    ['www.lab.test', true],
    ['192.0.2.1', true],
    ['lab.test', false],
    [null, null],
  ])('is compared with subjectAltName: %s, %s', (servername, matches) => {
    selfSigned('named', '/CN=lab.test', '-addext', 'subjectAltName=DNS:www.lab.test,IP:192.0.2.1');
    expect(factOf(['named'], { servername }).hostnameMatches).toBe(matches);
  });
});

describe('a chain', () => {
  beforeAll(() => {
    selfSigned('root', '/CN=root');
    issue('sub', '/CN=sub', 'root');
    issue('leaf', '/CN=leaf', 'sub');
    issue('twin', '/CN=sub', 'root');
    selfSigned('other', '/CN=root');
    selfSigned('twin-root', '/CN=sub');
  });

  it.each<[string, string[], Partial<CertificateContext>, boolean, boolean]>([
    ['with its intermediate, below a root that is not known', ['leaf', 'sub'], {}, true, false],
    ['with its root', ['leaf', 'sub', 'root'], {}, true, true],
    ['out of order', ['leaf', 'root', 'sub'], {}, false, true],
    ['that is trusted, whoever vouches for it', ['leaf', 'sub'], { trust: { trusted: true } }, true, true],
    ['of which the trust is not known', ['leaf', 'sub'], { trust: { trusted: null } }, true, false],
    ['without its intermediate', ['leaf'], {}, true, false],
    ['with a namesake of its intermediate', ['leaf', 'twin', 'root'], {}, false, false],
    ['with both', ['leaf', 'twin', 'sub', 'root'], {}, false, true],
    ['with a namesake of its root', ['leaf', 'sub', 'other'], {}, false, false],
    ['with a root that is a namesake of its intermediate', ['leaf', 'twin-root'], {}, false, false],
  ])('is ordered and complete, or not: %s', (_what, names, given, chainOrdered, chainComplete) => {
    expect(factOf(names, given)).toMatchObject({ chainOrdered, chainComplete });
  });

  it.each([
    ['root', true],
    ['other', false],
  ])('is complete below the root that is given when that one signed it: %s', (root, chainComplete) => {
    expect(factOf(['leaf', 'sub'], { ca: [pem(root)] })).toMatchObject({ chainOrdered: true, chainComplete });
  });

  it.each([
    ['sha256WithRSAEncryption, as it is', '0b', true],
    ['sha512WithRSAEncryption, which it is not', '0d', false],
    ['sha1WithRSAEncryption, which some systems do not verify', '05', true],
    ['md2WithRSAEncryption, which OpenSSL does not know any more', '02', true],
  ])('is judged by its names where OpenSSL may not verify the signature: %s', (_what, last, issued) => {
    const rsa = ['-newkey', 'rsa:2048', '-nodes', '-keyout', 'rsa.key', '-out', 'rsa.pem'];
    openssl('req', '-x509', ...rsa, '-subj', '/CN=rsa', '-days', '7');
    const hex = der('rsa')
      .toString('hex')
      .replaceAll(SHA256_RSA, `${SHA256_RSA.slice(0, -2)}${last}`);
    const certificate = new X509Certificate(Buffer.from(hex, 'hex'));
    expect(isIssuedBy(certificate, certificate)).toBe(issued);
  });
});

describe('a stapled answer', () => {
  it.each(['5', '-5', '-128', '0x00ff'])('is found by the serial number %s, whatever its sign', (serial) => {
    selfSigned('issuer', '/CN=issuer', '-set_serial', serial);
    const files = ['-index', 'index.txt', '-CA', 'issuer.pem', '-rsigner', 'issuer.pem', '-rkey', 'issuer.key'];
    writeFileSync(join(folder, 'index.txt'), '');
    const about = ['-issuer', 'issuer.pem', '-cert', 'issuer.pem', '-ndays', '1', '-respout', 'answer.der'];
    openssl('ocsp', ...files, ...about);
    const ocspResponse = readFileSync(join(folder, 'answer.der'));
    expect(factOf(['issuer', 'issuer'], {}, ocspResponse).ocsp).toMatchObject({
      status: 'unknown',
      responderVerified: true,
    });
    selfSigned('stranger', '/CN=issuer', '-set_serial', '-6');
    expect(factOf(['stranger'], {}, ocspResponse).ocsp).toBeNull();
  });
});
