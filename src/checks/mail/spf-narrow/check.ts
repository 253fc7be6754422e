/** RFC 7208 §11.4: does SPF admit the domain's own servers, and not the whole network of a provider? */
import { defineCheck } from '../../../model/check.ts';
import { lookupIn } from '../../../mail/answers.ts';
import { readSpf } from '../../../mail/spf.ts';
import { failureData, FAILURE_REASONS } from '../../lib/mail.ts';
import { texts } from './texts.ts';

export const spfNarrow = defineCheck({
  id: 'mail.spf-narrow',
  severity: 'low',
  needs: ['mail.dns'],
  params: {
    wideIp4: {
      type: 'integer',
      minimum: 0,
      maximum: 31,
      default: 16,
      description: 'IPv4 networks of this length or shorter are wide',
    },
    wideIp6: {
      type: 'integer',
      minimum: 0,
      maximum: 127,
      default: 32,
      description: 'IPv6 networks of this length or shorter are wide',
    },
  },
  outcomes: {
    pass: ['narrow'],
    fail: ['wide', 'ptr'],
    inconclusive: ['depends-on-sender'],
    'not-applicable': ['no-usable-record'],
  },
  shared: FAILURE_REASONS,
  texts,
  judge({ 'mail.dns': { domain, answers } }, { wideIp4, wideIp6 }, verdict) {
    const { record, problems, failures, bySender, networks, ptr, open } = readSpf(domain, lookupIn(answers));
    const wide = networks.filter(({ family, bits }) => !(bits > (family === 4 ? wideIp4 : wideIp6)));
    const [failure] = failures;
    if (ptr.length > 0) return verdict('ptr', { terms: ptr });
    if (wide.length > 0) return verdict('wide', { terms: wide.map(({ term }) => term) });
    if (failure !== undefined) return verdict('not-answered', failureData(failure));
    if (record === null || problems.length > 0 || open !== null) return verdict('no-usable-record');
    if (bySender.length > 0) return verdict('depends-on-sender', { terms: bySender });
    return verdict('narrow', { record });
  },
});
