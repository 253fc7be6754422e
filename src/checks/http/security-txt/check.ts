/** RFC 9116: does the site say whom to tell of a weakness, in a file that is current and can be trusted? */
import { defineCheck } from '../../../model/check.ts';
import { texts } from './texts.ts';

export const securityTxt = defineCheck({
  id: 'http.security-txt',
  severity: 'low',
  needs: ['http.security-txt'],
  params: {},
  outcomes: {
    pass: ['current'],
    fail: ['absent', 'over-http', 'not-plain-text', 'unreadable', 'no-contact', 'no-expiry', 'expired'],
    inconclusive: ['not-verified'],
    'not-applicable': ['other-port'],
  },
  texts,
  judge({ 'http.security-txt': seen }, _params, verdict, { asOf }) {
    if (seen.state === 'other-port') return verdict('other-port');
    const { hop, fields, oddLines } = seen;
    if (hop.scheme !== 'https') return verdict('over-http');
    if (hop.verified !== true) return verdict('not-verified');
    if (hop.status !== 200) return verdict('absent', { status: hop.status });
    const type = hop.headers.find(([name]) => name === 'content-type')?.[1] ?? 'nothing';
    if (!/^text\/plain\s*(;|$)/i.test(type)) return verdict('not-plain-text', { type });
    const contact = fields.find(([name, value]) => name === 'contact' && CONTACT.test(value))?.[1];
    if (contact === undefined) return verdict('no-contact');
    if (!(oddLines === 0)) return verdict('unreadable', { count: oddLines });
    const [expires, second] = fields.filter(([name]) => name === 'expires').map(([, value]) => value);
    if (expires === undefined || second !== undefined || !DATE_TIME.test(expires)) return verdict('no-expiry');
    const until = expires.slice(0, 10);
    if (Date.parse(expires) > Date.parse(asOf))
      return verdict('current', { contact, until }, { failsOn: new Date(expires).toISOString() });
    return verdict('expired', { until });
  },
});

/** RFC 9116 §2.5.3: a URI; web addresses over HTTPS only. */
const CONTACT = /^(?:https:\/\/|mailto:|tel:)\S+$/i;
/** RFC 3339, as RFC 9116 §2.5.5 wants it. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
