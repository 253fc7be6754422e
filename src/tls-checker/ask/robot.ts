/**
 * ROBOT (CVE-2017-17382 and its kin: Böck, Somorovsky, Young, 2017), asked without harm and only on demand: does the
 * server tell a right RSA padding from a wrong one? Five key exchanges, one a connection, each with a Finished that is
 * wrong, so that no handshake ends. A difference counts when it comes twice; equal answers count only when they are about
 * the Finished, which shows that the server took each key exchange. Nothing of anybody else's is sent to be decrypted.
 */
import { randomBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { encodeHandshake, encodeRecord } from '../codec/client-hello.ts';
import type { Flight } from '../codec/flight.ts';
import { encodeRsaKeyExchange, padded, PADDINGS, SMALLEST_MODULUS, type Padding } from '../codec/rsa-key-exchange.ts';
import { alertName, CONTENT, MESSAGE, WIRE_VERSION, type RecordVersion } from '../registry/protocol.ts';
import { encryptsToRsaKey, suiteOf } from '../registry/suites.ts';
import type { Undetermined } from '../types.ts';
import type { VersionResult } from '../version-lines.ts';
import type { AddressContext } from './context.ts';
import { notApplicable, type Asked } from './features.ts';
import { acceptedFlight, unanswered } from './refusal.ts';

/** An RSA key exchange that the server has accepted. */
interface Target {
  readonly version: RecordVersion;
  readonly suite: number;
  readonly plain: boolean;
  readonly certificateRequested: boolean;
  readonly leaf: Buffer;
  readonly key: KeyObject;
  /** Bytes of the modulus. */
  readonly size: number;
}

/** An alert, or the connection closed without one. */
type Reaction = number | 'closed';

/** What is said of a Finished that cannot be decrypted or does not fit: bad_record_mac, decryption_failed, decrypt_error. */
const OF_THE_FINISHED: readonly Reaction[] = [20, 21, 51];
/** As long as a Finished in any mode of any cipher: whole blocks, with room for a nonce, a padding and a MAC. */
const FINISHED_SIZE = 80;
const NO_CERTIFICATE = 41;

export async function askRobot(context: AddressContext, results: readonly VersionResult[]): Promise<Asked<boolean>> {
  const target = findTarget(results);
  if ('reason' in target) return target;
  context.asking('ROBOT');
  const first = await askRound(context, target);
  if (!Array.isArray(first)) return first;
  if (new Set(first).size === 1) return concludeEqual(first[0]!);
  const second = await askRound(context, target);
  if (!Array.isArray(second)) return second;
  if (first.every((reaction, i) => reaction === second[i])) return { value: true };
  const told = `${first.map(nameOf).join(', ')}; then ${second.map(nameOf).join(', ')}`;
  return { reason: 'contradiction', detail: `the same key exchanges were answered in two ways: ${told}` };
}

/** A server that closes on each may not have looked at any. */
function concludeEqual(reaction: Reaction): Asked<boolean> {
  if (OF_THE_FINISHED.includes(reaction)) return { value: false };
  const detail = `every key exchange was answered by ${nameOf(reaction)}, which does not show that one was read`;
  return { reason: 'no-positive-control', detail };
}

function findTarget(results: readonly VersionResult[]): Target | Undetermined {
  const legacy = results.filter(({ version, answer }) => version !== 'TLSv1.3' && answer.offered !== false);
  const picks = legacy
    .toReversed()
    .flatMap(({ version, answer, suites }) =>
      (suites?.picks ?? []).map((flight) => ({ version, plain: answer.offered === true && answer.plain, flight })),
    );
  const withRsa = picks.filter(({ flight }) => encryptsToRsaKey(suiteOf(flight.hello.suite)));
  if (withRsa.length === 0) {
    const known = legacy.every(({ suites }) => suites !== undefined && suites.incomplete === undefined);
    if (known) return notApplicable('no suite with RSA key exchange is accepted');
    return { reason: 'not-asked', detail: 'whether a suite with RSA key exchange is accepted is not known' };
  }
  for (const { version, plain, flight } of withRsa) {
    const key = keyOf(flight);
    const { hello, certificateRequested } = flight;
    if (key !== undefined) return { version, plain, suite: hello.suite, certificateRequested, ...key };
  }
  return { reason: 'not-asked', detail: 'no suite with RSA key exchange came with a key that can be encrypted to' };
}

function keyOf({ hello, certificates: [leaf] }: Flight): Pick<Target, 'leaf' | 'key' | 'size'> | undefined {
  const { keyExchange, export: exported, bits } = suiteOf(hello.suite);
  if (keyExchange !== 'RSA' || exported || bits === 0 || leaf === undefined) return undefined;
  try {
    const key = new X509Certificate(leaf).publicKey;
    const size = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
    if (key.asymmetricKeyType !== 'rsa' || !Number.isInteger(size) || size < SMALLEST_MODULUS) return undefined;
    encodeRsaKeyExchange(key, padded('correct', size, WIRE_VERSION['TLSv1.2']), 'TLSv1.2');
    return { leaf, key, size };
  } catch {
    // What OpenSSL cannot read, or cannot encrypt to.
    return undefined;
  }
}

/** The answers to the five, in their order; ends at the first that is none. */
async function askRound(context: AddressContext, target: Target): Promise<Reaction[] | Undetermined> {
  const reactions: Reaction[] = [];
  for (const padding of PADDINGS) {
    const reaction = await askOnce(context, target, padding);
    if (typeof reaction === 'object') return reaction;
    reactions.push(reaction);
  }
  return reactions;
}

async function askOnce(context: AddressContext, target: Target, padding: Padding): Promise<Reaction | Undetermined> {
  const { version, suite, plain, leaf } = target;
  const sequel = { send: sequelOf(target, padding), isLast: () => false };
  const answer = await context.ask({ version, suites: [suite], plain, sequel });
  const flight = acceptedFlight(answer, version, [suite]);
  if (answer.kind !== 'flight' || flight === undefined) return unanswered(answer);
  if (flight.certificates[0]?.equals(leaf) !== true)
    return { reason: 'contradiction', detail: 'the server changed its certificate' };
  if (answer.sequel === undefined) return { reason: 'closed', detail: 'the server did not end its part' };
  if (answer.sequelEnd === undefined || answer.sequelEnd === 'timeout')
    return { reason: 'timeout', detail: `a key exchange was not answered (padding: ${padding})` };
  return answer.sequelEnd;
}

/** What a client says after the ServerHelloDone, in one piece; a Certificate too, without any in it, where one is asked for. */
function sequelOf({ version, key, size, certificateRequested }: Target, padding: Padding): Buffer {
  const wire = WIRE_VERSION[version];
  const record = (type: number, fragment: Buffer) => encodeRecord(type, wire, fragment);
  // RFC 6101 section 5.6.6: in SSLv3 a client without a certificate says so by a warning.
  const none =
    version === 'SSLv3'
      ? record(CONTENT.alert, Buffer.from([1, NO_CERTIFICATE]))
      : record(CONTENT.handshake, encodeHandshake(MESSAGE.certificate, Buffer.alloc(3)));
  return Buffer.concat([
    ...(certificateRequested ? [none] : []),
    record(CONTENT.handshake, encodeRsaKeyExchange(key, padded(padding, size, wire), version)),
    record(CONTENT.changeCipherSpec, Buffer.from([1])),
    record(CONTENT.handshake, randomBytes(FINISHED_SIZE)),
  ]);
}

function nameOf(reaction: Reaction): string {
  return reaction === 'closed' ? 'a closed connection' : alertName(reaction);
}
