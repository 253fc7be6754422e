/** What DNS says of the mail of a domain, as the probe records it, from the lines of a zone file. */
import { keyOf, lookupIn } from '../../src/mail/answers.ts';
import { questionsOf } from '../../src/mail/questions.ts';
import { completed, failed, type Attempt } from '../../src/model/attempt.ts';
import type { DnsSecurity } from '../../src/model/evidence/dns.ts';
import type { DeclaredMail, MailAnswer, MailDns, MailRecords, MailType } from '../../src/model/evidence/mail.ts';

const UNSIGNED: DnsSecurity = { status: 'insecure', problem: { code: 'dnssec-zone-unsigned', zone: 'nl.' } };
const SECURE: DnsSecurity = { status: 'secure', problem: null };
const SERVFAIL = { code: 'resolver-error', resolver: '192.0.2.53', name: 'x.', error: 'SERVFAIL' } as const;

interface Given {
  readonly domain?: string;
  readonly declared?: Partial<DeclaredMail>;
  /** Is every answer signed? */
  readonly signed?: boolean;
  /** Names below these are answered, signed or not, as `signed` is not. */
  readonly otherwise?: readonly string[];
}

/**
 * `NAME TYPE DATA` a line, names below the domain unless they end with a dot; `@` is the domain. `NAME CNAME TARGET` leads
 * on, `NAME !` fails for every type and `NAME ! TYPE` for one.
 */
export function mailDns(lines: readonly string[], given: Given = {}): MailDns {
  const { domain = 'example.nl', signed = false, otherwise = [] } = given;
  const declared: DeclaredMail = { dkim: ['s1'], incoming: true, outgoing: true, ...given.declared };
  const zone = new Zone(lines, domain);
  const worth = (name: string) =>
    otherwise.some((below) => name === below || name.endsWith(`.${below}`)) !== signed ? SECURE : UNSIGNED;
  const answers = new Map<string, MailAnswer>();
  for (;;) {
    const lookup = lookupIn([...answers.values()]);
    const next = questionsOf(domain, declared, lookup).filter(({ name, type }) => !answers.has(keyOf(name, type)));
    if (next.length === 0) break;
    for (const { name, type } of next)
      answers.set(keyOf(name, type), { name, type, answer: zone.ask(name, type, worth) });
  }
  return { domain, declared, resolver: '192.0.2.53:53', answers: [...answers.values()] };
}

interface Line {
  readonly name: string;
  readonly type: string;
  readonly data: string;
}

export class Zone {
  readonly #lines: readonly Line[];

  constructor(lines: readonly string[], domain: string) {
    this.#lines = lines.map((line) => {
      const [name = '', type = '', ...rest] = line.split(' ');
      return { name: whole(name, domain), type, data: dataOf(type, rest, domain) };
    });
  }

  ask(name: string, type: MailType, worth: (name: string) => DnsSecurity = () => UNSIGNED): Attempt<MailRecords> {
    const own = this.#lines.filter((line) => line.name === name);
    if (own.some((line) => line.type === '!' && (line.data === '' || line.data === type)))
      return failed('dns', 'dns', { ...SERVFAIL, name: `${name}.` });
    const alias = own.find((line) => line.type === 'CNAME');
    if (alias !== undefined) return this.ask(alias.data, type, worth);
    const exists = this.#lines.some((line) => line.name === name || line.name.endsWith(`.${name}`));
    const records = own.filter((line) => line.type === type).map(({ data }) => data);
    return completed({ exists, at: name, security: worth(name), records });
  }
}

function whole(name: string, domain: string): string {
  if (name === '@') return domain;
  return name.endsWith('.') ? name.slice(0, -1) : `${name}.${domain}`;
}

/** A name of one label is below the domain here too. */
function dataOf(type: string, rest: readonly string[], domain: string): string {
  const [first = '', host = ''] = rest;
  if (type === 'CNAME') return whole(first, domain);
  if (type === 'MX')
    return `${first} ${/^[a-z0-9-]+$/.test(host) && host !== 'localhost' ? whole(host, domain) : host}`;
  return rest.join(' ');
}
