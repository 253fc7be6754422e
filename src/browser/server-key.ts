/**
 * The one key of the recording proxy, made for a visit and forgotten after it. The browser of that visit accepts
 * certificates with this key, and nothing else does: there is no authority that could be misused.
 */
import { createHash } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { certificate, newKeys, serverExtensions, type Keys } from '../certificates/certificate.ts';

const DAY_MS = 86_400_000;

export class ServerKey {
  readonly #keys: Keys;
  readonly #contexts = new Map<string, SecureContext>();

  private constructor(keys: Keys) {
    this.#keys = keys;
  }

  static async make(): Promise<ServerKey> {
    return new ServerKey(await newKeys());
  }

  /** SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  get pin(): string {
    const spki = this.#keys.publicKey.export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(spki).digest('base64');
  }

  /** For the end of a connection to this host. */
  contextFor(host: string): SecureContext {
    let context = this.#contexts.get(host);
    if (context === undefined) {
      const { publicKey, privateKey } = this.#keys;
      const cert = certificate({
        // RFC 5280, upper bound of a common name; the names that count are in the extension.
        subject: host.slice(0, 64),
        issuer: host.slice(0, 64),
        from: new Date(Date.now() - DAY_MS),
        until: new Date(Date.now() + 7 * DAY_MS),
        publicKey,
        signedBy: privateKey,
        extensions: serverExtensions([host], publicKey, publicKey, undefined),
      });
      context = createSecureContext({ cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }) });
      this.#contexts.set(host, context);
    }
    return context;
  }
}
