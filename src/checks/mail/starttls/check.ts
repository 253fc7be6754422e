/** RFC 3207: does every server that takes the domain's mail offer TLS, and keep that offer? */
import { defineCheck } from '../../../model/check.ts';
import type { MailReply, MailServer } from '../../../model/evidence/mail.ts';
import { agreedBy, isUnreached, ROUTE_REASONS, saidBy, unseenAt, visitedOf } from '../../lib/mail-servers.ts';
import { texts } from './texts.ts';

export const starttls = defineCheck({
  id: 'mail.starttls',
  severity: 'high',
  needs: ['mail.dns', 'mail.servers'],
  params: {},
  outcomes: {
    pass: ['all-offer'],
    fail: ['not-offered', 'no-handshake', 'unreachable'],
    inconclusive: ['stripped'],
  },
  shared: ROUTE_REASONS,
  texts,
  judge({ 'mail.dns': dns, 'mail.servers': seen }, _params, verdict) {
    const servers = visitedOf(dns, seen);
    if ('reason' in servers) return verdict(servers.reason, servers.data);
    const standings = servers.map((server) => ({ server, standing: standingOf(server) }));
    const of = (wanted: Standing) => standings.find(({ standing }) => standing === wanted)?.server;
    for (const reason of ['not-offered', 'no-handshake', 'unreachable', 'stripped'] as const) {
      const server = of(reason);
      if (server !== undefined) return verdict(reason, { host: server.host, address: server.address });
    }
    const unknown = of('unknown');
    if (unknown !== undefined) {
      const { reason, data } = unseenAt(unknown);
      return verdict(reason, data);
    }
    return verdict('all-offer', { hosts: [...new Set(servers.map(({ host }) => host))] });
  },
});

type Standing = 'offers' | 'not-offered' | 'no-handshake' | 'unreachable' | 'stripped' | 'unknown';

function standingOf(server: MailServer): Standing {
  // Others of the domain were reached from here, so that it is this one that refuses.
  if (isUnreached(server)) return isRefused(server) ? 'unreachable' : 'unknown';
  const said = saidBy(server);
  if (agreedBy(server) !== undefined) return 'offers';
  for (const { greeting, ehlo, starttls, tls } of said) {
    if (greeting?.code !== 220 || ehlo === null) continue;
    if (ehlo.code === 250 && !offers(ehlo)) return isRewritten(greeting, ehlo) ? 'stripped' : 'not-offered';
    // Commands that it does not have: it speaks SMTP without extensions.
    if (ehlo.code === 500 || ehlo.code === 502) return 'not-offered';
    if (starttls?.code === 220 && tls?.state === 'refused') return 'no-handshake';
  }
  return 'unknown';
}

const offers = ({ lines }: MailReply): boolean => lines.slice(1).some((line) => /^STARTTLS\s*$/i.test(line));

/** Firewalls that take words out put others of the same length in their place. */
const isRewritten = (greeting: MailReply, ehlo: MailReply): boolean =>
  ehlo.lines.some((line) => /^X{4,}/i.test(line)) || greeting.lines.some((line) => /\*{6,}/.test(line));

const isRefused = ({ talks: [first] }: MailServer): boolean =>
  first?.talk.status === 'failed' && first.talk.reason === 'refused';
