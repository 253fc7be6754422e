/**
 * Heartbleed (CVE-2014-0160), asked without harm and only on demand. A request claims a payload a few bytes longer than it
 * is, so that it leaves no room for the padding that RFC 6520 section 4 demands: a sound server drops it. What a
 * vulnerable one sends back too much is our own padding, which stands right behind the payload: nothing of its memory.
 * A correct request goes along behind it, and only who answers that one has shown that the first was dropped.
 */
import { TlsParseError } from '../codec/bytes.ts';
import { encodeHeartbeat, parseHeartbeatResponse } from '../codec/heartbeat.ts';
import { EXTENSION, WIRE_VERSION } from '../registry/protocol.ts';
import type { AddressContext } from './context.ts';
import { notApplicable, type Asked } from './features.ts';
import type { Offered } from './protocols.ts';
import { acceptedFlight, unanswered } from './refusal.ts';

const FAULTY = Buffer.alloc(16, 'w');
const SOUND = Buffer.alloc(16, 'a');
/** Fewer than the 16 bytes of padding. */
const TOO_MUCH = 4;

export async function askHeartbleed(context: AddressContext, best: Offered | undefined): Promise<Asked<boolean>> {
  if (best?.first.hello.extensions.has(EXTENSION.heartbeat) !== true)
    return notApplicable('the server offers no heartbeat');
  context.asking('Heartbleed');
  const version = Math.min(WIRE_VERSION[best.version], 0x0303);
  const answer = await context.ask({
    version: best.version,
    suites: best.asked,
    everything: true,
    sequel: {
      send: Buffer.concat([
        encodeHeartbeat(version, { payload: FAULTY, claimed: FAULTY.length + TOO_MUCH }),
        encodeHeartbeat(version, { payload: SOUND }),
      ]),
      isLast: (fragment) => payloadOf(fragment)?.equals(SOUND) === true,
    },
  });
  if (acceptedFlight(answer, best.version, best.asked) === undefined) return unanswered(answer);
  const payloads = (answer.kind === 'flight' ? (answer.sequel ?? []) : []).flatMap((one) => payloadOf(one) ?? []);
  if (payloads.some((payload) => payload.length > FAULTY.length && payload.subarray(0, 16).equals(FAULTY)))
    return { value: true };
  if (payloads.some((payload) => payload.equals(SOUND))) return { value: false };
  return { reason: 'timeout', detail: 'no heartbeat was answered during the handshake' };
}

function payloadOf(fragment: Buffer): Buffer | undefined {
  try {
    return parseHeartbeatResponse(fragment);
  } catch (error) {
    if (error instanceof TlsParseError) return undefined;
    throw error;
  }
}
