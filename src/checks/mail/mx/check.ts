/** RFC 5321 §5.1, RFC 7505, RFC 2181 §10.3: does mail for the domain find a server, or hear at once that there is none? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { exchangersOf, type Host } from '../../../mail/exchangers.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const mx = defineCheck({
  id: 'mail.mx',
  severity: 'high',
  needs: ['mail.dns'],
  params: {},
  outcomes: {
    pass: ['leads-to-servers', 'own-address', 'takes-no-mail'],
    fail: ['null-beside-others', 'alias', 'address', 'localhost', 'without-address', 'nowhere'],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, declared, answers } }, _params, verdict) {
    const found = exchangersOf(domain, lookupIn(answers));
    if (found.state === 'unknown') return verdict('not-answered', failureData(found.failure));
    if (found.state === 'null')
      return found.beside.length > 0
        ? verdict('null-beside-others', { domain, hosts: found.beside })
        : verdict('takes-no-mail', { domain });
    const wrong = found.hosts.find(isWrong);
    if (found.state === 'implicit' && wrong?.state === 'without-address')
      return declared.incoming ? verdict('nowhere', { domain }) : verdict('takes-no-mail', { domain });
    if (wrong !== undefined)
      return verdict(wrong.state, { host: wrong.name, of: wrong.state === 'alias' ? wrong.of : '' });
    const unknown = found.hosts.find((host) => host.state === 'unknown');
    if (unknown?.state === 'unknown') return verdict('not-answered', failureData(unknown.failure));
    const hosts = found.hosts.filter(({ state }) => state === 'reachable').map(({ name }) => name);
    if (hosts.length === 0) return verdict('nowhere', { domain });
    return verdict(found.state === 'implicit' ? 'own-address' : 'leads-to-servers', { domain, hosts });
  },
});

const isWrong = (host: Host): host is Extract<Host, { state: 'alias' | 'address' | 'localhost' | 'without-address' }> =>
  host.state !== 'reachable' && host.state !== 'unknown';
