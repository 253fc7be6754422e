/** Does what a mail server shows match a TLSA record (RFC 7671 §5, RFC 7672 §3)? */
import type { Tlsa } from '../../mail/tlsa.ts';
import type { MailServer } from '../../model/evidence/mail.ts';
import type { Agreed } from './mail-servers.ts';

/** Of usage 3 the certificate itself, whatever its names and dates; of usage 2 an authority that was sent along, with both. */
export function matchesDane(usable: readonly Tlsa[], { chain }: Agreed, server: MailServer, asOf: string): boolean {
  const [leaf] = chain;
  if (leaf === undefined) return false;
  const names = (record: Tlsa, { certificate, key }: (typeof chain)[number]) =>
    (record.selector === 0 ? certificate : key)[record.matchingType as 0 | 1 | 2] === record.data;
  return usable.some((record) => {
    if (record.usage === 3) return names(record, leaf);
    if (record.usage !== 2 || !namesHost(server)) return false;
    for (const [index, one] of chain.entries()) {
      if (!(one.notBefore <= asOf && asOf <= one.notAfter)) return false;
      if (index > 0 && names(record, one)) return one.ca;
      if (!one.signedByNext) return false;
    }
    return false;
  });
}

/** RFC 7672 §3.2.3: the name of the server, or that of the mail domain. */
function namesHost({ talks, namesDomain }: MailServer): boolean {
  const named = talks.some(
    ({ talk }) => talk.status === 'completed' && talk.value.tls?.state === 'agreed' && talk.value.tls.hostnameMatches,
  );
  return named || namesDomain === true;
}
