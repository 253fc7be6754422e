/** CA/Browser Forum Baseline Requirements §6.3.2: for how long may a certificate of that day be valid? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';
import { texts } from './texts.ts';

const DAY = 86_400_000;

export const certificateLifetime = defineCheck({
  id: 'tls.certificate-lifetime',
  severity: 'low',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['within-limit'],
    fail: ['too-long'],
  },
  shared: SCAN_REASONS,
  texts,
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { facts, unseen, certificates, allRead } = shownIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const lives = certificates.map(({ notBefore, notAfter }) => ({
      days: Math.ceil((Date.parse(notAfter) - Date.parse(notBefore)) / DAY),
      limit: limitOn(notBefore),
    }));
    const long = lives.find(({ days, limit }) => days > limit);
    if (long !== undefined) return verdict('too-long', long);
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    const worst = lives.sort((a, b) => a.limit - a.days - (b.limit - b.days))[0];
    if (worst === undefined || !allRead || !lives.every(({ days, limit }) => days <= limit))
      return verdict('not-determined');
    return verdict('within-limit', worst);
  },
});

/** Days allowed for a certificate issued at that time (Baseline Requirements §6.3.2, ballot SC-081v3). */
function limitOn(notBefore: string): number {
  const issued = Date.parse(notBefore);
  const limits = [
    ['2029-03-15', 47],
    ['2027-03-15', 100],
    ['2026-03-15', 200],
    ['2020-09-01', 398],
  ] as const;
  return limits.find(([from]) => issued >= Date.parse(from))?.[1] ?? 825;
}
