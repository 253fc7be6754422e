/** RFC 9116: does the site say whom to tell of a weakness, in a file that is current and can be trusted? */
import { defineCheck } from '../../../model/check.ts';

export const securityTxt = defineCheck({
  id: 'http.security-txt',
  title: { en: 'The site says whom to tell of a weakness', nl: 'De site zegt bij wie een zwakke plek te melden is' },
  failureTitle: {
    en: 'The site does not say properly whom to tell of a weakness',
    nl: 'De site zegt niet goed bij wie een zwakke plek te melden is',
  },
  severity: 'low',
  needs: ['http.security-txt'],
  params: {},
  expected: {
    en: '/.well-known/security.txt as plain text over HTTPS, with Contact and an Expires that is still to come',
    nl: '/.well-known/security.txt als platte tekst via HTTPS, met Contact en een Expires in de toekomst',
  },
  fix: {
    en: 'Publish the file with two lines, `Contact: mailto:…` and `Expires: …` with a date within a year.',
    nl: 'Publiceer het bestand met twee regels, `Contact: mailto:…` en `Expires: …` met een datum binnen een jaar.',
  },
  reasons: {
    current: {
      outcome: 'pass',
      text: { en: 'It names {contact}, until {until}.', nl: 'Er staat {contact}, tot {until}.' },
    },
    'other-port': {
      outcome: 'not-applicable',
      text: {
        en: 'The address has a port of its own; the file speaks for the host.',
        nl: 'Het adres heeft een eigen poort; het bestand geldt voor de host.',
      },
    },
    absent: {
      outcome: 'fail',
      text: { en: 'There is no such file (status {status}).', nl: 'Dat bestand is er niet (status {status}).' },
    },
    'over-http': {
      outcome: 'fail',
      text: { en: 'It comes over plain HTTP.', nl: 'Het komt via HTTP zonder versleuteling.' },
    },
    'not-verified': {
      outcome: 'inconclusive',
      text: {
        en: 'The certificate did not verify, so nobody can say whose file this is.',
        nl: 'Het certificaat klopte niet, dus het is niet te zeggen van wie dit bestand is.',
      },
    },
    'not-plain-text': {
      outcome: 'fail',
      text: {
        en: 'It is sent as {type}, and not as plain text.',
        nl: 'Het wordt verstuurd als {type}, en niet als platte tekst.',
      },
    },
    unreadable: {
      outcome: 'fail',
      text: {
        en: '{count} of its lines are neither a field nor a comment.',
        nl: '{count} van de regels zijn geen veld en geen opmerking.',
      },
    },
    'no-contact': {
      outcome: 'fail',
      text: {
        en: 'It has no Contact with an address that can be written to, called or visited.',
        nl: 'Er staat geen Contact in met een adres, nummer of webpagina.',
      },
    },
    'no-expiry': {
      outcome: 'fail',
      text: {
        en: 'It does not have exactly one Expires with a date and time.',
        nl: 'Er staat niet precies één Expires in met een datum en tijd.',
      },
    },
    expired: {
      outcome: 'fail',
      text: { en: 'It held until {until}.', nl: 'Het gold tot {until}.' },
    },
  },
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
