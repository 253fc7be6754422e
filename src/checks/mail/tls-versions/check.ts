/** RFC 8996: do the mail servers refuse TLS 1.0 and 1.1? "Off" needs TLS 1.2 or 1.3 at the same server in the same run. */
import { defineCheck } from '../../../model/check.ts';
import type { MailServer, MailTalk } from '../../../model/evidence/mail.ts';
import { ROUTE_REASONS, tlsOf, unseenAt, visitedOf } from '../../lib/mail-servers.ts';
import { texts } from './texts.ts';

export const tlsVersions = defineCheck({
  id: 'mail.tls-versions',
  severity: 'medium',
  needs: ['mail.dns', 'mail.servers'],
  params: {},
  outcomes: { pass: ['old-refused'], fail: ['old-accepted'], inconclusive: ['not-seen'] },
  shared: ROUTE_REASONS,
  texts,
  judge({ 'mail.dns': dns, 'mail.servers': seen }, _params, verdict) {
    const servers = visitedOf(dns, seen);
    if ('reason' in servers) return verdict(servers.reason, servers.data);
    for (const server of servers) {
      const version = oldVersionOf(server);
      if (version !== undefined) return verdict('old-accepted', { host: server.host, version });
    }
    const unseen = servers.find((server) => !refusesOld(server));
    if (unseen === undefined) return verdict('old-refused', { hosts: [...new Set(servers.map(({ host }) => host))] });
    if (unseen.talks.some(isAgreed)) return verdict('not-seen', { host: unseen.host });
    const { reason, data } = unseenAt(unseen);
    return verdict(reason, data);
  },
});

const isAgreed = (talk: MailTalk): boolean => tlsOf(talk)?.state === 'agreed';

function oldVersionOf({ talks }: MailServer): string | undefined {
  for (const talk of talks) {
    const tls = tlsOf(talk);
    if (tls?.state === 'agreed' && !CURRENT.has(tls.protocol)) return tls.protocol;
  }
  return undefined;
}

const CURRENT: ReadonlySet<string> = new Set(['TLSv1.2', 'TLSv1.3']);

/** By an alert; or by hanging up, where a handshake of today follows, so that it was no limiter. */
function refusesOld({ talks }: MailServer): boolean {
  const isCurrent = (talk: MailTalk) => {
    const tls = tlsOf(talk);
    return talk.offers === 'current' && tls?.state === 'agreed' && CURRENT.has(tls.protocol);
  };
  const at = talks.findIndex(({ offers }) => offers === 'older');
  const older = talks[at];
  if (older === undefined || !talks.slice(0, at).some(isCurrent)) return false;
  const state = tlsOf(older)?.state;
  return state === 'refused' || (state === 'broken-off' && talks.slice(at + 1).some(isCurrent));
}
