/** Heartbeat messages (RFC 6520 section 4): type, length of the payload as the sender claims it, payload, padding. */
import { CONTENT } from '../registry/protocol.ts';
import { ByteReader, u16, u8 } from './bytes.ts';
import { encodeRecord } from './client-hello.ts';

const [REQUEST, RESPONSE] = [1, 2];
/** RFC 6520 section 4: at least so much; a receiver drops a message in which payload and padding do not fit. */
const PADDING = 16;

export interface Heartbeat {
  readonly payload: Buffer;
  /** The length that is written before the payload, when it is not the payload's own. */
  readonly claimed?: number;
}

/** A record with a request; its padding repeats the last byte of the payload. */
export function encodeHeartbeat(version: number, { payload, claimed = payload.length }: Heartbeat): Buffer {
  const padding = Buffer.alloc(PADDING, payload.subarray(-1));
  return encodeRecord(CONTENT.heartbeat, version, Buffer.concat([u8(REQUEST), u16(claimed), payload, padding]));
}

/** The payload of a response; undefined for any other heartbeat message. Throws `TlsParseError`. */
export function parseHeartbeatResponse(fragment: Buffer): Buffer | undefined {
  const reader = new ByteReader(fragment, 'heartbeat');
  const type = reader.u8();
  return type === RESPONSE ? reader.vector(2) : undefined;
}
