/** RFC 6962, and the rules of browsers: is the certificate in public logs, where its owner can see what is issued in its name? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';

export const certificateTransparency = defineCheck({
  id: 'tls.certificate-transparency',
  title: { en: 'The certificate is publicly logged', nl: 'Het certificaat staat in openbare logboeken' },
  failureTitle: {
    en: 'The certificate does not show that it is publicly logged',
    nl: 'Het certificaat laat niet zien dat het in openbare logboeken staat',
  },
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
  expected: {
    en: 'at least {minTimestamps} timestamps of logs, in the certificate or in the handshake',
    nl: 'ten minste {minTimestamps} tijdstempels van logboeken, in het certificaat of bij het verbinden',
  },
  fix: {
    en: 'Use a certificate of a public authority; those log what they issue.',
    nl: 'Gebruik een certificaat van een publieke uitgever; die legt alles in logboeken vast.',
  },
  reasons: {
    logged: {
      outcome: 'pass',
      text: {
        en: 'The certificate carries {count} timestamps of logs.',
        nl: 'Het certificaat bevat {count} tijdstempels van logboeken.',
      },
    },
    'too-few': {
      outcome: 'fail',
      text: {
        en: 'The certificate carries {count} timestamps of logs; the minimum is {minTimestamps}.',
        nl: 'Het certificaat bevat {count} tijdstempels van logboeken; het minimum is {minTimestamps}.',
      },
    },
    ...SCAN_REASONS,
  },
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
