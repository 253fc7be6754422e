/**
 * Generated records, judged by us and by mailauth, a library that mail servers use: they agree on what receivers do with mail
 * of a stranger, or a sentence of an RFC says why mailauth is wrong.
 */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { lookupIn } from '../../../src/mail/answers.ts';
import { discoverDmarc } from '../../../src/mail/dmarc.ts';
import { readSpf } from '../../../src/mail/spf.ts';
import type { MailType } from '../../../src/model/evidence/mail.ts';
import { mailDns, Zone } from '../../lib/mail.ts';

const RECORDS = 500;
const DOMAIN = 'example.nl';
const STRANGER = '198.51.100.77';

type Resolver = (name: string, type: string) => Promise<unknown>;
interface SpfAsked {
  readonly sender: string;
  readonly ip: string;
  readonly helo: string;
  readonly mta: string;
  readonly resolver: Resolver;
}
interface DmarcAsked {
  readonly headerFrom: string;
  readonly spfDomains: readonly [];
  readonly dkimDomains: readonly [];
  readonly resolver: Resolver;
}
interface Library {
  readonly spf: (asked: SpfAsked) => Promise<{ status: { result: string } }>;
  readonly dmarc: (asked: DmarcAsked) => Promise<{ status: { result: string }; policy?: string }>;
}
const require = createRequire(import.meta.url);
const { spf } = require('mailauth/lib/spf') as Pick<Library, 'spf'>;
const { dmarc } = require('mailauth/lib/dmarc') as Pick<Library, 'dmarc'>;

/** What `dns.promises.resolve` gives for these lines. */
function resolverOf(lines: readonly string[]): Resolver {
  const zone = new Zone(lines, DOMAIN);
  return async (name, type) => {
    // Whose address it is depends on the sender, so that it is no look-up without an answer of the record's.
    if (type === 'PTR') return Promise.resolve(['host.elsewhere.example']);
    const answer = zone.ask(name.toLowerCase(), type as MailType);
    if (answer.status === 'failed') throw Object.assign(new Error('refused'), { code: 'EREFUSED' });
    const { exists, records } = answer.value;
    if (records.length === 0) throw Object.assign(new Error('nothing'), { code: exists ? 'ENODATA' : 'ENOTFOUND' });
    if (type === 'TXT') return records.map((text) => [text]);
    if (type !== 'MX') return records;
    return records
      .map((record) => record.split(' '))
      .map(([priority, exchange]) => ({ priority: Number(priority), exchange }));
  };
}

/** Equal seeds, equal records (mulberry32). */
function randomOf(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)]!;
  return { below, pick, chance: (share: number) => next() < share };
}

/** Hosts h0 to h3 have addresses of one or both families, v0 to v3 none; m0 leads to two servers, m1 to eleven. */
const HOSTS = [
  'h0 A 192.0.2.1',
  'h1 A 192.0.2.2',
  'h1 AAAA 2001:db8:0:0:0:0:0:2',
  'h2 AAAA 2001:db8:0:0:0:0:0:3',
  'h3 CNAME h0.example.nl.',
  'm0 MX 10 h0',
  'm0 MX 20 h2',
  ...Array.from({ length: 11 }, (_, index) => `m1 MX ${index} x${index}`),
  ...Array.from({ length: 11 }, (_, index) => `x${index} A 192.0.2.${index + 100}`),
].map((line) => line.replace('h0.example.nl.', 'h0'));

function spfZone(seed: number): string[] {
  const { below, pick, chance } = randomOf(seed);
  const qualifier = () => pick(['', '', '', '+', '-', '~', '?']);
  const host = () => `${pick(['h0', 'h1', 'h2', 'h3', 'v0', 'v1', 'v2'])}.${DOMAIN}`;
  const depth = 1 + below(4);
  const term = (level: number): string => {
    const leads =
      level < depth ? `include:s${level + 1}.${DOMAIN}` : `include:${pick(['none', 'two', 's5'])}.${DOMAIN}`;
    return `${qualifier()}${pick([
      `a:${host()}`,
      `a:${host()}`,
      `mx:${pick(['m0', 'm0', 'm1', 'v3'])}.${DOMAIN}`,
      'a',
      'mx',
      leads,
      leads,
      `exists:${pick(['v0', 'v1'])}.${DOMAIN}`,
      'ptr',
      `ip4:203.0.113.${below(256)}`,
      'ip4:203.0.113.0/24',
      'ip6:2001:db8:1::/48',
      chance(0.2) ? pick(['ip4:203.0.113.300', 'foo', 'all:x', 'ip6:zz', 'a:']) : 'ip4:203.0.113.9',
    ])}`;
  };
  const record = (level: number): string => {
    const terms = Array.from({ length: below(level === 0 ? 9 : 5) }, () => term(level));
    const end = chance(0.75)
      ? `${qualifier()}all`
      : chance(0.4)
        ? `redirect=${level < depth ? `s${level + 1}` : 'none'}.${DOMAIN}`
        : pick(['', 'exp=why.example.nl', 'x-other=1']);
    return ['v=spf1', ...terms, end].join(' ').trim();
  };
  return [
    ...HOSTS,
    ...(chance(0.04) ? [] : [`@ TXT ${record(0)}`]),
    ...(chance(0.04) ? [`@ TXT ${record(0)}`] : []),
    '@ TXT unrelated',
    ...Array.from({ length: 4 }, (_, level) => `s${level + 1} TXT ${record(level + 1)}`),
    's5 TXT v=spf1 -all',
    'two TXT v=spf1 -all',
    'two TXT v=spf1 ~all',
  ];
}

/** RFC 7208 §4.6: "if there are any syntax errors anywhere in the record, check_host() returns immediately with the result 'permerror'". */
const isSpoilt = (lines: readonly string[]): boolean =>
  readSpf(DOMAIN, lookupIn(mailDns(lines).answers)).problems[0]?.code === 'syntax';

function oursOfSpf(lines: readonly string[]): string {
  const { problems, open, others, failures } = readSpf(DOMAIN, lookupIn(mailDns(lines).answers));
  const [problem] = problems;
  if (failures.length > 0) return 'temperror';
  if (problem !== undefined) return problem.code === 'none' ? 'none' : 'permerror';
  return open === null ? (others ?? 'unknown') : 'pass';
}

describe('SPF of a stranger', () => {
  it(`is what mailauth says, for ${RECORDS} generated records`, async () => {
    const seen: Record<string, number> = {};
    const differing: string[] = [];
    let spoilt = 0;
    for (let seed = 1; seed <= RECORDS; seed += 1) {
      const lines = spfZone(seed);
      const asked = { sender: `a@${DOMAIN}`, ip: STRANGER, helo: 'host.elsewhere.example', mta: 'mx.test' };
      const [theirs, ours] = [(await spf({ ...asked, resolver: resolverOf(lines) })).status.result, oursOfSpf(lines)];
      seen[ours] = (seen[ours] ?? 0) + 1;
      // It stops at the term that matches, and does not read what follows.
      if (theirs !== ours && isSpoilt(lines)) spoilt += 1;
      else if (theirs !== ours)
        differing.push(
          `${seed}: ${ours}, mailauth ${theirs}: ${lines.filter((line) => line.includes('v=spf1')).join(' | ')}`,
        );
    }
    expect(differing).toEqual([]);
    expect(spoilt).toBe(2);
    for (const result of ['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror'])
      expect(seen[result] ?? 0).toBeGreaterThan(5);
  });
});

const SUBDOMAIN = `post.${DOMAIN}`;

function dmarcZone(seed: number): string[] {
  const { below, pick, chance } = randomOf(seed + 100_000);
  const policy = () => pick(['none', 'quarantine', 'quarantine', 'reject', 'reject', 'reject']);
  const record = (): string => {
    const p = `p=${policy()}`;
    const others = [
      chance(0.5) ? `sp=${policy()}` : '',
      chance(0.3) ? `pct=${pick([0, 10, 100])}` : '',
      chance(0.3) ? `adkim=${pick(['r', 's'])}` : '',
      chance(0.4) ? `rua=mailto:dmarc@${DOMAIN}` : '',
      chance(0.2) ? `x${below(9)}=later` : '',
      chance(0.05) ? 'adkim=r' : '',
      chance(0.05) ? 'no tag at all' : '',
    ].filter((tag) => tag !== '');
    const tags = chance(0.9) ? [p, ...others] : [...others, p];
    return `v=DMARC1;${pick(['', ' '])}${tags.join(pick([';', '; ', ' ; ']))}${pick(['', ';'])}`;
  };
  const at = (name: string, share: number): string[] => [
    ...(chance(share) ? [`${name} TXT ${record()}`] : []),
    ...(chance(0.05) ? [`${name} TXT ${record()}`] : []),
    ...(chance(0.1) ? [`${name} TXT v=spf1 -all`] : []),
  ];
  return [...at('_dmarc.post', 0.4), ...at('_dmarc', 0.9), 'post A 192.0.2.1'];
}

/** Where mailauth is not right, the sentence of the RFC that says so. */
const WHY = {
  'the record is not a list of tags':
    'RFC 6376 §3.2: "Tags with duplicate names MUST NOT occur within a single tag-list; if a tag name does occur more than once, the entire tag-list is invalid."',
  'p does not stand behind v':
    'RFC 7489 §6.4: "components other than dmarc-version and dmarc-request may appear in any order", and dmarc-request is p.',
  'the domain has several records of its own':
    'RFC 7489 §6.6.3: "If the remaining set contains multiple records or no records, policy discovery terminates".',
} as const;

function oursOfDmarc(domain: string, lines: readonly string[]): { result: string; why: keyof typeof WHY | null } {
  const { older } = discoverDmarc(domain, lookupIn(mailDns(lines, { domain }).answers));
  if (older.state === 'several') return { result: 'none', why: 'the domain has several records of its own' };
  if (older.state !== 'found') return { result: older.state, why: null };
  const { problem, older: actions } = older.record;
  if (problem !== null) return { result: 'none', why: 'the record is not a list of tags' };
  if (actions === null) return { result: 'none', why: 'p does not stand behind v' };
  return { result: older.at === domain ? actions.own : actions.sub, why: null };
}

describe('the DMARC policy by RFC 7489', () => {
  it(`is what mailauth says, for ${RECORDS} generated records, or the RFC says why not`, async () => {
    const differing: string[] = [];
    const explained = new Set<string>();
    const seen: Record<string, number> = {};
    for (let seed = 1; seed <= RECORDS; seed += 1) {
      const lines = dmarcZone(seed);
      const domain = seed % 2 === 0 ? DOMAIN : SUBDOMAIN;
      const given = lines.map((line) => line.replace(/^(\S+)/, `$1.${DOMAIN}.`));
      const asked = { headerFrom: `a@${domain}`, spfDomains: [], dkimDomains: [] } as const;
      const said = await dmarc({ ...asked, resolver: resolverOf(given) });
      const theirs = said.status.result === 'none' ? 'none' : (said.policy ?? '');
      const { result, why } = oursOfDmarc(domain, given);
      seen[result] = (seen[result] ?? 0) + 1;
      if (theirs === result) continue;
      if (why === null) differing.push(`${seed} ${domain}: ${result}, mailauth ${theirs}: ${lines.join(' | ')}`);
      else explained.add(why);
    }
    expect(differing).toEqual([]);
    expect([...explained].sort()).toEqual(Object.keys(WHY).sort());
    for (const policy of ['none', 'quarantine', 'reject']) expect(seen[policy] ?? 0).toBeGreaterThan(50);
  });
});
