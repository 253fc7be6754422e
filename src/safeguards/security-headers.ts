import type { Safeguard } from '../model/safeguard.ts';

/** The headers by which a site tells browsers what they must not do with its pages, HSTS included. */
export const securityHeaders: Safeguard = {
  id: 'security-headers',
  title: { en: 'Security headers', nl: 'Beveiligingsheaders' },
  meaning: {
    en: 'The site tells your browser to refuse foreign scripts, framing by other sites and connections without encryption.',
    nl: 'De site vraagt uw browser om vreemde scripts, inlijsten door andere sites en onversleutelde verbindingen te weigeren.',
  },
  limits: {
    en: 'Headers limit what an error in the site can do; they do not show that there are none.',
    nl: 'Headers beperken wat een fout in de site kan aanrichten; ze laten niet zien dat er geen fouten zijn.',
  },
  topics: ['security-headers', 'hsts'],
  checks: [
    { check: 'http.strict-transport-security', level: 'required' },
    { check: 'http.content-security-policy', level: 'required' },
    { check: 'http.content-type-options', level: 'required' },
    { check: 'http.frame-protection', level: 'required' },
    { check: 'http.referrer-policy', level: 'required' },
    { check: 'http.hsts-scope', level: 'advised' },
    { check: 'http.versions-hidden', level: 'advised' },
  ],
};
