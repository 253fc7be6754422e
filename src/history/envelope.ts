/**
 * DSSE (https://github.com/secure-systems-lab/dsse): a payload signed with Ed25519 over its pre-authentication encoding.
 * An envelope is accepted only in the one form that we write, so that not one byte of it can be changed unseen.
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { WaarborgError } from '../model/errors.ts';
import type { Statement } from './statement.ts';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** The envelope as a file's text. The same statement and key give the same bytes (RFC 8032: Ed25519 is deterministic). */
export function seal(statement: Statement, privateKey: KeyObject): string {
  const payload = Buffer.from(JSON.stringify(statement), 'utf8');
  const sig = sign(null, preAuthentication(payload), privateKey);
  return envelopeText(payload, keyIdOf(createPublicKey(privateKey)), sig);
}

export type Opened =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly problem: 'not-an-envelope' | 'other-key' | 'signature-wrong' };

/** Checks the signature, and only then reads what was signed. */
export function open(text: string, publicKey: KeyObject): Opened {
  const parts = partsOf(text);
  if (parts === null) return { ok: false, problem: 'not-an-envelope' };
  if (parts.keyid !== keyIdOf(publicKey)) return { ok: false, problem: 'other-key' };
  if (!verify(null, preAuthentication(parts.payload), publicKey, parts.sig))
    return { ok: false, problem: 'signature-wrong' };
  return { ok: true, statement: JSON.parse(parts.payload.toString('utf8')) as Statement };
}

/** SHA-256 over the public key's DER (SubjectPublicKeyInfo), as `openssl pkey -pubin -outform DER | sha256sum` gives it. */
export function keyIdOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/**
 * An Ed25519 key from PEM.
 * @throws WaarborgError `CLI_BAD_KEY`; the message never quotes the key
 */
export function keyFrom(kind: 'private' | 'public', pem: string, file: string): KeyObject {
  const expected = `${file} holds no Ed25519 ${kind} key in PEM form`;
  const hint = 'waarborg keygen makes a pair';
  if (kind === 'public' && /PRIVATE KEY/.test(pem)) {
    throw new WaarborgError('CLI_BAD_KEY', `${file} holds a private key where the public one was asked for`, {
      hint: 'give the .pub file; the private key is for signing only',
    });
  }
  let key: KeyObject;
  try {
    key = kind === 'private' ? createPrivateKey(pem) : createPublicKey(pem);
  } catch {
    throw new WaarborgError('CLI_BAD_KEY', expected, { hint });
  }
  if (key.asymmetricKeyType !== 'ed25519') throw new WaarborgError('CLI_BAD_KEY', expected, { hint });
  return key;
}

function preAuthentication(payload: Buffer): Buffer {
  const head = `DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

function envelopeText(payload: Buffer, keyid: string, sig: Buffer): string {
  const envelope = {
    payloadType: PAYLOAD_TYPE,
    payload: payload.toString('base64'),
    signatures: [{ keyid, sig: sig.toString('base64') }],
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

function partsOf(text: string): { payload: Buffer; keyid: string; sig: Buffer } | null {
  try {
    const { payload, signatures } = JSON.parse(text) as {
      payload: string;
      signatures: readonly [{ keyid: string; sig: string }];
    };
    const [{ keyid, sig }] = signatures;
    const parts = { payload: Buffer.from(payload, 'base64'), keyid, sig: Buffer.from(sig, 'base64') };
    return envelopeText(parts.payload, parts.keyid, parts.sig) === text ? parts : null;
  } catch {
    return null;
  }
}
