/** What mail servers say, as the probe records it. */
import { completed, failed, type Attempt } from '../../src/model/attempt.ts';
import type {
  MailCertificate,
  MailPolicy,
  MailServer,
  MailServers,
  MailTalk,
  MailTalked,
  MailTls,
} from '../../src/model/evidence/mail.ts';
import { mailDns } from './mail.ts';

export const HOST = 'mx.example.nl';

/** How a key on P-256 begins. */
const P256 = '3059301306072a8648ce3d020106082a8648ce3d030107034200';

export const certificateOf = (name: string, given: Partial<MailCertificate> = {}): MailCertificate => {
  const form = (part: string, digits: number) =>
    Buffer.from(`${name} ${part}`).toString('hex').padEnd(digits, '0').slice(0, digits);
  return {
    subject: `CN=${name}`,
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2026-12-01T00:00:00.000Z',
    signedByNext: true,
    ca: false,
    certificate: [form('whole', 80), form('whole', 64), form('whole', 128)],
    key: [`${P256}${form('key', 130)}`, form('key', 64), form('key', 128)],
    signature: 'sha256WithRSAEncryption',
    ...given,
  };
};

type Agreed = Extract<MailTls, { state: 'agreed' }>;
export const agreed = (given: Partial<Agreed> = {}): Agreed => ({
  state: 'agreed',
  protocol: 'TLSv1.3',
  cipherSuite: 'TLS_AES_256_GCM_SHA384',
  chain: [certificateOf(HOST), certificateOf('Authority', { ca: true, signedByNext: false })],
  trusted: true,
  trustProblem: null,
  hostnameMatches: true,
  ...given,
});
export const REFUSED: MailTls = { state: 'refused', error: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' };
export const BROKEN_OFF: MailTls = { state: 'broken-off', error: 'ECONNRESET' };

/** A talk that comes to STARTTLS, but for what is given. */
const said = (given: Partial<MailTalked> = {}): Attempt<MailTalked> =>
  completed({
    greeting: { code: 220, lines: [`${HOST} ESMTP`] },
    ehlo: { code: 250, lines: [HOST, 'SIZE 1000', 'STARTTLS'] },
    starttls: { code: 220, lines: ['go ahead'] },
    tls: agreed(),
    ...given,
  });

export const current = (given?: Partial<MailTalked>): MailTalk => ({ offers: 'current', talk: said(given) });
export const older = (tls: MailTls | null = REFUSED, given: Partial<MailTalked> = {}): MailTalk => ({
  offers: 'older',
  talk: said({ tls, ...given }),
});
export const weak = (tls: MailTls | null = REFUSED, given: Partial<MailTalked> = {}): MailTalk => ({
  offers: 'weak-suites',
  talk: said({ tls, ...given }),
});
export const unanswered = (
  reason: 'refused' | 'timeout' | 'protocol',
  code: 'connection-refused' | 'no-connection-in-time' | 'no-whole-answer-in-time',
): MailTalk => ({
  offers: 'current',
  talk: failed(
    reason,
    'tcp',
    code === 'no-whole-answer-in-time'
      ? { code, where: '192.0.2.25:25' }
      : { code, where: '192.0.2.25:25', error: 'E' },
  ),
});

export const server = (
  talks: readonly MailTalk[] = [current(), older()],
  given: Partial<MailServer> = {},
): MailServer => ({
  host: HOST,
  address: '192.0.2.25',
  talks,
  namesDomain: false,
  ...given,
});

export const mailServers = (...servers: readonly MailServer[]): MailServers => ({ domain: 'example.nl', servers });

export const ROUTE = ['@ MX 10 mx', 'mx A 192.0.2.25', 'mx AAAA 2001:db8::25'];
export const NOT_ANNOUNCED: MailPolicy = { state: 'not-announced' };

export const policyOf = (
  text: string,
  given: { status?: number; verified?: boolean; type?: string | null; whole?: boolean } = {},
): MailPolicy => ({
  state: 'fetched',
  url: 'https://mta-sts.example.nl/.well-known/mta-sts.txt',
  answer: completed({ status: 200, verified: true, type: 'text/plain', whole: true, text, ...given }),
});
export const policyText = (...lines: readonly string[]): string =>
  ['version: STSv1', ...lines, 'max_age: 604800', ''].join('\r\n');

/** Where there is no server to look at, every check of servers says why. */
export const WITHOUT_SERVER = [
  {
    name: 'a domain that takes no mail',
    with: { 'mail.dns': mailDns(['@ MX 0 .']), 'mail.servers': mailServers() },
    expect: 'takes-no-mail',
  },
  { name: 'no server', with: { 'mail.dns': mailDns([]), 'mail.servers': mailServers() }, expect: 'no-server' },
  {
    name: 'no answer',
    with: { 'mail.dns': mailDns(['@ !']), 'mail.servers': mailServers() },
    expect: 'not-answered',
  },
] as const;
