/**
 * CCS injection (CVE-2014-0224), asked without harm and only on demand. Where the key exchange is due, a ChangeCipherSpec
 * comes first, and behind it a handshake message in clear that is none. A sound server minds the first (RFC 5246 section
 * 7.1 has its place) or the second; a vulnerable one has gone over to a key of zeros, and cannot decrypt the second. No
 * handshake ends, and nothing is disclosed.
 */
import { encodeRecord } from '../codec/client-hello.ts';
import { CONTENT, WIRE_VERSION } from '../registry/protocol.ts';
import type { AddressContext } from './context.ts';
import { notApplicable, type Asked } from './features.ts';
import type { Offered } from './protocols.ts';
import { acceptedFlight, unanswered } from './refusal.ts';

/** Of a type that no handshake message has, and long enough to be taken for something encrypted. */
const NO_MESSAGE = Buffer.alloc(64, 0xff);
/** What a server says of a record that it could not decrypt: bad_record_mac, and decryption_failed before TLS 1.1. */
const CANNOT_DECRYPT: readonly number[] = [20, 21];

export async function askCcsInjection(context: AddressContext, best: Offered | undefined): Promise<Asked<boolean>> {
  if (best === undefined) return notApplicable('no version before TLS 1.3 is offered');
  context.asking('CCS injection');
  const version = Math.min(WIRE_VERSION[best.version], 0x0303);
  const send = Buffer.concat([
    encodeRecord(CONTENT.changeCipherSpec, version, Buffer.from([1])),
    encodeRecord(CONTENT.handshake, version, NO_MESSAGE),
  ]);
  const { version: asked, asked: suites, plain } = best;
  const answer = await context.ask({ version: asked, suites, plain, sequel: { send, isLast: () => false } });
  if (answer.kind !== 'flight' || acceptedFlight(answer, best.version, best.asked) === undefined)
    return unanswered(answer);
  const { sequelEnd = 'closed' } = answer;
  if (typeof sequelEnd === 'number') return { value: CANNOT_DECRYPT.includes(sequelEnd) };
  return { reason: sequelEnd, detail: 'an early change of cipher was answered with no alert' };
}
