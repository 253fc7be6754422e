/** Answers of a real BIND about zones that it signed, recorded by .ci/record-dns.ts, at the time of recording. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnchor } from '../../../../src/network/dns/anchors.ts';
import { Validator } from '../../../../src/network/dns/validate.ts';
import { decodeMessage, MalformedDns, TYPE, type Message } from '../../../../src/network/dns/wire.ts';

interface Recorded {
  readonly now: number;
  readonly anchor: string;
  readonly answers: Readonly<Record<string, string>>;
}
const RECORDED = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8')) as Recorded;
const ANCHOR = parseAnchor(RECORDED.anchor)!;
const bytesOf = (key: string) => Buffer.from(RECORDED.answers[key]!, 'base64');
const whole = (host: string) => `${host}.waarborg.test.`;

type Spoil = (message: Message, name: string, type: number) => Message;
const asRecorded: Spoil = (message) => message;

function validator(spoil = asRecorded, now = RECORDED.now, anchor = ANCHOR): Validator {
  const ask = (name: string, type: number) =>
    Promise.resolve(spoil(decodeMessage(bytesOf(`${name} ${type}`)), name, type));
  return new Validator(ask, anchor, now);
}

async function worth(host: string, type: number = TYPE.A, spoil = asRecorded) {
  const { security, records } = await validator(spoil).lookup(whole(host), type);
  const code = security.problem !== null && typeof security.problem !== 'string' ? security.problem.code : null;
  return { status: security.status, code, count: records.length };
}

const SIGNED = { status: 'secure', code: null };

describe('an answer of a signed zone', () => {
  it.each(['nsec', 'nsec3', 'optout', 'rsa', 'ed25519'])('is proven: %s', async (zone) => {
    expect(await worth(`www.${zone}`)).toEqual({ ...SIGNED, count: 1 });
  });

  it.each(['any.wild', 'deep.any.wild'])('is proven when a wildcard gives it: %s', async (host) => {
    for (const zone of ['nsec', 'nsec3']) expect(await worth(`${host}.${zone}`)).toEqual({ ...SIGNED, count: 1 });
  });

  it.each(['nothing', 'x.nothing', 'x.a', 'wild', 'c'])('may be that there is none: %s', async (host) => {
    for (const zone of ['nsec', 'nsec3']) expect(await worth(`${host}.${zone}`)).toEqual({ ...SIGNED, count: 0 });
  });

  it.each(['www', 'any.wild'])('may be that there is none of this type: %s', async (host) => {
    for (const zone of ['nsec', 'nsec3'])
      expect(await worth(`${host}.${zone}`, TYPE.AAAA)).toEqual({ ...SIGNED, count: 0 });
  });

  it('is proven for TLSA and CAA as for addresses', async () => {
    expect(await worth('_443._tcp.www.nsec', TYPE.TLSA)).toEqual({ ...SIGNED, count: 1 });
    expect(await worth('nsec', TYPE.CAA)).toEqual({ ...SIGNED, count: 1 });
  });

  it('is worth what the weakest step of an alias is', async () => {
    const { name, security } = await validator().lookup(whole('alias.nsec'), TYPE.A);
    expect({ name, status: security.status }).toEqual({ name: whole('www.nsec'), status: 'secure' });
    expect(await worth('out.nsec')).toEqual({ status: 'insecure', code: 'dnssec-zone-unsigned', count: 1 });
    expect(await worth('loop.nsec')).toEqual({ status: 'bogus', code: 'dns-endless-alias', count: 0 });
  });
});

describe('an answer that is not signed', () => {
  it.each([
    ['www.plain', 'dnssec-zone-unsigned'],
    ['www.orphan', 'dnssec-zone-unsigned'],
    ['x.hanging.optout', 'dnssec-opt-out'],
    ['nothing.optout', 'dnssec-opt-out'],
    ['any.wild.optout', 'dnssec-opt-out'],
    ['www.many', 'dnssec-too-many-iterations'],
    ['any.wild.many', 'dnssec-too-many-iterations'],
    ['nothing.many', 'dnssec-too-many-iterations'],
  ])('is proven to be so: %s', async (host, code) => {
    expect(await worth(host)).toMatchObject({ status: 'insecure', code });
  });

  it('is what lies outside the anchor', async () => {
    const other = { ...ANCHOR, zone: 'other.test.' };
    const { security } = await validator(asRecorded, RECORDED.now, other).lookup(whole('www.nsec'), TYPE.A);
    expect(security).toMatchObject({ status: 'insecure', problem: { code: 'dnssec-outside-anchor' } });
  });

  it('is what only unknown algorithms sign', async () => {
    const signers = ANCHOR.signers.map((signer) => ({ ...signer, algorithm: 5 }));
    const unknown = { ...ANCHOR, signers };
    const { security } = await validator(asRecorded, RECORDED.now, unknown).lookup(whole('www.nsec'), TYPE.A);
    expect(security).toMatchObject({ status: 'insecure', problem: { code: 'dnssec-no-known-algorithm' } });
  });
});

describe('an answer that should be signed and is not, or wrongly', () => {
  it.each([
    ['www.spoiled', 'dnssec-wrong-signature'],
    ['www.expired', 'dnssec-expired'],
    ['www.future', 'dnssec-not-yet-valid'],
    ['www.cut', 'dnssec-no-signature'],
    ['www.bare', 'dnssec-no-signature'],
  ])('is bogus: %s', async (host, code) => {
    expect(await worth(host)).toMatchObject({ status: 'bogus', code });
  });

  it('is bogus below an anchor that is another key', async () => {
    const signers = ANCHOR.signers.map((signer) => ({ ...signer, digest: Buffer.alloc(32, 0xaa) }));
    const { security } = await validator(asRecorded, RECORDED.now, { ...ANCHOR, signers }).lookup(
      whole('www.nsec'),
      TYPE.A,
    );
    expect(security).toMatchObject({ status: 'bogus', problem: { code: 'dnssec-no-key-of-parent' } });
  });

  it.each([
    ['any.wild.nsec3', TYPE.A, 'dnssec-wildcard-unproven'],
    ['any.wild.nsec', TYPE.A, 'dnssec-wildcard-unproven'],
    ['nothing.nsec', TYPE.A, 'dnssec-absence-unproven'],
    ['nothing.nsec3', TYPE.A, 'dnssec-absence-unproven'],
    ['www.nsec', TYPE.AAAA, 'dnssec-absence-unproven'],
  ])('is bogus when the denial is left out: %s', async (host, type, code) => {
    const withoutDenial: Spoil = (message, name, asked) =>
      name === whole(host) && asked === type
        ? {
            ...message,
            authority: message.authority.filter(
              (record) => ![TYPE.NSEC, TYPE.NSEC3].some((one) => one === record.type),
            ),
          }
        : message;
    // With NSEC3 the SOA of a wildcard's answer is not sent: something has to be there, or the resolver is to blame.
    const kept: Spoil = (message, name, asked) => {
      const spoilt = withoutDenial(message, name, asked);
      return spoilt.authority.length > 0 ? spoilt : { ...spoilt, authority: message.authority };
    };
    expect(await worth(host, type, kept)).toMatchObject({ status: 'bogus', code });
  });

  it('is bogus when another name’s denial stands in for its own', async () => {
    const other = decodeMessage(bytesOf(`${whole('x.a.nsec')} ${TYPE.A}`));
    const swapped: Spoil = (message, name, type) =>
      name === whole('www.nsec') && type === TYPE.A ? { ...message, answers: [], authority: other.authority } : message;
    expect(await worth('www.nsec', TYPE.A, swapped)).toMatchObject({ status: 'bogus' });
  });
});

describe('a resolver that leaves things out', () => {
  const strip: Spoil = (message) => ({
    ...message,
    answers: message.answers.filter(({ type }) => type !== TYPE.RRSIG),
    authority: message.authority.filter(({ type }) => ![TYPE.RRSIG, TYPE.NSEC, TYPE.NSEC3].some((one) => one === type)),
  });

  it('decides nothing when it passes on no signature at all', async () => {
    await expect(worth('www.nsec', TYPE.A, strip)).rejects.toMatchObject({
      reason: 'dns',
      detail: { code: 'resolver-strips-signatures', zone: 'waarborg.test.' },
    });
  });

  it.each(['nothing.nsec', 'any.wild.nsec3'])('decides nothing when it leaves out every proof: %s', async (host) => {
    const bare: Spoil = (message) => ({ ...message, authority: [] });
    await expect(worth(host, TYPE.A, bare)).rejects.toMatchObject({ detail: { code: 'resolver-strips-proofs' } });
  });

  it('makes a zone bogus when it drops the signatures of that zone alone', async () => {
    const partly: Spoil = (message, name, type) =>
      name.endsWith(whole('nsec')) ? strip(message, name, type) : message;
    expect(await worth('www.nsec', TYPE.A, partly)).toMatchObject({ status: 'bogus', code: 'dnssec-no-signature' });
  });
});

it('never takes an altered answer for a proven one', async () => {
  const lookups = ['www.nsec', 'any.wild.nsec3', 'nothing.nsec3', 'www.rsa', 'www.ed25519'];
  const truth = new Map<string, string[]>();
  const dataOf = async (host: string, spoil = asRecorded) => {
    const { records, security } = await validator(spoil).lookup(whole(host), TYPE.A);
    return { data: records.map(({ data }) => data.toString('hex')), security };
  };
  for (const host of lookups) truth.set(host, (await dataOf(host)).data);
  const where = fc.record({
    host: fc.constantFrom(...lookups),
    key: fc.nat(),
    at: fc.nat(),
    bits: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(where, async ({ host, key, at, bits }) => {
      const keys = Object.keys(RECORDED.answers).filter((one) => whole(host).endsWith(one.split(' ')[0]!));
      const chosen = keys[key % keys.length]!;
      const altered: Spoil = (message, name, type) => {
        if (`${name} ${type}` !== chosen) return message;
        const bytes = bytesOf(chosen);
        bytes[at % bytes.length]! ^= bits;
        return decodeMessage(bytes);
      };
      const found = await dataOf(host, altered).catch((error: unknown) => error);
      // No message, or one that the resolver is to blame for: undecided. Any other error is ours.
      if (found instanceof Error) {
        expect(found instanceof MalformedDns || 'reason' in found).toBe(true);
        return;
      }
      const { security, data } = found as Awaited<ReturnType<typeof dataOf>>;
      if (security.status === 'secure') expect(data).toEqual(truth.get(host));
    }),
    { numRuns: 400 },
  );
});
