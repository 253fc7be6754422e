/** What the checks of mail servers share: which servers take the mail of the domain, and what became of asking each. */
import { lookupIn, type Failure, type Lookup } from '../../mail/answers.ts';
import { exchangersOf, hostsOf } from '../../mail/exchangers.ts';
import type { MailDns, MailServer, MailServers, MailTalked, MailTls } from '../../model/evidence/mail.ts';
import type { Observation } from '../../model/observation.ts';
import { FAILURE_REASONS } from './mail.ts';

const ANSWER = {
  en: 'Ask again later, or from another machine: `waarborg probe --system …` there, and `waarborg judge` with its evidence here.',
  nl: 'Vraag het later nog eens, of vanaf een andere machine: daar `waarborg probe --system …`, en hier `waarborg judge` met het bewijs.',
} as const;

/** Why nothing can be said of the servers of a domain. */
export const ROUTE_REASONS = {
  ...FAILURE_REASONS,
  'takes-no-mail': {
    outcome: 'not-applicable',
    text: { en: '{domain} takes no mail.', nl: '{domain} ontvangt geen mail.' },
  },
  'no-server': {
    outcome: 'inconclusive',
    text: {
      en: 'No name where mail for {domain} goes leads to a server; see `mail.mx`.',
      nl: 'Geen naam waar mail voor {domain} naartoe gaat, leidt naar een server; zie `mail.mx`.',
    },
  },
  'port-closed-here': {
    outcome: 'inconclusive',
    text: {
      en: 'No mail server was reached at port 25 from here ({hosts}); many networks close that port.',
      nl: 'Vanaf hier is geen mailserver bereikt op poort 25 ({hosts}); veel netwerken sluiten die poort.',
    },
    fix: ANSWER,
  },
  'refused-for-now': {
    outcome: 'inconclusive',
    text: {
      en: '{host} refuses this visit ({answer}), which says nothing of its TLS.',
      nl: '{host} weigert dit bezoek ({answer}); dat zegt niets over zijn TLS.',
    },
    fix: ANSWER,
  },
  'no-answer-yet': {
    outcome: 'inconclusive',
    text: {
      en: '{host} did not answer in full: {detail}.',
      nl: '{host} gaf geen volledig antwoord: {detail}.',
    },
    fix: ANSWER,
  },
} as const;

export type RouteReason = keyof typeof ROUTE_REASONS;

export interface Unseen {
  readonly reason: RouteReason;
  readonly data: Readonly<Record<string, string | readonly string[] | Observation>>;
}

/** The servers that were visited; or why there are none to judge. */
export function visitedOf({ domain, answers }: MailDns, { servers }: MailServers): readonly MailServer[] | Unseen {
  const found = exchangersOf(domain, lookupIn(answers));
  if (found.state === 'unknown') return { reason: 'not-answered', data: failureDataOf(found.failure) };
  if (found.state === 'null' && found.beside.length === 0) return { reason: 'takes-no-mail', data: { domain } };
  const unknown = hostsOf(found).find((host) => host.state === 'unknown');
  if (servers.length === 0 && unknown?.state === 'unknown')
    return { reason: 'not-answered', data: failureDataOf(unknown.failure) };
  if (servers.length === 0) return { reason: 'no-server', data: { domain } };
  if (servers.every((server) => isUnreached(server)))
    return { reason: 'port-closed-here', data: { hosts: [...new Set(servers.map(({ host }) => host))] } };
  return servers;
}

const failureDataOf = ({ name, detail }: Failure) => ({ name, detail });

/** No connection came about. */
export function isUnreached({ talks }: MailServer): boolean {
  const [first] = talks;
  return (
    first === undefined ||
    (first.talk.status === 'failed' && WAY.has(first.talk.reason) && !isSilence(first.talk.detail))
  );
}

const WAY: ReadonlySet<string> = new Set(['refused', 'timeout', 'unsupported', 'blocked', 'dns', 'reset']);

/** It took the connection, and said nothing whole. */
const isSilence = ({ code }: Observation): boolean =>
  code === 'no-whole-answer-in-time' || code === 'connection-closed' || code === 'not-a-mail-reply';

/** What was said in those talks that came about. */
export const saidBy = ({ talks }: MailServer): readonly MailTalked[] =>
  talks.flatMap(({ talk }) => (talk.status === 'completed' ? talk.value : []));

/** What became of TLS in a talk; null where it came to nothing. */
export const tlsOf = ({ talk }: Pick<MailServer['talks'][number], 'talk'>): MailTls | null =>
  talk.status === 'completed' ? talk.value.tls : null;

export type Agreed = Extract<MailTls, { state: 'agreed' }>;

/** The first handshake that came to its end, that of today's versions before that of older ones. */
export const agreedBy = (server: MailServer): Agreed | undefined =>
  saidBy(server)
    .map(({ tls }) => tls)
    .find((tls): tls is Agreed => tls?.state === 'agreed');

/** Why its TLS was not seen. */
export function unseenAt(server: MailServer): Unseen {
  const { host } = server;
  for (const { greeting, ehlo, starttls } of saidBy(server)) {
    const refusal = [greeting, ehlo, starttls].find((reply) => reply !== null && reply.code >= 400);
    if (refusal != null)
      return { reason: 'refused-for-now', data: { host, answer: `${refusal.code} ${refusal.lines[0] ?? ''}`.trim() } };
  }
  const failed = server.talks.map(({ talk }) => talk).find((talk) => talk.status === 'failed');
  const detail: Observation = failed?.status === 'failed' ? failed.detail : { code: 'evidence-not-collected' };
  return { reason: 'no-answer-yet', data: { host, detail } };
}

/** Does the certificate of a handshake prove the host to senders that want one of the public authorities? */
export const isProven = ({ trusted, hostnameMatches }: Agreed): boolean => trusted && hostnameMatches;

export const lookupOf = ({ answers }: MailDns): Lookup => lookupIn(answers);
