import type { Safeguard } from '../model/safeguard.ts';

/** Traffic is encrypted, and reaches the right server. */
export const https: Safeguard = {
  id: 'https',
  title: { en: 'HTTPS connection', nl: 'HTTPS-verbinding' },
  meaning: {
    en: 'Everything that you send and read travels encrypted, and your browser can be sure that it talks to the right server.',
    nl: 'Alles wat u verstuurt en leest gaat versleuteld over de lijn en uw browser kan nagaan dat het de juiste server is.',
  },
  limits: {
    en: 'This says nothing about what happens with data once it has arrived.',
    nl: 'Dit zegt niets over wat er met gegevens gebeurt nadat ze zijn aangekomen.',
  },
  checks: [
    { check: 'tls.reachable', level: 'required' },
    { check: 'tls.certificate-trusted', level: 'required' },
    { check: 'tls.certificate-hostname', level: 'required' },
    { check: 'tls.certificate-validity', level: 'required' },
    { check: 'tls.certificate-expiry', level: 'advised' },
    { check: 'http.redirect-to-https', level: 'required' },
    { check: 'http.no-downgrade', level: 'required' },
    { check: 'http.strict-transport-security', level: 'required' },
    { check: 'http.cookies-secure', level: 'required' },
    { check: 'http.mixed-content', level: 'required' },
    { check: 'http.content-security-policy', level: 'advised' },
    { check: 'http.content-type-options', level: 'advised' },
    { check: 'http.cookies-hardened', level: 'advised' },
    { check: 'http.frame-protection', level: 'advised' },
    { check: 'http.referrer-policy', level: 'advised' },
    { check: 'http.versions-hidden', level: 'advised' },
  ],
};
