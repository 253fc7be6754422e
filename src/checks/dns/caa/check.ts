/** RFC 8659: does the domain say which authorities may issue certificates for it? */
import { defineCheck } from '../../../model/check.ts';
import type { CaaRecord, DnsAuthorities } from '../../../model/evidence/dns.ts';
import { texts } from './texts.ts';

export const caa = defineCheck({
  id: 'dns.caa',
  severity: 'low',
  needs: ['dns.records'],
  params: {},
  outcomes: {
    pass: ['restricted', 'nobody-allowed'],
    fail: ['absent', 'no-issue', 'malformed'],
    inconclusive: ['bogus'],
    error: ['not-asked'],
  },
  texts,
  judge({ 'dns.records': { host, caa: found } }, _params, verdict) {
    if (found.status === 'failed') return verdict('not-asked', { detail: found.detail });
    const { status, problem } = found.value.security;
    if (status !== 'secure' && status !== 'insecure') return verdict('bogus', { problem: problem ?? '' });
    const name = found.value.name?.replace(/\.$/, '') ?? '';
    if (name === '' || found.value.records.length === 0) return verdict('absent', { host });
    const broken = found.value.records.find((record) => !isSound(record));
    if (broken !== undefined) return verdict('malformed', { name, value: shown(broken) });
    const issue = found.value.records.flatMap((record) => ('tag' in record && record.tag === 'issue' ? record : []));
    if (issue.length === 0) return verdict('no-issue', { name });
    const values = issue.map(({ value }) => value.trim());
    const issuers = values.filter((value) => !/^(?:;|$)/.test(value));
    return issuers.length === 0
      ? verdict('nobody-allowed', { name })
      : verdict('restricted', { name, values: issuers });
  },
});

type Found = DnsAuthorities['records'][number];

const shown = (record: Found): string =>
  'malformed' in record ? `0x${record.malformed}` : `${record.tag} ${record.value}`;

/** RFC 8659 §4.1 and §4.2: a tag of letters and digits; `issue` holds a domain name or nothing, then parameters. */
function isSound(record: Found): record is CaaRecord {
  if (!('tag' in record) || typeof record.tag !== 'string' || typeof record.value !== 'string') return false;
  const { tag, value } = record;
  if (!/^[a-z0-9]+$/.test(tag)) return false;
  if (tag !== 'issue' && tag !== 'issuewild') return true;
  // An empty value forbids everybody, as a lone semicolon does.
  const [issuer = '', ...parameters] = value.split(';');
  const last = parameters.at(-1);
  if (last !== undefined && /^[ \t]*$/.test(last)) parameters.pop();
  return ISSUER.test(issuer) && parameters.every((parameter) => PARAMETER.test(parameter));
}

const ISSUER = /^[ \t]*(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*[ \t]*)?$/i;
const PARAMETER = /^[ \t]*[a-z0-9-]+[ \t]*=[ \t]*(?:[\x21-\x3a\x3c-\x7e]+[ \t]*)?$/i;
