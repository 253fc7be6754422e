/** RFC 7672, RFC 8461 §4.2: can a sender that wants to know prove that it reached the domain's mail server? */
import { defineCheck } from '../../../model/check.ts';
import { announcementOf, readStsPolicy } from '../../../mail/sts.ts';
import { daneOf } from '../../../mail/tlsa.ts';
import type { MailDns, MailPolicy } from '../../../model/evidence/mail.ts';
import { matchesDane } from '../../lib/dane.ts';
import { agreedBy, isProven, lookupOf, ROUTE_REASONS, unseenAt, visitedOf } from '../../lib/mail-servers.ts';
import { texts } from './texts.ts';

export const certificate = defineCheck({
  id: 'mail.certificate',
  severity: 'medium',
  needs: ['mail.dns', 'mail.servers', 'mail.policy'],
  params: {},
  outcomes: { pass: ['proven'], fail: ['refused-by-senders', 'proves-nothing'] },
  // Where nobody asks for proof, mail comes encrypted all the same.
  advised: ['proves-nothing'],
  shared: ROUTE_REASONS,
  texts,
  judge({ 'mail.dns': dns, 'mail.servers': seen, 'mail.policy': policy }, _params, verdict, { asOf }) {
    const servers = visitedOf(dns, seen);
    if ('reason' in servers) return verdict(servers.reason, servers.data);
    const lookup = lookupOf(dns);
    const enforced = isEnforced(dns, policy);
    const judged = servers.map((server) => {
      const tls = agreedBy(server);
      const dane = daneOf(server.host, dns.domain, lookup);
      const usable = dane.state === 'published' ? dane.usable : [];
      const byDane = tls !== undefined && matchesDane(usable, tls, server, asOf);
      return {
        server,
        tls,
        wanted: enforced || usable.length > 0,
        sound: tls !== undefined && (isProven(tls) || (byDane && !enforced)),
      };
    });
    const wrong = judged.filter(({ tls, sound }) => tls !== undefined && !sound);
    const worst = wrong.find(({ wanted }) => wanted) ?? wrong[0];
    if (worst?.tls !== undefined) {
      const { trustProblem, hostnameMatches, chain } = worst.tls;
      const data = {
        host: worst.server.host,
        subject: chain[0]?.subject ?? '',
        problem: trustProblem ?? (hostnameMatches ? '?' : 'HOSTNAME_MISMATCH'),
      };
      return verdict(worst.wanted ? 'refused-by-senders' : 'proves-nothing', data);
    }
    const unseen = judged.find(({ tls }) => tls === undefined);
    if (unseen === undefined) return verdict('proven', { hosts: [...new Set(servers.map(({ host }) => host))] });
    const { reason, data } = unseenAt(unseen.server);
    return verdict(reason, data);
  },
});

/** Does a policy that senders can fetch make them refuse a certificate that proves nothing? */
function isEnforced(dns: MailDns, policy: MailPolicy): boolean {
  if (announcementOf(dns.domain, lookupOf(dns)).state !== 'announced' || policy.state !== 'fetched') return false;
  if (policy.answer.status !== 'completed') return false;
  const { verified, status, text, whole } = policy.answer.value;
  const read = verified && status === 200 && whole ? readStsPolicy(text) : { wrong: '' };
  return 'mode' in read && read.mode === 'enforce';
}
