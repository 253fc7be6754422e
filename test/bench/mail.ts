/**
 * One domain's whole mail audit by DNS and HTTPS alone (port 25 is closed), over a line with a round trip of 50 ms: how many
 * questions of DNS, and how long. The domain is signed, has its mail, two includes and a DKIM key at providers whose zones are
 * signed too, and publishes all that there is. By hand: `npx tsx test/bench/mail.ts`.
 */
import { createSocket } from 'node:dgram';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthority } from '../../src/lab/authority.ts';
import { listenNames } from '../../src/lab/dns/server.ts';
import { Zone, type Line } from '../../src/lab/dns/zone.ts';
import { listenTls } from '../../src/lab/site.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { waarborg } from '../lib/io.ts';
import { startProxy } from './proxy.ts';

const ONE_WAY_MS = 25;
const DOMAIN = 'example.test';
const TLSA = 'ab'.repeat(32);

const ZONES: Readonly<Record<string, readonly Line[]>> = {
  [DOMAIN]: [
    `${DOMAIN} MX 10 mx1.provider.test`,
    `${DOMAIN} MX 20 mx2.provider.test`,
    `${DOMAIN} TXT v=spf1 mx include:spf.provider.test include:spf.news.test ip4:192.0.2.1 -all`,
    `_dmarc.${DOMAIN} TXT v=DMARC1; p=reject; rua=mailto:d@reports.test`,
    `s1._domainkey.${DOMAIN} CNAME s1.dkim.provider.test`,
    `s2._domainkey.${DOMAIN} CNAME s2.dkim.news.test`,
    `_mta-sts.${DOMAIN} TXT v=STSv1; id=1`,
    `_smtp._tls.${DOMAIN} TXT v=TLSRPTv1; rua=mailto:t@${DOMAIN}`,
    `mta-sts.${DOMAIN} A 192.0.2.80`,
  ],
  'provider.test': [
    ...['mx1', 'mx2'].flatMap((host, index): Line[] => [
      `${host}.provider.test A 192.0.2.${index + 25}`,
      `${host}.provider.test AAAA 2001:db8:0:0:0:0:0:${index + 25}`,
      `_25._tcp.${host}.provider.test TLSA 3 1 1 ${TLSA}`,
    ]),
    'spf.provider.test TXT v=spf1 include:a.spf.provider.test include:b.spf.provider.test -all',
    'a.spf.provider.test TXT v=spf1 ip4:192.0.2.64/27 -all',
    'b.spf.provider.test TXT v=spf1 ip4:192.0.2.96/27 -all',
    's1.dkim.provider.test TXT v=DKIM1; p=AAAA',
  ],
  'news.test': [
    'spf.news.test TXT v=spf1 a:out.news.test -all',
    'out.news.test A 192.0.2.99',
    's2.dkim.news.test TXT v=DKIM1; p=AAAA',
  ],
  'reports.test': [`${DOMAIN}._report._dmarc.reports.test TXT v=DMARC1;`],
};

/** Counts what is asked, and holds back each datagram for a while. */
async function startDelay(port: number) {
  const asked: string[] = [];
  const front = createSocket('udp4', (query, from) => {
    asked.push(wordsOf(query));
    const back = createSocket('udp4', (answer) => {
      back.close();
      setTimeout(() => front.send(answer, from.port, from.address), ONE_WAY_MS);
    });
    setTimeout(() => back.send(query, port, '127.0.0.1'), ONE_WAY_MS);
  });
  await new Promise<void>((resolve) => front.bind(0, '127.0.0.1', resolve));
  return { asked, port: front.address().port, close: () => front.close() };
}

function wordsOf(query: Buffer): string {
  const end = query.indexOf(0, 12);
  return `${query.readUInt16BE(end + 1)} ${query.toString('latin1', 12, end)}`;
}

const now = new Date();
const zones = Object.entries(ZONES).map(([apex, lines]) => new Zone(apex, lines, { now }));
const delegations = zones.flatMap(({ apex, signer }): Line[] => [`${apex} NS ns.${apex}`, `${apex} DS ${signer.data}`]);
const top = new Zone('test', delegations, { now });
const names = await listenNames([...zones, top]);
const resolver = await startDelay(names.port);
const authority = await createAuthority('Bench', now);
const policy = await listenTls(
  () => ({
    status: 200,
    headers: [['Content-Type', 'text/plain']],
    body: 'version: STSv1\nmode: enforce\nmx: *.provider.test\nmax_age: 604800\n',
  }),
  await authority.issue({ names: [`mta-sts.${DOMAIN}`] }),
);
const web = await startProxy(policy.port, ONE_WAY_MS);
const folder = mkdtempSync(join(tmpdir(), 'waarborg-bench-mail-'));
const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
put('statement.txt', 'Beveiliging\n\nOnze mailserver ontvangt e-mail versleuteld.\n');
put('anchor.ds', top.signer.text);
put('ca.pem', authority.root);
put(
  'controls.yaml',
  `version: 1
organisation: { name: Kade, languages: [nl, en] }
statement: { title: Zo werken wij, file: statement.txt, sections: [Beveiliging] }
systems:
  mail: { name: E-mail, mail: { domain: ${DOMAIN}, dkim: [s1, s2] } }
controls:
  - { id: mail, claim: Onze mailserver ontvangt e-mail versleuteld., system: mail, safeguard: mail }
`,
);
const closed = ['mx1', 'mx2'].flatMap((host) => ['--connect-to', `${host}.provider.test:25:127.0.0.1:1`]);
const words = [
  ...['audit', '--out', 'reports', '--quiet', '--cacert', 'ca.pem', '--trust-anchor', 'anchor.ds'],
  ...['--resolver', `127.0.0.1:${resolver.port}`, '--connect-to', `mta-sts.${DOMAIN}:443:127.0.0.1:${web.port}`],
  ...closed,
];
for (let run = 1; run <= 3; run += 1) {
  resolver.asked.length = 0;
  await waarborg(words, { cwd: folder });
  const { controls, startedAt, finishedAt } = JSON.parse(
    readFileSync(join(folder, 'reports/latest.json'), 'utf8'),
  ) as Assessment;
  const different = new Set(resolver.asked).size;
  const took = Date.parse(finishedAt) - Date.parse(startedAt);
  console.log(`run ${run}: ${resolver.asked.length} questions of DNS (${different} different), ${took} ms`);
  if (run === 3)
    for (const { check, outcome, reason } of controls[0]?.findings ?? [])
      console.log(`  ${check} ${outcome} ${reason}`);
}
if (process.argv.includes('--asked')) console.log([...resolver.asked].sort().join('\n'));
rmSync(folder, { recursive: true, force: true });
resolver.close();
await Promise.all([names.close(), policy.close(), web[Symbol.asyncDispose]()]);
