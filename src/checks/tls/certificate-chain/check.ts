/** RFC 5246 §7.4.2, RFC 8446 §4.4.2: does the server send every certificate up to the root, each followed by its issuer? */
import { defineCheck } from '../../../model/check.ts';
import { SCAN_REASONS, shownIn } from '../../lib/scan.ts';

export const certificateChain = defineCheck({
  id: 'tls.certificate-chain',
  title: { en: 'The chain of certificates is sent whole', nl: 'De keten van certificaten wordt heel meegestuurd' },
  failureTitle: {
    en: 'The chain of certificates is not sent as it should be',
    nl: 'De keten van certificaten wordt niet goed meegestuurd',
  },
  severity: 'medium',
  needs: ['tls.scan'],
  params: {},
  expected: {
    en: 'every certificate between the server’s own and the root, each followed by its issuer',
    nl: 'elk certificaat tussen dat van de server en de hoogste uitgever, telkens gevolgd door de uitgever ervan',
  },
  fix: {
    en: 'Let the server send its own certificate and then the intermediate ones, in that order: often a file named fullchain.pem.',
    nl: 'Laat de server eerst het eigen certificaat sturen en dan de tussencertificaten, in die volgorde: vaak het bestand fullchain.pem.',
  },
  reasons: {
    whole: {
      outcome: 'pass',
      text: {
        en: 'The chain of {count} is complete and in order.',
        nl: 'De keten van {count} is volledig en op volgorde.',
      },
    },
    incomplete: {
      outcome: 'fail',
      text: {
        en: 'A certificate is missing: nothing that was sent, and no known root, vouches for {issuer}.',
        nl: 'Er ontbreekt een certificaat: niets van wat is gestuurd, en geen bekende uitgever, staat in voor {issuer}.',
      },
    },
    'out-of-order': {
      outcome: 'fail',
      text: {
        en: 'The certificates do not follow each other: some clients cannot read the chain so.',
        nl: 'De certificaten volgen niet op elkaar: sommige programma’s kunnen de keten zo niet lezen.',
      },
    },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict) {
    const { facts, unseen, certificates, allRead } = shownIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const broken = certificates.find(({ chainComplete }) => chainComplete === false);
    if (broken !== undefined) return verdict('incomplete', { issuer: broken.chain.at(-1)?.subject ?? broken.subject });
    if (certificates.some(({ chainOrdered }) => !chainOrdered)) return verdict('out-of-order');
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    const [first] = certificates;
    if (first === undefined || !allRead || !certificates.every(({ chainComplete }) => chainComplete === true))
      return verdict('not-determined');
    return verdict('whole', { count: first.chain.length });
  },
});
