/** Zones below waarborg.test: signed in several ways, unsigned, and wrong in several ways. The last is the anchor. */
import type { Zone } from './bind.ts';

const SITE = [
  'www IN A 127.0.0.1',
  '@ IN CAA 0 issue "letsencrypt.org"',
  `_443._tcp.www IN TLSA 3 1 1 ${'ab'.repeat(32)}`,
];
const WILD = [...SITE, '*.wild IN A 127.0.0.1', 'a IN A 127.0.0.1', 'b.c IN A 127.0.0.1'];
const DAY = 86_400_000;
const stamp = (days: number) => new Date(Date.now() + days * DAY).toISOString().replaceAll(/[-:T]|\.\d+Z$/g, '');
const spoilAddress = (text: string) => text.replace(/^(www\.\S+\s+60\s+IN\s+A\s+)127\.0\.0\.1/m, '$1127.0.0.99');
const without = (type: string) => (text: string) =>
  text.replaceAll(new RegExp(String.raw`^\S+\s+\d+\s+IN\s+RRSIG\s+${type} .*$`, 'gm'), '');

const CHILDREN: readonly Zone[] = [
  {
    name: 'nsec',
    records: [...WILD, 'alias IN CNAME www', 'out IN CNAME www.plain.waarborg.test.', 'loop IN CNAME loop'],
    sign: [],
  },
  { name: 'nsec3', records: WILD, sign: ['-3', 'abcd', '-H', '5'] },
  { name: 'optout', records: [...WILD, 'hanging IN NS ns'], sign: ['-3', '-', '-A'] },
  { name: 'many', records: WILD, sign: [], iterations: 151 },
  { name: 'rsa', records: SITE, sign: [], algorithm: 'RSASHA256' },
  { name: 'ed25519', records: SITE, sign: [], algorithm: 'ED25519' },
  { name: 'plain', records: SITE, sign: null },
  { name: 'orphan', records: SITE, sign: [], orphan: true },
  { name: 'spoiled', records: SITE, sign: [], spoil: spoilAddress },
  { name: 'expired', records: SITE, sign: ['-P', '-s', stamp(-20), '-e', stamp(-1)] },
  { name: 'future', records: SITE, sign: ['-P', '-s', stamp(1), '-e', stamp(20)] },
  { name: 'cut', records: SITE, sign: [], spoil: without('A') },
  { name: 'bare', records: SITE, sign: [], spoil: without(String.raw`\S+`) },
  { name: 'aliased', records: [...SITE, 'alias IN CNAME www'], sign: [] },
];

export const ZONES: readonly Zone[] = [
  ...CHILDREN.map((zone) => ({ ...zone, name: `${zone.name}.waarborg.test` })),
  {
    name: 'waarborg.test',
    records: CHILDREN.flatMap(({ name }) => [`${name} IN NS ns.${name}`, `ns.${name} IN A 127.0.0.1`]),
    sign: [],
  },
];
