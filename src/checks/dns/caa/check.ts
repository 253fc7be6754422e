/** RFC 8659: does the domain say which authorities may issue certificates for it? */
import { defineCheck } from '../../../model/check.ts';
import type { CaaRecord } from '../../../model/evidence/dns.ts';
import { texts } from './texts.ts';

export const caa = defineCheck({
  id: 'dns.caa',
  severity: 'low',
  needs: ['dns.records'],
  params: {},
  outcomes: {
    pass: ['restricted'],
    fail: ['absent', 'no-issue', 'malformed'],
    inconclusive: ['bogus'],
  },
  texts,
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
