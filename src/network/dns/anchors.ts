/** Where trust begins: the keys of the root zone, or the DS records of a file for another name service. */
import type { DelegationSigner } from './signatures.ts';
import type { TrustAnchor } from './validate.ts';

/** The root's key signing keys of 2017 and 2024, as IANA publishes them (root-anchors.xml). */
const ROOT = `
. IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D
. IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16
`;

/** DS records of one zone in the presentation of a zone file, as `dnssec-dsfromkey` prints them. Null when there is none, or another thing. */
export function parseAnchor(text: string): TrustAnchor | null {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/;.*/s, '').trim())
    .filter((line) => line !== '');
  const found = lines.map((line) =>
    /^(\S+)\s+(?:\d+\s+)?IN\s+DS\s+(\d+)\s+(\d+)\s+(\d+)\s+([0-9A-Fa-f][0-9A-Fa-f\s]*)$/.exec(line),
  );
  const zones = new Set(found.map((match) => match?.[1]?.toLowerCase()));
  const [zone] = zones;
  if (zone === undefined || zones.size !== 1 || !zone.endsWith('.')) return null;
  return { zone, signers: found.map((match) => signer(match!)) };
}

function signer([, , tag, algorithm, digestType, digest = '']: RegExpExecArray): DelegationSigner {
  return {
    tag: Number(tag),
    algorithm: Number(algorithm),
    digestType: Number(digestType),
    digest: Buffer.from(digest.replaceAll(/\s/g, ''), 'hex'),
  };
}

export const ROOT_ANCHOR: TrustAnchor = parseAnchor(ROOT)!;
