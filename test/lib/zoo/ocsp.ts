/** Answers about revocation (RFC 6960 §4.2.1), of any truth and freshness. */
import { createHash } from 'node:crypto';
import type { Signer } from './authority.ts';
import { der, hex, positive, sequence } from '../../../src/certificates/der.ts';
import { ECDSA_SHA256, time } from './der.ts';

export interface Staple {
  readonly says: 'good' | 'revoked';
  /** Hours from now. */
  readonly fromHours?: number;
  readonly untilHours?: number;
}

const SHA1 = '06052b0e03021a';
const BASIC = '06092b0601050507300101';

/** Of the certificate with this serial number (hexadecimal), signed by `signer`. */
export function ocspResponse(
  serial: string,
  signer: Signer,
  { says, fromHours = -1, untilHours = 24 }: Staple,
): Buffer {
  const hash = createHash('sha1').update(Buffer.from(signer.certificate.publicKey.rawData)).digest();
  const number = Buffer.from(serial.length % 2 === 0 ? serial : `0${serial}`, 'hex');
  const certId = sequence(
    sequence(hex(SHA1), der(0x05)),
    der(0x04, hash),
    der(0x04, hash),
    der(0x02, positive(number)),
  );
  const status = says === 'good' ? der(0x80) : der(0xa1, time(-48));
  const single = sequence(certId, status, time(fromHours), der(0xa0, time(untilHours)));
  const data = sequence(der(0xa2, der(0x04, hash)), time(fromHours), sequence(single));
  const signature = der(0x03, Buffer.from([0]), signer.sign(data));
  const basic = sequence(data, sequence(hex(ECDSA_SHA256)), signature);
  return sequence(der(0x0a, Buffer.from([0])), der(0xa0, sequence(hex(BASIC), der(0x04, basic))));
}
