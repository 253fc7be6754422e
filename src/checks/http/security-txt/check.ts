/** RFC 9116: does the site say whom to tell of a weakness, in a file that is current and can be trusted? */
import { defineCheck } from '../../../model/check.ts';
import { REFUSAL_REASONS, refusalIn } from '../../lib/answers.ts';
import { timeOf } from '../../lib/date-time.ts';
import { texts } from './texts.ts';

export const securityTxt = defineCheck({
  id: 'http.security-txt',
  severity: 'low',
  needs: ['http.security-txt'],
  params: {},
  outcomes: {
    pass: ['current'],
    fail: [
      'absent',
      'over-http',
      'not-plain-text',
      'other-charset',
      'unreadable',
      'no-contact',
      'no-expiry',
      'expired',
    ],
    inconclusive: ['not-verified', 'not-reached'],
    'not-applicable': ['other-port'],
  },
  shared: REFUSAL_REASONS,
  texts,
  judge({ 'http.security-txt': seen }, _params, verdict, { asOf }) {
    if (seen.state === 'other-port') return verdict('other-port');
    const { hop, end, fields, oddLines } = seen;
    const refused = refusalIn([hop]);
    if (refused !== undefined) return verdict(refused.reason, refused.data);
    if (hop.scheme !== 'https') return verdict('over-http');
    if (hop.verified !== true) return verdict('not-verified');
    const isLost = end === 'redirect-elsewhere' || end === 'hop-failed';
    if (hop.to?.by === 'redirect' && isLost) return verdict('not-reached', { to: hop.to.url });
    if (hop.status !== 200) return verdict('absent', { status: hop.status });
    const type = hop.headers.find(([name]) => name === 'content-type')?.[1] ?? 'nothing';
    if (!/^text\/plain\s*(;|$)/i.test(type)) return verdict('not-plain-text', { type });
    const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(type)?.[1];
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) return verdict('other-charset', { charset });
    const contact = fields.find(([name, value]) => name === 'contact' && CONTACT.test(value))?.[1];
    if (contact === undefined) return verdict('no-contact');
    if (!(oddLines === 0)) return verdict('unreadable', { count: oddLines });
    const [expires, second] = fields.filter(([name]) => name === 'expires').map(([, value]) => value);
    const time = expires === undefined || second !== undefined ? null : timeOf(expires);
    if (expires === undefined || time === null) return verdict('no-expiry');
    const until = expires.slice(0, 10);
    if (time > Date.parse(asOf))
      return verdict('current', { contact, until }, { failsOn: new Date(time).toISOString() });
    return verdict('expired', { until });
  },
});

/** RFC 9116 §2.5.3: a URI; web addresses over HTTPS only. */
const CONTACT = /^(?:https:\/\/|mailto:|tel:)\S+$/i;
