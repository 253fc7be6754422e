/** RFC 5246 §7.4.2, RFC 8446 §4.4.2: does the server send every certificate up to the root, each followed by its issuer? */
import { defineCheck } from '../../../model/check.ts';
import { withoutRoots } from '../../lib/certificates.ts';
import { SCAN_REASONS, shownIn, type Certificate } from '../../lib/scan.ts';
import { texts } from './texts.ts';

export const certificateChain = defineCheck({
  id: 'tls.certificate-chain',
  severity: 'medium',
  needs: ['tls.scan'],
  params: {},
  outcomes: {
    pass: ['whole'],
    fail: ['incomplete', 'out-of-order'],
  },
  shared: SCAN_REASONS,
  texts,
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { facts, unseen, certificates, allRead } = shownIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const broken = certificates.find(({ chainComplete }) => chainComplete === false);
    if (broken !== undefined) return verdict('incomplete', { issuer: broken.chain.at(-1)?.subject ?? broken.subject });
    if (!certificates.every(isInOrder)) return verdict('out-of-order');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    const [first] = certificates;
    if (first === undefined || !allRead || !certificates.every(({ chainComplete }) => chainComplete === true))
      return verdict('not-determined');
    return verdict('whole', { count: first.chain.length });
  },
});

/** Each followed by its issuer, as far as a visitor needs them: others may be between (RFC 8446 §4.4.2). */
function isInOrder({ chainOrdered, chain, path }: Certificate): boolean {
  if (chainOrdered || path === null) return chainOrdered;
  const places = withoutRoots(path).map(({ fingerprint256 }) =>
    chain.findIndex((one) => one.fingerprint256 === fingerprint256),
  );
  return places.every((place, index) => place >= 0 && (index === 0 || place > places[index - 1]!));
}
