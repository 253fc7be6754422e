/** RFC 6960, RFC 7633: does the answer about revocation that the server staples say that the certificate is good? */
import { defineCheck } from '../../../model/check.ts';
import type { TlsScanned } from '../../../model/evidence/tls.ts';
import { SCAN_REASONS, seenIn } from '../../lib/scan.ts';

export const certificateRevocation = defineCheck({
  id: 'tls.certificate-revocation',
  title: { en: 'The certificate is not revoked', nl: 'Het certificaat is niet ingetrokken' },
  failureTitle: {
    en: 'The certificate is revoked, or what is sent about it cannot be relied upon',
    nl: 'Het certificaat is ingetrokken, of wat daarover wordt meegestuurd klopt niet',
  },
  severity: 'critical',
  needs: ['tls.scan'],
  params: {},
  expected: {
    en: 'a stapled answer, where there is one, by which the issuer calls the certificate good today',
    nl: 'een meegestuurd antwoord, als dat er is, waarin de uitgever het certificaat vandaag goed noemt',
  },
  fix: {
    en: 'Replace a revoked certificate by a new one with a new key; else let the server fetch a fresh OCSP answer.',
    nl: 'Vervang een ingetrokken certificaat door een nieuw met een nieuwe sleutel; laat de server anders een vers OCSP-antwoord ophalen.',
  },
  reasons: {
    good: {
      outcome: 'pass',
      text: {
        en: 'The issuer’s stapled answer of {since} calls the certificate good.',
        nl: 'Het meegestuurde antwoord van de uitgever van {since} noemt het certificaat goed.',
      },
    },
    'nothing-stapled': {
      outcome: 'not-applicable',
      text: {
        en: 'The server staples no answer about revocation; browsers then rely on lists of their own.',
        nl: 'De server stuurt geen antwoord over intrekking mee; browsers gaan dan af op eigen lijsten.',
      },
    },
    revoked: {
      outcome: 'fail',
      text: { en: 'The issuer has revoked the certificate.', nl: 'De uitgever heeft het certificaat ingetrokken.' },
    },
    unknown: {
      outcome: 'fail',
      text: {
        en: 'The stapled answer says that the issuer does not know this certificate.',
        nl: 'Het meegestuurde antwoord zegt dat de uitgever dit certificaat niet kent.',
      },
    },
    'not-vouched-for': {
      outcome: 'fail',
      text: {
        en: 'The stapled answer is not signed by the issuer, nor by anybody whom the issuer lets answer.',
        nl: 'Het meegestuurde antwoord is niet ondertekend door de uitgever, noch namens de uitgever.',
      },
    },
    outdated: {
      outcome: 'fail',
      text: {
        en: 'The stapled answer held until {until}.',
        nl: 'Het meegestuurde antwoord gold tot {until}.',
      },
    },
    'staple-promised': {
      outcome: 'fail',
      text: {
        en: 'The certificate demands a stapled answer, and none is sent: browsers that heed it refuse the connection.',
        nl: 'Het certificaat eist een meegestuurd antwoord en dat ontbreekt: browsers die daarop letten weigeren de verbinding.',
      },
    },
    ...SCAN_REASONS,
  },
  judge({ 'tls.scan': scan }, _params, verdict, { asOf }) {
    const { facts, unseen } = seenIn(scan);
    if (facts.length === 0) return verdict('no-connection');
    const certificates = facts.flatMap((each) => each.certificates);
    const states = certificates.map((certificate) => stateOf(certificate, Date.parse(asOf)));
    for (const state of ['revoked', 'unknown', 'not-vouched-for', 'staple-promised'] as const)
      if (states.includes(state)) return verdict(state);
    const late = certificates[states.indexOf('outdated')];
    if (late !== undefined) return verdict('outdated', { until: late.ocsp?.nextUpdate?.slice(0, 10) ?? '' });
    if (unseen.length > 0) return verdict('address-not-seen', { unseen });
    if (states.length === 0 || states.includes('unclear')) return verdict('not-determined');
    const first = certificates[states.indexOf('good')];
    if (first === undefined) return verdict('nothing-stapled');
    return verdict('good', { since: first.ocsp?.thisUpdate.slice(0, 10) ?? '' });
  },
});

type State =
  | 'good'
  | 'nothing-stapled'
  | 'revoked'
  | 'unknown'
  | 'not-vouched-for'
  | 'outdated'
  | 'staple-promised'
  | 'unclear';

function stateOf({ ocsp, mustStaple }: TlsScanned['certificates'][number], now: number): State {
  if (ocsp === null) return mustStaple ? 'staple-promised' : 'nothing-stapled';
  if (typeof ocsp !== 'object') return 'unclear';
  if (ocsp.responderVerified === false) return 'not-vouched-for';
  const status: string = ocsp.status;
  if (status === 'revoked' || status === 'unknown') return status;
  if (ocsp.responderVerified !== true || status !== 'good') return 'unclear';
  const since = Date.parse(ocsp.thisUpdate);
  // Without an end the answer is as fresh as its date (RFC 6960 §4.2.2.1); ten days are the Baseline Requirements' most.
  const until = ocsp.nextUpdate === null ? since + 10 * 86_400_000 : Date.parse(ocsp.nextUpdate);
  if (now > until) return 'outdated';
  return since <= now + 300_000 && now <= until ? 'good' : 'unclear';
}
