/** RFC 7672: do the TLSA records name what the mail servers show? Only signed answers count, and usages 2 and 3. */
import { defineCheck } from '../../../model/check.ts';
import { daneOf } from '../../../mail/tlsa.ts';
import { matchesDane } from '../../lib/dane.ts';
import { failureData } from '../../lib/mail.ts';
import { agreedBy, lookupOf, ROUTE_REASONS, unseenAt, visitedOf } from '../../lib/mail-servers.ts';
import { texts } from './texts.ts';

export const dane = defineCheck({
  id: 'mail.dane',
  severity: 'medium',
  needs: ['mail.dns', 'mail.servers'],
  params: {},
  outcomes: { pass: ['matches'], fail: ['no-match', 'nothing-usable', 'unsigned', 'absent'] },
  // Not to have it loses no mail.
  advised: ['nothing-usable', 'unsigned', 'absent'],
  shared: ROUTE_REASONS,
  texts,
  judge({ 'mail.dns': dns, 'mail.servers': seen }, _params, verdict, { asOf }) {
    const servers = visitedOf(dns, seen);
    if ('reason' in servers) return verdict(servers.reason, servers.data);
    const lookup = lookupOf(dns);
    const judged = servers.map((server) => ({
      server,
      tls: agreedBy(server),
      dane: daneOf(server.host, dns.domain, lookup),
    }));
    for (const { server, tls, dane: found } of judged)
      if (
        found.state === 'published' &&
        found.usable.length > 0 &&
        tls !== undefined &&
        !matchesDane(found.usable, tls, server, asOf)
      )
        return verdict('no-match', { host: server.host });
    for (const { dane: found } of judged)
      if (found.state === 'unknown') return verdict('not-answered', failureData(found.failure));
    for (const { server, dane: found } of judged) {
      const { host } = server;
      if (found.state === 'absent') return verdict('absent', { host });
      if (found.state === 'unsigned') return verdict('unsigned', { host });
      if (found.state === 'published' && found.usable.length === 0)
        return verdict('nothing-usable', { host, records: found.ignored });
    }
    const unseen = judged.find(({ tls }) => tls === undefined);
    if (unseen === undefined) return verdict('matches', { hosts: [...new Set(servers.map(({ host }) => host))] });
    const { reason, data } = unseenAt(unseen.server);
    return verdict(reason, data);
  },
});
