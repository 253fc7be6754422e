/** RFC 8659: does the domain say which authorities may issue certificates for it? */
import { defineCheck } from '../../../model/check.ts';
import type { CaaRecord } from '../../../model/evidence/dns.ts';

export const caa = defineCheck({
  id: 'dns.caa',
  title: {
    en: 'The domain says who may issue certificates (CAA)',
    nl: 'Het domein zegt wie certificaten mag uitgeven (CAA)',
  },
  failureTitle: {
    en: 'The domain does not say who may issue certificates (CAA)',
    nl: 'Het domein zegt niet wie certificaten mag uitgeven (CAA)',
  },
  severity: 'low',
  needs: ['dns.records'],
  params: {},
  expected: { en: 'CAA records with an issue property', nl: 'CAA-records met een issue-eigenschap' },
  fix: {
    en: 'Publish e.g. `CAA 0 issue "letsencrypt.org"` for the domain.',
    nl: 'Publiceer bijvoorbeeld `CAA 0 issue "letsencrypt.org"` voor het domein.',
  },
  reasons: {
    restricted: { outcome: 'pass', text: { en: '{name} allows: {values}.', nl: '{name} staat toe: {values}.' } },
    absent: {
      outcome: 'fail',
      text: {
        en: 'Neither {host} nor a name above it has CAA records, so any authority may issue.',
        nl: '{host} heeft geen CAA-records en een naam erboven evenmin, dus elke uitgever mag certificaten uitgeven.',
      },
    },
    'no-issue': {
      outcome: 'fail',
      text: {
        en: 'The CAA records of {name} have no issue property, so any authority may issue.',
        nl: 'De CAA-records van {name} hebben geen issue-eigenschap, dus elke uitgever mag certificaten uitgeven.',
      },
    },
    malformed: {
      outcome: 'fail',
      text: {
        en: 'A CAA record of {name} cannot be read: {value}.',
        nl: 'Een CAA-record van {name} is niet te lezen: {value}.',
      },
    },
    bogus: {
      outcome: 'inconclusive',
      text: {
        en: 'The answer should be signed and is not rightly so, so it says nothing: {problem}.',
        nl: 'Het antwoord hoort ondertekend te zijn en is dat niet goed, dus het zegt niets: {problem}.',
      },
    },
  },
  judge({ 'dns.records': { host, caa: found } }, _params, verdict) {
    const { status, problem } = found.security;
    if (status !== 'secure' && status !== 'insecure') return verdict('bogus', { problem: problem ?? '' });
    const name = found.name?.replace(/\.$/, '') ?? '';
    if (name === '' || found.records.length === 0) return verdict('absent', { host });
    const broken = found.records.find((record) => !isSound(record));
    if (broken !== undefined) return verdict('malformed', { name, value: `${broken.tag} ${broken.value}` });
    const issue = found.records.filter(({ tag }) => tag === 'issue').map(({ value }) => value.trim());
    if (issue.length === 0) return verdict('no-issue', { name });
    return verdict('restricted', { name, values: issue });
  },
});

/** RFC 8659 §4.1 and §4.2: a tag of letters and digits; `issue` holds a domain name or nothing, then parameters. */
function isSound({ tag, value }: CaaRecord): boolean {
  if (typeof tag !== 'string' || typeof value !== 'string' || !/^[a-z0-9]+$/.test(tag)) return false;
  if (tag !== 'issue' && tag !== 'issuewild') return true;
  const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
  const issuer = new RegExp(
    String.raw`^[ \t]*(?:${label}(?:\.${label})*)?[ \t]*(?:;[ \t]*(?:[a-z0-9-]+[ \t]*=[ \t]*[\x21-\x3a\x3c-\x7e]*[ \t]*;?[ \t]*)*)?$`,
    'i',
  );
  // A lone semicolon forbids everybody; nothing at all is no value.
  return value.trim() !== '' && value.length <= 1024 && issuer.test(value);
}
