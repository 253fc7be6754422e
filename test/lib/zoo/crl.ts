/** Lists of revoked certificates (RFC 5280 §5): true ones, and ones with anything wrong that a case asks for. */
import type { Signer } from './authority.ts';
import { der, hex, positive, sequence } from '../../../src/certificates/der.ts';
import { ECDSA_SHA256, time } from './der.ts';

export interface ListOptions {
  /** Serial numbers, hexadecimal. */
  readonly revoked?: readonly string[];
  /** Hours from now; without `untilHours: null` there is an end. */
  readonly fromHours?: number;
  readonly untilHours?: number | null;
  /** By `extension`. */
  readonly extensions?: readonly Buffer[];
  readonly entryExtensions?: readonly Buffer[];
  /** In the name of the signer, but signed by this one. */
  readonly signedBy?: Signer;
}

export function revocationListOf(signer: Signer, options: ListOptions = {}): Buffer {
  const { revoked = [], fromHours = -1, untilHours = 24, extensions = [], entryExtensions = [] } = options;
  const reason = extension('2.5.29.21', der(0x0a, Buffer.from([1])));
  const entry = (serial: string) => {
    const number = positive(hex(serial.length % 2 === 0 ? serial : `0${serial}`));
    return sequence(der(0x02, number), time(-48), sequence(reason, ...entryExtensions));
  };
  const entries = revoked.map(entry);
  const algorithm = sequence(hex(ECDSA_SHA256));
  const tbs = sequence(
    der(0x02, Buffer.from([1])),
    algorithm,
    Buffer.from(signer.certificate.subjectName.toArrayBuffer()),
    time(fromHours),
    ...(untilHours === null ? [] : [time(untilHours)]),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    ...(extensions.length === 0 ? [] : [der(0xa0, sequence(...extensions))]),
  );
  const signature = (options.signedBy ?? signer).sign(tbs);
  return sequence(tbs, algorithm, der(0x03, Buffer.from([0]), signature));
}

export function extension(oid: string, value: Buffer, critical = false): Buffer {
  return sequence(identifier(oid), ...(critical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value));
}

/** RFC 5280 §5.2.5; `flags` are its BOOLEANs by number. */
export function scope({ url, flags = [] }: { url?: string; flags?: readonly number[] }): Buffer {
  const names = url === undefined ? [] : [der(0xa0, der(0xa0, der(0x86, Buffer.from(url, 'latin1'))))];
  return extension(
    '2.5.29.28',
    sequence(...names, ...flags.map((flag) => der(0x80 | flag, Buffer.from([0xff])))),
    true,
  );
}

function identifier(oid: string): Buffer {
  const [first = 0, second = 0, ...rest] = oid.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest]));
}
