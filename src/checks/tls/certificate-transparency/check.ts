/** RFC 6962, and the rules of browsers: is the certificate in public logs, where its owner can see what is issued in its name? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const certificateTransparency = defineCheck({
  id: 'tls.certificate-transparency',
  severity: 'low',
  needs: ['tls.scan'],
  params: {
    minTimestamps: {
      type: 'integer',
      description: 'least number of signed certificate timestamps',
      minimum: 1,
      default: 2,
    },
  },
  outcomes: {
    pass: ['logged'],
    fail: ['too-few'],
  },
  shared: SCAN_REASONS,
  texts,
  judge({ 'tls.scan': scan }, { minTimestamps }, verdict) {
    const { facts, unseen, certificates, allRead } = shownIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const counts = certificates.map(({ scts }) => scts.certificate + scts.handshake);
    const fewest = Math.min(...counts);
    if (fewest < minTimestamps) return verdict('too-few', { count: fewest });
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (!allRead || !counts.every((count) => count >= minTimestamps)) return verdict('not-determined');
    return verdict('logged', { count: fewest });
  },
});
