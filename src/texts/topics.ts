/** What a topic is called, and what came of it, for people. */
import type { TopicState } from '../model/coverage.ts';
import { fill, type Lang, type Text } from '../model/text.ts';
import type { Topic } from '../model/topic.ts';

const TOPIC_NAMES: Readonly<Record<Topic, Text>> = {
  https: { nl: 'HTTPS-verbinding', en: 'HTTPS connection' },
  hsts: { nl: 'HSTS', en: 'HSTS' },
  'security-headers': { nl: 'beveiligingsheaders', en: 'security headers' },
  dnssec: { nl: 'DNSSEC', en: 'DNSSEC' },
  'two-factor': { nl: '2-factor authenticatie', en: 'two-factor authentication' },
  'strong-credentials': { nl: 'sterke inloggegevens', en: 'strong credentials' },
  'password-policy': { nl: 'wachtwoordbeleid', en: 'password policy' },
  'password-hashing': { nl: 'opslag van wachtwoorden', en: 'storage of passwords' },
  'login-limit': { nl: 'begrenzing van inlogpogingen', en: 'limit on login attempts' },
  'session-timeout': { nl: 'einde van sessies', en: 'end of sessions' },
  spf: { nl: 'SPF', en: 'SPF' },
  dkim: { nl: 'DKIM', en: 'DKIM' },
  dmarc: { nl: 'DMARC', en: 'DMARC' },
  'mail-encryption': { nl: 'versleuteling van e-mail', en: 'encryption of mail' },
  cookies: { nl: 'cookies', en: 'cookies' },
  consent: { nl: 'toestemming', en: 'consent' },
  analytics: { nl: 'bezoekersstatistieken', en: 'visitor statistics' },
  'analytics-anonymous': { nl: 'anonimiteit van statistieken', en: 'anonymity of statistics' },
  'third-parties': { nl: 'derden op de pagina', en: 'third parties on the page' },
  'named-processors': { nl: 'genoemde verwerkers', en: 'named processors' },
  'processor-agreement': { nl: 'verwerkersovereenkomst', en: 'processing agreement' },
  'data-location': { nl: 'plaats van de gegevens', en: 'location of data' },
  disclosure: { nl: 'verstrekking aan anderen', en: 'disclosure to others' },
  'no-selling': { nl: 'verkoop van gegevens', en: 'selling of data' },
  retention: { nl: 'bewaartermijn', en: 'retention' },
  'log-retention': { nl: 'bewaartermijn van logboeken', en: 'retention of logs' },
  'access-request': { nl: 'inzage', en: 'access to one’s data' },
  'response-term': { nl: 'reactietermijn', en: 'time to respond' },
  'encryption-at-rest': { nl: 'versleutelde opslag', en: 'encryption at rest' },
  'access-restriction': { nl: 'beperkte toegang', en: 'restricted access' },
  backup: { nl: 'back-ups', en: 'backups' },
  patching: { nl: 'updates', en: 'updates' },
  logging: { nl: 'logging', en: 'logging' },
  devices: { nl: 'beveiliging van apparaten', en: 'security of devices' },
  payments: { nl: 'betalingen', en: 'payments' },
  'form-protection': { nl: 'formulieren', en: 'forms' },
  'security-contact': { nl: 'meldpunt voor beveiliging', en: 'security contact' },
  review: { nl: 'periodieke herziening', en: 'periodic review' },
  purpose: { nl: 'doel van de verwerking', en: 'purpose of processing' },
  general: { nl: 'maatregelen in het algemeen', en: 'measures in general' },
};

const STATES: Readonly<Record<TopicState, Text>> = {
  proven: { nl: 'Aangetoond: {topics}', en: 'Proven: {topics}' },
  confirmed: { nl: 'Bevestigd door een medewerker: {topics}', en: 'Confirmed by an employee: {topics}' },
  broken: { nl: 'Niet nagekomen: {topics}', en: 'Broken: {topics}' },
  undetermined: { nl: 'Niet vast te stellen: {topics}', en: 'Could not be determined: {topics}' },
  'not-tested': { nl: 'Niet getest: {topics}', en: 'Not tested: {topics}' },
  unmeasured: { nl: 'Niet gemeten: {topics}', en: 'Not measured: {topics}' },
};

/** "Not measured: DMARC, DNSSEC". */
export const topicsInState = (state: TopicState, topics: readonly Topic[]): Text => ({
  nl: fill(STATES[state].nl, { topics: namesOf('nl', topics) }),
  en: fill(STATES[state].en, { topics: namesOf('en', topics) }),
});

export const namesOf = (lang: Lang, topics: readonly Topic[]): string =>
  topics.map((topic) => TOPIC_NAMES[topic][lang]).join(', ');
